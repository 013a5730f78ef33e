package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Notes that the agency is asked to release what lies there of a deposit that has ended, or that has another form now. */
@ApplicationScoped
class AskRelease {

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Releases releases;
    private final BusinessDate businessDate;

    AskRelease(TenancyStore tenancies, DepositStore deposits, Releases releases, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.releases = releases;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 409 while the deposit runs, when nothing of it lies there, or when it is asked already
     */
    @Transactional
    public Release ask(UUID depositId, String client, String ifMatch) {
        tenancies.lock(deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
        Deposit deposit = deposits.find(depositId).orElseThrow();
        ETags.check(ifMatch, deposits.version(depositId));
        if (!deposit.hasEnded() && !deposit.ledger().isPlacedBeyondHeld()) {
            throw ProblemException.conflict(
                    "depositRuns",
                    new Text(
                            "The deposit is not settled: nothing of it is released.",
                            "De waarborg is niet afgerekend: er wordt niets vrijgegeven."));
        }
        if (releases.find(depositId).filter(last -> last.receipt().isEmpty()).isPresent()) {
            throw ProblemException.conflict(
                    "releaseAsked", new Text("The release is asked already.", "De vrijgave is al gevraagd."));
        }
        if (!deposit.ledger().placed().isPositive()) {
            throw ProblemException.conflict(
                    "nothingPlaced",
                    new Text(
                            "Nothing of this deposit lies at the agency.",
                            "Van deze waarborg staat niets bij het agentschap."));
        }
        Release release =
                new Release(depositId, deposit.ledger().placed(), businessDate.today(), client, Optional.empty());
        releases.insert(release);
        deposits.changed(depositId);
        return release;
    }
}
