package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What is collected of each account, as it is stored. */
@ApplicationScoped
class CollectionItems {

    private static final String SELECT = "select * from collection_item";

    private final Sql sql;

    CollectionItems(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void addAll(UUID collectionId, List<CollectionItem> items) {
        if (items.isEmpty()) {
            return;
        }
        sql.update(
                "insert into collection_item (collection_item_id, collection_id, mandate_id, rent_account_id, end_to_end_id,"
                        + " sequence, amount, pays, state) select id, ?, mandate, account, end_to_end, sequence,"
                        + " amount::numeric, pays::uuid[], ? from unnest(?, ?, ?, ?, ?, ?, ?)"
                        + " as one(id, mandate, account, end_to_end, sequence, amount, pays)",
                collectionId,
                ItemState.ordered.name(),
                Columns.ids(items, CollectionItem::collectionItemId),
                Columns.ids(items, CollectionItem::mandateId),
                Columns.ids(items, CollectionItem::rentAccountId),
                Columns.texts(items, CollectionItem::endToEndId),
                Columns.texts(items, CollectionItem::sequence),
                Columns.texts(items, CollectionItem::amount),
                Columns.texts(items, item -> Columns.literal(item.pays())));
    }

    /** What is ordered of these accounts and not collected yet. */
    Map<UUID, Euro> ordered(Collection<UUID> rentAccountIds) {
        Map<UUID, Euro> ordered = new HashMap<>();
        sql.list(
                "select rent_account_id, sum(amount) from collection_item where rent_account_id = any(?) and state = 'ordered'"
                        + " group by rent_account_id",
                row -> ordered.put(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return ordered;
    }

    /** Those of these mandates under which something was collected, or is being. */
    Set<UUID> used(Collection<UUID> mandateIds) {
        return new HashSet<>(sql.list(
                "select distinct mandate_id from collection_item where mandate_id = any(?)"
                        + " and state in ('ordered', 'collected', 'returned')",
                row -> row.getObject(1, UUID.class),
                (Object) mandateIds.toArray(UUID[]::new)));
    }

    List<CollectionItem> of(UUID collectionId) {
        return sql.list(
                SELECT + " where collection_id = ? order by end_to_end_id", CollectionItems::read, collectionId);
    }

    List<CollectionItem> page(UUID collectionId, String after, int limit) {
        return sql.list(
                SELECT + " where collection_id = ? and end_to_end_id > ? order by end_to_end_id limit ?",
                CollectionItems::read,
                collectionId,
                after,
                limit);
    }

    /** Those that are ordered and have one of these identifiers. */
    List<CollectionItem> ordered(String[] endToEndIds) {
        return sql.list(SELECT + " where end_to_end_id = any(?) and state = 'ordered'", CollectionItems::read, (Object)
                endToEndIds);
    }

    /** Those of a collection's block that are ordered. */
    List<CollectionItem> ordered(long collection, CollectionItem.Sequence sequence) {
        return sql.list(
                SELECT
                        + " where collection_id = (select collection_id from collection where number = ?) and sequence = ?"
                        + " and state = 'ordered'",
                CollectionItems::read,
                collection,
                sequence.name());
    }

    /** Money of the queue that bears the name of one of these blocks, locked. */
    List<BookCollections.Credit> waiting(String[] blocks) {
        return sql.list(
                "select movement_id, amount, value_date, end_to_end_id from bank_movement where end_to_end_id = any(?)"
                        + " and matched_to is null and amount > 0 order by movement_id for update",
                row -> new BookCollections.Credit(
                        row.getObject(1, UUID.class),
                        Euro.of(row.getBigDecimal(2)),
                        row.getObject(3, LocalDate.class),
                        "",
                        row.getString(4)),
                (Object) blocks);
    }

    /** Takes movements out of the queue. */
    void matched(Collection<UUID> movementIds) {
        sql.update(
                "update bank_movement set matched_to = 'collection', queue_reason = null, version = version + 1"
                        + " where movement_id = any(?)",
                (Object) movementIds.toArray(UUID[]::new));
    }

    void collected(UUID movementId, List<CollectionItem> items) {
        sql.update(
                "update collection_item set state = 'collected', movement_id = ? where collection_item_id = any(?)",
                movementId,
                Columns.ids(items, CollectionItem::collectionItemId));
    }

    /** A state with the reason of each; without one that which was known stays. */
    void become(ItemState state, Map<UUID, Optional<String>> reasons) {
        List<Map.Entry<UUID, Optional<String>>> rows = List.copyOf(reasons.entrySet());
        sql.update(
                "update collection_item i set state = ?, reason = coalesce(one.reason, i.reason) from unnest(?, ?) as one(id, reason)"
                        + " where i.collection_item_id = one.id",
                state.name(),
                Columns.ids(rows, Map.Entry::getKey),
                Columns.texts(rows, Map.Entry::getValue));
    }

    private static CollectionItem read(ResultSet row) throws SQLException {
        return new CollectionItem(
                row.getObject("collection_item_id", UUID.class),
                row.getObject("mandate_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getString("end_to_end_id"),
                CollectionItem.Sequence.valueOf(row.getString("sequence")),
                Euro.of(row.getBigDecimal("amount")),
                Set.of((UUID[]) row.getArray("pays").getArray()),
                ItemState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")));
    }
}
