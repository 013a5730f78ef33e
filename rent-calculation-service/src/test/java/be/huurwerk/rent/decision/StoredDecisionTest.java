package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentCalculation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Decisions as they were stored: facts, and the trace of each version of the formulas; one for each period of the law. Computed again
 * they give the same trace, byte for byte. A file of {@code golden} is never edited: where this test turns red, a formula was changed
 * that should have been succeeded by another, or a figure of the past.
 */
class StoredDecisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-couple-on-the-floor",
                "2019-family-with-grandparent",
                "2019-contract-example",
                "2020-03-disabled-brother",
                "2020-05-disabled-brother",
                "2020-06-later-integration-income",
                "2022-shared-children",
                "2023-two-income-years",
                "2024-current-income",
                "2024-high-income"
            })
    void givesTheSameTraceWhenComputedAgain(String name) {
        // Given
        String facts = golden(name + ".facts.json");

        // When
        String first = trace("rent-1", facts);
        String second = trace("rent-2", facts);

        // Then
        assertThat(first).isEqualTo(golden(name + ".trace.json"));
        assertThat(second).isEqualTo(golden("rent-2/" + name + ".trace.json"));
    }

    /** What was stored by the first formulas stays what it was; the second decide it otherwise. */
    @Test
    void holdsADecisionThatItsSuccessorWouldMakeOtherwise() {
        assertThat(golden("2020-06-later-integration-income.trace.json"))
                .isNotEqualTo(golden("rent-2/2020-06-later-integration-income.trace.json"));
    }

    private static String trace(String formulas, String facts) {
        RentCalculation calculation =
                RentCalculation.of(formulas + "+", Parameters.shipped()).orElseThrow();
        return TraceJson.write(calculation.assess(FactsJson.read(facts)).trace());
    }

    private static String golden(String file) {
        try (var stored = StoredDecisionTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
