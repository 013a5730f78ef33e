package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.regulation.money.Euro;
import java.util.UUID;

/** What of a deposit's money somebody asked back and has not left yet: it is spoken for. The refunds tell it. */
public interface OnItsWay {

    /** @param account from which it will be paid back; the tenancy is locked */
    Euro of(UUID depositId, Account account);
}
