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
    private static final LocalDate SEEN_ON = LocalDate.of(2026, 6, 1);
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
        List<Expiry> calendar = Expiry.calendar(parameters, SEEN_ON, LocalDate.of(2027, 12, 31));

        // Then
        assertThat(calendar).containsExactly(new Expiry("rent/limit", LocalDate.of(2027, 1, 1), false));
    }

    @Test
    void looksNoFartherThanItIsAsked() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/limit", LIMIT));

        // Then
        assertThat(Expiry.calendar(parameters, SEEN_ON, LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void saysWhereTheLandlordSuppliesAValue() {
        // Given
        String supplied = LIMIT.replace(
                "{from: 2027-01-01, unknown: true}", "{from: 2027-01-01, value: 12, status: policy, source: ours}");
        Parameters parameters = Parameters.of(Map.of("rent/limit", LIMIT, "policy/rent/limit", supplied));

        // When
        List<Expiry> calendar = Expiry.calendar(parameters, SEEN_ON, LocalDate.of(2027, 12, 31));

        // Then
        assertThat(calendar).containsExactly(new Expiry("rent/limit", LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void findsTheGapThatTheDayLiesInAndNotALaterOne() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/abatement", file("calendarYear", """
                  - {from: 2020-01-01, value: 1, status: likely, source: "a page"}
                  - {from: 2021-01-01, unknown: true}
                  - {from: 2022-01-01, value: 2, status: likely, source: "a page"}
                """)));

        // Then
        assertThat(seenOn(parameters, "2020-06-01", "2021-12-31")).containsExactly(LocalDate.of(2021, 1, 1));
        assertThat(seenOn(parameters, "2021-06-01", "2021-12-31")).containsExactly(LocalDate.of(2021, 1, 1));
        assertThat(seenOn(parameters, "2022-06-01", "2023-12-31")).containsExactly(LocalDate.of(2023, 1, 1));
    }

    @Test
    void tellsOfAnIndexWhoseLastMonthIsInThePast() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/index", file("calendarMonth", """
                  - {from: 2025-01-01, value: 1, status: likely, source: "a page"}
                  - {from: 2025-02-01, value: 2, status: likely, source: "a page"}
                """)));

        // Then
        assertThat(seenOn(parameters, "2025-06-15", "2025-12-31")).containsExactly(LocalDate.of(2025, 3, 1));
    }

    @Test
    void leavesOutWhatNoRuleAsksForAnyMore() {
        // Given
        Parameters parameters = Parameters.of(Map.of("rent/floor", file("untilReplaced", """
                  - {from: 2020-01-01, value: 1, status: likely, source: "a page"}
                  - {from: 2021-01-01, ended: true}
                """)));

        // Then
        assertThat(seenOn(parameters, "2020-06-01", "2026-12-31")).isEmpty();
        assertThat(seenOn(parameters, "2026-06-01", "2026-12-31")).isEmpty();
    }

    @Test
    void tellsOfWhatWasNeverKnown() {
        // Given
        Parameters parameters =
                Parameters.of(Map.of("rent/market", file("calendarYear", "  - {from: 2018-01-01, unknown: true}\n")));

        // Then
        assertThat(seenOn(parameters, "2026-06-01", "2026-12-31")).containsExactly(LocalDate.of(2018, 1, 1));
    }

    @Test
    void looksAtAParameterOfTheFutureFromItsFirstDay() {
        // Given
        Parameters parameters = Parameters.of(Map.of(
                "rent/new",
                file("calendarYear", "  - {from: 2027-01-01, value: 1, status: likely, source: \"a page\"}\n")));

        // Then
        assertThat(seenOn(parameters, "2025-06-01", "2027-12-31")).isEmpty();
        assertThat(seenOn(parameters, "2025-06-01", "2028-12-31")).containsExactly(LocalDate.of(2028, 1, 1));
    }

    @Test
    void doesNotTakeADerivedFigureForKnownWhereThePolicyForbidsIt() {
        // Given
        String derived = file("calendarYear", """
                  - {from: 2024-01-01, value: 1, status: likely, source: "a page"}
                  - {from: 2025-01-01, value: 2, status: derived, source: "a page"}
                """);
        String forbidden =
                file("untilReplaced", "  - {from: 2018-01-01, value: refuse, status: policy, source: \"ours\"}\n");
        Parameters parameters =
                Parameters.of(Map.of("rent/limit", derived, "policy/common/derived-figures", forbidden));

        // Then
        assertThat(seenOn(parameters, "2024-03-15", "2025-12-31")).containsExactly(LocalDate.of(2025, 1, 1));
    }

    private static List<LocalDate> seenOn(Parameters parameters, String on, String until) {
        return Expiry.calendar(parameters, LocalDate.parse(on), LocalDate.parse(until)).stream()
                .map(Expiry::from)
                .toList();
    }

    private static String file(String validity, String values) {
        return "title: {nl: Een, en: One}\nunit: none\nvalidity: " + validity + "\nvalues:\n" + values;
    }
}
