package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 400 for a day that is still to come, before the end, or before something was claimed; 409 before the rent account told what is owed, or when nothing stands surety
     */
    @Transactional
    public Deposit release(UUID depositId, LocalDate releasedOn, String ifMatch) {
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
        if (!deposit.hasEnded()) {
            securities.finalBalance(deposit, "releasedOn", releasedOn);
        }
        deposits.release(depositId, releasedOn);
        settleDeposit.settle(deposit.tenancyId());
        return deposits.find(depositId).orElseThrow();
    }
}
