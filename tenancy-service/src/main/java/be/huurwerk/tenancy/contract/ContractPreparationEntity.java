package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.tenancy.ContractKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "contract_preparation")
class ContractPreparationEntity {

    @Id
    @Column(name = "contract_preparation_id")
    UUID contractPreparationId;

    @Column(name = "dwelling_id")
    UUID dwellingId;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "start_date")
    LocalDate startDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "contract_kind")
    ContractKind contractKind;

    @Column(name = "end_date")
    LocalDate endDate;

    @Column(name = "household")
    String household;

    @Column(name = "previous_lease")
    String previousLease;

    @Column(name = "rent")
    BigDecimal rent;

    @Column(name = "rent_rules_version")
    String rentRulesVersion;

    @Column(name = "deposit")
    BigDecimal deposit;

    @Column(name = "deposit_rules_version")
    String depositRulesVersion;

    @Column(name = "charges")
    BigDecimal charges;

    @Column(name = "override_reason")
    String overrideReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    ContractPreparation.PreparationStatus status;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "withdrawn_on")
    LocalDate withdrawnOn;

    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    @Version
    long version;
}
