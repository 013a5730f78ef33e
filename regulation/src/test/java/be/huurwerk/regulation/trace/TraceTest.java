package be.huurwerk.regulation.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(below.parameters().get(0).source()).isEqualTo("Statbel, health index base 2013, public copy");
        assertThat(below.parameters().get(0).title()).isEqualTo("Gezondheidsindex, basis 2013");
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

    private static StepCatalogue catalogue() {
        return StepCatalogue.read(new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8)));
    }
}
