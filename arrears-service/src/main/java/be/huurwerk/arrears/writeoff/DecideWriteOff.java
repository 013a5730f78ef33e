package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.writeoff.WriteOff.Act;
import be.huurwerk.arrears.writeoff.WriteOff.Status;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Approves a write-off, by another than who proposed it, and books it, a line a debt; or refuses it. */
@ApplicationScoped
class DecideWriteOff {

    private final Accounts accounts;
    private final WriteOffs writeOffs;
    private final GivenUp givenUp;
    private final HoldToDecision holdToDecision;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final ErasedSubjects erased;

    DecideWriteOff(
            Accounts accounts,
            WriteOffs writeOffs,
            GivenUp givenUp,
            HoldToDecision holdToDecision,
            BusinessDate businessDate,
            WallClock clock,
            ErasedSubjects erased) {
        this.accounts = accounts;
        this.writeOffs = writeOffs;
        this.givenUp = givenUp;
        this.holdToDecision = holdToDecision;
        this.businessDate = businessDate;
        this.clock = clock;
        this.erased = erased;
    }

    /** @param ifMatch the version of the write-off that the caller saw; null for any */
    @Transactional
    public void decide(UUID writeOffId, boolean approved, Optional<String> reason, Who who, String ifMatch) {
        UUID account = writeOffs.find(writeOffId).rentAccountId();
        accounts.lockById(account).orElseThrow();
        WriteOff writeOff = writeOffs.find(writeOffId);
        erased.refuse(account);
        ETags.check(ifMatch, writeOff.version());
        writeOff.require(Status.proposed);
        LocalDate today = businessDate.today();
        Act decision = new Act(who, today, clock.now(), reason);
        if (!approved) {
            requireReason(reason);
            writeOffs.decide(writeOffId, Status.refused, decision);
            return;
        }
        writeOff.requireFourEyes(who);
        givenUp.require(account, writeOff.ground(), writeOff.debts(), today);
        writeOffs.decide(writeOffId, Status.approved, decision);
        holdToDecision.decided(account);
    }

    private static void requireReason(Optional<String> reason) {
        if (reason.isEmpty()) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REQUIRED_INPUT,
                    In.BODY,
                    "reason",
                    null,
                    new Text("A refusal says why.", "Een weigering zegt waarom.")));
        }
    }
}
