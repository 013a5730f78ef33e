package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The law by date, made when a date is first asked for and then kept; a run asks for one date, a system for a few hundred. It keeps a
 * fixed number of them, whatever dates callers think of.
 */
final class RentLaws {

    private static final int KEPT = 512;

    private final Parameters parameters;
    private final Formulas formulas;
    private final AtomicReferenceArray<RentLaw> kept = new AtomicReferenceArray<>(KEPT);

    RentLaws(Parameters parameters, Formulas formulas) {
        this.parameters = parameters;
        this.formulas = formulas;
    }

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when no rules are known of the date
     */
    RentLaw on(LocalDate date) {
        int place = (date.getYear() * 12 + date.getMonthValue() + 37 * date.getDayOfMonth()) & (KEPT - 1);
        RentLaw law = kept.get(place);
        if (law == null || !law.on().equals(date)) {
            law = new RentLaw(parameters, date, formulas);
            kept.set(place, law);
        }
        return law;
    }
}
