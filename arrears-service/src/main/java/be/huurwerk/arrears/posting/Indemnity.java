package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is asked for the use of the dwelling after the end, while the keys are out (bezettingsvergoeding): of each calendar day its part of the
 * last rent, for the posted months as a whole until the keys are back, rounded once a month, to the cent, half up.
 */
final class Indemnity {

    private Indemnity() {}

    /** Nothing before the end has passed, and nothing while the rent of the last day is not decided. */
    static Euro of(TenancyPeriod tenancy, Rents rents, YearMonth month, LocalDate today) {
        if (!tenancy.isUsedAfterEnd(today)) {
            return Euro.ZERO;
        }
        LocalDate end = tenancy.end().orElseThrow();
        int days = (int) month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> day.isAfter(end))
                .filter(day -> tenancy.keysReturnedOn().filter(day::isAfter).isEmpty())
                .count();
        return rents.on(end)
                .map(rent -> ProRata.ofDays(month, rent.times(days)))
                .orElse(Euro.ZERO);
    }
}
