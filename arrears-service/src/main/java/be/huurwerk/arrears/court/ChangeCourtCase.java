package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What every change of a court case does first. */
@ApplicationScoped
class ChangeCourtCase {

    private final Accounts accounts;
    private final CourtCases cases;
    private final ErasedSubjects erased;

    ChangeCourtCase(Accounts accounts, CourtCases cases, ErasedSubjects erased) {
        this.accounts = accounts;
        this.cases = cases;
        this.erased = erased;
    }

    /**
     * A case that runs, its account locked.
     *
     * @param ifMatch the version that the caller saw; null for any
     * @throws be.huurwerk.webkit.problem.ProblemException 404; 409 of an erased file or once it is closed; 412
     */
    CourtCase lock(UUID courtCaseId, String ifMatch) {
        UUID account = cases.find(courtCaseId).rentAccountId();
        accounts.lockById(account).orElseThrow();
        erased.refuse(account);
        CourtCase one = cases.find(courtCaseId);
        ETags.check(ifMatch, one.version());
        if (one.close().isPresent()) {
            throw CourtProblems.closed(one);
        }
        return one;
    }
}
