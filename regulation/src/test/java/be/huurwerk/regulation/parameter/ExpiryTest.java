package be.huurwerk.regulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final String YEARLY = "title: {nl: a, en: a}\nunit: euro\nvalidity: calendarYear\nvalues:\n"
            + "  - {from: 2026-01-01, value: 1, status: confirmed, source: \"s\"}\n";
    private static final String LASTING = YEARLY.replace("calendarYear", "untilReplaced");
    private static final Parameters PARAMETERS =
            Parameters.of(Map.of("deposit/yearly", YEARLY, "policy/deposit/lasting", LASTING, "rent/yearly", YEARLY));

    @Test
    void countsTheDaysUntilAYearWithoutAValue() {
        assertThat(Expiry.daysLeft(PARAMETERS, "deposit", LocalDate.of(2026, 12, 1)))
                .containsExactly(Map.entry("deposit/yearly", 31), Map.entry("policy/deposit/lasting", Expiry.HORIZON));
    }

    @Test
    void tellsNoughtOfWhatEndedUntilItIsSupplied() {
        assertThat(Expiry.daysLeft(PARAMETERS, "deposit", LocalDate.of(2027, 1, 1)))
                .containsExactly(Map.entry("deposit/yearly", 0), Map.entry("policy/deposit/lasting", Expiry.HORIZON));
        assertThat(Expiry.daysLeft(PARAMETERS, "rent", LocalDate.of(2029, 5, 5)))
                .containsExactly(Map.entry("rent/yearly", 0));
    }

    @Test
    void countsWhatTheLandlordSupplies() {
        // Given
        String of2027 = YEARLY.replace("2026", "2027");
        Parameters supplied = Parameters.of(Map.of("deposit/yearly", YEARLY, "policy/deposit/yearly", of2027));

        // Then
        assertThat(Expiry.daysLeft(supplied, "deposit", LocalDate.of(2026, 12, 1)))
                .containsExactly(Map.entry("deposit/yearly", 31 + 365));
        assertThat(Expiry.daysLeft(supplied, "deposit", LocalDate.of(2028, 1, 1)))
                .containsExactly(Map.entry("deposit/yearly", 0));
    }

    @Test
    void leavesOutWhatNobodyAwaits() {
        // Given
        String neverKnown = YEARLY.replace("value: 1, status: confirmed, source: \"s\"", "unknown: true");
        Parameters parameters = Parameters.of(Map.of(
                "rent/begins-later",
                YEARLY.replace("2026", "2030"),
                "rent/ended",
                LASTING + "  - {from: 2027-01-01, ended: true}\n",
                "rent/index",
                YEARLY.replace("calendarYear", "calendarMonth"),
                "rent/never-known",
                neverKnown));

        // Then
        assertThat(Expiry.daysLeft(parameters, "rent", LocalDate.of(2027, 6, 1)))
                .isEmpty();
        assertThat(Expiry.daysLeft(parameters, "rent", LocalDate.of(2026, 12, 1)))
                .containsExactly(Map.entry("rent/ended", 31));
    }

    @Test
    void looksAtItsTopicAlone() {
        assertThat(Expiry.daysLeft(PARAMETERS, "rent", LocalDate.of(2026, 12, 31)))
                .containsExactly(Map.entry("rent/yearly", 1));
    }
}
