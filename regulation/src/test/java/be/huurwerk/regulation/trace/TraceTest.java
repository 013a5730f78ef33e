package be.huurwerk.regulation.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String CATALOGUE = """
            steps:
              indexedIncome:
                title: {nl: Geindexeerd inkomen, en: Indexed income}
                formula: "{income} x {numerator} / {denominator}"
              sum:
                title: {nl: Som, en: Sum}
                formula: ["{parts} + {more}", "{parts}"]
              band:
                title: {nl: Schijf, en: Band}
            articles:
              income: {nl: artikel een, en: article one}
            """;

    private final Parameters parameters = Parameters.shipped();
    private final DatedValue numerator = parameters.number("rent/health-index", LocalDate.of(2018, 6, 1));
    private final DatedValue denominator = parameters.number("rent/health-index", LocalDate.of(2016, 6, 1));
    private final Step indexed = Step.named("indexedIncome")
            .operand("income", new BigDecimal("20000.00"))
            .operand("numerator", numerator)
            .operand("denominator", denominator)
            .exact(new BigDecimal("20630.42221"))
            .legalBasis("income")
            .result(new BigDecimal("20630.42"));
    private final Step sum = Step.named("sum")
            .operand("parts", List.of(new BigDecimal("20630.42"), new BigDecimal("0.10")))
            .step(indexed)
            .result(new BigDecimal("20630.52"));
    private final Step band = Step.named("band").result("upToLimit");

    @Test
    void putsCodesIntoWordsAndReadsOtherSteps() {
        // Given
        StepCatalogue catalogue = StepCatalogue.read(new ByteArrayInputStream("""
                steps:
                  band:
                    title: {nl: Schijf, en: Band}
                    formula: "{result}"
                    names: {income: [other, "=sum"], index: "@rent/health-index"}
                    words:
                      result:
                        upToLimit: {nl: "{income} tot {limit}, index {index}", en: "{income} up to {limit}"}
                  sum:
                    title: {nl: Som, en: Sum}
                """.getBytes(StandardCharsets.UTF_8)));
        Step worded = Step.named("band")
                .operand("limit", new BigDecimal("24852"))
                .read(numerator)
                .result("upToLimit");
        Step total = Step.named("sum").result(new BigDecimal("20630.52"));

        // When
        List<ServedStep> served = catalogue.serve(List.of(worded, total), parameters, "nl");

        // Then
        assertThat(served.get(0).formula()).isEqualTo("20630.52 tot 24852, index 107.01");
        assertThat(served.get(0).result()).isEqualTo("upToLimit");
    }

    @Test
    void writesCanonicalJsonWithoutLanguage() {
        assertThat(TraceJson.write(List.of(sum, band)))
                .isEqualTo("[{\"step\":\"sum\",\"operands\":{\"parts\":[20630.42,0.10]},\"result\":20630.52,\"steps\":["
                        + "{\"step\":\"indexedIncome\",\"operands\":{\"income\":20000.00,\"numerator\":107.01,\"denominator\":103.74},"
                        + "\"result\":20630.42,\"exact\":20630.4222100000,\"parameters\":["
                        + "{\"name\":\"rent/health-index\",\"value\":107.01,\"validFrom\":\"2018-06-01\",\"status\":\"likely\"},"
                        + "{\"name\":\"rent/health-index\",\"value\":103.74,\"validFrom\":\"2016-06-01\",\"status\":\"likely\"}],"
                        + "\"legalBasis\":\"income\"}]},{\"step\":\"band\",\"result\":\"upToLimit\"}]");
    }

    @Test
    void readsBackWhatItWroteToTheByte() {
        // Given
        String json = TraceJson.write(List.of(sum, band));

        // When
        List<Step> read = TraceJson.read(json);

        // Then
        assertThat(read).isEqualTo(List.of(sum, band));
        assertThat(TraceJson.write(read)).isEqualTo(json);
    }

    @Test
    void servesWordsFormulasAndSources() {
        // When
        ServedStep served = catalogue().serve(List.of(sum), parameters, "nl").get(0);

        // Then
        assertThat(served.formula()).isEqualTo("20630.42 + 0.10");
        ServedStep below = served.steps().get(0);
        assertThat(below.title()).isEqualTo("Geindexeerd inkomen");
        assertThat(below.formula()).isEqualTo("20000.00 x 107.01 / 103.74");
        assertThat(below.result()).isEqualTo(new BigDecimal("20630.42"));
        assertThat(below.legalBasis()).isEqualTo("artikel een");
        assertThat(below.parameters().get(0).source()).isEqualTo("Statbel, gezondheidsindex, basis 2013");
        assertThat(below.parameters().get(0).title()).isEqualTo("Gezondheidsindex, basis 2013");
    }

    @Test
    void servesTheStepsOfATraceAloneInTheSameWords() {
        // When
        List<ServedStep> alone = catalogue().serveAlone(List.of(sum, band), parameters, "nl");

        // Then
        assertThat(alone)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("steps")
                .isEqualTo(catalogue().serve(List.of(sum, band), parameters, "nl"));
        assertThat(alone).allSatisfy(step -> assertThat(step.steps()).isEmpty());
    }

    @Test
    void servesEnglishWithoutAFormulaWhereAStepHasNone() {
        ServedStep served = catalogue().serve(List.of(band), parameters, "en").get(0);

        assertThat(served.title()).isEqualTo("Band");
        assertThat(served.formula()).isNull();
        assertThat(served.result()).isEqualTo("upToLimit");
    }

    @Test
    void refusesACodeThatItHasNoWordsFor() {
        List<Step> strange = List.of(Step.named("strange").result(1));

        assertThatThrownBy(() -> catalogue().serve(strange, parameters, "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("strange");
    }

    @Test
    void takesTheFirstFormOfAFormulaWhoseOperandsAreThere() {
        // Given
        Step more = Step.named("sum")
                .operand("parts", new BigDecimal("1.00"))
                .operand("more", 2)
                .result(3);

        // When / Then
        assertThat(catalogue().serve(List.of(more), parameters, "en").get(0).formula())
                .isEqualTo("1.00 + 2");
    }

    @Test
    void refusesAStepWithoutTheOperandsOfItsFormula() {
        List<Step> bare = List.of(Step.named("sum").result(1));

        assertThatThrownBy(() -> catalogue().serve(bare, parameters, "en")).hasMessageContaining("No formula of sum");
    }

    @Test
    void tellsTheWeakestStatusReadAnywhereBelow() {
        assertThat(Step.weakestStatus(List.of(band))).isEqualTo(Status.CONFIRMED);
        assertThat(Step.weakestStatus(List.of(band, sum))).isEqualTo(Status.LIKELY);
    }

    @Test
    void fillsInAFormWithBareValues() {
        // Given
        StepForm form = StepForm.of("share", "income", "divisor", "band");

        // When
        Step step = form.step(
                Euro.of("375.10"),
                new BigDecimal("375.0985856249"),
                Reads.NONE,
                "income",
                Euro.of("20630.42"),
                new BigDecimal("55"),
                "upToLimit");

        // Then
        assertThat(step)
                .isEqualTo(Step.named("share")
                        .operand("income", new BigDecimal("20630.42"))
                        .operand("divisor", 55)
                        .operand("band", "upToLimit")
                        .exact(new BigDecimal("375.0985856249"))
                        .legalBasis("income")
                        .result(new BigDecimal("375.10")));
        assertThat(step.operand("divisor")).isEqualTo(Operand.of(new BigDecimal("55")));
        assertThat(step.operand("factor")).isNull();
        assertThat(step.operands().keySet()).containsExactly("income", "divisor", "band");
    }

    @Test
    void refusesAFormThatIsNotFilledIn() {
        StepForm form = StepForm.of("share", "income", "divisor");

        assertThatThrownBy(() -> form.step(Euro.ZERO, Reads.NONE, null, Euro.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.01",
                "-12.50",
                "1000",
                "1E+3",
                "9.5",
                "0.5000000000",
                "0.0000000001",
                "-375.0000000009",
                "107.01",
                "0.000000000001",
                "99999999999999999999.99",
                "-1234567890123456789",
                "999999999999999999.99",
                "9223372036854775807"
            })
    void writesNumbersInPlainNotationWithTheirScale(String number) {
        // Given
        BigDecimal value = new BigDecimal(number);

        // When
        String stored = TraceJson.write(List.of(Step.named("number").result(value)));

        // Then
        assertThat(stored).isEqualTo("[{\"step\":\"number\",\"result\":" + value.toPlainString() + "}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "",
                "\"",
                "\\\"}]",
                "line\nbreak\ttab\u0001\u001f",
                "caf\u00e9 \u20ac \ud83d\ude00",
                "\u2028\u007f</script>"
            })
    void writesWhateverWordSomebodyMakesUp(String word) throws Exception {
        // When
        String stored = TraceJson.write(
                List.of(Step.named("word").operand("memberId", word).result(1)));

        // Then
        String quoted = new ObjectMapper().writeValueAsString(word);
        assertThat(stored).isEqualTo("[{\"step\":\"word\",\"operands\":{\"memberId\":" + quoted + "},\"result\":1}]");
        assertThat(TraceJson.read(stored).get(0).operand("memberId")).isEqualTo(Operand.of(word));
    }

    @Test
    void sharesReadsAndKeepsTheirOrder() {
        // Given
        Reads to = Reads.of(ParameterRead.of(numerator));
        Reads from = Reads.of(ParameterRead.of(denominator));

        // When
        Reads both = to.and(from);

        // Then
        assertThat(both.list()).containsExactly(ParameterRead.of(numerator), ParameterRead.of(denominator));
        assertThat(both.weakest()).isEqualTo(Status.LIKELY);
        assertThat(Reads.NONE.and(to)).isSameAs(to);
        assertThat(Reads.NONE.weakest()).isEqualTo(Status.CONFIRMED);
    }

    private static StepCatalogue catalogue() {
        return StepCatalogue.read(new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8)));
    }
}
