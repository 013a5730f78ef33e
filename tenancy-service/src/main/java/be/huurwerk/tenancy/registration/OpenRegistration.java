package be.huurwerk.tenancy.registration;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.tenancy.LeaseSigned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;

/** Opens the registration of a lease that is signed, in its transaction. A tenancy that is taken over was registered before. */
@ApplicationScoped
class OpenRegistration {

    private static final String TERM = "tenancy/registration-term";

    private final Registrations registrations;
    private final Checklist checklist;
    private final Parameters parameters;

    OpenRegistration(Registrations registrations, Checklist checklist, Parameters parameters) {
        this.registrations = registrations;
        this.checklist = checklist;
        this.parameters = parameters;
    }

    void on(@Observes LeaseSigned lease) {
        if (lease.takenOver()) {
            return;
        }
        parameters
                .find(TERM, lease.signedOn())
                .map(months -> lease.signedOn().plusMonths(months.intValue()))
                .ifPresent(dueOn -> open(lease.tenancyId(), dueOn));
    }

    private void open(UUID tenancyId, LocalDate dueOn) {
        registrations.open(tenancyId, dueOn);
        checklist.open(tenancyId, ChecklistItem.registration, dueOn);
    }
}
