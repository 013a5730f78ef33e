package be.huurwerk.tenancy.registration;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** @param reference of the receipt or of the registration, which both need one */
record RegistrationRequest(RegistrationStep state, LocalDate on, Optional<@Size(min = 1, max = 100) String> reference) {

    /** What a registration can come to. */
    enum RegistrationStep {
        exported,
        received,
        registered;

        RegistrationProgress progress() {
            return RegistrationProgress.valueOf(name());
        }
    }
}
