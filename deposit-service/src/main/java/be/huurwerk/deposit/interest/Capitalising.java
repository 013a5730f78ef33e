package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.deposit.deposit.ToldYears;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Interest of many deposits at once, as {@link Interest} computes that of one: interest is linear in what is held, so that a sum suffices. */
@ApplicationScoped
class Capitalising {

    /** A deposit bears interest here as long as it runs; the settlement itself credits that of the last days. */
    private static final String RUNS = " d.settled_on is null and d.withdrawn_on is null";

    /** What a deposit begins with; a payment that was reversed as of its own day bears nothing. */
    private static final String BEGINS = " kind in ('payment', 'takenOver')"
            + " and not exists (select 1 from ledger_entry back where back.reverses = entry.entry_id"
            + " and coalesce(back.value_on, back.booked_on) = coalesce(entry.value_on, entry.booked_on))";

    /** Deposit by deposit through the indices: the ledger is far larger than a chunk, and to scan it for each took most of a run. */
    private static final String MISSING = """
            with borne as materialized (select cast(?::text[] as numeric[]) as of_a_euro),
            line as (
                select asked.deposit_id, e.kind, e.value_on, -l.amount as amount
                from unnest(?) as asked(deposit_id)
                cross join lateral (
                    select 1 from deposit d where d.deposit_id = asked.deposit_id and%s offset 0) d
                cross join lateral (
                    select entry_id, kind, coalesce(value_on, booked_on) as value_on from ledger_entry
                    where deposit_id = asked.deposit_id and coalesce(value_on, booked_on) < ? offset 0) e
                cross join lateral (
                    select amount from ledger_line where entry_id = e.entry_id and account = 'depositHeld' offset 0) l),
            one as (
                select deposit_id,
                    coalesce(round(round(
                        sum(amount * of_a_euro[1 + greatest(value_on, ?) - ?]) filter (where kind <> 'interest' or value_on < ?), %d), 2), 0) as due,
                    coalesce(sum(amount) filter (where kind = 'interest' and value_on >= ?), 0) as credited
                from line cross join borne
                group by deposit_id)
            select deposit_id, due - credited from one where due <> credited order by deposit_id\
            """.formatted(RUNS, Bearing.DECIMALS);

    private final Sql sql;
    private final Bearing bearing;
    private final BulkBooking booking;
    private final ToldYears toldYears;
    private final BusinessDate businessDate;

    Capitalising(
            DataSource dataSource,
            Parameters parameters,
            BulkBooking booking,
            ToldYears toldYears,
            BusinessDate businessDate) {
        this.sql = new Sql(dataSource);
        this.bearing = new Bearing(parameters);
        this.booking = booking;
        this.toldYears = toldYears;
        this.businessDate = businessDate;
    }

    /** The deposits that run and in which something was booked by the end of the year. */
    List<UUID> running(int year) {
        return sql.list(
                "select d.deposit_id from deposit d where" + RUNS
                        + " and exists (select 1 from ledger_entry e where e.deposit_id = d.deposit_id and coalesce(e.value_on, e.booked_on) < ?)",
                row -> row.getObject(1, UUID.class),
                newYear(year + 1));
    }

    /** The year in which the first of the deposits that run began. */
    Optional<Integer> firstYear() {
        return sql.first(
                        "select min(coalesce(entry.value_on, entry.booked_on)) from ledger_entry entry join deposit d using (deposit_id) where"
                                + RUNS + " and" + BEGINS,
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .flatMap(Function.identity())
                .map(LocalDate::getYear);
    }

    /** The year in which the first of these deposits began. */
    Optional<Integer> firstYear(Collection<UUID> depositIds) {
        return sql.first(
                        "select min(e.first) from unnest(?) as asked(deposit_id) cross join lateral (select min(coalesce(value_on, booked_on)) as first"
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
                                + " and coalesce(entry.value_on, entry.booked_on) < ? and" + BEGINS + ") limit 1",
                        row -> true,
                        newYear(year + 1))
                .isPresent();
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of a day of the year is not known */
    void requireKnown(int year) {
        ofAEuro(year);
    }

    /**
     * Credits what these deposits bore in the year and is not credited yet; they are locked. Where the year was told, it is booked at the end
     * of the year of the run, or today where that was told as well.
     *
     * @param runYear of which interest is capitalised; the year itself or a later one
     */
    void capitalise(int year, int runYear, Collection<UUID> depositIds) {
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
        Map<UUID, Integer> told = toldYears.last(
                missing.stream().map(BulkBooking.Amount::depositId).toList());
        missing.stream()
                .collect(Collectors.groupingBy(
                        one -> openDay(told.getOrDefault(one.depositId(), Integer.MIN_VALUE), year, runYear),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((on, amounts) -> booking.book(
                        EntryKind.interest, on, lastDay(year), Account.interest, Account.depositHeld, amounts));
    }

    /** Credits, or takes back, what these deposits bore in years before the run's by what came late; they are locked. */
    void putRight(int runYear, Collection<UUID> depositIds) {
        record Late(UUID depositId, int year) {}
        List<Late> late = sql.list(
                "select deposit_id, extract(year from min(value_on)) from ledger_entry"
                        + " where deposit_id = any(?) and value_on is not null and kind in ('payment', 'reversal') group by deposit_id",
                row -> new Late(row.getObject(1, UUID.class), row.getInt(2)),
                (Object) depositIds.toArray(UUID[]::new));
        int first = late.stream().mapToInt(Late::year).min().orElse(runYear);
        for (int year = first; year < runYear; year++) {
            int then = year;
            if (!isKnown(year)) {
                continue; // nothing was ever credited of it
            }
            capitalise(
                    year,
                    runYear,
                    late.stream()
                            .filter(one -> one.year() <= then)
                            .map(Late::depositId)
                            .toList());
        }
    }

    private boolean isKnown(int year) {
        try {
            requireKnown(year);
            return true;
        } catch (UnknownParameterException unknown) {
            return false;
        }
    }

    private LocalDate openDay(int told, int year, int runYear) {
        if (told < runYear) {
            return lastDay(told < year ? year : runYear);
        }
        LocalDate today = businessDate.today();
        return today.isBefore(lastDay(runYear)) ? lastDay(runYear) : today;
    }

    private static LocalDate lastDay(int year) {
        return newYear(year + 1).minusDays(1);
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
