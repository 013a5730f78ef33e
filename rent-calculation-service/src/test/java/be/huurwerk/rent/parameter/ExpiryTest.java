package be.huurwerk.rent.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final String LIMIT = """
            title: {nl: Grens, en: Limit}
            unit: euro
            validity: calendarYear
            values:
              - {from: 2025-01-01, value: 10, status: confirmed, source: "a page"}
              - {from: 2026-01-01, value: 11, status: confirmed, source: "a page"}
              - {from: 2027-01-01, unknown: true}
            """;
    private static final String SHARE = """
            title: {nl: Deel, en: Share}
            unit: percent
            validity: untilReplaced
            values:
              - {from: 2017-01-01, value: 50, status: confirmed, source: "a page"}
            """;

    @Test
    void tellsFromWhichDayNothingIsKnown() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/limit", LIMIT, "rent/share", SHARE));

        // When
        List<Expiry> calendar = Expiry.calendar(parameters, LocalDate.of(2027, 12, 31));

        // Then
        assertThat(calendar).containsExactly(new Expiry("rent/limit", LocalDate.of(2027, 1, 1), false));
    }

    @Test
    void looksNoFartherThanItIsAsked() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/limit", LIMIT));

        // Then
        assertThat(Expiry.calendar(parameters, LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void saysWhereTheLandlordSuppliesAValue() {
        // Given
        String supplied = LIMIT.replace(
                "{from: 2027-01-01, unknown: true}", "{from: 2027-01-01, value: 12, status: policy, source: ours}");
        Parameters parameters = Parameters.of(Map.of("rent/limit", LIMIT, "policy/rent/limit", supplied));

        // When
        List<Expiry> calendar = Expiry.calendar(parameters, LocalDate.of(2027, 12, 31));

        // Then
        assertThat(calendar).containsExactly(new Expiry("rent/limit", LocalDate.of(2027, 1, 1), true));
    }
}
