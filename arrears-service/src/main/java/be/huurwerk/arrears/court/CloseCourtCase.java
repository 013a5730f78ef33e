package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Close;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Closes a court case. */
@ApplicationScoped
class CloseCourtCase {

    private final ChangeCourtCase change;
    private final CourtCases cases;
    private final BusinessDate businessDate;

    CloseCourtCase(ChangeCourtCase change, CourtCases cases, BusinessDate businessDate) {
        this.change = change;
        this.cases = cases;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for a day before its last step or still to come; 404; 409 once it is closed; 412
     */
    @Transactional
    public CourtCase close(UUID courtCaseId, Close close, String ifMatch) {
        CourtCase one = change.lock(courtCaseId, ifMatch);
        LocalDate last = one.steps().stream().map(Step::on).reduce(one.openedOn(), (a, b) -> a.isAfter(b) ? a : b);
        List<Issue> faults = Stream.of(
                        Days.yetToCome("on", close.on(), businessDate.today()), Days.before("on", close.on(), last))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        cases.close(courtCaseId, close);
        return cases.find(courtCaseId);
    }
}
