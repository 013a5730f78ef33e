package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The account that a request about a plan names; of a lease that was signed just now a moment is waited for it. */
@ApplicationScoped
class KnownAccount {

    private final Accounts accounts;

    KnownAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws ProblemException 400 when there is no such account */
    void require(UUID rentAccountId) {
        Patience.await(() -> accounts.find(rentAccountId))
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "rentAccountId",
                        rentAccountId,
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
    }
}
