package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Books what the agency paid of a deposit that it was asked to release. */
@ApplicationScoped
class ReceiveRelease {

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Releases releases;
    private final ClosedYears closedYears;
    private final BusinessDate businessDate;

    ReceiveRelease(
            TenancyStore tenancies,
            DepositStore deposits,
            Releases releases,
            ClosedYears closedYears,
            BusinessDate businessDate) {
        this.closedYears = closedYears;
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.releases = releases;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 for a day that is still to come, or before the release was asked; 409 when it was not asked, is received already, or is less than was placed */
    @Transactional
    public Release receive(UUID depositId, Release.Receipt receipt, String ifMatch) {
        Days.yetToCome("receivedOn", receipt.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        tenancies.lock(deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
        Deposit deposit = deposits.find(depositId).orElseThrow();
        ETags.check(ifMatch, deposits.version(depositId));
        Release asked = releases.find(depositId)
                .orElseThrow(() -> ProblemException.conflict(
                        "releaseNotAsked", new Text("The release was not asked.", "De vrijgave is niet gevraagd.")));
        Days.before("receivedOn", receipt.receivedOn(), asked.requestedOn()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (asked.receipt().isPresent()) {
            throw ProblemException.conflict(
                    "releaseReceived", new Text("The release is received already.", "De vrijgave is al ontvangen."));
        }
        if (receipt.amount().compareTo(asked.placed()) < 0) {
            throw ProblemException.conflict(
                    "lessThanPlaced",
                    new Text(
                            asked.placed() + " was placed; the agency gives back all of it.",
                            asked.placed() + " is geplaatst; het agentschap geeft alles terug."));
        }
        Entry release = Entry.release(Ids.next(), receipt.receivedOn(), asked.placed(), receipt.amount());
        deposits.append(deposit, closedYears.after(depositId, release));
        releases.receive(depositId, receipt);
        return releases.find(depositId).orElseThrow();
    }
}
