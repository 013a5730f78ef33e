package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims what somebody else keeps of a deposit, or stands surety for, once the rent account has told what is owed: it is due in money from
 * then on, with the deposit's own communication, and the deposit is settled when it is in.
 */
@ApplicationScoped
class CallSecurity {
    private final Securities securities;
    private final DepositStore deposits;
    private final BusinessDate businessDate;

    CallSecurity(Securities securities, DepositStore deposits, BusinessDate businessDate) {
        this.securities = securities;
        this.deposits = deposits;
        this.businessDate = businessDate;
    }

    /**
     * @param paper that proves that it may be claimed; necessary of a blocked account
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 400 for a day that is still to come, or before the end; 409 before the end, when nothing stands surety any more, or for more than is
     *     owed beyond what is held
     */
    @Transactional
    public Deposit call(UUID depositId, Euro amount, LocalDate calledOn, Optional<UUID> paper, String ifMatch) {
        Days.yetToCome("calledOn", calledOn, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        Deposit deposit = securities.lock(depositId, ifMatch);
        Security security = Securities.standing(deposit);
        securities.requirePaper(deposit, paper);
        Euro appliable = securities.finalBalance(deposit, "calledOn", calledOn).appliable();
        if (deposit.hasEnded()) {
            throw ProblemException.conflict(
                    "depositEnded",
                    new Text(
                            "The deposit is settled: what stands for it is released.",
                            "De waarborg is afgerekend: wat ervoor borg staat, wordt vrijgegeven."));
        }
        Euro most = appliable
                .minus(deposit.ledger().held())
                .minus(deposit.depositDue())
                .min(security.uncalled())
                .max(Euro.ZERO);
        if (amount.compareTo(most) > 0) {
            throw ProblemException.conflict(
                    "moreThanOwed",
                    new Text(
                            "At most " + most
                                    + " can be claimed: what is owed, is neither disputed nor frozen, and is not held.",
                            "Hoogstens " + most
                                    + " kan worden opgevraagd: wat verschuldigd is, niet betwist of bevroren, en niet in bezit."));
        }
        deposits.call(deposit, security.called().plus(amount), calledOn, paper);
        return deposits.find(depositId).orElseThrow();
    }
}
