package be.huurwerk.deposit.refund;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Tells the bank's door what the bank was asked to pay, so that it knows it on the statements; the key is the file. */
@ApplicationScoped
class TellOrders {

    static final String ORDERED = "refundFiles.notify.ordered";
    private static final String REJECTED = "refundFiles.notify.rejected";

    private final Outbox outbox;

    TellOrders(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param endToEndId by what name the bank books the file in one sum */
    record Ordered(UUID refundFileId, String endToEndId, List<Order> refunds) {}

    record Order(UUID refundId, String endToEndId, BigDecimal amount) {

        static Order of(Refund refund) {
            return new Order(
                    refund.refundId(), refund.endToEndId(), refund.amount().amount());
        }
    }

    record Rejected(UUID refundFileId, List<Order> refunds) {}

    void ordered(RefundFile file, List<Refund> refunds) {
        outbox.append(
                ORDERED,
                file.refundFileId(),
                new Ordered(
                        file.refundFileId(),
                        file.messageId(),
                        refunds.stream().map(Order::of).toList()));
    }

    /** Nothing where the bank refused none. */
    void rejected(UUID refundFileId, List<Refund> refunds) {
        if (!refunds.isEmpty()) {
            outbox.append(
                    REJECTED,
                    refundFileId,
                    new Rejected(refundFileId, refunds.stream().map(Order::of).toList()));
        }
    }
}
