package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.time.LocalDate;
import java.util.Optional;

/** The landlord's figures for a dwelling that comes without. */
final class DwellingDefaults {

    private static final String NAME = "policy/rent/dwelling-figure";

    private final Parameters parameters;
    private final LocalDate on;

    DwellingDefaults(Parameters parameters, LocalDate on) {
        this.parameters = parameters;
        this.on = on;
    }

    boolean supplies(String figure) {
        return parameters.find(NAME, figure, on).isPresent();
    }

    /** The figure that was told, else the landlord's, as a step. */
    Figure figure(String figure, Optional<Euro> told) {
        Step.Builder step = Step.named(figure);
        if (told.isPresent()) {
            return new Figure(told.get(), step.result(told.get()));
        }
        DatedValue supplied = parameters.number(NAME, figure, on);
        return new Figure(supplied.euro(), step.read(supplied).result(supplied.euro()));
    }

    /** Whether a step that read this parameter shows a figure that the landlord's policy supplied. */
    static boolean isEstimate(String parameterRead) {
        return NAME.equals(parameterRead);
    }

    /** A figure and where it comes from. */
    record Figure(Euro amount, Step step) {}
}
