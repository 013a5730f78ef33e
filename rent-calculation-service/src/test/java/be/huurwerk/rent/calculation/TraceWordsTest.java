package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.Questions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceWordsTest {

    /** A code of the rules, as {@code disabledKin}; no word of a sentence has a capital inside. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+[A-Z]\\w*");

    private final Parameters parameters = Parameters.shipped();
    private final RentCalculation calculation = new RentCalculation(parameters);
    private final TraceWords words = new TraceWords(parameters);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void putsEveryCodeIntoWords(String language) {
        RandomQuestions.forEach(20260101, (random, question) -> {
            List<Step> trace = calculation.assess(question).trace();

            assertThat(flat(words.of(trace, language)).flatMap(step -> step.formula().stream()))
                    .noneMatch(formula -> CODE.matcher(formula).find())
                    .noneMatch(formula -> formula.contains("{"));
        });
    }

    @Test
    void saysInDutchWhyAMemberCountsAndKeepsTheCode() {
        StepView counts = step(trace("2019-01-01"), "nl", "whoCounts");

        assertThat(counts.steps().stream().map(step -> step.formula().orElseThrow()))
                .containsExactly("a: huurder of partner", "b: jonger dan 18 jaar");
        assertThat(step(trace("2019-01-01"), "nl", "incomeBand").result()).isEqualTo("upToLimit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000.00 | 20630.42 <= 39360.00",
                "40000.00 | 39360.00 < 41260.84 < 39360.00 x 125 / 100",
                "50000.00 | 39360.00 x 125 / 100 <= 51576.06 < 39360.00 x 150 / 100",
                "60000.00 | 39360.00 x 150 / 100 <= 61891.27"
            })
    void showsWhereTheIncomeLies(String income, String formula) {
        assertThat(step(trace("2019-01-01", income), "nl", "incomeBand").formula())
                .contains(formula);
    }

    @Test
    void showsTheCorrectionInTheLowestRent() {
        // Given a minimum of 50 and a correction of 20
        List<Step> trace = calculation
                .assess(Questions.of(
                        "2020-01-01",
                        Questions.dwelling("600.00", "50.00", "40.00", "20.00"),
                        Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2017, "1000.00"))))
                .trace();

        assertThat(step(trace, "nl", "rent").formula().orElseThrow())
                .startsWith("min(max(")
                .endsWith(", 50.00 + 20.00), 600.00)");
    }

    private List<Step> trace(String on) {
        return trace(on, "20000.00");
    }

    private List<Step> trace(String on, String income) {
        return calculation
                .assess(Questions.of(
                        on,
                        Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                        Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2016, income)),
                        Questions.member("b", Role.child, "2012-03-01")))
                .trace();
    }

    private StepView step(List<Step> trace, String language, String code) {
        return words.of(trace, language).stream()
                .filter(step -> step.step().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<StepView> flat(List<StepView> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), flat(step.steps())));
    }
}
