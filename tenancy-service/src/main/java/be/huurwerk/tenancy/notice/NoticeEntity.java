package be.huurwerk.tenancy.notice;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "notice")
class NoticeEntity {

    @Id
    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    NoticeReason reason;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "notified_on")
    LocalDate notifiedOn;

    @Column(name = "moved_on")
    LocalDate movedOn;

    @Column(name = "admitted_on")
    LocalDate admittedOn;

    @Column(name = "certificate_received_on")
    LocalDate certificateReceivedOn;

    @Column(name = "certificate_due_on")
    LocalDate certificateDueOn;

    @Column(name = "died_on")
    LocalDate diedOn;

    @Column(name = "months")
    Integer months;

    @Column(name = "new_tenancy_id")
    UUID newTenancyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    NoticeStatus status;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "withdrawn_on")
    LocalDate withdrawnOn;

    @Column(name = "ocmw_reported_on")
    LocalDate ocmwReportedOn;

    @Column(name = "superseded_by")
    UUID supersededBy;

    @Column(name = "household_change_id")
    UUID householdChangeId;

    @ElementCollection
    @CollectionTable(name = "notice_signatory", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<SignatoryEmbeddable> signatories = new ArrayList<>();

    @Version
    long version;

    static NoticeEntity of(Notice notice) {
        NoticeEntity row = new NoticeEntity();
        row.noticeId = notice.noticeId();
        row.tenancyId = notice.tenancyId();
        row.reason = notice.reason();
        row.receivedOn = notice.receivedOn();
        row.setCircumstances(notice.circumstances());
        notice.signatories().stream().map(SignatoryEmbeddable::of).forEach(row.signatories::add);
        row.setState(notice);
        return row;
    }

    /** Takes over what a signature, a certificate or another household changes. */
    void update(Notice notice) {
        setState(notice);
        setAdmission(notice.circumstances());
        signatories.clear();
        notice.signatories().stream().map(SignatoryEmbeddable::of).forEach(signatories::add);
    }

    /** Whether the same persons sign; nobody stands twice in its table, not even while the others move up. */
    boolean isSignedBySame(Notice notice) {
        return toNotice().signatories().stream()
                .map(Signatory::personId)
                .toList()
                .equals(notice.signatories().stream().map(Signatory::personId).toList());
    }

    Notice toNotice() {
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                circumstances(),
                status,
                Optional.ofNullable(startsOn),
                Optional.ofNullable(endsOn),
                Optional.ofNullable(withdrawnOn),
                Optional.ofNullable(ocmwReportedOn),
                signatories.stream().map(SignatoryEmbeddable::toSignatory).toList(),
                version);
    }

    private void setCircumstances(Circumstances circumstances) {
        notifiedOn = circumstances.notifiedOn().orElse(null);
        movedOn = circumstances.movedOn().orElse(null);
        diedOn = circumstances.diedOn().orElse(null);
        months = circumstances.months().orElse(null);
        newTenancyId = circumstances.newTenancyId().orElse(null);
        householdChangeId = circumstances.householdChangeId().orElse(null);
        setAdmission(circumstances);
    }

    private void setAdmission(Circumstances circumstances) {
        admittedOn = circumstances.admittedOn().orElse(null);
        certificateReceivedOn = circumstances.certificateReceivedOn().orElse(null);
        certificateDueOn = circumstances.certificateDueOn().orElse(null);
    }

    private Circumstances circumstances() {
        return new Circumstances(
                Optional.ofNullable(notifiedOn),
                Optional.ofNullable(movedOn),
                Optional.ofNullable(diedOn),
                Optional.ofNullable(months),
                Optional.ofNullable(newTenancyId),
                Optional.ofNullable(householdChangeId),
                Optional.ofNullable(admittedOn),
                Optional.ofNullable(certificateReceivedOn),
                Optional.ofNullable(certificateDueOn));
    }

    private void setState(Notice notice) {
        status = notice.status();
        startsOn = notice.startsOn().orElse(null);
        endsOn = notice.endsOn().orElse(null);
        withdrawnOn = notice.withdrawnOn().orElse(null);
        ocmwReportedOn = notice.ocmwReportedOn().orElse(null);
    }
}
