package be.huurwerk.tenancy.tenancy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "tenancy")
class TenancyEntity {

    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

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

    @Column(name = "term_end_date")
    LocalDate termEndDate;

    @Column(name = "notice_received_on")
    LocalDate noticeReceivedOn;

    @Column(name = "keys_returned_on")
    LocalDate keysReturnedOn;

    @Column(name = "annulled")
    boolean annulled;

    /** Since when the file holds nothing personal any more. */
    @Column(name = "erased_on")
    LocalDate erasedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_landlord")
    PreviousLease.Landlord previousLandlord;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_kind")
    ContractKind previousKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_reason")
    PreviousLease.Reason previousReason;

    @Column(name = "previous_tenancy_id")
    UUID previousTenancyId;

    @Column(name = "previous_proof_received_on")
    LocalDate previousProofReceivedOn;

    @Column(name = "previous_proof_document_id")
    UUID previousProofDocumentId;

    @Column(name = "override_reason")
    String overrideReason;

    @Column(name = "filed")
    int filed;

    @ElementCollection
    @CollectionTable(name = "household_member", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    List<MemberEmbeddable> signedHousehold = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "member_change", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    List<MemberChangeEmbeddable> memberChanges = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "residence", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<ResidenceEmbeddable> residences = new ArrayList<>();

    @Version
    long version;

    static TenancyEntity of(Tenancy tenancy) {
        TenancyEntity row = new TenancyEntity();
        row.tenancyId = tenancy.tenancyId();
        row.dwellingId = tenancy.dwellingId();
        row.signedOn = tenancy.signedOn();
        row.startDate = tenancy.startDate();
        row.contractKind = tenancy.contractKind();
        row.endDate = tenancy.endDate().orElse(null);
        row.termEndDate = row.endDate;
        tenancy.previousLease().ifPresent(row::setPreviousLease);
        row.overrideReason = tenancy.override().map(LeaseOverride::reason).orElse(null);
        tenancy.householdOn(tenancy.signedOn()).stream()
                .map(MemberEmbeddable::of)
                .forEach(row.signedHousehold::add);
        row.setResidences(tenancy.residences());
        return row;
    }

    Tenancy toTenancy(Map<UUID, LocalDate> birthDates) {
        return new Tenancy(
                tenancyId,
                dwellingId,
                signedOn,
                startDate,
                contractKind,
                Optional.ofNullable(endDate),
                Optional.ofNullable(noticeReceivedOn),
                Optional.ofNullable(keysReturnedOn),
                annulled,
                residences.stream()
                        .map(residence -> residence.bornOn(birthDates.get(residence.member.personId)))
                        .toList(),
                previousLease(),
                Optional.ofNullable(overrideReason).map(LeaseOverride::new),
                version);
    }

    /** Puts who lives there and when in the place of what was known of it; the persons' birth dates are needed for it. */
    void setResidences(List<Residence> known) {
        residences.clear();
        known.stream().map(ResidenceEmbeddable::of).forEach(residences::add);
    }

    private void setPreviousLease(PreviousLease lease) {
        previousLandlord = lease.landlord();
        previousKind = lease.kind();
        previousReason = lease.reason();
        previousTenancyId = lease.tenancyId().orElse(null);
        previousProofReceivedOn =
                lease.proof().map(PreviousLease.Proof::receivedOn).orElse(null);
        previousProofDocumentId =
                lease.proof().flatMap(PreviousLease.Proof::documentId).orElse(null);
    }

    private Optional<PreviousLease> previousLease() {
        return Optional.ofNullable(previousLandlord)
                .map(landlord -> new PreviousLease(
                        landlord,
                        previousKind,
                        previousReason,
                        Optional.ofNullable(previousTenancyId),
                        Optional.ofNullable(previousProofReceivedOn)
                                .map(on -> new PreviousLease.Proof(on, Optional.ofNullable(previousProofDocumentId)))));
    }
}
