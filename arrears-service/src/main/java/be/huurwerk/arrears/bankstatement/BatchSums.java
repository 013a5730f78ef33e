package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.arrears.bankstatement.BatchParts.Money;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** Sums, and whether somebody dealt with them; one that a movement repeats already is not there to be repeated. */
    private static final String SUMS = "select m.movement_id, m.booked_on, m.amount, m.matched_to is not null or "
            + PARTLY_ASSIGNED + " as dealt_with from (select distinct booked_on::date as booked_on,"
            + " amount::numeric as amount from unnest(?, ?) as one(booked_on, amount)) as asked"
            + " join bank_movement m on m.booked_on = asked.booked_on and m.amount = asked.amount"
            + " join bank_statement s using (bank_statement_id) where s.account = ? and s.bank_statement_id <> ?"
            + " and s.format is distinct from ? and" + SUM
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

    /** The entries of which another statement holds the sum. */
    BatchParts parts(UUID bankStatementId, ReadStatement statement, List<ReadMovement> read) {
        Map<List<Integer>, Money> entries = BatchParts.entries(read);
        Map<Money, List<BatchParts.Sum>> sums = new HashMap<>();
        if (!entries.isEmpty()) {
            sql.list(
                    SUMS,
                    row -> sums.computeIfAbsent(money(row), money -> new ArrayList<>())
                            .add(new BatchParts.Sum(row.getObject(1, UUID.class), row.getBoolean(4))),
                    Columns.texts(entries.values(), Money::bookedOn),
                    Columns.texts(entries.values(), money -> money.amount().amount()),
                    statement.account(),
                    bankStatementId,
                    statement.format().name());
        }
        return new BatchParts(entries, sums);
    }

    /**
     * The sums of a statement of which another one told the parts.
     *
     * @param repeated by their place, those of which the other movement is known
     * @return by place among the movements
     */
    Map<Integer, Repeat> toldInParts(
            UUID bankStatementId, ReadStatement statement, List<ReadMovement> read, Set<Integer> repeated) {
        List<Integer> sums = IntStream.range(0, read.size())
                .filter(at -> !repeated.contains(at) && read.get(at).isSum())
                .boxed()
                .toList();
        Map<Integer, Repeat> found = new HashMap<>();
        if (!sums.isEmpty()) {
            Map<Money, Deque<UUID>> inParts = inParts(
                    bankStatementId,
                    statement,
                    sums.stream().map(at -> Money.of(read.get(at))).toList());
            sums.forEach(at -> Optional.ofNullable(inParts.get(Money.of(read.get(at))))
                    .map(Deque::poll)
                    .ifPresent(first -> found.put(at, new Repeat(first, false))));
        }
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

    private Map<Money, Deque<UUID>> inParts(UUID bankStatementId, ReadStatement statement, List<Money> sums) {
        Map<Money, Deque<UUID>> inParts = new HashMap<>();
        sql.list(
                IN_PARTS,
                row -> inParts.computeIfAbsent(money(row), money -> new ArrayDeque<>())
                        .add(row.getObject(1, UUID.class)),
                statement.account(),
                bankStatementId,
                statement.format().name(),
                Columns.texts(sums, Money::bookedOn),
                Columns.texts(sums, money -> money.amount().amount()));
        return inParts;
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3)));
    }
}
