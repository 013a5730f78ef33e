package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Approves a refund, by another than who asked it, or refuses it, also one that was approved and not ordered yet. */
@ApplicationScoped
class DecideRefund {

    private final Refunds refunds;

    DecideRefund(Refunds refunds) {
        this.refunds = refunds;
    }

    /** @param ifMatch the version of the refund that the caller saw; null for any */
    @Transactional
    public void decide(UUID refundId, boolean approved, Optional<String> reason, Who who, String ifMatch) {
        Refund refund = refunds.lock(refundId);
        ETags.check(ifMatch, refund.version());
        if (approved) {
            refund.require(Set.of(Status.requested));
            refund.requireFourEyes(who);
            refunds.decide(refundId, Status.approved, who, reason);
        } else {
            refund.require(Set.of(Status.requested, Status.approved));
            requireReason(reason);
            refunds.decide(refundId, Status.refused, who, reason);
        }
    }

    private static void requireReason(Optional<String> reason) {
        if (reason.isEmpty()) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REQUIRED_INPUT,
                    In.BODY,
                    "reason",
                    null,
                    new Text("A refusal says why.", "Een weigering zegt waarom.")));
        }
    }
}
