package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes events from the outbox to the broker, all slots that nobody else holds in one transaction. A slot is held by an advisory lock for as
 * long as that transaction: rows are read by (slot, subject, sequence), sent, acknowledged, marked, committed. Killed between send and mark,
 * it leaves rows that the next relay sends again; a relay that lost its lock can only send late duplicates; every inbox ignores both.
 *
 * <p>Nothing is read by "id greater than the last one": commit order is not id order. The places that sent events get in the feed are
 * another thing: they are given one transaction after the other.
 */
final class Relay {
    private static final int BATCH = 500;
    static final int LOCK_CLASS = 0x4877_4f62;

    private final Sql sql;
    private final WallClock clock;
    private final EventSender sender;

    Relay(Sql sql, WallClock clock, EventSender sender) {
        this.sql = sql;
        this.clock = clock;
        this.sender = sender;
    }

    /**
     * What a round did.
     *
     * @param sent events sent and marked
     * @param busySlots slots with work that another relay holds
     */
    record Round(int sent, int busySlots) {}

    private record Slot(int number, boolean held) {}

    /** Takes up to five hundred events, of every slot that has any its share. */
    Round round() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            List<Slot> waiting = slotsWithWork();
            List<Integer> held =
                    waiting.stream().filter(Slot::held).map(Slot::number).toList();
            return new Round(held.isEmpty() ? 0 : sendAll(held), waiting.size() - held.size());
        });
    }

    /** Slots with unsent events, each held from now on unless another relay holds it. */
    private List<Slot> slotsWithWork() {
        return sql.list(
                "with waiting as materialized (select slot from generate_series(0, ?) slot where exists"
                        + " (select from outbox where outbox.slot = slot.slot and published_at is null))"
                        + " select slot, pg_try_advisory_xact_lock(?, slot) from waiting",
                row -> new Slot(row.getInt(1), row.getBoolean(2)),
                Slots.COUNT - 1,
                LOCK_CLASS);
    }

    /** Sends and marks what waits in these slots, in the running transaction, which holds them. */
    int sendAll(List<Integer> slots) {
        List<OutboxRow> rows = unpublished(slots);
        if (!rows.isEmpty()) {
            Map<Integer, Long> ends = sender.send(rows);
            mark(rows);
            // by slot, so that relays that hold different ones never wait for each other's rows; one of those held is
            // enough
            sql.update(
                    "insert into told (partition, slot, next_offset) select partition, ?, next_offset"
                            + " from unnest(?, ?) as sent (partition, next_offset) on conflict (partition, slot)"
                            + " do update set next_offset = greatest(told.next_offset, excluded.next_offset)",
                    slots.get(0),
                    ends.keySet().toArray(Integer[]::new),
                    ends.values().toArray(Long[]::new));
        }
        return rows.size();
    }

    private List<OutboxRow> unpublished(List<Integer> slots) {
        return sql.list(
                "select " + OutboxRow.COLUMNS
                        + " from unnest(?) as held(number) cross join lateral (select slot, " + OutboxRow.COLUMNS
                        + " from outbox"
                        + " where outbox.slot = held.number and published_at is null order by subject, sequence limit ?) waiting"
                        + " order by slot, subject, sequence",
                OutboxRow::of,
                slots.toArray(Integer[]::new),
                BATCH / slots.size());
    }

    /** Gives each its place in the feed as well. The row that counts the places is locked until the commit: the places are in its order. */
    private void mark(List<OutboxRow> rows) {
        sql.update(
                "with places as (update feed set last_position = last_position + ? returning last_position)"
                        + " update outbox set published_at = ?, position = places.last_position - ? + sent.place"
                        + " from places, unnest(?) with ordinality as sent(id, place) where outbox.id = sent.id",
                rows.size(),
                clock.now(),
                rows.size(),
                rows.stream().map(OutboxRow::id).toArray(UUID[]::new));
    }
}
