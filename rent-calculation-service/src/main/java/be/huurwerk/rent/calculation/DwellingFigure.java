package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.util.Optional;
import java.util.function.Function;

/** One of a dwelling's figures: as it was told, else the landlord's estimate. */
final class DwellingFigure {

    private static final String ESTIMATE = "policy/rent/dwelling-figure";

    private final String property;
    private final Function<DwellingFigures, Optional<Euro>> told;
    private final StepForm form;
    private final Figure estimate;

    DwellingFigure(String property, Function<DwellingFigures, Optional<Euro>> told, DatedLaw law) {
        this.property = property;
        this.told = told;
        this.form = StepForm.of(property);
        this.estimate = law.figure(ESTIMATE, property);
    }

    String property() {
        return property;
    }

    /** Whether there is neither a figure nor an estimate. */
    boolean isMissing(DwellingFigures dwelling) {
        return told.apply(dwelling).isEmpty() && !estimate.isKnown();
    }

    Euro amount(DwellingFigures dwelling) {
        Optional<Euro> figure = told.apply(dwelling);
        return figure.isPresent() ? figure.get() : Euro.of(estimate.value());
    }

    /** Where the amount comes from. */
    Step step(DwellingFigures dwelling, Euro amount) {
        Reads reads = told.apply(dwelling).isPresent() ? Reads.NONE : estimate.read();
        return form.step(amount, reads, null);
    }

    /** Whether a step that read this parameter shows an estimate. */
    static boolean isEstimate(String parameterRead) {
        return ESTIMATE.equals(parameterRead);
    }
}
