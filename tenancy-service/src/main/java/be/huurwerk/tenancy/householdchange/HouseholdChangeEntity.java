package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "household_change")
class HouseholdChangeEntity {

    @Id
    @Column(name = "household_change_id")
    UUID householdChangeId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    HouseholdChangeKind kind;

    @Column(name = "person_id")
    UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    Role role;

    @Column(name = "on_date")
    LocalDate on;

    @Column(name = "until_date")
    LocalDate until;

    @Column(name = "reported_on")
    LocalDate reportedOn;

    @Embedded
    FactsEmbeddable facts;

    @Column(name = "owns_no_property")
    Boolean ownsNoProperty;

    @Column(name = "willing_to_learn_dutch")
    Boolean willingToLearnDutch;

    @Column(name = "follows_integration_path")
    Boolean followsIntegrationPath;

    @Column(name = "registered")
    Boolean registered;

    @Column(name = "deposit_share")
    BigDecimal depositShare;

    @Column(name = "rent_from_by_judgment")
    LocalDate rentFromByJudgment;

    @ElementCollection
    @CollectionTable(name = "household_change_document", joinColumns = @JoinColumn(name = "household_change_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<DocumentEmbeddable> documents = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    ChangeStatus status;

    @Column(name = "completed_on")
    LocalDate completedOn;

    @Column(name = "rent_effective_from")
    LocalDate rentEffectiveFrom;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "decision_reason")
    String decisionReason;

    @Version
    long version;

    static HouseholdChangeEntity of(HouseholdChange change) {
        HouseholdChangeEntity row = new HouseholdChangeEntity();
        row.householdChangeId = change.householdChangeId();
        row.tenancyId = change.tenancyId();
        row.kind = change.kind();
        row.personId = change.personId();
        row.role = change.role().orElse(null);
        row.on = change.on();
        row.until = change.until().orElse(null);
        row.reportedOn = change.reportedOn();
        row.facts = FactsEmbeddable.of(change.facts());
        change.separation().ifPresent(row::setSeparation);
        row.update(change);
        return row;
    }

    /** Takes over what documents and a decision change. */
    void update(HouseholdChange change) {
        change.documents().stream()
                .skip(documents.size())
                .map(DocumentEmbeddable::of)
                .forEach(documents::add);
        ownsNoProperty = change.conditions().ownsNoProperty().orElse(null);
        willingToLearnDutch = change.conditions().willingToLearnDutch().orElse(null);
        followsIntegrationPath = change.conditions().followsIntegrationPath().orElse(null);
        registered = change.conditions().registered().orElse(null);
        status = change.status();
        completedOn = change.completedOn().orElse(null);
        rentEffectiveFrom = change.rentEffectiveFrom().orElse(null);
        decidedOn = change.decision().map(HouseholdChange.Decision::decidedOn).orElse(null);
        decisionReason =
                change.decision().flatMap(HouseholdChange.Decision::reason).orElse(null);
    }

    HouseholdChange toChange() {
        return new HouseholdChange(
                householdChangeId,
                tenancyId,
                kind,
                personId,
                Optional.ofNullable(role),
                on,
                Optional.ofNullable(until),
                reportedOn,
                Optional.ofNullable(facts).map(FactsEmbeddable::toFacts).orElse(StatedFacts.NONE),
                new Conditions(
                        Optional.ofNullable(ownsNoProperty),
                        Optional.ofNullable(willingToLearnDutch),
                        Optional.ofNullable(followsIntegrationPath),
                        Optional.ofNullable(registered)),
                separation(),
                documents.stream().map(DocumentEmbeddable::toDocument).toList(),
                status,
                Optional.ofNullable(completedOn),
                Optional.ofNullable(rentEffectiveFrom),
                Optional.ofNullable(decidedOn)
                        .map(day -> new HouseholdChange.Decision(day, Optional.ofNullable(decisionReason))),
                version);
    }

    private void setSeparation(HouseholdChange.Separation separation) {
        depositShare = separation.depositShare().orElse(null);
        rentFromByJudgment = separation.rentFromByJudgment().orElse(null);
    }

    private Optional<HouseholdChange.Separation> separation() {
        return kind == HouseholdChangeKind.separation
                ? Optional.of(new HouseholdChange.Separation(
                        Optional.ofNullable(depositShare), Optional.ofNullable(rentFromByJudgment)))
                : Optional.empty();
    }
}
