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
    private final SettlementStore settlements;
    private final SettleDeposit settleDeposit;
    private final BusinessDate businessDate;

    ReleaseSecurity(
            Securities securities,
            DepositStore deposits,
            SettlementStore settlements,
            SettleDeposit settleDeposit,
            BusinessDate businessDate) {
        this.securities = securities;
        this.deposits = deposits;
        this.settlements = settlements;
        this.settleDeposit = settleDeposit;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 400 for a day that is still to come; 409 before the rent account told what is owed, or when nothing stands surety
     */
    @Transactional
    public Deposit release(UUID depositId, LocalDate releasedOn, String ifMatch) {
        Days.yetToCome("releasedOn", releasedOn, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        Deposit deposit = securities.lock(depositId, ifMatch);
        Securities.standing(deposit);
        if (!deposit.hasEnded() && settlements.finalBalance(deposit.tenancyId()).isEmpty()) {
            throw Securities.notEnded();
        }
        deposits.release(depositId, releasedOn);
        settleDeposit.settle(deposit.tenancyId());
        return deposits.find(depositId).orElseThrow();
    }
}
