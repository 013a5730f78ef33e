package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;

/** Holds a calculated rent between the dwelling's lowest and highest; the highest is applied last. */
final class DwellingLimits {

    private DwellingLimits() {}

    /** @param floor the minimum rent, from 2020 with the energy correction */
    static Limited limit(Euro calculated, Euro floor, Euro maximum, String legalBasis) {
        Euro rent = calculated.max(floor).min(maximum);
        Bound bound = Bound.none;
        if (!rent.equals(calculated)) {
            bound = rent.equals(maximum) && (calculated.compareTo(maximum) > 0 || floor.compareTo(maximum) > 0)
                    ? Bound.maximum
                    : Bound.minimum;
        }
        Step step = Step.named("rent")
                .operand("calculated", calculated)
                .operand("floor", floor)
                .operand("maximum", maximum)
                .operand("bound", bound.name())
                .legalBasis(legalBasis)
                .result(rent);
        return new Limited(rent, bound, step);
    }

    /** The rent, which limit changed it, and how it came about. */
    record Limited(Euro rent, Bound bound, Step step) {}
}
