package be.huurwerk.arrears.report;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The arrears of all accounts on the evening of a day, for the daily management.
 *
 * @param on the day
 * @param yearlyRent rent of the twelve months that end with that of the day
 * @param groups accounts that owe something now or a month before, by what the two classes of age are and whether the tenancy ended
 * @param plans that live, and those that ended in the year until the day, by state
 * @param debtSettlements those that run, and what is open of the debts that they freeze
 * @param courtCases those that run, and what is overdue of their accounts
 * @param writeOffs by what became of them in the year until the day
 */
record ArrearsReport(
        LocalDate on,
        Euro yearlyRent,
        List<Group> groups,
        Map<String, Figure> plans,
        Figure debtSettlements,
        Figure courtCases,
        Map<WriteOffState, Figure> writeOffs) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What a report tells of write-offs; the names are those of the JSON. */
    enum WriteOffState {
        /** Waits for its approval on the day. */
        proposed,
        /** Was booked in the year until the day, even if it was taken back since. */
        booked,
        /** Was taken back in the year until the day. */
        reversed
    }

    /** Accounts that are alike. */
    record Group(Age now, Age before, boolean former, Figure figure) {}

    /** Share of the accounts of a class of which the age became another within a month. */
    record Roll(Age before, Age now, long accounts, Optional<BigDecimal> percent) {}

    /** The first day of the year that ends on the day. */
    static LocalDate yearFrom(LocalDate on) {
        return on.minusYears(1).plusDays(1);
    }

    /** The day with which the ages are compared: of the last day of a month, the last one of the month before. */
    static LocalDate monthBefore(LocalDate on) {
        LocalDate before = on.minusMonths(1);
        return on.getDayOfMonth() == on.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    Figure overdue() {
        return sum(group -> group.now() != Age.none);
    }

    Figure overdue(Age age, boolean former) {
        return sum(group -> group.now() == age && group.former() == former);
    }

    Figure overdue(boolean former) {
        return sum(group -> group.now() != Age.none && group.former() == former);
    }

    /** What is overdue in percent of the yearly rent, half up to two decimals; empty where no rent was posted. */
    Optional<BigDecimal> percentOfYearlyRent() {
        return yearlyRent.isPositive()
                ? Optional.of(percent(overdue().amount().amount(), yearlyRent.amount()))
                : Optional.empty();
    }

    /** Every change there was, and what stayed, by class. Of accounts that owed nothing there is no share: those that still don't are not counted. */
    List<Roll> rolls() {
        return List.of(Age.values()).stream()
                .flatMap(before -> List.of(Age.values()).stream().map(now -> roll(before, now)))
                .filter(roll -> roll.accounts() > 0)
                .toList();
    }

    private Roll roll(Age before, Age now) {
        long accounts =
                sum(group -> group.before() == before && group.now() == now).count();
        long all = sum(group -> group.before() == before).count();
        return new Roll(
                before,
                now,
                accounts,
                before == Age.none || all == 0
                        ? Optional.empty()
                        : Optional.of(percent(BigDecimal.valueOf(accounts), BigDecimal.valueOf(all))));
    }

    private Figure sum(Predicate<Group> which) {
        return groups.stream().filter(which).map(Group::figure).reduce(Figure.NOTHING, Figure::plus);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
