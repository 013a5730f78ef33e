package be.huurwerk.arrears.depositrefund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.bankstatement.OwnMovements.Candidate;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes what deposit-service ordered of the bank, and what the bank refused; a statement that came first is looked at again. */
@ApplicationScoped
public class KnowDepositRefunds {

    private final Accounts accounts;
    private final Queue queue;
    private final DepositRefunds refunds;
    private final DepositRefundMovements movements;

    KnowDepositRefunds(Accounts accounts, Queue queue, DepositRefunds refunds, DepositRefundMovements movements) {
        this.accounts = accounts;
        this.queue = queue;
        this.refunds = refunds;
        this.movements = movements;
    }

    /** An order, or one that the bank refused. */
    public record Order(UUID refundId, BigDecimal amount) {

        public Order {
            if (refundId == null || amount == null) {
                throw new IllegalArgumentException("a refund of a deposit has an id and an amount");
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ordered(UUID refundFileId, List<Order> orders) {
        accounts.share();
        refunds.add(
                refundFileId,
                orders.stream()
                        .map(order -> new DepositRefund(
                                order.refundId(), refundFileId, Euro.of(order.amount()), false, false, false))
                        .toList());
        List<String> names = Stream.concat(
                        Stream.of(DepositOrder.ofFile(refundFileId)),
                        orders.stream().map(order -> DepositOrder.ofRefund(order.refundId())))
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .toList();
        List<Candidate> waiting = refunds.queued(names).stream()
                .filter(one -> queue.lock(one.movementId()).isQueued())
                .toList();
        movements.take(waiting).forEach(movementId -> queue.take(movementId, movements.kind()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void rejected(List<Order> orders) {
        accounts.share();
        refunds.reject(orders.stream().map(Order::refundId).toList());
    }
}
