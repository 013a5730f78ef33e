package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records a contact with a tenant about a case. */
@ApplicationScoped
class RecordContact {

    static final String DAYS = "policy/arrears/contact-days";

    private final ChangeCase change;
    private final Contacts contacts;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RecordContact(ChangeCase change, Contacts contacts, Parameters parameters, BusinessDate businessDate) {
        this.change = change;
        this.contacts = contacts;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the case's version, or null
     * @throws ProblemException 400 for a day still to come, before the case, a follow-up before it, or a kind that the landlord's policy doesn't
     *     know; 404; 409 of an erased file; 412 when the case has changed
     */
    @Transactional
    public ArrearsCase record(UUID arrearsCaseId, Contact contact, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        LocalDate today = businessDate.today();
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("on", contact.on(), today).ifPresent(faults::add);
        Days.before("on", contact.on(), found.since()).ifPresent(faults::add);
        contact.followUpOn()
                .flatMap(day -> Days.before("followUpOn", day, contact.on()))
                .ifPresent(faults::add);
        if (parameters.find(DAYS, contact.kind(), contact.on()).isEmpty()) {
            faults.add(ArrearsProblems.rejected(
                    "kind",
                    "The landlord's policy knows no such kind of contact.",
                    "Het beleid van de verhuurder kent dit soort contact niet."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        contacts.add(arrearsCaseId, contact);
        return change.changed(found);
    }
}
