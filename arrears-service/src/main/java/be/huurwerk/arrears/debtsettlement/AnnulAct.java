package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes back what was recorded of a debt settlement by mistake: it counts for no term any more, and can be recorded anew. */
@ApplicationScoped
class AnnulAct {

    private final ChangeSettlement change;
    private final DebtSettlements settlements;

    AnnulAct(ChangeSettlement change, DebtSettlements settlements) {
        this.change = change;
        this.settlements = settlements;
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 404 for an act that there is not, or no more; 409 once the settlement has ended, for a draft that was answered, or of
     *     an erased file; 412
     */
    @Transactional
    public DebtSettlement annul(UUID debtSettlementId, UUID actId, String reason, Who who, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        Act act = one.acts().stream()
                .filter(known -> known.actId().equals(actId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The debt settlement has no such act.", "De schuldenregeling heeft deze handeling niet.")));
        change.requireRunning(one);
        if (act.kind() == Kind.planReceived && isAnswered(one, act)) {
            throw SettlementProblems.notNow(
                    "The draft is answered: its answer is annulled first.",
                    "Het ontwerp is beantwoord: het antwoord wordt eerst geannuleerd.");
        }
        settlements.annul(debtSettlementId, actId, reason, who);
        return settlements.find(debtSettlementId);
    }

    private static boolean isAnswered(DebtSettlement one, Act draft) {
        return one.acts().stream()
                .anyMatch(act -> (act.kind() == Kind.planObjected || act.kind() == Kind.planAccepted)
                        && !act.on().isBefore(draft.on()));
    }
}
