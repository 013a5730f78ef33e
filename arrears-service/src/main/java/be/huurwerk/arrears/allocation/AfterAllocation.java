package be.huurwerk.arrears.allocation;

import java.util.Set;
import java.util.UUID;

/** Hears within the transaction of accounts whose lines were just taken in, or which were taken anew, and may book on them: it hears of that too. */
public interface AfterAllocation {

    /** @param rentAccountIds locked by who changed them */
    void allocated(Set<UUID> rentAccountIds);
}
