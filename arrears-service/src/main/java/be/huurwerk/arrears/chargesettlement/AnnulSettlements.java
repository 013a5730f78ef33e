package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The tenancy was a mistake: what settlements asked is booked back. */
@ApplicationScoped
public class AnnulSettlements {

    private final Accounts accounts;
    private final ChargeSettlements settlements;
    private final BookSettlements bookSettlements;

    AnnulSettlements(Accounts accounts, ChargeSettlements settlements, BookSettlements bookSettlements) {
        this.accounts = accounts;
        this.settlements = settlements;
        this.bookSettlements = bookSettlements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void annul(UUID tenancyId) {
        List<RentAccount> locked = accounts.lockAll(List.of(tenancyId));
        settlements.annulled(tenancyId);
        bookSettlements.book(locked);
    }
}
