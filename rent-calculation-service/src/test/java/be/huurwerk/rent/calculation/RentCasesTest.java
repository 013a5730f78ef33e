package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of {@code src/test/resources/cases}: each names its source, and writes what it expects as arithmetic. */
class RentCasesTest {

    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());

    @TestFactory
    Stream<DynamicTest> figuresOfTheTenantPage() throws IOException {
        return cases("tenant-page");
    }

    @TestFactory
    Stream<DynamicTest> publishedExamples() throws IOException {
        return cases("published");
    }

    @TestFactory
    Stream<DynamicTest> whoCounts() throws IOException {
        return cases("who-counts");
    }

    @TestFactory
    Stream<DynamicTest> familyReductions() throws IOException {
        return cases("family-reduction");
    }

    @TestFactory
    Stream<DynamicTest> incomesAndFloors() throws IOException {
        return cases("income");
    }

    @TestFactory
    Stream<DynamicTest> limitsBandsAndBounds() throws IOException {
        return cases("bands-and-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 2 * 3", "(1 + 2) * 3 - 2", "21 / 3"})
    void arithmeticOfTheCasesKeepsItsOrder(String sevenOrSo) {
        assertThat(Arithmetic.cents(sevenOrSo)).isEqualTo(new BigDecimal("7.00"));
    }

    private Stream<DynamicTest> cases(String file) throws IOException {
        try (InputStream yaml = RentCasesTest.class.getResourceAsStream("/cases/" + file + ".yaml")) {
            List<DynamicTest> tests = new ArrayList<>();
            new YAMLMapper()
                    .readTree(yaml)
                    .forEach(one -> tests.add(
                            DynamicTest.dynamicTest(one.required("name").asText(), () -> check(one))));
            assertThat(tests).isNotEmpty();
            return tests.stream();
        }
    }

    private void check(JsonNode one) {
        // Given
        assertThat(one.path("source").asText()).as("source").isNotBlank();
        RentQuestion question = Questions.of(one.required("question"));

        // When
        Map<String, Object> assessed = components(calculation.assess(question));

        // Then
        one.required("expected").fields().forEachRemaining(expected -> {
            Object actual = assessed.get(expected.getKey());
            String wanted = expected.getValue().asText();
            if (actual instanceof Euro euro) {
                assertThat(euro.amount()).as(expected.getKey()).isEqualTo(Arithmetic.cents(wanted));
            } else {
                assertThat(actual).as(expected.getKey()).isNotNull();
                assertThat(actual.toString().toLowerCase(Locale.ROOT))
                        .as(expected.getKey())
                        .isEqualTo(wanted.toLowerCase(Locale.ROOT));
            }
        });
    }

    private static Map<String, Object> components(RentAssessment assessment) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : RentAssessment.class.getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(assessment));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }
}
