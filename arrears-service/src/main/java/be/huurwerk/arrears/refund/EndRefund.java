package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.assignment.Action;
import be.huurwerk.arrears.assignment.Actions;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the money of a refund that is not paid: the credit returns, or the movement is in the queue again. */
@ApplicationScoped
class EndRefund {

    private static final String GROUND = "refundRejected";

    private final Refunds refunds;
    private final Queue queue;
    private final Actions actions;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    EndRefund(Refunds refunds, Queue queue, Actions actions, Ledger ledger, BusinessDate businessDate) {
        this.refunds = refunds;
        this.queue = queue;
        this.actions = actions;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /**
     * The bank does not pay an ordered refund, or it came back.
     *
     * @param why code of the bank
     */
    record Rejection(Refund refund, String why) {}

    void reject(Collection<Rejection> rejections, Who who) {
        for (Rejection rejection : rejections) {
            refunds.reject(rejection.refund().refundId(), rejection.why());
            putBack(rejection.refund(), Optional.of(rejection.why()), who);
        }
        ledger.appendAll(rejections.stream()
                .map(Rejection::refund)
                .flatMap(this::reversal)
                .toList());
    }

    /** A movement that was to go back to its payer needs somebody again. */
    void putBack(Refund refund, Optional<String> reason, Who who) {
        refund.movementId().ifPresent(movementId -> {
            actions.add(movementId, Action.Kind.refundEnded, reason, who);
            queue.putBack(movementId);
        });
    }

    private Stream<Ledger.Posting> reversal(Refund refund) {
        return refund.rentAccountId().stream()
                .map(account -> new Ledger.Posting(
                        account,
                        NewEntry.reversal(
                                ledger.find(
                                                account,
                                                EntryKind.refund,
                                                refund.refundId().toString())
                                        .orElseThrow(),
                                businessDate.today(),
                                GROUND)));
    }
}
