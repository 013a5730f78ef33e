package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What every change of a debt settlement does first. */
@ApplicationScoped
class ChangeSettlement {

    private final Accounts accounts;
    private final DebtSettlements settlements;
    private final ErasedSubjects erased;

    ChangeSettlement(Accounts accounts, DebtSettlements settlements, ErasedSubjects erased) {
        this.accounts = accounts;
        this.settlements = settlements;
        this.erased = erased;
    }

    /**
     * The settlement, its account locked.
     *
     * @param ifMatch the version that the caller saw; null for any
     * @throws be.huurwerk.webkit.problem.ProblemException 404, 409 of an erased file or once it is annulled, 412
     */
    DebtSettlement lock(UUID debtSettlementId, String ifMatch) {
        UUID account = settlements.find(debtSettlementId).rentAccountId();
        accounts.lockById(account).orElseThrow();
        erased.refuse(account);
        DebtSettlement one = settlements.find(debtSettlementId);
        ETags.check(ifMatch, one.version());
        if (one.annulment().isPresent()) {
            throw SettlementProblems.annulled(one);
        }
        return one;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 */
    void requireRunning(DebtSettlement one) {
        if (one.end().isPresent()) {
            throw SettlementProblems.ended(one);
        }
    }
}
