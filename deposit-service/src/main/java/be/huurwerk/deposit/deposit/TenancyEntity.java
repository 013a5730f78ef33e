package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "tenancy")
class TenancyEntity {
    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "start_date")
    LocalDate startDate;

    @Column(name = "base_rent")
    BigDecimal baseRent;

    @Column(name = "end_date")
    LocalDate endDate;

    @Column(name = "keys_returned_on")
    LocalDate keysReturnedOn;

    /** The last day of the term for paying back; null while it has not begun. */
    @Column(name = "refund_by")
    LocalDate refundBy;

    boolean annulled;

    /** {@code request} or {@code settlement}: what a missing parameter holds up; null for nothing. */
    String awaits;

    TenancyFacts facts() {
        return new TenancyFacts(
                tenancyId,
                Optional.ofNullable(signedOn),
                Optional.ofNullable(startDate),
                Optional.ofNullable(baseRent).map(Euro::of),
                Optional.ofNullable(endDate),
                Optional.ofNullable(keysReturnedOn),
                annulled);
    }

    void write(TenancyFacts facts) {
        signedOn = facts.signedOn().orElse(null);
        startDate = facts.startDate().orElse(null);
        baseRent = facts.baseRent().map(Euro::amount).orElse(null);
        endDate = facts.endDate().orElse(null);
        keysReturnedOn = facts.keysReturnedOn().orElse(null);
        annulled = facts.annulled();
    }
}
