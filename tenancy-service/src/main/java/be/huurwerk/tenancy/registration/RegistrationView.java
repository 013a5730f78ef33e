package be.huurwerk.tenancy.registration;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param dueOn the last day on which the registration is in time
 * @param state on the business date
 * @param dataSetHref what the federal registration service asks for
 */
record RegistrationView(
        String href,
        UUID tenancyId,
        LocalDate dueOn,
        RegistrationState state,
        List<RegistrationStepView> steps,
        String dataSetHref) {

    record RegistrationStepView(
            RegistrationProgress state,
            LocalDate on,
            @Withheld Optional<String> reference) {}

    static RegistrationView of(Registration registration, RegistrationState state) {
        String href = Hrefs.registration(registration.tenancyId()).toString();
        return new RegistrationView(
                href,
                registration.tenancyId(),
                registration.dueOn(),
                state,
                registration.steps().stream()
                        .map(step -> new RegistrationStepView(step.progress(), step.on(), step.reference()))
                        .toList(),
                href + "/dataSet");
    }
}
