package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.assignment.Action;
import be.huurwerk.arrears.assignment.Actions;
import be.huurwerk.arrears.assignment.Movement;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
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
 * Somebody says that a debit of the queue paid approved refunds, whose file is forgotten since the database was restored to a moment before it. They
 * leave their accounts as in a file, and no file has them any more.
 */
@ApplicationScoped
class TakeRefundsAsPaid {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Refunds refunds;
    private final LeavingCredit leavingCredit;
    private final Ledger ledger;

    TakeRefundsAsPaid(
            Accounts accounts,
            Queue queue,
            Actions actions,
            Refunds refunds,
            LeavingCredit leavingCredit,
            Ledger ledger) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.refunds = refunds;
        this.leavingCredit = leavingCredit;
        this.ledger = ledger;
    }

    /**
     * @param refundIds of the amount of the movement together; several where the bank booked a file in one sum
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 400 for a refund that there is not, or another sum; 404; 409 when the movement left the queue or is money received, or a refund is
     *     not approved or was ordered, or its account has not the credit any more; 412
     */
    @Transactional
    public List<Refund> take(UUID movementId, List<UUID> refundIds, Optional<String> reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireSent();
        List<Refund> paid = refunds.lockAll(refundIds);
        requireKnown(refundIds, paid);
        paid.forEach(refund -> refund.require(Set.of(Status.approved)));
        requireSum(paid, movement.amount().negate());
        LeavingCredit.Leaving leaving = leavingCredit.of(paid);
        requireCredit(leaving.notLeft());
        refunds.paid(paid.stream().map(Refund::refundId).toList(), movementId);
        ledger.appendAll(leaving.postings());
        actions.add(movementId, Action.Kind.refundPaid, reason, who);
        queue.take(movementId, MatchedTo.refund);
        return refunds.lockAll(refundIds);
    }

    private static void requireKnown(List<UUID> refundIds, List<Refund> known) {
        List<UUID> ids = known.stream().map(Refund::refundId).toList();
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

    private static void requireSum(List<Refund> paid, Euro amount) {
        Euro sum = RefundFile.sum(paid).amount();
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

    private static void requireCredit(List<Refund> notLeft) {
        if (!notLeft.isEmpty()) {
            throw ProblemException.conflict(
                    "moreThanCredit",
                    new Text(
                            "The account has not the credit any more for what left.",
                            "De rekening heeft het tegoed niet meer voor wat vertrok."));
        }
    }
}
