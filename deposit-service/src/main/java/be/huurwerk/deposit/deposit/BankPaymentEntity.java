package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "bank_payment")
class BankPaymentEntity {
    @Id
    @Column(name = "payment_id")
    UUID paymentId;

    @Column(name = "kept_no", insertable = false, updatable = false)
    long keptNo;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "received_on")
    LocalDate receivedOn;

    BigDecimal amount;

    String reference;

    boolean booked;

    /** The payment as it was told first; empty of that. */
    @Column(name = "same_as")
    UUID sameAs;

    Payment payment() {
        return new Payment(paymentId, receivedOn, Euro.of(amount), reference);
    }
}
