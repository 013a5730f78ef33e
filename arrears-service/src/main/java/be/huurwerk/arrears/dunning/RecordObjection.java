package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Records that a tenant objects to telling the public welfare centre, or does so no more, and tells it: a referral has to respect it too. */
@ApplicationScoped
class RecordObjection {

    private static final String TYPE = "welfareCentreObjections.notify.recorded";

    private final Accounts accounts;
    private final Objections objections;
    private final BusinessDate businessDate;
    private final Outbox outbox;

    RecordObjection(Accounts accounts, Objections objections, BusinessDate businessDate, Outbox outbox) {
        this.accounts = accounts;
        this.objections = objections;
        this.businessDate = businessDate;
        this.outbox = outbox;
    }

    record Recorded(UUID tenancyId, UUID rentAccountId, UUID objectionId, LocalDate on, boolean objects) {}

    /** @throws ProblemException 400 for a day still to come; 404 */
    @Transactional
    public void record(UUID rentAccountId, Objection objection) {
        RentAccount account = accounts.lockById(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        Days.yetToCome("on", objection.on(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        objections.add(rentAccountId, objection);
        outbox.append(
                TYPE,
                account.tenancyId(),
                new Recorded(
                        account.tenancyId(),
                        rentAccountId,
                        objection.objectionId(),
                        objection.on(),
                        objection.objects()));
    }
}
