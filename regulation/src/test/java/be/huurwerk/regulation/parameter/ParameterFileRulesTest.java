package be.huurwerk.regulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault that a file may have is found, so that a file that loads has none of them. */
class ParameterFileRulesTest {

    private static final String HEAD = """
            title: {nl: Waarborg, en: Deposit}
            unit: euro
            validity: calendarYear
            values:
            """;
    private static final String YEAR_2019 = "  - {from: 2019-01-01, value: 983, status: confirmed, source: page}\n";
    private static final String YEAR_2020 = "  - {from: 2020-01-01, value: 1001, status: likely, source: sum}\n";
    private static final String YEAR_2021 = "  - {from: 2021-01-01, value: 1010, status: confirmed, source: page}\n";

    @Test
    void loadsAFileThatSaysAll() {
        ParameterFile file = ParameterFileParser.parse("deposit/cap", HEAD + YEAR_2019 + YEAR_2020 + YEAR_2021);

        assertThat(file.entries()).hasSize(3);
        assertThat(file.title()).isEqualTo(new Title("Waarborg", "Deposit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: 2019-01-01, value: 983, status: confirmed}                             | 2019-01-01: source is missing",
                "{from: 2019-01-01, value: 983, source: page}                                  | 2019-01-01: status is missing",
                "{from: 2019-01-01, value: 983, status: sure, source: page}                    | status sure is none of",
                "{from: 2019-01-01, status: confirmed, source: page}                           | neither value nor unknown",
                "{from: 2019-01-01, value: {}, status: confirmed, source: page}                | value is empty",
                "{from: 2019-01-01, value: [1], status: confirmed, source: page}               | neither a number nor a word",
                "{from: 2019-01-01, value: {a: [1]}, status: confirmed, source: page}          | a: value is neither",
                "{from: 2019-01-01, value: 9, range: [1, 2], status: derived, source: page}    | outside its range",
                "{from: 2019-01-01, value: 9, range: [1], status: derived, source: page}       | range is not two numbers",
                "{from: 2019-01-01, value: 9, status: derived, source: page, til: 2020-01-01}  | unknown property til",
                "{from: 2019-01-01, unknown: false}                                            | unknown is true or left out",
                "{from: 2019-01-01, unknown: true, value: 3}                                   | unknown property value",
                "{from: 2019-01-01, ended: false}                                              | ended is true or left out",
                "{from: 2019-01-01, ended: true, unknown: true}                                | unknown property ended",
                "{from: soon, value: 9, status: derived, source: page}                         | from is not a date: soon",
                "{from: 2019-01-01, value: 9, value: 8, status: derived, source: page}         | Duplicate field"
            })
    void refusesAFaultyLine(String line, String fault) {
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", HEAD + "  - " + line + "\n"))
                .isInstanceOf(ParameterFileException.class)
                .hasMessageContaining("deposit/cap")
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{nl: Waarborg}             | euro  | calendarYear  | title.en is missing",
                "{en: Deposit}              | euro  | calendarYear  | title.nl is missing",
                "{nl: Waarborg, en: Deposit}| pound | calendarYear  | unit pound is none of",
                "{nl: Waarborg, en: Deposit}| euro  | for a while   | validity for a while is none of"
            })
    void refusesAFaultyHead(String title, String unit, String validity, String fault) {
        String file = "title: " + title + "\nunit: " + unit + "\nvalidity: " + validity + "\nvalues:\n" + YEAR_2019;

        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", file)).hasMessageContaining(fault);
    }

    @Test
    void refusesAFileWithoutValues() {
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", HEAD + "  []\n"))
                .hasMessageContaining("values is not a list of at least one");
    }

    @Test
    void refusesTheSameDateTwice() {
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", HEAD + YEAR_2019 + YEAR_2019))
                .hasMessageContaining("2019-01-01 comes twice");
    }

    @Test
    void refusesOverlappingValues() {
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", HEAD + YEAR_2020 + YEAR_2019))
                .hasMessageContaining("2019-01-01 overlaps 2020-01-01");
    }

    @Test
    void refusesAYearThatIsSkippedWithoutSayingSo() {
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", HEAD + YEAR_2019 + YEAR_2021))
                .hasMessageContaining("nothing is said about 2020-01-01")
                .hasMessageContaining("nothing is said about 2020-12-01");
    }

    @Test
    void takesAYearThatIsSaidToBeUnknown() {
        // When
        ParameterFile file = ParameterFileParser.parse(
                "deposit/cap", HEAD + YEAR_2019 + "  - {from: 2020-01-01, unknown: true}\n" + YEAR_2021);

        // Then
        assertThat(file.entries().get(1).isUnknown()).isTrue();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        // Given
        String file =
                "title: {nl: Waarborg}\nunit: pound\nvalidity: calendarYear\nvalues:\n  - {from: 2019-01-01, value: 1}\n";

        // When / Then
        assertThatThrownBy(() -> ParameterFileParser.parse("deposit/cap", file))
                .isInstanceOfSatisfying(
                        ParameterFileException.class,
                        e -> assertThat(e.faults()).hasSize(4));
    }
}
