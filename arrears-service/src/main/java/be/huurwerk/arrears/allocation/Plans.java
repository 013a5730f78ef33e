package be.huurwerk.arrears.allocation;

import java.util.Collection;
import java.util.UUID;

/** Knows the payment plans of accounts. */
public interface Plans {

    /** What the plans of these accounts ask, on whatever day. */
    PlannedDebts of(Collection<UUID> rentAccountIds);
}
