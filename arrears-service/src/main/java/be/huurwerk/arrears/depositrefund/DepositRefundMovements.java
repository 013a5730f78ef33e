package be.huurwerk.arrears.depositrefund;

import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.bankstatement.OwnMovements;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Refunds of deposits on the statements of the bank: known as they leave, and told to deposit-service when they come back. They are money of
 * the deposit and enter no rent ledger.
 */
@ApplicationScoped
class DepositRefundMovements implements OwnMovements {

    private static final String TYPE = "depositRefunds.notify.returned";

    private final Outbox outbox;

    DepositRefundMovements(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What others hear of one that came back. */
    record Returned(
            String endToEndId,
            Optional<UUID> refundId,
            UUID movementId,
            BigDecimal amount,
            LocalDate bookedOn,
            Optional<String> reason) {

        static Returned of(DepositOrder order, Candidate movement) {
            return new Returned(
                    order.endToEndId(),
                    order.file() ? Optional.empty() : Optional.of(order.id()),
                    movement.movementId(),
                    movement.amount().amount(),
                    movement.bookedOn(),
                    movement.reason());
        }
    }

    @Override
    public MatchedTo kind() {
        return MatchedTo.depositRefund;
    }

    @Override
    public Set<UUID> take(List<Candidate> candidates) {
        Set<UUID> taken = new HashSet<>();
        List<Outbox.Entry> back = new ArrayList<>();
        for (Candidate movement : candidates) {
            DepositOrder.named(movement.endToEndId()).ifPresent(order -> {
                taken.add(movement.movementId());
                if (movement.amount().isPositive()) {
                    back.add(new Outbox.Entry(order.id(), Returned.of(order, movement)));
                }
            });
        }
        outbox.appendAll(TYPE, back);
        return taken;
    }
}
