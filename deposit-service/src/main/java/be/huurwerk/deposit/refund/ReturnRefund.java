package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes that money which was paid back came back to the landlord's account: it is to be paid back anew. Once a movement, and once a refund; of
 * a refund that the bank refused the money never left, so that nothing comes back of it.
 */
@ApplicationScoped
public class ReturnRefund {

    private final Refunds refunds;
    private final EndRefund endRefund;
    private final BulkBooking booking;

    ReturnRefund(Refunds refunds, EndRefund endRefund, BulkBooking booking) {
        this.refunds = refunds;
        this.endRefund = endRefund;
        this.booking = booking;
    }

    /**
     * A movement on a statement.
     *
     * @param endToEndId as our file named the refund, or the file itself, which came back in one sum
     * @param reason code of the bank
     */
    public record Returned(
            String endToEndId, UUID movementId, BigDecimal amount, LocalDate bookedOn, Optional<String> reason) {

        public Returned {
            if (endToEndId == null || movementId == null || amount == null || bookedOn == null) {
                throw new IllegalArgumentException("a refund came back without name, movement, amount or day");
            }
        }
    }

    /** @throws IllegalArgumentException when we ordered nothing of the name, or another sum: somebody has to look */
    @Transactional(Transactional.TxType.MANDATORY)
    public void returned(Returned told) {
        List<Refund> named = refunds.lockNamed(told.endToEndId());
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no refund or file is called " + told.endToEndId());
        }
        if (refunds.isReturned(told.movementId())) {
            return;
        }
        List<Refund> left = named.stream().filter(Refund::hasLeft).toList();
        if (left.isEmpty()) {
            return;
        }
        Euro sum = RefundFile.sum(left).amount();
        if (!sum.equals(Euro.of(told.amount()))) {
            throw new IllegalArgumentException(
                    told.amount() + " came back of " + told.endToEndId() + ", by which " + sum + " was paid");
        }
        booking.lock(left.stream().map(Refund::depositId).toList());
        endRefund.comeBack(left, told);
    }
}
