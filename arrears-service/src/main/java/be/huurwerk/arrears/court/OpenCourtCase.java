package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins a procedure about the arrears of an account. */
@ApplicationScoped
class OpenCourtCase {

    private final Accounts accounts;
    private final CourtCases cases;
    private final ClaimOnDay claims;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    OpenCourtCase(
            Accounts accounts, CourtCases cases, ClaimOnDay claims, BusinessDate businessDate, ErasedSubjects erased) {
        this.accounts = accounts;
        this.cases = cases;
        this.claims = claims;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    /** @throws ProblemException 400 for a day that is still to come, or an account that is not there; 409 while another one runs, where all that is overdue is frozen, or of an erased file */
    @Transactional
    public CourtCase open(UUID rentAccountId, Route route, Optional<LocalDate> on, Optional<String> note, Who who) {
        erased.refuse(rentAccountId);
        RentAccount account =
                accounts.lockById(rentAccountId).orElseThrow(() -> CourtProblems.noAccount(rentAccountId));
        LocalDate today = businessDate.today();
        LocalDate day = on.orElse(today);
        Days.yetToCome("on", day, today).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        cases.running(rentAccountId).ifPresent(other -> {
            throw CourtProblems.runsAlready(other);
        });
        claims.requireNotAllFrozen(rentAccountId, day);
        CourtCase one = new CourtCase(
                Ids.next(), rentAccountId, account.tenancyId(), route, day, Optional.empty(), note, List.of(), 0);
        cases.insert(one, who);
        return one;
    }
}
