package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes that a statement shows what the bank was asked to pay: it is paid, and no answer of the bank can deny it any more. What an answer denied
 * just before has left all the same, and leaves its deposit once more; so does what was approved and ordered in a file that a restore forgot.
 */
@ApplicationScoped
public class RefundLeft {

    private final Refunds refunds;
    private final DepositStore deposits;
    private final ClosedYears closedYears;
    private final BulkBooking booking;
    private final Discrepancies discrepancies;

    RefundLeft(
            Refunds refunds,
            DepositStore deposits,
            ClosedYears closedYears,
            BulkBooking booking,
            Discrepancies discrepancies) {
        this.refunds = refunds;
        this.deposits = deposits;
        this.closedYears = closedYears;
        this.booking = booking;
        this.discrepancies = discrepancies;
    }

    /**
     * A movement on a statement.
     *
     * @param endToEndId as our file named the refund, or the file itself, which the bank booked in one sum
     * @param amount that left, above zero
     */
    public record Left(String endToEndId, UUID movementId, BigDecimal amount, LocalDate bookedOn) {

        public Left {
            if (endToEndId == null || movementId == null || amount == null || bookedOn == null) {
                throw new IllegalArgumentException("a refund left without name, movement, amount or day");
            }
        }
    }

    /**
     * Once a movement. Another sum than was to be paid by the name, or a name of ours that a restore forgot, is listed for somebody to look at.
     *
     * @throws IllegalArgumentException when we name nothing so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(Left told) {
        List<Refund> named = refunds.lockNamed(told.endToEndId());
        if (refunds.isPaidBy(told.movementId())) {
            return;
        }
        Set<UUID> shown = refunds.shownAsPaid(named);
        List<Refund> open = named.stream()
                .filter(refund -> refund.isApproved() && !shown.contains(refund.refundId()))
                .toList();
        Optional<List<Refund>> asAsked = Stream.of(notRejected(open), open)
                .filter(some -> RefundFile.sum(some).amount().equals(Euro.of(told.amount())))
                .findFirst();
        if (asAsked.isEmpty()) {
            discrepancies.add(told, named, RefundFile.sum(open).amount());
            return;
        }
        take(asAsked.get(), told.movementId(), told.bookedOn());
    }

    /** These left by the movement. */
    void take(List<Refund> left, UUID movementId, LocalDate on) {
        booking.lock(left.stream().map(Refund::depositId).toList());
        left.stream()
                .filter(refund -> refund.status() == Status.rejected || refund.status() == Status.approved)
                .forEach(refund -> leave(refund, on));
        refunds.shownAsPaid(left.stream().map(Refund::refundId).toList(), movementId);
    }

    private static List<Refund> notRejected(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() != Status.rejected)
                .toList();
    }

    private void leave(Refund refund, LocalDate on) {
        Deposit deposit = deposits.find(refund.depositId()).orElseThrow();
        Entry entry = RefundEntries.leaves(refund, deposit, Ids.next(), on);
        deposits.append(deposit, closedYears.after(refund.depositId(), entry));
    }
}
