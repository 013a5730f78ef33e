package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Puts a trace of this service into words. */
public final class TraceWords {

    private final StepCatalogue catalogue;
    private final Parameters parameters;

    public TraceWords(Parameters parameters) {
        this.parameters = parameters;
        try (InputStream yaml = TraceWords.class.getResourceAsStream("/trace-steps.yaml")) {
            this.catalogue = StepCatalogue.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trace in the language of this tag ({@code nl}, else English). */
    public List<StepView> of(List<Step> trace, String language) {
        return catalogue.serve(trace, parameters, language).stream()
                .map(StepView::of)
                .toList();
    }

    /** The title of a step by its code, in the language of this tag. */
    public String title(String step, String language) {
        return catalogue.title(step, language);
    }

    /** What to look at in the answer, in the language of this tag. */
    public List<WarningView> warnings(RentAssessment assessment, String language) {
        Stream<WarningView> figures = assessment.unusualFigures().stream()
                .map(figure -> WarningView.of(figure, assessment.effectiveDate().getYear(), language));
        Stream<WarningView> income =
                assessment.outdatedIncomeYear().stream().map(year -> WarningView.ofOutdatedIncome(year, language));
        return Stream.concat(figures, income).toList();
    }
}
