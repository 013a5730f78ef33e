package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.ProRata;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The advance on the rent charges that is due for a month, divided by days as the rent is: each calendar day of the tenancy its part of the
 * advance that holds on it, rounded once, to the cent, half up.
 */
final class AdvanceDue {

    private AdvanceDue() {}

    /** A function of its arguments and nothing else. */
    static Euro of(TenancyPeriod tenancy, Advances advances, YearMonth month) {
        return advances.periods().isEmpty()
                ? Euro.ZERO
                : ProRata.of(month, day -> tenancy.holds(day) ? advances.on(day) : Optional.empty());
    }
}
