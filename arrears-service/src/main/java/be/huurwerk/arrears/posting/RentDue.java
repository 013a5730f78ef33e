package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The rent that is due for a month: of a whole month the rent, of a part of it as many parts as it has calendar days, rounded once, to
 * the cent, half up. Days without a decided rent count for nothing.
 *
 * @param decided whether the rent is known of each day of the tenancy in the month
 */
public record RentDue(Euro amount, boolean decided) {

    /** A function of its arguments and nothing else. */
    public static RentDue of(TenancyPeriod tenancy, Rents rents, YearMonth month) {
        Euro sum = Euro.ZERO;
        boolean decided = true;
        for (int at = 1; at <= month.lengthOfMonth(); at++) {
            LocalDate day = month.atDay(at);
            if (tenancy.holds(day)) {
                Optional<Euro> rent = rents.on(day);
                decided = decided && rent.isPresent();
                sum = sum.plus(rent.orElse(Euro.ZERO));
            }
        }
        return new RentDue(ProRata.ofDays(month, sum), decided);
    }
}
