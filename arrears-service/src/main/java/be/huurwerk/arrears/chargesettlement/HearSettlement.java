package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Hears what a settlement comes to, and books it once the account is open. */
@ApplicationScoped
public class HearSettlement {

    private final Accounts accounts;
    private final ChargeSettlements settlements;
    private final BookSettlements bookSettlements;

    HearSettlement(Accounts accounts, ChargeSettlements settlements, BookSettlements bookSettlements) {
        this.accounts = accounts;
        this.settlements = settlements;
        this.bookSettlements = bookSettlements;
    }

    /** What was told of the same key before counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settled(UUID tenancyId, ChargeSettlement settlement) {
        List<RentAccount> locked = accounts.lockAll(List.of(tenancyId));
        settlements.settled(tenancyId, settlement);
        bookSettlements.book(locked);
    }
}
