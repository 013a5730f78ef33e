package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Cases;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
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
    Stream<DynamicTest> figuresOfTheTenantPage() {
        return cases("tenant-page");
    }

    @TestFactory
    Stream<DynamicTest> publishedExamples() {
        return cases("published");
    }

    @TestFactory
    Stream<DynamicTest> whoCounts() {
        return cases("who-counts");
    }

    @TestFactory
    Stream<DynamicTest> familyReductions() {
        return cases("family-reduction");
    }

    @TestFactory
    Stream<DynamicTest> incomesAndFloors() {
        return cases("income");
    }

    @TestFactory
    Stream<DynamicTest> limitsBandsAndBounds() {
        return cases("bands-and-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 2 * 3", "(1 + 2) * 3 - 2", "21 / 3"})
    void arithmeticOfTheCasesKeepsItsOrder(String sevenOrSo) {
        assertThat(Arithmetic.cents(sevenOrSo)).isEqualTo(new BigDecimal("7.00"));
    }

    private Stream<DynamicTest> cases(String file) {
        return Cases.of(file, this::check);
    }

    private void check(JsonNode question, JsonNode expectations) {
        // When
        Map<String, Object> assessed = components(calculation.assess(Questions.of(question)));

        // Then
        expectations.fields().forEachRemaining(expected -> {
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
