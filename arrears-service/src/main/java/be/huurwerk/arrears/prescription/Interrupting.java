package be.huurwerk.arrears.prescription;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what interrupts the prescription of debts beside what somebody recorded of it. */
public interface Interrupting {

    /** By account; of one without any, no entry. */
    Map<UUID, List<Interruption>> of(Collection<UUID> rentAccountIds);

    /** The accounts that have one. */
    List<UUID> accounts();
}
