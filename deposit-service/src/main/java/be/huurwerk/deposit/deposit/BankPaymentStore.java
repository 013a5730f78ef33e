package be.huurwerk.deposit.deposit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Payments that the bank's door told, booked or still waiting for their deposit. */
@ApplicationScoped
class BankPaymentStore implements PanacheRepositoryBase<BankPaymentEntity, UUID> {

    /**
     * The payment as it was told first, where it was told under another id: the same amount by the same line of a statement, of which no two pay one
     * deposit, and that was not undone since.
     */
    Optional<UUID> toldBefore(UUID tenancyId, Payment payment) {
        Stream<?> found = getEntityManager()
                .createNativeQuery("""
                        select p.payment_id from bank_payment p where p.tenancy_id = ? and p.reference = ? and p.amount = ?
                        and p.payment_id <> ? and p.same_as is null and not exists (select from ledger_entry e
                        join ledger_entry r on r.reverses = e.entry_id where e.payment_id = p.payment_id) order by p.kept_no""", UUID.class)
                .setParameter(1, tenancyId)
                .setParameter(2, payment.reference())
                .setParameter(3, payment.amount().amount())
                .setParameter(4, payment.paymentId())
                .getResultStream();
        return found.map(UUID.class::cast).findFirst();
    }

    /**
     * Keeps a payment; false when it was kept before.
     *
     * @param sameAs as it was told first: then there is nothing to book
     */
    boolean keep(UUID tenancyId, Payment payment, Optional<UUID> sameAs) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into bank_payment (payment_id, tenancy_id, received_on, amount, reference, booked, same_as)
                                values (?, ?, ?, ?, ?, ?, cast(? as uuid)) on conflict do nothing""")
                        .setParameter(1, payment.paymentId())
                        .setParameter(2, tenancyId)
                        .setParameter(3, payment.receivedOn())
                        .setParameter(4, payment.amount().amount())
                        .setParameter(5, payment.reference())
                        .setParameter(6, sameAs.isPresent())
                        .setParameter(7, sameAs.map(UUID::toString).orElse(null))
                        .executeUpdate()
                == 1;
    }

    /** The payment as the bank's door told it first. */
    UUID toldFirst(UUID paymentId) {
        return findByIdOptional(paymentId).map(payment -> payment.sameAs).orElse(paymentId);
    }

    /** The id by which the bank's door knows it now; empty for one that an officer entered. */
    Optional<UUID> toldLast(UUID paymentId) {
        return find("paymentId = ?1 or sameAs = ?1 order by keptNo desc", paymentId)
                .firstResultOptional()
                .map(payment -> payment.paymentId);
    }

    /** Payments of the tenancy that wait, in the order in which they were told; from now on they are booked. */
    List<Payment> take(UUID tenancyId) {
        List<BankPaymentEntity> waiting = list("tenancyId = ?1 and not booked order by keptNo", tenancyId);
        waiting.forEach(payment -> payment.booked = true);
        return waiting.stream().map(BankPaymentEntity::payment).toList();
    }
}
