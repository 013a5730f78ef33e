package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.assignment.Action;
import be.huurwerk.arrears.assignment.Actions;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
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
     * @param on the day on which the bank gave it back; of what it did not pay, no day of the bank's
     */
    record Rejection(Refund refund, String why, Optional<LocalDate> on) {

        /** Of what the bank did not pay. */
        Rejection(Refund refund, String why) {
            this(refund, why, Optional.empty());
        }
    }

    void reject(Collection<Rejection> rejections, Who who) {
        for (Rejection rejection : rejections) {
            refunds.reject(rejection.refund().refundId(), rejection.why());
            putBack(rejection.refund(), Optional.of(rejection.why()), who);
        }
        ledger.appendAll(rejections.stream().flatMap(this::reversal).toList());
    }

    /** A movement that was to go back to its payer needs somebody again. */
    void putBack(Refund refund, Optional<String> reason, Who who) {
        refund.movementId().ifPresent(movementId -> {
            actions.add(movementId, Action.Kind.refundEnded, reason, who);
            queue.putBack(movementId);
        });
    }

    /** The credit is there again from the day on which the bank gave it back, and not before it left. */
    private Stream<Ledger.Posting> reversal(Rejection rejection) {
        LocalDate back = rejection.on().map(businessDate::notAfterToday).orElseGet(businessDate::today);
        return rejection.refund().rentAccountId().stream()
                .flatMap(account -> lines(account, rejection.refund())
                        .map(left -> new Ledger.Posting(
                                account,
                                NewEntry.reversal(
                                        left, back.isBefore(left.bookedOn()) ? left.bookedOn() : back, GROUND))));
    }

    /** By which it left the account. */
    private Stream<LedgerEntry> lines(UUID rentAccountId, Refund refund) {
        return Stream.iterate(0, at -> at + 1)
                .map(at -> ledger.find(rentAccountId, refund.entryKind(), AvailableCredit.part(refund.refundId(), at)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }
}
