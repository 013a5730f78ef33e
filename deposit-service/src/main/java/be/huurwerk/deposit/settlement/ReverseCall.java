package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes back what was claimed of a security by mistake, as far as it is not paid: it can be claimed anew. */
@ApplicationScoped
class ReverseCall {
    private final Securities securities;
    private final DepositStore deposits;
    private final SettleDeposit settleDeposit;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final Sql sql;

    ReverseCall(
            Securities securities,
            DepositStore deposits,
            SettleDeposit settleDeposit,
            ErasedSubjects erased,
            BusinessDate businessDate,
            WallClock clock,
            DataSource dataSource) {
        this.securities = securities;
        this.deposits = deposits;
        this.settleDeposit = settleDeposit;
        this.erased = erased;
        this.businessDate = businessDate;
        this.clock = clock;
        this.sql = new Sql(dataSource);
    }

    /**
     * @param amount of what was claimed that is asked no more
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @throws ProblemException 404; 409 when nothing stands surety any more, or for more than was claimed and is not paid
     */
    @Transactional
    public Deposit reverse(UUID depositId, Euro amount, String reason, String client, String ifMatch) {
        Deposit deposit = securities.lock(depositId, ifMatch);
        erased.refuse(depositId);
        Security security = Securities.standing(deposit);
        Euro most = deposit.depositDue().min(security.called()).max(Euro.ZERO);
        if (amount.compareTo(most) > 0) {
            throw ProblemException.conflict(
                    "calledIsPaid",
                    new Text(
                            "At most " + most + " was claimed and is not paid; what is paid goes back as a payment.",
                            "Hoogstens " + most
                                    + " werd opgevraagd en is niet betaald; wat betaald is, gaat terug als betaling."));
        }
        sql.update(
                "insert into security_call_reversal (reversal_id, deposit_id, amount, reversed_on, reason, client, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                depositId,
                amount.amount(),
                businessDate.today(),
                reason,
                client,
                clock.now());
        deposits.reduceCall(deposit, security.called().minus(amount));
        settleDeposit.settle(deposit.tenancyId());
        return deposits.find(depositId).orElseThrow();
    }
}
