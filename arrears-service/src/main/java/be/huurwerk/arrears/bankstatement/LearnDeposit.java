package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.bankformats.StructuredCommunication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A deposit is asked for: payments by its communication are its own, also those that came before it was known. */
@ApplicationScoped
public class LearnDeposit {

    private final Accounts accounts;
    private final Deposits deposits;
    private final Movements movements;
    private final DepositPayments depositPayments;

    LearnDeposit(Accounts accounts, Deposits deposits, Movements movements, DepositPayments depositPayments) {
        this.accounts = accounts;
        this.deposits = deposits;
        this.movements = movements;
        this.depositPayments = depositPayments;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(UUID tenancyId, UUID depositId, StructuredCommunication communication) {
        accounts.share();
        DepositTarget target = new DepositTarget(tenancyId, depositId);
        deposits.add(communication, target);
        for (StoredMovement movement : movements.unmatchedPayments(communication)) {
            if (movements.match(movement.movementId(), MatchedTo.deposit)) {
                depositPayments.tell(
                        target,
                        movement.movementId(),
                        movement.valueDate(),
                        movement.amount().amount(),
                        movement.reference());
            }
        }
    }
}
