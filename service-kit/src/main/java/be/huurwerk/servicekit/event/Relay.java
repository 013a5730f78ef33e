package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes events from the outbox to the broker, slot by slot. A slot is held by an advisory lock for as long as its transaction: rows are
 * read by (subject, sequence), sent, acknowledged, marked, committed. Killed between send and mark, it leaves rows that the next relay
 * sends again; a relay that lost its lock can only send late duplicates; every inbox ignores both.
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

    /** Takes up to five hundred events of every slot that has any. */
    Round round() {
        int sent = 0;
        int busy = 0;
        for (int slot : slotsWithWork()) {
            int taken = relay(slot);
            sent += Math.max(taken, 0);
            busy += taken < 0 ? 1 : 0;
        }
        return new Round(sent, busy);
    }

    private List<Integer> slotsWithWork() {
        return sql.list(
                "select slot from generate_series(0, 11) slot where exists"
                        + " (select from outbox where outbox.slot = slot.slot and published_at is null) order by random()",
                row -> row.getInt(1));
    }

    /** How many it sent, or -1 when another relay holds the slot. */
    private int relay(int slot) {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            if (!lock(slot)) {
                return -1;
            }
            return sendAll(slot);
        });
    }

    /** Sends and marks what waits in a slot, in the running transaction, which holds the slot. */
    int sendAll(int slot) {
        List<OutboxRow> rows = unpublished(slot);
        if (!rows.isEmpty()) {
            Map<Integer, Long> ends = sender.send(rows);
            mark(rows);
            sql.update(
                    "insert into told (partition, slot, next_offset) select partition, ?, next_offset"
                            + " from unnest(?, ?) as sent (partition, next_offset) on conflict (partition, slot)"
                            + " do update set next_offset = greatest(told.next_offset, excluded.next_offset)",
                    slot,
                    ends.keySet().toArray(Integer[]::new),
                    ends.values().toArray(Long[]::new));
        }
        return rows.size();
    }

    private boolean lock(int slot) {
        return sql.first("select pg_try_advisory_xact_lock(?, ?)", row -> row.getBoolean(1), LOCK_CLASS, slot)
                .orElseThrow();
    }

    private List<OutboxRow> unpublished(int slot) {
        return sql.list(
                "select " + OutboxRow.COLUMNS
                        + " from outbox where slot = ? and published_at is null order by subject, sequence limit "
                        + BATCH,
                OutboxRow::of,
                slot);
    }

    /** Gives each its place in the feed as well. The row that counts the places is locked until the commit: the places are in its order. */
    private void mark(List<OutboxRow> rows) {
        long last = sql.first(
                        "update feed set last_position = last_position + ? returning last_position",
                        row -> row.getLong(1),
                        rows.size())
                .orElseThrow();
        sql.update(
                "update outbox set published_at = ?, position = ? + sent.place"
                        + " from unnest(?) with ordinality as sent(id, place) where outbox.id = sent.id",
                clock.now(),
                last - rows.size(),
                rows.stream().map(OutboxRow::id).toArray(UUID[]::new));
    }
}
