package be.huurwerk.arrears.account;

import java.util.Set;
import java.util.UUID;

/** Hears at the end of a transaction, and still within it, which accounts changed. It books nothing. */
public interface AfterChange {

    /** @param rentAccountIds in their order; locked by who changed them */
    void changed(Set<UUID> rentAccountIds);
}
