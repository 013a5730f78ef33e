package be.huurwerk.arrears.prescription;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what suspends the prescription of debts. */
public interface Suspensions {

    /** By account; of one without any, no entry. */
    Map<UUID, List<Suspension>> of(Collection<UUID> rentAccountIds);

    /** The accounts that have or had one. */
    List<UUID> accounts();
}
