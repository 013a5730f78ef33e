package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.TraceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer says of a dwelling's figures: estimated by the landlord, or unusual for the year. */
class DwellingFiguresTest {

    private static final LocalDate IN_2019 = LocalDate.of(2019, 1, 1);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);

    @TempDir
    Path policy;

    private Parameters parameters;

    @BeforeEach
    void writePolicy() throws IOException {
        Path rent = Files.createDirectories(policy.resolve("rent"));
        Files.writeString(rent.resolve("dwelling-figure.yaml"), """
                title: {nl: Woningcijfer dat ontbreekt, en: Dwelling figure that is missing}
                unit: euro
                validity: untilReplaced
                values:
                  - {from: 2017-01-01, value: {minimumRent: 150.00, energyCorrection: 17.13}, status: policy, source: "our own estimate"}
                """);
        parameters = Parameters.withPolicy(policy);
    }

    @Test
    void listsAsEstimatesWhatTheLandlordSupplied() {
        // When
        RentAssessment assessed = assess(IN_2024, figures(null, "40.00", null));

        // Then
        assertThat(assessed.minimumRent()).isEqualTo(Euro.of("150.00"));
        assertThat(assessed.energyCorrection()).isEqualTo(Euro.of("17.13"));
        assertThat(assessed.estimates()).containsExactly("minimumRent", "energyCorrection");
        assertThat(assessed.parameterStatus()).isEqualTo(Status.POLICY);
    }

    @Test
    void marksTheStepOfAnEstimateAndNoOther() {
        // When
        List<StepView> served = new TraceWords(parameters)
                .of(assess(IN_2024, figures(null, "40.00", "0.00")).trace(), "en");

        // Then
        assertThat(served)
                .filteredOn(step -> step.estimated().isPresent())
                .extracting(StepView::step)
                .containsExactly("minimumRent");
    }

    @Test
    void knowsAnEstimateAgainFromTheStoredTrace() {
        // Given
        RentAssessment assessed = assess(IN_2024, figures(null, "40.00", null));

        // When
        RentAssessment restored = withTrace(assessed, TraceJson.write(assessed.trace()));

        // Then
        assertThat(restored.estimates()).isEqualTo(assessed.estimates());
        assertThat(restored.countedIncome()).isEqualTo(assessed.countedIncome());
    }

    @Test
    void hasNoEstimateWhereEveryFigureIsTold() {
        assertThat(assess(IN_2024, figures("150.00", "40.00", "17.13")).estimates())
                .isEmpty();
    }

    @Test
    void asksForAFigureThatTheLandlordDoesNotSupply() {
        assertThatThrownBy(() -> assess(IN_2024, figures(null, null, null)))
                .isInstanceOfSatisfying(
                        MissingFactsException.class,
                        missing -> assertThat(missing.facts())
                                .extracting(MissingFact::property)
                                .containsExactly("patrimonyReduction"));
    }

    @Test
    void warnsOfFiguresOutsideWhatWasPublishedAndCalculatesAllTheSame() {
        // When
        RentAssessment assessed = assess(IN_2019, figures("122.99", "133.01", null));

        // Then
        assertThat(assessed.unusualFigures())
                .extracting(UnusualFigure::property)
                .containsExactly("patrimonyReduction", "minimumRent");
        assertThat(assessed.rent()).isEqualTo(Euro.of("242.09"));
        assertThat(assessed.parameterStatus()).isEqualTo(Status.LIKELY);
        assertThat(new TraceWords(parameters).warnings(assessed, List.of(), "en"))
                .containsExactly(
                        new WarningView(
                                WarningView.Code.unusualFigure,
                                "patrimonyReduction",
                                "133.01 lies outside what was published for 2019: 0.00 to 133.00."),
                        new WarningView(
                                WarningView.Code.unusualFigure,
                                "minimumRent",
                                "122.99 lies outside what was published for 2019: 123.00 to 246.00."));
        assertThat(new TraceWords(parameters)
                        .warnings(assessed, List.of(), "nl")
                        .get(0)
                        .detail())
                .isEqualTo("133.01 ligt buiten wat voor 2019 gepubliceerd is: 0.00 tot 133.00.");
    }

    @Test
    void findsTheEdgesOfTheRangesUsual() {
        assertThat(assess(IN_2019, figures("123.00", "133.00", null)).unusualFigures())
                .isEmpty();
        assertThat(assess(IN_2019, figures("246.00", "0.00", null)).unusualFigures())
                .isEmpty();
    }

    @Test
    void saysNothingOfAFigureWhoseRangeIsUnknown() {
        // Given: the range of the minimum rent of 2024 is published nowhere
        assertThat(assess(IN_2024, figures("5.00", "40.00", "0.00")).unusualFigures())
                .isEmpty();
    }

    @Test
    void doesNotLetARangeWeakenTheStatusOfTheRent() {
        // Given: the maximum of 2024 is derived, all that the rent rests on is better known
        RentAssessment assessed = assess(IN_2024, figures("150.00", "200.00", "0.00"));

        assertThat(assessed.unusualFigures()).hasSize(1);
        assertThat(assessed.parameterStatus()).isEqualTo(Status.LIKELY);
    }

    private RentAssessment assess(LocalDate on, DwellingFigures figures) {
        Member tenant = new MemberFacts(
                        "t",
                        Role.tenant,
                        LocalDate.of(1980, 5, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .with(List.of(new Income(on.getYear() - 3, Euro.of("20000.00"), IncomeKind.taxable, List.of())));
        return new RentCalculation(parameters)
                .assess(new RentQuestion(on, figures, new Household(List.of(tenant)), IncomeBasis.REFERENCE));
    }

    private static DwellingFigures figures(String minimumRent, String patrimonyReduction, String energyCorrection) {
        return new DwellingFigures(
                Euro.of("600.00"), told(minimumRent), told(patrimonyReduction), told(energyCorrection));
    }

    private static Optional<Euro> told(String amount) {
        return Optional.ofNullable(amount).map(Euro::of);
    }

    private static RentAssessment withTrace(RentAssessment of, String trace) {
        return new RentAssessment(
                of.effectiveDate(),
                of.rulesVersion(),
                of.parameterStatus(),
                of.indexedIncome(),
                of.incomeLimit(),
                of.incomeBand(),
                of.divisor(),
                of.incomeShare(),
                of.familyReduction(),
                of.patrimonyReduction(),
                of.energyCorrection(),
                of.minimumRent(),
                of.maximumRent(),
                of.calculatedRent(),
                of.bound(),
                of.rent(),
                of.socialReduction(),
                of.outdatedIncomeYear(),
                TraceJson.read(trace));
    }
}
