package be.huurwerk.arrears.depositrefund;

import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.bankstatement.OwnMovements;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Refunds of deposits on the statements of the bank, one by one or a file in one sum: known by name and amount, once as they leave and once as they
 * come back, and told to deposit-service. They are money of the deposit and enter no rent ledger. What bears such a name and is none of these waits
 * for somebody.
 */
@ApplicationScoped
class DepositRefundMovements implements OwnMovements {

    private static final String PAID = "depositRefunds.notify.paid";
    private static final String RETURNED = "depositRefunds.notify.returned";

    private final DepositRefunds refunds;
    private final Outbox outbox;

    DepositRefundMovements(DepositRefunds refunds, Outbox outbox) {
        this.refunds = refunds;
        this.outbox = outbox;
    }

    /** What others hear of one that left, without a reason, or that came back; the amount is above zero. */
    record Told(
            String endToEndId,
            Optional<UUID> refundId,
            UUID movementId,
            BigDecimal amount,
            LocalDate bookedOn,
            Optional<String> reason) {

        static Told of(DepositOrder order, Candidate movement, Optional<String> reason) {
            return new Told(
                    order.endToEndId(),
                    order.file() ? Optional.empty() : Optional.of(order.id()),
                    movement.movementId(),
                    movement.amount().amount().abs(),
                    movement.bookedOn(),
                    reason);
        }
    }

    @Override
    public MatchedTo kind() {
        return MatchedTo.depositRefund;
    }

    @Override
    public Set<UUID> take(List<Candidate> candidates) {
        Map<Candidate, DepositOrder> named = new LinkedHashMap<>();
        candidates.forEach(
                movement -> DepositOrder.named(movement.endToEndId()).ifPresent(order -> named.put(movement, order)));
        if (named.isEmpty()) {
            return Set.of();
        }
        Map<UUID, DepositRefund> known = new LinkedHashMap<>();
        refunds.lock(named.values().stream().map(DepositOrder::id).toList())
                .forEach(refund -> known.put(refund.refundId(), refund));
        Set<UUID> taken = new HashSet<>();
        List<Outbox.Entry> left = new ArrayList<>();
        List<Outbox.Entry> back = new ArrayList<>();
        named.forEach((movement, order) -> {
            boolean leaves = movement.amount().isNegative();
            List<DepositRefund> these = refunds(known.values(), order, movement.amount());
            if (these.isEmpty()) {
                return;
            }
            taken.add(movement.movementId());
            if (leaves) {
                refunds.paid(these, movement.movementId());
                these.forEach(refund -> known.put(refund.refundId(), refund.asPaid()));
                left.add(new Outbox.Entry(order.id(), Told.of(order, movement, Optional.empty())));
            } else {
                refunds.returned(these, movement.movementId());
                these.forEach(refund -> known.put(refund.refundId(), refund.asReturned()));
                back.add(new Outbox.Entry(order.id(), Told.of(order, movement, movement.reason())));
            }
        });
        outbox.appendAll(PAID, left);
        outbox.appendAll(RETURNED, back);
        return taken;
    }

    /** Those that the movement is, to the cent; none where it is not the sum of what is ordered by that name. */
    private static List<DepositRefund> refunds(Collection<DepositRefund> known, DepositOrder order, Euro moved) {
        Euro amount = moved.isNegative() ? moved.negate() : moved;
        List<DepositRefund> all = known.stream()
                .filter(order::orders)
                .filter(moved.isNegative() ? DepositRefund::mayLeave : DepositRefund::mayComeBack)
                .toList();
        List<DepositRefund> notRejected =
                all.stream().filter(refund -> !refund.rejected()).toList();
        return Stream.of(notRejected, all)
                .filter(some -> !some.isEmpty() && DepositRefund.sum(some).equals(amount))
                .findFirst()
                .orElse(List.of());
    }
}
