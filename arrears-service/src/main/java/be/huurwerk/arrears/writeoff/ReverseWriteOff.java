package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.writeoff.WriteOff.Act;
import be.huurwerk.arrears.writeoff.WriteOff.Status;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Takes a write-off back, line by line: its debts are open again, from the day on which it is taken back. */
@ApplicationScoped
class ReverseWriteOff {

    private final Accounts accounts;
    private final WriteOffs writeOffs;
    private final HoldToDecision holdToDecision;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final ErasedSubjects erased;

    ReverseWriteOff(
            Accounts accounts,
            WriteOffs writeOffs,
            HoldToDecision holdToDecision,
            BusinessDate businessDate,
            WallClock clock,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.writeOffs = writeOffs;
        this.holdToDecision = holdToDecision;
        this.businessDate = businessDate;
        this.clock = clock;
        this.erased = erased;
    }

    /** @param ifMatch the version of the write-off that the caller saw; null for any */
    @Transactional
    public void reverse(UUID writeOffId, String reason, Who who, String ifMatch) {
        UUID account = writeOffs.find(writeOffId).rentAccountId();
        accounts.lockById(account).orElseThrow();
        WriteOff writeOff = writeOffs.find(writeOffId);
        erased.refuse(account);
        ETags.check(ifMatch, writeOff.version());
        writeOff.require(Status.approved);
        LocalDate today = businessDate.today();
        writeOffs.reverse(writeOffId, new Act(who, today, clock.now(), Optional.of(reason)));
        holdToDecision.decided(account);
    }
}
