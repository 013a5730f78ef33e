package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the last step of a court case back that was recorded by mistake. */
@ApplicationScoped
class AnnulCourtStep {

    private final ChangeCourtCase change;
    private final CourtCases cases;
    private final BusinessDate businessDate;

    AnnulCourtStep(ChangeCourtCase change, CourtCases cases, BusinessDate businessDate) {
        this.change = change;
        this.cases = cases;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 404; 409 for another than the last step, and once the case is closed; 412
     */
    @Transactional
    public CourtCase annul(UUID courtCaseId, UUID courtStepId, String ifMatch) {
        CourtCase one = change.lock(courtCaseId, ifMatch);
        Step step = one.steps().stream()
                .filter(known -> known.courtStepId().equals(courtStepId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("The court case has no such step.", "Het dossier heeft deze stap niet.")));
        if (!one.steps().get(one.steps().size() - 1).equals(step)) {
            throw ProblemException.conflict(
                    "courtStepNotLast",
                    new Text(
                            "Other steps follow this one: the last is taken back first.",
                            "Er volgen andere stappen: de laatste wordt eerst teruggenomen."));
        }
        cases.annul(courtCaseId, courtStepId, businessDate.today());
        return cases.find(courtCaseId);
    }
}
