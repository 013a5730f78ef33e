package be.huurwerk.arrears.latecost;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LateCostsTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream file = LateCostsTest.class.getResourceAsStream("/cases/book-xix.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get("cases").spliterator(), false);
        }
    }

    private static LateCosts costs(String outstanding, String on) {
        return LateCosts.of(PARAMETERS, Euro.of(outstanding), LocalDate.parse(on))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void capsTheCompensation(JsonNode one) {
        assertThat(costs(one.at("/inputs/outstanding").asText(), "2024-06-01").maximumCompensation())
                .isEqualTo(Euro.of(one.at("/expected/maxFlatCompensation").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "150.01, 30.00", // 30 + 10 % x 0.01
        "450.00, 60.00", // 30 + 10 % x 300
        "500.01, 65.00", // 65 + 5 % x 0.01
        "500.10, 65.01" // 65 + 5 % x 0.10 = 65.005
    })
    void capsAtTheStepsOfTheScale(String outstanding, String expected) {
        assertThat(costs(outstanding, "2024-06-01").maximumCompensation()).isEqualTo(Euro.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 12.5",
        "2024-06-01, 12.5",
        "2024-12-31, 12.5",
        "2025-01-01, 11.5",
        "2025-07-01, 10.5",
        "2026-06-30, 10.5"
    })
    void knowsTheRateOfAHalfYear(String on, String rate) {
        assertThat(costs("450.00", on).maximumInterestRate())
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(rate));
    }

    @Test
    void neverGuessesARate() {
        assertThat(costs("450.00", "2023-09-01").maximumInterestRate()).isEmpty();
        assertThat(costs("450.00", "2026-07-01").maximumInterestRate()).isEmpty();
        assertThat(costs("450.00", "2026-07-01").maximumCompensation()).isEqualTo(Euro.of("60.00"));
    }

    @Test
    void doesNotApplyBeforeTheLawWasInForce() {
        assertThat(LateCosts.of(PARAMETERS, Euro.of("450.00"), LocalDate.of(2023, 8, 31)))
                .isEmpty();
    }
}
