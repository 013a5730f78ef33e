package be.huurwerk.rent.income;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Incomes of these persons were recorded; fired inside the transaction that does it, which holds the persons (as
 * {@link Persons#lock} does).
 *
 * @param personIds without doubles, in one order
 */
public record IncomesRecorded(List<UUID> personIds) {

    public static IncomesRecorded of(Collection<UUID> personIds) {
        return new IncomesRecorded(List.copyOf(new TreeSet<>(personIds)));
    }
}
