package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.assignment.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Annuls the debt settlements of a tenancy that was a mistake: of rents that never were nothing is claimed from a mediator, and nothing is
 * entered in the register. One on which a dividend is booked stays for somebody to look at, since that money goes back.
 */
@ApplicationScoped
public class SettlementsOfMistakes {

    private static final Who TENANCY = new Who("tenancy-service", "tenancy-service");

    private final Accounts accounts;
    private final DebtSettlements settlements;
    private final Dividends dividends;
    private final AnnulDebtSettlement annul;

    SettlementsOfMistakes(
            Accounts accounts, DebtSettlements settlements, Dividends dividends, AnnulDebtSettlement annul) {
        this.accounts = accounts;
        this.settlements = settlements;
        this.dividends = dividends;
        this.annul = annul;
    }

    /** Does nothing when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void annul(UUID tenancyId) {
        settlements
                .of(accounts.ofTenancy(tenancyId).stream()
                        .map(RentAccount::rentAccountId)
                        .toList())
                .stream()
                .filter(one -> !dividends.areBooked(one))
                .forEach(one -> annul.annul(one.debtSettlementId(), "the tenancy is annulled", TENANCY, null));
    }
}
