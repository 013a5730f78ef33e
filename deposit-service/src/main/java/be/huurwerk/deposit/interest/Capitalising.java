package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Interest of many deposits at once, as {@link Interest} computes that of one: interest is linear in what is held, so that a sum suffices. */
@ApplicationScoped
class Capitalising {

    /** A deposit bears interest here as long as it runs; the settlement itself credits that of the last days. */
    private static final String RUNS = " d.settled_on is null and d.withdrawn_on is null";

    /** What a deposit begins with; a payment that was reversed as of its own day bears nothing. */
    private static final String BEGINS = " kind in ('payment', 'takenOver')"
            + " and not exists (select 1 from ledger_entry back where back.reverses = entry.entry_id"
            + " and back.booked_on = entry.booked_on)";

    /** Deposit by deposit through the indices: the ledger is far larger than a chunk, and to scan it for each took most of a run. */
    private static final String MISSING = """
            with borne as materialized (select cast(?::text[] as numeric[]) as of_a_euro),
            line as (
                select asked.deposit_id, e.kind, e.booked_on, -l.amount as amount
                from unnest(?) as asked(deposit_id)
                cross join lateral (
                    select 1 from deposit d where d.deposit_id = asked.deposit_id and%s offset 0) d
                cross join lateral (
                    select entry_id, kind, booked_on from ledger_entry
                    where deposit_id = asked.deposit_id and booked_on < ? offset 0) e
                cross join lateral (
                    select amount from ledger_line where entry_id = e.entry_id and account = 'depositHeld' offset 0) l),
            one as (
                select deposit_id,
                    coalesce(round(round(
                        sum(amount * of_a_euro[1 + greatest(booked_on, ?) - ?]) filter (where kind <> 'interest' or booked_on < ?), %d), 2), 0) as due,
                    coalesce(sum(amount) filter (where kind = 'interest' and booked_on >= ?), 0) as credited
                from line cross join borne
                group by deposit_id)
            select deposit_id, due - credited from one where due <> credited order by deposit_id\
            """.formatted(RUNS, Bearing.DECIMALS);

    private final Sql sql;
    private final Bearing bearing;
    private final BulkBooking booking;

    Capitalising(DataSource dataSource, Parameters parameters, BulkBooking booking) {
        this.sql = new Sql(dataSource);
        this.bearing = new Bearing(parameters);
        this.booking = booking;
    }

    /** The deposits that run and in which something was booked by the end of the year. */
    List<UUID> running(int year) {
        return sql.list(
                "select d.deposit_id from deposit d where" + RUNS
                        + " and exists (select 1 from ledger_entry e where e.deposit_id = d.deposit_id and e.booked_on < ?)",
                row -> row.getObject(1, UUID.class),
                newYear(year + 1));
    }

    /** The year in which the first of the deposits that run began. */
    Optional<Integer> firstYear() {
        return sql.first(
                        "select min(entry.booked_on) from ledger_entry entry join deposit d using (deposit_id) where"
                                + RUNS + " and" + BEGINS,
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .flatMap(Function.identity())
                .map(LocalDate::getYear);
    }

    /** The year in which the first of these deposits began. */
    Optional<Integer> firstYear(Collection<UUID> depositIds) {
        return sql.first(
                        "select min(e.first) from unnest(?) as asked(deposit_id) cross join lateral (select min(booked_on) as first"
                                + " from ledger_entry entry where deposit_id = asked.deposit_id and" + BEGINS + ") e",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        (Object) depositIds.toArray(UUID[]::new))
                .flatMap(Function.identity())
                .map(LocalDate::getYear);
    }

    /** Whether some deposit that runs began after a year, so that nothing of that year is needed for it. */
    boolean someBeganAfter(int year) {
        return sql.first(
                        "select 1 from deposit d where" + RUNS
                                + " and exists (select 1 from ledger_entry entry where entry.deposit_id = d.deposit_id and"
                                + BEGINS + ")"
                                + " and not exists (select 1 from ledger_entry entry where entry.deposit_id = d.deposit_id"
                                + " and entry.booked_on < ? and" + BEGINS + ") limit 1",
                        row -> true,
                        newYear(year + 1))
                .isPresent();
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of a day of the year is not known */
    void requireKnown(int year) {
        ofAEuro(year);
    }

    /** Credits what these deposits bore in the year and is not credited yet; they are locked. */
    void capitalise(int year, Collection<UUID> depositIds) {
        LocalDate start = newYear(year);
        List<BulkBooking.Amount> missing = sql.list(
                MISSING,
                row -> new BulkBooking.Amount(row.getObject(1, UUID.class), row.getBigDecimal(2)),
                ofAEuro(year),
                depositIds.toArray(UUID[]::new),
                newYear(year + 1),
                start,
                start,
                start,
                start);
        if (!missing.isEmpty()) {
            booking.book(
                    EntryKind.interest, newYear(year + 1).minusDays(1), Account.interest, Account.depositHeld, missing);
        }
    }

    private String[] ofAEuro(int year) {
        return bearing.fromEachDay(newYear(year), newYear(year + 1)).stream()
                .map(BigDecimal::toPlainString)
                .toArray(String[]::new);
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }
}
