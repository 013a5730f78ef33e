package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records that a tenant objects to telling the public welfare centre, or does so no more. */
@ApplicationScoped
class RecordObjection {

    private final Accounts accounts;
    private final Objections objections;
    private final BusinessDate businessDate;

    RecordObjection(Accounts accounts, Objections objections, BusinessDate businessDate) {
        this.accounts = accounts;
        this.objections = objections;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 for a day still to come; 404 */
    @Transactional
    public void record(UUID rentAccountId, Objection objection) {
        accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        Days.yetToCome("on", objection.on(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        objections.add(rentAccountId, objection);
    }
}
