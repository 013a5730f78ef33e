package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.PaidBack;
import be.huurwerk.deposit.deposit.Payment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who was paid and turned out to be no heir pays it back: the sum of a misdirected refund, by the deposit's communication. It is to be paid
 * back anew, to who the heirs are, as what the bank brings back.
 */
@ApplicationScoped
class PaidBackByPayee implements PaidBack {

    private final Refunds refunds;
    private final EndRefund endRefund;
    private final Sql sql;

    PaidBackByPayee(Refunds refunds, EndRefund endRefund, DataSource dataSource) {
        this.refunds = refunds;
        this.endRefund = endRefund;
        this.sql = new Sql(dataSource);
    }

    @Override
    public boolean take(Deposit deposit, Payment payment) {
        Optional<Refund> misdirected =
                deposit.hasEnded() ? of(deposit.depositId(), payment.amount()) : Optional.empty();
        misdirected.ifPresent(refund -> endRefund.comeBack(
                List.of(refund),
                new ReturnRefund.Returned(
                        refund.endToEndId(),
                        payment.paymentId(),
                        payment.amount().amount(),
                        payment.receivedOn(),
                        Optional.empty())));
        return misdirected.isPresent();
    }

    private Optional<Refund> of(UUID depositId, Euro amount) {
        return sql.first(
                        "select r.refund_id" + MisdirectedRefundResource.MISDIRECTED
                                + " and r.status = 'paid' and r.deposit_id = ? and r.amount = ? order by r.refund_id",
                        row -> row.getObject(1, UUID.class),
                        depositId,
                        amount.amount())
                .map(refunds::lock);
    }
}
