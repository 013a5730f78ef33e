package be.huurwerk.rent.hold;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Holds dwellings, or persons, and the tenancies that somebody decides about at once. A listener that applies some events in a transaction
 * holds one tenancy, person and dwelling after the other, in the order in which they were told: who waits for one of them while it holds
 * another would be waited for. So it is all or none: when one is held by somebody else, those that are held here are let go, and it is
 * waited for with none in hand.
 */
@ApplicationScoped
public class HeldHouseholds {

    private static final String DWELLINGS = "dwelling_figures where dwelling_id";
    private static final String TENANCIES = "tenancy where tenancy_id";
    private static final String PERSONS = "person where person_id";

    private final Sql sql;

    HeldHouseholds(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * Holds them until the transaction ends. Nobody signs a lease of one of the dwellings meanwhile.
     *
     * @param tenancyIds asked once the dwellings are held, and again after each wait
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> dwellingIds, Supplier<? extends Collection<UUID>> tenancyIds) {
        together(() -> take(DWELLINGS, dwellingIds).or(() -> take(TENANCIES, tenancyIds.get())));
    }

    /** Holds these persons, and the tenancies of which any of them is, or was, a member, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdPersons(Collection<UUID> personIds) {
        together(() -> take(PERSONS, personIds).or(() -> take(TENANCIES, tenanciesOf(personIds))));
    }

    private List<UUID> tenanciesOf(Collection<UUID> personIds) {
        return sql.list(
                "select distinct tenancy_id from household_member where person_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) personIds.toArray(UUID[]::new));
    }

    private void together(Supplier<Optional<Taken>> take) {
        sql.execute("savepoint households");
        for (Optional<Taken> taken = take.get(); taken.isPresent(); taken = take.get()) {
            sql.execute("rollback to savepoint households");
            taken.get().await(sql);
            sql.execute("rollback to savepoint households");
        }
        sql.execute("release savepoint households");
    }

    /** One that somebody else holds. */
    private record Taken(String table, UUID id) {

        void await(Sql sql) {
            sql.list("select 1 from " + table + " = ? for no key update", row -> true, id);
        }
    }

    /** Holds those of them that nobody else does; the first that somebody does. */
    private Optional<Taken> take(String table, Collection<UUID> some) {
        Set<UUID> ids = new HashSet<>(some);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String column = table.substring(table.lastIndexOf(' ') + 1);
        UUID[] asked = ids.toArray(UUID[]::new);
        List<UUID> held = sql.list(
                "select " + column + " from " + table + " = any(?) order by " + column
                        + " for no key update skip locked",
                row -> row.getObject(1, UUID.class),
                (Object) asked);
        if (held.size() == asked.length) {
            return Optional.empty();
        }
        ids.removeAll(held);
        return sql.first(
                        "select " + column + " from " + table + " = any(?) order by " + column + " limit 1",
                        row -> row.getObject(1, UUID.class),
                        (Object) ids.toArray(UUID[]::new))
                .map(id -> new Taken(table, id));
    }
}
