package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Action;
import be.huurwerk.arrears.assignment.Actions;
import be.huurwerk.arrears.assignment.Movement;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody says that a movement of the queue is a refund that came back, which the bank did not name. What becomes of it is what becomes of one that
 * the bank named: it is credit of the tenant again, or goes back to the mediator again, or its own movement is in the queue again.
 */
@ApplicationScoped
class TakeRefundBack {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Refunds refunds;
    private final EndRefund endRefund;

    TakeRefundBack(Accounts accounts, Queue queue, Actions actions, Refunds refunds, EndRefund endRefund) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.refunds = refunds;
        this.endRefund = endRefund;
    }

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 400 for a refund that there is not, or of another amount; 404; 409 when the movement left the queue, is no money received or
     *     a deposit holds a part of it, or the refund was not ordered or came back already; 412
     */
    @Transactional
    public Refund takeBack(UUID movementId, UUID refundId, Optional<String> reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireReceived();
        movement.requireWhole();
        Refund refund = refunds.lockAll(List.of(refundId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "refundId",
                        refundId,
                        new Text("There is no such refund.", "Deze terugbetaling bestaat niet.")));
        refund.require(Set.of(Status.ordered, Status.paid));
        if (!refund.amount().equals(movement.amount())) {
            throw anotherAmount(refund, movement);
        }
        actions.add(movementId, Action.Kind.refundReturned, reason, who);
        queue.take(movementId, MatchedTo.refund);
        endRefund.reject(
                List.of(new EndRefund.Rejection(refund, RefundMovements.CAME_BACK, Optional.of(movement.valueDate()))),
                who);
        return refunds.find(refundId);
    }

    private static ProblemException anotherAmount(Refund refund, Movement movement) {
        return ProblemException.badRequest(new Issue(
                IssueType.REJECTED_INPUT,
                In.BODY,
                "refundId",
                refund.refundId(),
                new Text(
                        "The refund is " + refund.amount() + ", the movement is " + movement.amount() + ".",
                        "De terugbetaling is " + refund.amount() + ", de verrichting is " + movement.amount() + ".")));
    }
}
