package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What accounts owe on a day. */
@ApplicationScoped
public class Standings {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final OpenItems openItems;

    Standings(OpenItems openItems) {
        this.openItems = openItems;
    }

    /** As it was on the evening of a day, with what was booked until then; in a few statements however many the accounts are. */
    public Map<UUID, Standing> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, List<Open>> open = openItems.on(rentAccountIds, day);
        Map<UUID, Standing> standings = new HashMap<>();
        rentAccountIds.forEach(id -> standings.put(id, Standing.of(open.getOrDefault(id, List.of()))));
        return standings;
    }

    public Standing on(UUID rentAccountId, LocalDate day) {
        return on(List.of(rentAccountId), day).get(rentAccountId);
    }

    /** With all that is booked. */
    public Standing now(UUID rentAccountId) {
        return on(rentAccountId, LAST_DAY);
    }
}
