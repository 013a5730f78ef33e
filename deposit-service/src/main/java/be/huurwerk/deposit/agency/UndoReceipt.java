package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Undoes a receipt of the agency that was recorded by mistake, a mistyped amount say: it is booked anew as it was. */
@ApplicationScoped
class UndoReceipt {

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Releases releases;
    private final BulkBooking booking;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;

    UndoReceipt(
            TenancyStore tenancies,
            DepositStore deposits,
            Releases releases,
            BulkBooking booking,
            ErasedSubjects erased,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.releases = releases;
        this.booking = booking;
        this.erased = erased;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 404; 409 when nothing is received
     */
    @Transactional
    public Release undo(UUID depositId, String reason, String ifMatch) {
        UUID tenancyId = deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        erased.refuse(depositId);
        tenancies.lock(tenancyId);
        ETags.check(ifMatch, deposits.version(depositId));
        Deposit deposit = deposits.find(depositId).orElseThrow();
        boolean received = releases.find(depositId)
                .filter(last -> last.receipt().isPresent())
                .isPresent();
        Entry release = deposit.ledger().entries().stream()
                .filter(entry -> received && entry.kind() == EntryKind.release)
                .filter(entry -> deposit.ledger().reversalOf(entry.entryId()).isEmpty())
                .reduce((before, last) -> last)
                .orElseThrow(() -> ProblemException.conflict(
                        "releaseNotReceived",
                        new Text(
                                "Nothing that the agency paid is recorded.",
                                "Er is niets geregistreerd dat het agentschap betaalde.")));
        booking.undo(List.of(release.entryId()), businessDate.today(), reason);
        releases.notReceived(depositId);
        return releases.find(depositId).orElseThrow();
    }
}
