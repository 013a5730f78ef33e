package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What is booked for a month: what is due minus what was booked before. */
final class Difference {

    private Difference() {}

    /**
     * The line to book, if any. The first line of a month that is posted late stands at the month's own first day, as if the posting had run
     * in time; a correction stands at the day on which it became known. The ground of the first line is its kind, later ones are grounded on
     * what caused them. What a month turns out to cost more is due some days after it became known, for nobody pays in time what was not asked yet; so
     * is the first line of a month that was posted before anybody knew of it, as when the first rent is decided late.
     *
     * @param from the first day for which it is asked
     * @param booked sum so far; empty when nothing was ever booked for the month
     * @param postedBefore whether the month was posted on an earlier day
     * @param riseDays the days that are given for what a month turns out to cost more
     */
    static Optional<NewEntry> of(
            EntryKind kind,
            LocalDate from,
            YearMonth month,
            Euro due,
            Optional<Euro> booked,
            boolean postedBefore,
            Cause cause,
            LocalDate today,
            int dueDay,
            int riseDays) {
        Euro difference = due.minus(booked.orElse(Euro.ZERO));
        if (difference.isZero()) {
            return Optional.empty();
        }
        LocalDate first = latest(month.atDay(1), from);
        LocalDate inTime = latest(month.atDay(Math.min(dueDay, month.lengthOfMonth())), inMonth(from, month));
        boolean later =
                (booked.isPresent() || postedBefore) && difference.isPositive() && cause != Cause.monthlyPosting;
        LocalDate dueOn = later ? latest(inTime, today.plusDays(riseDays)) : inTime;
        LocalDate bookedOn = booked.isEmpty() && first.isBefore(today) ? first : today;
        String ground = booked.isEmpty() ? kind.name() : cause.name();
        return Optional.of(NewEntry.monthly(kind, month, dueOn, bookedOn, difference, ground));
    }

    /** Who begins late in the month can't pay before; a start in another month (it moved) changes no due day. */
    private static LocalDate inMonth(LocalDate start, YearMonth month) {
        return YearMonth.from(start).equals(month) ? start : month.atDay(1);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
