package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Releases what somebody else keeps of a deposit, or stands surety for, after the end; nothing more is claimed of it, and the deposit is settled. */
@ApplicationScoped
class ReleaseSecurity {
    private final Securities securities;
    private final DepositStore deposits;
    private final SettleDeposit settleDeposit;
    private final BusinessDate businessDate;

    ReleaseSecurity(
            Securities securities, DepositStore deposits, SettleDeposit settleDeposit, BusinessDate businessDate) {
        this.securities = securities;
        this.deposits = deposits;
        this.settleDeposit = settleDeposit;
        this.businessDate = businessDate;
    }

    /**
     * @param givenUp whether what was claimed of it and is not paid is asked no more
     * @param paper that proves that it may be released; necessary of a blocked account
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 400 for a day that is still to come, before the end, or before something was claimed; 409 before the rent account told what is owed, when nothing stands surety, or while what was claimed is neither paid nor given up
     */
    @Transactional
    public Deposit release(
            UUID depositId, LocalDate releasedOn, boolean givenUp, Optional<UUID> paper, String ifMatch) {
        Days.yetToCome("releasedOn", releasedOn, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        Deposit deposit = securities.lock(depositId, ifMatch);
        Securities.standing(deposit)
                .calledOn()
                .flatMap(called -> Days.before("releasedOn", releasedOn, called))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        securities.requirePaper(deposit, paper);
        if (!deposit.hasEnded()) {
            securities.finalBalance(deposit, "releasedOn", releasedOn);
            requirePaid(deposit, givenUp);
        }
        deposits.release(depositId, releasedOn, paper);
        settleDeposit.settle(deposit.tenancyId());
        return deposits.find(depositId).orElseThrow();
    }

    private static void requirePaid(Deposit deposit, boolean givenUp) {
        if (!givenUp && deposit.depositDue().isPositive()) {
            throw ProblemException.conflict(
                    "calledNotPaid",
                    new Text(
                            deposit.depositDue()
                                    + " was claimed and is not paid: the release would drop it. Say that it is given up, or wait for it.",
                            deposit.depositDue()
                                    + " is opgevraagd en niet betaald: de vrijgave zou dat laten vallen. Zeg dat het wordt opgegeven, of wacht erop."));
        }
    }
}
