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
    void leavesOutWhatHasNoValueOnTheDay() {
        assertThat(Expiry.daysLeft(PARAMETERS, "deposit", LocalDate.of(2027, 1, 1)))
                .containsOnlyKeys("policy/deposit/lasting");
    }

    @Test
    void looksAtItsTopicAlone() {
        assertThat(Expiry.daysLeft(PARAMETERS, "rent", LocalDate.of(2026, 12, 31)))
                .containsExactly(Map.entry("rent/yearly", 1));
    }
}
