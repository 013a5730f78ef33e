package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.TraceJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the trace of every rent. */
class TracePropertiesTest {

    private static final long SEED = 20240101;

    /** Steps that tell something beside the rent. */
    private static final Set<String> BESIDE_THE_RENT = Set.of("socialReduction", "unusualFigure");

    private final Parameters parameters = Parameters.shipped();
    private final RentCalculation calculation = new RentCalculation(parameters);

    @Test
    void endsEachOfItsStepsWithTheFigureOfTheAnswer() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            boolean raised = step(assessed, "incomeFloor").findAny().isPresent();
            assertThat(result(assessed, raised ? "incomeFloor" : "indexedIncome"))
                    .isEqualTo(assessed.indexedIncome());
            assertThat(result(assessed, "incomeLimit")).isEqualTo(assessed.incomeLimit());
            assertThat(only(assessed, "incomeBand").result().text())
                    .isEqualTo(assessed.incomeBand().name());
            assertThat(only(assessed, "divisor").result().text()).isEqualTo("" + assessed.divisor());
            assertThat(result(assessed, "incomeShare")).isEqualTo(assessed.incomeShare());
            assertThat(result(assessed, "familyReduction")).isEqualTo(assessed.familyReduction());
            assertThat(result(assessed, "patrimonyReduction")).isEqualTo(assessed.patrimonyReduction());
            assertThat(result(assessed, "minimumRent")).isEqualTo(assessed.minimumRent());
            assertThat(result(assessed, "calculatedRent")).isEqualTo(assessed.calculatedRent());
            assertThat(result(assessed, "rent")).isEqualTo(assessed.rent());
            assertThat(only(assessed, "rent").operand("bound").text())
                    .isEqualTo(assessed.bound().name());
            assertThat(result(assessed, "socialReduction")).isEqualTo(assessed.socialReduction());
        });
    }

    @Test
    void addsUpToTheIncomeAndTheReductionThatItShows() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            BigDecimal reductions = only(assessed, "familyReduction").steps().stream()
                    .map(part -> ((Operand.Number) part.result()).value())
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            assertThat(reductions).isEqualTo(assessed.familyReduction().amount());
            long counting = only(assessed, "whoCounts").steps().stream()
                    .filter(member -> !member.result().text().equals("0"))
                    .count();
            assertThat(only(assessed, "whoCounts").result().text()).isEqualTo("" + counting);
            assertThat(only(assessed, "whoCounts").steps())
                    .hasSameSizeAs(question.household().members());
        });
    }

    @Test
    void showsTheUnroundedShareThatRoundsToTheShare() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            BigDecimal exact = only(assessed, "incomeShare").exact();
            assertThat(exact.subtract(assessed.incomeShare().amount()).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(exact.multiply(BigDecimal.valueOf(assessed.divisor()))
                            .subtract(assessed.indexedIncome().amount())
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.005001"));
        });
    }

    @Test
    void hasTheWeakestStatusThatItsStepsRead() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            Status weakest = assessed.trace().stream()
                    .filter(step -> !BESIDE_THE_RENT.contains(step.step()))
                    .flatMap(TracePropertiesTest::reads)
                    .map(ParameterRead::status)
                    .reduce(Status.CONFIRMED, (one, other) -> one.compareTo(other) > 0 ? one : other);
            assertThat(assessed.parameterStatus()).isEqualTo(weakest);
        });
    }

    @Test
    void readsOnlyWhatHoldsThatDay() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            assertThat(assessed.trace().stream().flatMap(TracePropertiesTest::reads))
                    .allSatisfy(read -> {
                        assertThat(read.validFrom()).isBeforeOrEqualTo(question.effectiveDate());
                        assertThat(parameters.source(read.name(), read.validFrom(), "nl"))
                                .isPresent();
                    });
        });
    }

    @Test
    void readsBackToTheByte() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            List<Step> trace = calculation.assess(question).trace();

            String stored = TraceJson.write(trace);
            List<Step> read = TraceJson.read(stored);

            assertThat(read).isEqualTo(trace);
            assertThat(TraceJson.write(read)).isEqualTo(stored);
        });
    }

    @Test
    void hasWordsForEveryStepInBothLanguages() {
        TraceWords words = new TraceWords(parameters);
        RandomQuestions.forEach(SEED, (random, question) -> {
            List<Step> trace = calculation.assess(question).trace();

            for (String language : List.of("nl", "en")) {
                assertThat(words.of(trace, language))
                        .hasSameSizeAs(trace)
                        .allSatisfy(step -> assertThat(step.title()).isNotBlank());
            }
        });
    }

    private static Stream<ParameterRead> reads(Step step) {
        return Stream.concat(step.parameters().stream(), step.steps().stream().flatMap(TracePropertiesTest::reads));
    }

    private static Euro result(RentAssessment assessed, String code) {
        return Euro.of(((Operand.Number) only(assessed, code).result()).value());
    }

    private static Step only(RentAssessment assessed, String code) {
        List<Step> found = step(assessed, code).toList();
        assertThat(found).as(code).hasSize(1);
        return found.get(0);
    }

    private static Stream<Step> step(RentAssessment assessed, String code) {
        return assessed.trace().stream().filter(step -> step.step().equals(code));
    }
}
