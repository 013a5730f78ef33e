package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;

/** The social reduction (<i>sociale korting</i>) a month, as the landlord defines it; it does not bear on the rent. */
final class SocialReduction {

    private static final StepForm OF_RENTS = StepForm.of("socialReduction", "baseRent", "rent");
    private static final StepForm OF_FAMILY = StepForm.of("socialReduction", "familyReduction");

    private final Choice meaning;

    SocialReduction(DatedLaw law) {
        this.meaning = law.choice("policy/rent/social-reduction");
    }

    Reduction of(Euro baseRent, Euro rent, Euro familyReduction) {
        if (meaning.is("baseRentMinusActualRent")) {
            Euro reduction = baseRent.minus(rent);
            Step step = OF_RENTS.step(reduction, meaning.read(), null, baseRent, rent);
            return new Reduction(reduction, step);
        }
        return new Reduction(familyReduction, OF_FAMILY.step(familyReduction, meaning.read(), null, familyReduction));
    }

    /** The reduction and how it came about. */
    record Reduction(Euro amount, Step step) {}
}
