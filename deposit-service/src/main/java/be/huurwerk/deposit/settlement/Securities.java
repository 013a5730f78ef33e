package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What claiming and releasing a security have in common. */
@ApplicationScoped
class Securities {
    private final TenancyStore tenancies;
    private final DepositStore deposits;

    Securities(TenancyStore tenancies, DepositStore deposits) {
        this.tenancies = tenancies;
        this.deposits = deposits;
    }

    /** The deposit, its tenancy locked. */
    Deposit lock(UUID depositId, String ifMatch) {
        tenancies.lock(deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
        ETags.check(ifMatch, deposits.version(depositId));
        return deposits.find(depositId).orElseThrow();
    }

    /** @throws ProblemException 409 when nothing stands for the deposit, or it is released */
    static Security standing(Deposit deposit) {
        return deposit.forms()
                .security()
                .filter(one -> one.releasedOn().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "nothingSecured",
                        new Text(
                                "Nobody keeps or stands surety for this deposit, or it is released.",
                                "Niemand houdt deze waarborg of staat er borg voor, of ze is vrijgegeven.")));
    }

    static ProblemException notEnded() {
        return ProblemException.conflict(
                "depositRuns",
                new Text(
                        "The rent account has not told yet what is owed at the end.",
                        "De huurrekening heeft nog niet gemeld wat op het einde verschuldigd is."));
    }
}
