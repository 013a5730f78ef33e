package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Interest on a deposit: simple within the year, by the rate and the day count in force on each day, capitalised on 31 December. A
 * payment bears interest from the day it was received; the day of settlement bears none. Only the deposit bears interest, costs and
 * surplus do not. Each capitalisation is rounded to the cent, a half cent up; nothing else is rounded.
 */
final class Interest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;

    Interest(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Interest that is added to what is held on a day. */
    record Credit(LocalDate on, Euro amount) {}

    /**
     * The credits up to the settlement, oldest first; none of nothing.
     *
     * @param ledger without interest
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of a day on which something was
     *     held is not known
     */
    List<Credit> credits(Ledger ledger, LocalDate settledOn) {
        List<Credit> credits = new ArrayList<>();
        Euro capitalised = Euro.ZERO;
        LocalDate from = firstDay(ledger, settledOn);
        while (from.isBefore(settledOn)) {
            LocalDate nextYear = LocalDate.of(from.getYear() + 1, Month.JANUARY, 1);
            boolean wholeYear = !nextYear.isAfter(settledOn);
            LocalDate until = wholeYear ? nextYear : settledOn;
            Euro interest = Rounding.CENT_HALF_UP.euro(accrued(ledger, capitalised, from, until));
            if (interest.isPositive()) {
                credits.add(new Credit(wholeYear ? nextYear.minusDays(1) : settledOn, interest));
            }
            capitalised = capitalised.plus(interest);
            from = until;
        }
        return credits;
    }

    private static LocalDate firstDay(Ledger ledger, LocalDate settledOn) {
        return ledger.entries().stream()
                .map(entry -> entry.bookedOn())
                .min(LocalDate::compareTo)
                .orElse(settledOn);
    }

    /** Exact interest of days within one calendar year: each stretch with the same principal, rate and day count by itself. */
    private BigDecimal accrued(Ledger ledger, Euro capitalised, LocalDate from, LocalDate until) {
        BigDecimal interest = BigDecimal.ZERO;
        LocalDate start = from;
        Stretch current = stretch(ledger, capitalised, from);
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            boolean end = day.equals(until);
            Stretch next = end ? null : stretch(ledger, capitalised, day);
            if (end || !next.equals(current)) {
                interest = interest.add(current.interest(start, day));
                start = day;
                current = next;
            }
        }
        return interest;
    }

    private Stretch stretch(Ledger ledger, Euro capitalised, LocalDate day) {
        Euro principal = ledger.on(day).held().plus(capitalised);
        if (principal.isZero()) {
            return new Stretch(principal, BigDecimal.ZERO, DayCount.actual365);
        }
        return new Stretch(
                principal,
                parameters.number("policy/deposit/interest-rate", day).value().stripTrailingZeros(),
                DayCount.valueOf(
                        parameters.word("policy/deposit/day-count", day).value()));
    }

    private record Stretch(Euro principal, BigDecimal percent, DayCount dayCount) {

        BigDecimal interest(LocalDate from, LocalDate until) {
            return principal
                    .amount()
                    .multiply(percent)
                    .multiply(dayCount.yearsBetween(from, until))
                    .divide(HUNDRED);
        }
    }
}
