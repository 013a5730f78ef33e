package be.huurwerk.deposit.deposit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which years the tenants were told of by a yearly statement: their books are closed. The letters say it. */
public interface ToldYears {

    /** The last one of each of these deposits; one of which nothing was told is not in it. */
    Map<UUID, Integer> last(Collection<UUID> depositIds);
}
