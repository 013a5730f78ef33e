package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;

/** Holds a calculated rent between the dwelling's lowest and highest; the highest is applied last. */
final class DwellingLimits {

    private static final StepForm FORM = StepForm.of("rent", "calculated", "floor", "maximum", "bound");

    private DwellingLimits() {}

    /** @param floor the minimum rent, from 2020 with the energy correction */
    static Limited limit(Euro calculated, Euro floor, Euro maximum, String legalBasis) {
        Euro rent = calculated.max(floor).min(maximum);
        Bound bound = bound(calculated, floor, maximum, rent);
        Step step = FORM.step(rent, Reads.NONE, legalBasis, calculated, floor, maximum, bound.name());
        return new Limited(rent, bound, step);
    }

    private static Bound bound(Euro calculated, Euro floor, Euro maximum, Euro rent) {
        if (rent.equals(calculated)) {
            return Bound.none;
        }
        boolean capped = calculated.compareTo(maximum) > 0 || floor.compareTo(maximum) > 0;
        return capped ? Bound.maximum : Bound.minimum;
    }

    /** The rent, which limit changed it, and how it came about. */
    record Limited(Euro rent, Bound bound, Step step) {}
}
