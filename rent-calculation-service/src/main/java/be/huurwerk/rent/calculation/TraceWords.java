package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.ServedStep;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return views(catalogue.serve(trace, parameters, language)).toList();
    }

    /** The trace, of persons only what a caller is shown who may read personal data or may not. */
    public List<StepView> of(List<Step> trace, String language, boolean personal) {
        return personal
                ? of(trace, language)
                : views(catalogue.serveAlone(trace, parameters, language))
                        .map(StepView::withoutMembers)
                        .toList();
    }

    private static Stream<StepView> views(List<ServedStep> steps) {
        return steps.stream().map(StepView::of);
    }

    /** The title of a step by its code, in the language of this tag. */
    public String title(String step, String language) {
        return catalogue.title(step, language);
    }

    /**
     * What to look at in the answer, in the language of this tag.
     *
     * @param ignored incomes that don't count for it
     */
    public List<WarningView> warnings(RentAssessment assessment, List<IgnoredIncome> ignored, String language) {
        Stream<WarningView> figures = assessment.unusualFigures().stream()
                .map(figure -> WarningView.of(figure, assessment.effectiveDate().getYear(), language));
        Stream<WarningView> income =
                assessment.outdatedIncomeYear().stream().map(year -> WarningView.ofOutdatedIncome(year, language));
        Stream<WarningView> later = ignored.stream().map(one -> WarningView.of(one, language));
        return Stream.of(figures, income, exactIncome(assessment, language).stream(), later)
                .flatMap(warnings -> warnings)
                .toList();
    }

    /** The exact income decides the band; where the one that is shown would be in another, that is said. */
    private Optional<WarningView> exactIncome(RentAssessment assessment, String language) {
        boolean anotherIsCompared = assessment.trace().stream()
                .anyMatch(step ->
                        step.step().equals("incomeBand") && step.operands().containsKey("compared"));
        return anotherIsCompared
                ? Optional.empty()
                : edges(assessment).entrySet().stream()
                        .filter(edge -> edge.getValue().equals(assessment.indexedIncome()))
                        .filter(edge -> edge.getKey() != assessment.incomeBand())
                        .map(edge -> WarningView.ofExactIncome(
                                edge.getValue(), assessment.incomeBand().compareTo(edge.getKey()) > 0, language))
                        .findFirst();
    }

    /** The edges, each under the band of an income that is equal to it. */
    private Map<IncomeBand, Euro> edges(RentAssessment assessment) {
        Map<IncomeBand, Euro> edges = new EnumMap<>(IncomeBand.class);
        edges.put(IncomeBand.upToLimit, assessment.incomeLimit());
        edge(assessment, "below125").ifPresent(edge -> edges.put(IncomeBand.below150, edge));
        edge(assessment, "below150").ifPresent(edge -> edges.put(IncomeBand.from150, edge));
        return edges;
    }

    private Optional<Euro> edge(RentAssessment assessment, String band) {
        return parameters
                .find("rent/income-band", band, assessment.effectiveDate())
                .map(percent -> Rounding.CENT_HALF_UP.euro(assessment
                        .incomeLimit()
                        .amount()
                        .multiply(percent.value())
                        .movePointLeft(2)));
    }
}
