package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is asked for the use of the dwelling after the end, while the keys are out (bezettingsvergoeding): of each calendar day its part of the
 * last rent, and of the last advance where the landlord asks it, for the posted months as a whole until the keys are back, rounded once a
 * month, to the cent, half up. What the advance adds is a part of the indemnity and is settled with nobody: the days after the end are no
 * days of the household in a settlement of the charges.
 */
final class Indemnity {

    private Indemnity() {}

    /**
     * Nothing before the end has passed, and nothing while the rent of the last day is not decided.
     *
     * @param advances those that the indemnity goes on with; none where it is the rent alone
     */
    static Euro of(TenancyPeriod tenancy, Rents rents, Advances advances, YearMonth month, LocalDate today) {
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
                .map(rent -> rent.plus(advances.on(end).orElse(Euro.ZERO)))
                .map(monthly -> ProRata.ofDays(month, monthly.times(days)))
                .orElse(Euro.ZERO);
    }
}
