package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.refund.Discrepancies.Discrepancy;
import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody looked at what left by the name of a refund, and says what came of it: of a name that a restore forgot, which approved refunds it paid. */
@ApplicationScoped
class CloseDiscrepancy {

    private final Discrepancies discrepancies;
    private final Refunds refunds;
    private final RefundLeft refundLeft;

    CloseDiscrepancy(Discrepancies discrepancies, Refunds refunds, RefundLeft refundLeft) {
        this.discrepancies = discrepancies;
        this.refunds = refunds;
        this.refundLeft = refundLeft;
    }

    /**
     * @param refundIds which left by it, and leave their deposits now; none where nothing of it is to be booked
     * @throws ProblemException 400 for a refund that there is not, or another sum; 404; 409 when somebody closed it already, or a refund is not approved or was
     *     ordered
     */
    @Transactional
    public void close(UUID movementId, String reason, List<UUID> refundIds, String client) {
        Discrepancy discrepancy = discrepancies.lock(movementId);
        discrepancies.close(movementId, reason, client);
        if (refundIds.isEmpty()) {
            return;
        }
        List<Refund> left = refunds.lockAll(refundIds);
        requireKnown(refundIds, left);
        left.forEach(refund -> refund.require(Set.of(Status.approved)));
        requireSum(left, Euro.of(discrepancy.amount()));
        refundLeft.take(left, movementId, discrepancy.bookedOn());
    }

    private static void requireKnown(List<UUID> refundIds, List<Refund> known) {
        Set<UUID> ids = Set.copyOf(known.stream().map(Refund::refundId).toList());
        for (int at = 0; at < refundIds.size(); at++) {
            if (!ids.contains(refundIds.get(at))) {
                throw ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "refundIds[" + at + "]",
                        refundIds.get(at),
                        new Text("There is no such refund.", "Deze terugbetaling bestaat niet."));
            }
        }
    }

    private static void requireSum(List<Refund> left, Euro amount) {
        Euro sum = RefundFile.sum(left).amount();
        if (!sum.equals(amount)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "refundIds",
                    null,
                    new Text(
                            "These refunds are " + sum + ", what left is " + amount + ".",
                            "Deze terugbetalingen zijn " + sum + ", wat vertrok is " + amount + ".")));
        }
    }
}
