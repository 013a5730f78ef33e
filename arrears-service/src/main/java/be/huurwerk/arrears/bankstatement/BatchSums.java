package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Knows the money of a batch again where one statement gives it in one sum and another, in the other format, gives its parts: it came once. The
 * parts are booked, unless somebody dealt with the sum before; and of the other one an officer sees that it looks known.
 */
@ApplicationScoped
class BatchSums {

    /** The entry of a movement, from the place that ends its reference. */
    private static final String ENTRY = "left(%1$s.reference, length(%1$s.reference) - 5)";

    private static final String SUM =
            " not m.payment and m.amount > 0 and m.return_reason is null and m.repeats_movement_id is null";
    private static final String PARTLY_ASSIGNED =
            "exists (select from movement_part part where part.movement_id = m.movement_id and not part.undone)";

    /** Sums that somebody dealt with; one that a movement of this statement repeats already is not there to be repeated. */
    private static final String DEALT_WITH =
            "select m.movement_id, m.booked_on, m.amount from (select distinct booked_on::date as booked_on,"
                    + " amount::numeric as amount from unnest(?, ?) as one(booked_on, amount)) as asked"
                    + " join bank_movement m on m.booked_on = asked.booked_on and m.amount = asked.amount"
                    + " join bank_statement s using (bank_statement_id) where s.account = ? and s.bank_statement_id <> ?"
                    + " and s.format is distinct from ? and" + SUM + " and (m.matched_to is not null or "
                    + PARTLY_ASSIGNED + ")"
                    + " and not exists (select from bank_movement again where again.repeats_movement_id = m.movement_id)"
                    + " order by m.movement_id";

    /** Entries with parts, by the first of these. */
    private static final String IN_PARTS =
            "select (array_agg(m.movement_id order by m.ordinal))[1], m.booked_on, sum(m.amount) as amount"
                    + " from bank_statement s join bank_movement m using (bank_statement_id) where s.account = ? and s.bank_statement_id <> ?"
                    + " and s.format is distinct from ? and m.booked_on = any(?::date[]) group by s.bank_statement_id, "
                    + String.format(ENTRY, "m")
                    + ", m.booked_on having count(*) > 1 and sum(m.amount) = any(?::numeric[])"
                    + " and not bool_or(exists (select from bank_movement again where again.repeats_movement_id = m.movement_id)) order by 1";

    /** Sums of other statements that wait, and of which this statement holds the parts. */
    private static final String MARK = "with read as (select * from bank_statement where bank_statement_id = ?),"
            + " entry as (select m.booked_on, sum(m.amount) as amount, (array_agg(m.movement_id order by m.ordinal))[1] as first"
            + " from bank_movement m where m.bank_statement_id = ? and m.repeats_movement_id is null group by "
            + String.format(ENTRY, "m") + ", m.booked_on having count(*) > 1),"
            + " made as (select *, row_number() over (partition by booked_on, amount order by first) as place from entry),"
            + " held as (select m.movement_id, m.booked_on, m.amount,"
            + " row_number() over (partition by m.booked_on, m.amount order by m.movement_id) as place"
            + " from (select distinct booked_on, amount from entry) as asked"
            + " join bank_movement m on m.booked_on = asked.booked_on and m.amount = asked.amount"
            + " join bank_statement s using (bank_statement_id) join read on s.account = read.account"
            + " and s.bank_statement_id <> read.bank_statement_id and s.format is distinct from read.format"
            + " where" + SUM + " and m.matched_to is null and not " + PARTLY_ASSIGNED + ")"
            + " update bank_movement m set repeats_movement_id = made.first, queue_reason = ?, version = m.version + 1"
            + " from held join made using (booked_on, amount, place) where m.movement_id = held.movement_id";

    /**
     * Of two statements of a day between the same balances, each in its format, that hold the same, counting a sum and its parts for one another,
     * nothing has to be looked at.
     */
    private static final String PROVED = "with read as (select * from bank_statement where bank_statement_id = ?),"
            + " twin as (select other.bank_statement_id from read join bank_statement other on other.account = read.account"
            + " and other.bank_statement_id <> read.bank_statement_id and other.format is distinct from read.format"
            + " and other.old_balance = read.old_balance and other.new_balance = read.new_balance"
            + " and coalesce(other.new_balance_date, other.old_balance_date) = coalesce(read.new_balance_date, read.old_balance_date)"
            + " where not exists (select from bank_movement m where m.bank_statement_id = read.bank_statement_id"
            + " and not exists (select from bank_movement held where held.movement_id = m.repeats_movement_id"
            + " and held.bank_statement_id = other.bank_statement_id)"
            + " and not exists (select from bank_movement whole join bank_movement part on part.movement_id = whole.repeats_movement_id"
            + " where whole.bank_statement_id = other.bank_statement_id and part.bank_statement_id = m.bank_statement_id and "
            + String.format(ENTRY, "part") + " = " + String.format(ENTRY, "m") + "))"
            + " order by other.bank_statement_id limit 1)"
            + " update bank_movement m set matched_to = 'knownAlready', queue_reason = null, version = m.version + 1"
            + " from read, twin, bank_movement one where one.movement_id = m.repeats_movement_id"
            + " and m.queue_reason = ? and m.matched_to is null"
            + " and (m.bank_statement_id, one.bank_statement_id) in ((read.bank_statement_id, twin.bank_statement_id),"
            + " (twin.bank_statement_id, read.bank_statement_id))";

    private final Sql sql;

    BatchSums(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Money(LocalDate bookedOn, Euro amount) {}

    /**
     * What of a statement another one gave otherwise: a sum of which that one told the parts, or the parts of a sum that somebody dealt with.
     *
     * @param repeated by their place, those of which the other movement is known
     * @return by place among the movements
     */
    Map<Integer, Repeat> find(
            UUID bankStatementId, ReadStatement statement, List<ReadMovement> read, Set<Integer> repeated) {
        Map<Integer, Money> sums = new LinkedHashMap<>();
        Map<String, List<Integer>> entries = new LinkedHashMap<>();
        for (int at = 0; at < read.size(); at++) {
            if (!repeated.contains(at)) {
                ReadMovement movement = read.get(at);
                entries.computeIfAbsent(movement.entry(), entry -> new ArrayList<>())
                        .add(at);
                if (movement.isSum()) {
                    sums.put(at, new Money(movement.bookedOn(), movement.amount()));
                }
            }
        }
        entries.values().removeIf(parts -> parts.size() < 2);
        Map<Integer, Repeat> found = new HashMap<>();
        Map<Money, Deque<UUID>> inParts = inParts(bankStatementId, statement, sums.values());
        sums.forEach((at, sum) -> take(inParts, sum, List.of(at), found));
        Map<List<Integer>, Money> parts = new LinkedHashMap<>();
        entries.values().forEach(entry -> parts.put(entry, money(entry, read)));
        Map<Money, Deque<UUID>> dealtWith = dealtWith(bankStatementId, statement, parts.values());
        parts.forEach((entry, money) -> take(dealtWith, money, entry, found));
        return found;
    }

    /** Once a statement is booked: of the sums that wait and of which it held the parts. */
    void mark(UUID bankStatementId) {
        sql.update(MARK, bankStatementId, bankStatementId, Repeat.REASON);
    }

    /** Once that is done, and what the balances prove: what is known for certain, as the whole statement is the same. */
    void prove(UUID bankStatementId) {
        sql.update(PROVED, bankStatementId, Repeat.REASON);
    }

    private static Money money(List<Integer> places, List<ReadMovement> read) {
        return new Money(
                read.get(places.get(0)).bookedOn(),
                places.stream().map(at -> read.get(at).amount()).reduce(Euro.ZERO, Euro::plus));
    }

    private static void take(
            Map<Money, Deque<UUID>> pool, Money money, List<Integer> places, Map<Integer, Repeat> found) {
        UUID first = pool.getOrDefault(money, new ArrayDeque<>()).poll();
        if (first != null) {
            places.forEach(at -> found.put(at, new Repeat(first, false)));
        }
    }

    private Map<Money, Deque<UUID>> inParts(UUID bankStatementId, ReadStatement statement, Collection<Money> sums) {
        return sums.isEmpty()
                ? Map.of()
                : pool(
                        IN_PARTS,
                        statement.account(),
                        bankStatementId,
                        statement.format().name(),
                        Columns.texts(sums, Money::bookedOn),
                        Columns.texts(sums, money -> money.amount().amount()));
    }

    private Map<Money, Deque<UUID>> dealtWith(UUID bankStatementId, ReadStatement statement, Collection<Money> parts) {
        return parts.isEmpty()
                ? Map.of()
                : pool(
                        DEALT_WITH,
                        Columns.texts(parts, Money::bookedOn),
                        Columns.texts(parts, money -> money.amount().amount()),
                        statement.account(),
                        bankStatementId,
                        statement.format().name());
    }

    private Map<Money, Deque<UUID>> pool(String query, Object... arguments) {
        Map<Money, Deque<UUID>> pool = new HashMap<>();
        sql.list(query, BatchSums::held, arguments)
                .forEach(held -> pool.computeIfAbsent(held.getKey(), money -> new ArrayDeque<>())
                        .add(held.getValue()));
        return pool;
    }

    private static Map.Entry<Money, UUID> held(ResultSet row) throws SQLException {
        return Map.entry(
                new Money(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3))),
                row.getObject(1, UUID.class));
    }
}
