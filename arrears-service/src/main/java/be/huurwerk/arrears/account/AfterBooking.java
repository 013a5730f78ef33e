package be.huurwerk.arrears.account;

import java.util.Set;
import java.util.UUID;

/** Hears of accounts on which lines were just booked, within the transaction, and books what follows by {@link Ledger#appendFollowing}. */
public interface AfterBooking {

    /** @param rentAccountIds locked by who booked on them */
    void booked(Set<UUID> rentAccountIds);
}
