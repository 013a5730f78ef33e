package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What is booked for a month: what is due minus what was booked before. */
final class Difference {

    /** Ground of the first line of a month; later ones are grounded on what caused them. */
    private static final String RENT = "rent";

    private Difference() {}

    /**
     * The line to book, if any. The first line of a month that is posted late stands at the month's own first day, as if the posting had run
     * in time; a correction stands at the day on which it became known.
     *
     * @param booked sum so far; empty when nothing was ever booked for the month
     */
    static Optional<NewEntry> of(
            TenancyPeriod tenancy,
            YearMonth month,
            Euro due,
            Optional<Euro> booked,
            Cause cause,
            LocalDate today,
            int dueDay) {
        Euro difference = due.minus(booked.orElse(Euro.ZERO));
        if (difference.isZero()) {
            return Optional.empty();
        }
        LocalDate first = latest(month.atDay(1), tenancy.start());
        LocalDate dueOn = latest(month.atDay(Math.min(dueDay, month.lengthOfMonth())), inMonth(tenancy.start(), month));
        return Optional.of(
                booked.isPresent()
                        ? NewEntry.rent(month, dueOn, today, difference, cause.name())
                        : NewEntry.rent(month, dueOn, first.isBefore(today) ? first : today, difference, RENT));
    }

    /** Who begins late in the month can't pay before; a start in another month (it moved) changes no due day. */
    private static LocalDate inMonth(LocalDate start, YearMonth month) {
        return YearMonth.from(start).equals(month) ? start : month.atDay(1);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
