package be.huurwerk.arrears.collection;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The collections as they are stored. */
@ApplicationScoped
class Collections {

    /** Of the collections that are prepared: two at a time would both collect the same. */
    private static final long PREPARING = 0x636f6c6c656374L;

    private static final String SELECT = "select * from collection";

    private final Sql sql;
    private final WallClock clock;

    Collections(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Whoever else prepares a collection waits for the end of this transaction. */
    void lockPreparing() {
        sql.execute("select pg_advisory_xact_lock(" + PREPARING + ")");
    }

    /** @return its number */
    long add(UUID collectionId, LocalDate collectionDate, LocalDate preparedOn) {
        return sql.first(
                        "insert into collection (collection_id, collection_date, prepared_on, created_at) values (?, ?, ?, ?)"
                                + " returning number",
                        row -> row.getLong(1),
                        collectionId,
                        collectionDate,
                        preparedOn,
                        clock.now())
                .orElseThrow();
    }

    void cancel(UUID collectionId, Collection.Cancellation cancellation) {
        sql.update(
                "update collection set cancelled_on = ?, cancel_reason = ?, version = version + 1 where collection_id = ?",
                cancellation.on(),
                cancellation.reason(),
                collectionId);
    }

    void changed(UUID collectionId) {
        sql.update("update collection set version = version + 1 where collection_id = ?", collectionId);
    }

    Optional<Collection> find(UUID collectionId) {
        return withTotals(sql.list(SELECT + " where collection_id = ?", Collections::read, collectionId))
                .findFirst();
    }

    /** As {@link #find}, and whoever else locks it waits. */
    Optional<Collection> lock(UUID collectionId) {
        sql.list(
                "select 1 from collection where collection_id = ? for no key update",
                row -> Boolean.TRUE,
                collectionId);
        return find(collectionId);
    }

    /** The last first. */
    List<Collection> page(long before, int limit) {
        return withTotals(sql.list(
                        SELECT + " where number < ? order by number desc limit ?", Collections::read, before, limit))
                .toList();
    }

    long count() {
        return sql.first("select count(*) from collection", row -> row.getLong(1))
                .orElseThrow();
    }

    private Stream<Collection> withTotals(List<Collection> collections) {
        Map<UUID, Map<ItemState, Collection.Total>> totals = new HashMap<>();
        sql.list(
                "select collection_id, state, count(*), sum(amount) from collection_item where collection_id = any(?)"
                        + " group by collection_id, state",
                row -> totals.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(ItemState.class))
                        .put(
                                ItemState.valueOf(row.getString(2)),
                                new Collection.Total(row.getInt(3), Euro.of(row.getBigDecimal(4)))),
                (Object) collections.stream().map(Collection::collectionId).toArray(UUID[]::new));
        return collections.stream()
                .map(one -> new Collection(
                        one.collectionId(),
                        one.number(),
                        one.collectionDate(),
                        one.preparedOn(),
                        one.createdAt(),
                        one.cancellation(),
                        totals.getOrDefault(one.collectionId(), Map.of()),
                        one.version()));
    }

    private static Collection read(ResultSet row) throws SQLException {
        String reason = row.getString("cancel_reason");
        return new Collection(
                row.getObject("collection_id", UUID.class),
                row.getLong("number"),
                row.getObject("collection_date", LocalDate.class),
                row.getObject("prepared_on", LocalDate.class),
                Sql.instant(row, "created_at"),
                Optional.ofNullable(row.getObject("cancelled_on", LocalDate.class))
                        .map(day -> new Collection.Cancellation(day, reason)),
                Map.of(),
                row.getLong("version"));
    }
}
