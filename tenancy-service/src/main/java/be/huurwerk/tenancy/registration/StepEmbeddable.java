package be.huurwerk.tenancy.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

@Embeddable
class StepEmbeddable {

    @Enumerated(EnumType.STRING)
    @Column(name = "progress")
    RegistrationProgress progress;

    @Column(name = "on_date")
    LocalDate on;

    @Column(name = "reference")
    String reference;

    static StepEmbeddable of(Registration.Step step) {
        StepEmbeddable row = new StepEmbeddable();
        row.progress = step.progress();
        row.on = step.on();
        row.reference = step.reference().orElse(null);
        return row;
    }

    Registration.Step toStep() {
        return new Registration.Step(progress, on, Optional.ofNullable(reference));
    }
}
