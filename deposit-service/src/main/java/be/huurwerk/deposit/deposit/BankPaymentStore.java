package be.huurwerk.deposit.deposit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Payments that the bank's door told, booked or still waiting for their deposit. */
@ApplicationScoped
class BankPaymentStore implements PanacheRepositoryBase<BankPaymentEntity, UUID> {

    /** Keeps a payment; false when it was kept before. */
    boolean keep(UUID tenancyId, Payment payment) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into bank_payment (payment_id, tenancy_id, received_on, amount, reference, booked)
                                values (?, ?, ?, ?, ?, false) on conflict do nothing""")
                        .setParameter(1, payment.paymentId())
                        .setParameter(2, tenancyId)
                        .setParameter(3, payment.receivedOn())
                        .setParameter(4, payment.amount().amount())
                        .setParameter(5, payment.reference())
                        .executeUpdate()
                == 1;
    }

    /** Whether the bank's door told it; others were entered by an officer. */
    boolean isFromBank(UUID paymentId) {
        return count("paymentId", paymentId) > 0;
    }

    /** Payments of the tenancy that wait, in the order in which they were told; from now on they are booked. */
    List<Payment> take(UUID tenancyId) {
        List<BankPaymentEntity> waiting = list("tenancyId = ?1 and not booked order by keptNo", tenancyId);
        waiting.forEach(payment -> payment.booked = true);
        return waiting.stream().map(BankPaymentEntity::payment).toList();
    }
}
