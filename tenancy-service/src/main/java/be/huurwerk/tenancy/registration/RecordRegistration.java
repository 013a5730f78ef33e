package be.huurwerk.tenancy.registration;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records that the registration of a lease took a step. */
@ApplicationScoped
class RecordRegistration {

    private final Tenancies tenancies;
    private final Registrations registrations;
    private final Checklist checklist;
    private final BusinessDate businessDate;

    RecordRegistration(
            Tenancies tenancies, Registrations registrations, Checklist checklist, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.registrations = registrations;
        this.checklist = checklist;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the registration's version, or null
     * @throws ProblemException 400 with all faults, 409 when the step is not the next, 412 when the registration has changed
     */
    @Transactional
    public Registration record(UUID tenancyId, RegistrationRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Registration registration =
                registrations.lock(tenancyId).orElseThrow(() -> RegistrationProblems.none(tenancyId));
        ETags.check(ifMatch, registration.version());
        List<Issue> faults = faults(tenancy, registration, request);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        RegistrationProgress next = request.state().progress();
        if (!registration.canComeTo(next)) {
            throw RegistrationProblems.outOfOrder(registration.progress());
        }
        if (next.isPresented()) {
            checklist.fill(tenancyId, ChecklistItem.registration, request.on());
        }
        return registrations.add(tenancyId, new Registration.Step(next, request.on(), request.reference()));
    }

    private List<Issue> faults(Tenancy tenancy, Registration registration, RegistrationRequest request) {
        List<Issue> faults = new ArrayList<>();
        LocalDate earliest = registration.lastStepOn().orElse(tenancy.signedOn());
        LocalDate today = businessDate.today();
        if (request.on().isBefore(earliest) || request.on().isAfter(today)) {
            faults.add(Issues.period(
                    "on",
                    request.on().toString(),
                    "This lies between " + earliest + ", the signing or the last step, and today, " + today + ".",
                    "Dit ligt tussen " + earliest + ", de ondertekening of de laatste stap, en vandaag, " + today
                            + "."));
        }
        if (request.state().progress().isPresented() && request.reference().isEmpty()) {
            faults.add(Issues.required(
                    "reference",
                    "Which reference does the receipt or the registration bear?",
                    "Welke referentie draagt de ontvangstbevestiging of het registratierelaas?"));
        }
        return faults;
    }
}
