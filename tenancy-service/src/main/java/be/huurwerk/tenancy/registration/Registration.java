package be.huurwerk.tenancy.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The registration of a lease (registratie van de huurovereenkomst).
 *
 * @param dueOn the last day on which it is free of charge and in time
 * @param steps it took, oldest first
 */
record Registration(UUID tenancyId, LocalDate dueOn, RegistrationProgress progress, List<Step> steps, long version) {

    /** @param reference of the receipt or of the registration; empty where there is none */
    record Step(RegistrationProgress progress, LocalDate on, Optional<String> reference) {}

    RegistrationState state(LocalDate on) {
        return !progress.isPresented() && dueOn.isBefore(on)
                ? RegistrationState.overdue
                : RegistrationState.valueOf(progress.name());
    }

    /** Whether it can come to this next: forward only, though it may be exported again. */
    boolean canComeTo(RegistrationProgress next) {
        return next.compareTo(progress) > 0
                || next == RegistrationProgress.exported && progress == RegistrationProgress.exported;
    }

    /** The day of the last step. */
    Optional<LocalDate> lastStepOn() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).on());
    }
}
