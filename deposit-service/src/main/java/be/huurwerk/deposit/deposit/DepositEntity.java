package be.huurwerk.deposit.deposit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "deposit")
class DepositEntity {
    @Id
    @Column(name = "deposit_id")
    UUID depositId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "structured_communication")
    String structuredCommunication;

    BigDecimal deposit;

    BigDecimal costs;

    @Column(name = "requested_on")
    LocalDate requestedOn;

    @Column(name = "withdrawn_on")
    LocalDate withdrawnOn;

    @Column(name = "taken_over")
    boolean takenOver;

    @Column(name = "settled_on")
    LocalDate settledOn;

    /** Rises with every change of the document, its ledger included. */
    long version;
}
