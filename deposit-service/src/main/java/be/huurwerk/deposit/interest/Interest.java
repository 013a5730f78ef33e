package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Interest on a deposit: simple within the year, by the rate and the day count in force on each day, capitalised on 31 December. A
 * payment bears interest from the day it was received, one that was reversed bears none; the day of settlement bears none; interest that was credited bears interest from
 * the next 1 January on. Only the deposit bears interest, costs and surplus do not. What a year bears is rounded to the cent, a half cent
 * up; nothing else is rounded.
 */
public final class Interest {

    private final Bearing bearing;

    public Interest(Parameters parameters) {
        this.bearing = new Bearing(parameters);
    }

    /** Interest that is added to what is held on a day; negative where too much was added before. */
    public record Credit(LocalDate on, Euro amount) {}

    /**
     * What is to be credited up to a day, oldest first: of each year what it bears, less what was credited for it; none of nothing.
     *
     * @param until the day itself bears none
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of a day on which something was
     *     held is not known
     */
    public List<Credit> credits(Ledger ledger, LocalDate until) {
        List<Credit> credits = new ArrayList<>();
        Euro carried = Euro.ZERO;
        int first = ledger.entries().stream()
                .mapToInt(entry -> entry.valueOn().getYear())
                .min()
                .orElse(until.getYear());
        for (int year = first; year <= until.getYear(); year++) {
            LocalDate nextYear = LocalDate.of(year + 1, Month.JANUARY, 1);
            boolean wholeYear = !nextYear.isAfter(until);
            Year one = Year.of(ledger, carried, year, wholeYear ? nextYear : until);
            Euro missing = due(one).minus(one.credited());
            if (!missing.isZero()) {
                credits.add(new Credit(wholeYear ? nextYear.minusDays(1) : until, missing));
            }
            carried = carried.plus(missing);
        }
        return credits;
    }

    private Euro due(Year year) {
        Optional<LocalDate> since = year.firstDay();
        if (since.isEmpty()) {
            return Euro.ZERO;
        }
        List<BigDecimal> ofAEuro = bearing.fromEachDay(since.get(), year.until());
        BigDecimal due = BigDecimal.ZERO;
        for (Line line : year.lines()) {
            due = due.add(line.amount().amount().multiply(ofAEuro.get((int)
                    (line.on().toEpochDay() - since.get().toEpochDay()))));
        }
        return rounded(due);
    }

    /** A half cent that can't be written in so many decimals is one all the same. */
    static Euro rounded(BigDecimal interest) {
        return Rounding.CENT_HALF_UP.euro(interest.setScale(Bearing.DECIMALS, RoundingMode.HALF_UP));
    }

    /** What bears interest from a day of the year on; less than nought for what was taken. */
    private record Line(LocalDate on, Euro amount) {}

    /** @param credited of this year already */
    private record Year(List<Line> lines, Euro credited, LocalDate until) {

        static Year of(Ledger ledger, Euro carried, int year, LocalDate until) {
            LocalDate start = LocalDate.of(year, Month.JANUARY, 1);
            Euro opening = carried;
            Euro credited = Euro.ZERO;
            List<Line> lines = new ArrayList<>();
            for (Entry entry : ledger.entries()) {
                Euro amount = entry.on(Account.depositHeld).negate();
                if (entry.valueOn().isBefore(start)) {
                    opening = opening.plus(amount);
                } else if (entry.kind() == EntryKind.interest && entry.valueOn().getYear() == year) {
                    credited = credited.plus(amount);
                } else if (entry.valueOn().isBefore(until)) {
                    lines.add(new Line(entry.valueOn(), amount));
                }
            }
            lines.add(new Line(start, opening));
            return new Year(byDay(lines, until), credited, until);
        }

        /** What was taken back on the day itself bears nothing, as a payment that was reversed: of that day no rate is asked. */
        private static List<Line> byDay(List<Line> lines, LocalDate until) {
            Map<LocalDate, Euro> sums = new TreeMap<>();
            lines.forEach(line -> sums.merge(line.on(), line.amount(), Euro::plus));
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getValue().isZero() && sum.getKey().isBefore(until))
                    .map(sum -> new Line(sum.getKey(), sum.getValue()))
                    .toList();
        }

        Optional<LocalDate> firstDay() {
            return lines.stream().map(Line::on).min(LocalDate::compareTo);
        }
    }
}
