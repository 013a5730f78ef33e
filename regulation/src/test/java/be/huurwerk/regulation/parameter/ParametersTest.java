package be.huurwerk.regulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

    private static final String ABATEMENT = """
            title: {nl: Abattement, en: Abatement}
            unit: euro
            validity: calendarYear
            values:
              - {from: 2020-04-01, value: 11510.61, status: confirmed, source: S20}
              - {from: 2021-01-01, unknown: true}
              - {from: 2022-01-01, value: 12000.10, status: derived, source: sum}
            """;
    private static final String RULE = """
            title: {nl: Regels, en: Rules}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2018-01-01, value: {floor: integrationIncome}, status: confirmed, source: S2}
              - {from: 2020-01-01, value: {floor: none}, status: likely, source: S1}
            """;
    private static final String DERIVED = """
            title: {nl: Afgeleid, en: Derived}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2018-01-01, value: %s, status: policy, source: choice}
            """;

    private final Parameters parameters = with("use");

    @Test
    void findsTheValueInForceWithWhereItComesFrom() {
        assertThat(parameters.number("rent/abatement", LocalDate.of(2020, 12, 31)))
                .isEqualTo(new DatedValue(
                        "rent/abatement",
                        null,
                        new BigDecimal("11510.61"),
                        "euro",
                        LocalDate.of(2020, 4, 1),
                        Status.CONFIRMED,
                        "S20"));
        assertThat(parameters.word("rent/rules", "floor", LocalDate.of(2031, 5, 9)))
                .isEqualTo(new DatedWord("rent/rules", "floor", "none", LocalDate.of(2020, 1, 1), Status.LIKELY, "S1"));
        assertThat(parameters.title("rent/rules")).isEqualTo(new Title("Regels", "Rules"));
        assertThat(parameters.source("rent/rules", LocalDate.of(2018, 1, 1), "nl"))
                .contains("S2");
    }

    @Test
    void tellsASourceInBothLanguages() {
        Parameters two = Parameters.of(Map.of(
                "rent/rules", RULE.replace("source: S2", "source: {nl: bij wet, en: by law}"),
                "policy/common/derived-figures", DERIVED.formatted("use")));
        LocalDate from = LocalDate.of(2018, 1, 1);

        assertThat(two.source("rent/rules", from, "nl")).contains("bij wet");
        assertThat(two.source("rent/rules", from, "en")).contains("by law");
        assertThat(two.word("rent/rules", "floor", from).source()).isEqualTo("by law");
    }

    @Test
    void refusesASourceInOneLanguage() {
        assertThatThrownBy(() -> Parameters.of(
                        Map.of("rent/rules", RULE.replace("source: S2", "source: {nl: bij wet, fr: par la loi}"))))
                .isInstanceOf(ParameterFileException.class)
                .hasMessageContaining("source.en is missing")
                .hasMessageContaining("unknown property fr");
    }

    @Test
    void keepsTrailingZerosAndReadsEuros() {
        DatedValue value = parameters.number("rent/abatement", LocalDate.of(2022, 1, 1));

        assertThat(value.value()).isEqualTo(new BigDecimal("12000.10"));
        assertThat(value.euro()).hasToString("12000.10");
    }

    @Test
    void hasNoValueBeforeTheFirstAfterTheYearOrWhereUnknown() {
        for (LocalDate on : List.of(LocalDate.of(2020, 3, 31), LocalDate.of(2021, 6, 1), LocalDate.of(2023, 1, 1))) {
            assertThat(parameters.find("rent/abatement", on)).isEmpty();
            assertThatThrownBy(() -> parameters.number("rent/abatement", on))
                    .isInstanceOfSatisfying(UnknownParameterException.class, e -> {
                        assertThat(e.name()).isEqualTo("rent/abatement");
                        assertThat(e.on()).isEqualTo(on);
                    });
        }
    }

    @Test
    void hasNoValueForAnAbsentKeyOrAnAbsentParameter() {
        LocalDate on = LocalDate.of(2019, 1, 1);

        assertThatThrownBy(() -> parameters.word("rent/rules", "ceiling", on))
                .isInstanceOfSatisfying(
                        UnknownParameterException.class,
                        e -> assertThat(e.key()).contains("ceiling"));
        assertThatThrownBy(() -> parameters.number("rent/nothing", on)).isInstanceOf(UnknownParameterException.class);
    }

    @Test
    void refusesToReadAChoiceAsANumberOrAMapWithoutAKey() {
        LocalDate on = LocalDate.of(2019, 1, 1);

        assertThatThrownBy(() -> parameters.number("rent/rules", "floor", on))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.word("rent/rules", on)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesDerivedFiguresOnlyWhereThePolicySaysSo() {
        LocalDate on = LocalDate.of(2022, 1, 1);

        assertThat(with("use").find("rent/abatement", on)).isPresent();
        assertThat(with("refuse").find("rent/abatement", on)).isEmpty();
    }

    @Test
    void letsThePolicySupplyWhatTheLawLeavesUnknown() {
        // Given
        String supplied = ABATEMENT.replace(
                "{from: 2021-01-01, unknown: true}", "{from: 2021-01-01, value: 12345, status: policy, source: board}");
        Map<String, String> texts = texts("use");
        texts.put("policy/rent/abatement", supplied.replace("11510.61", "1"));

        // When
        Parameters withPolicy = Parameters.of(texts);

        // Then
        assertThat(withPolicy.number("rent/abatement", LocalDate.of(2021, 1, 1)).name())
                .isEqualTo("policy/rent/abatement");
        assertThat(withPolicy.number("rent/abatement", LocalDate.of(2020, 5, 1)).value())
                .isEqualByComparingTo("11510.61");
    }

    @Test
    void letsTheOperatorReplaceAPolicyFileAsAWhole(@TempDir Path directory) throws IOException {
        // Given
        LocalDate on = LocalDate.of(2019, 1, 1);
        Files.createDirectories(directory.resolve("rent"));
        Files.writeString(directory.resolve("rent/proof-cut-off.yaml"), """
                title: {nl: Uiterste dag, en: Cut-off day}
                unit: none
                validity: untilReplaced
                values:
                  - {from: 2018-01-01, value: {day: 10, inTime: 0, late: 1}, status: policy, source: board}
                """);

        // When
        Parameters replaced = Parameters.withPolicy(directory);

        // Then
        assertThat(Parameters.shipped()
                        .number("policy/rent/proof-cut-off", "day", on)
                        .intValue())
                .isEqualTo(20);
        assertThat(replaced.number("policy/rent/proof-cut-off", "day", on).intValue())
                .isEqualTo(10);
        assertThat(replaced.names()).isEqualTo(Parameters.shipped().names());
        assertThat(replaced.fingerprint("rent"))
                .isNotEqualTo(Parameters.shipped().fingerprint("rent"));
        assertThat(replaced.fingerprint("deposit"))
                .isEqualTo(Parameters.shipped().fingerprint("deposit"));
    }

    @Test
    void ordersStatusesFromTheSurestToTheLandlordsChoice() {
        assertThat(Status.weakest(Status.LIKELY, Status.CONFIRMED)).isEqualTo(Status.LIKELY);
        assertThat(Status.weakest(Status.DERIVED, Status.LIKELY)).isEqualTo(Status.DERIVED);
        assertThat(Status.weakest(Status.POLICY, Status.DERIVED)).isEqualTo(Status.POLICY);
        assertThat(Status.weakest()).isEqualTo(Status.CONFIRMED);
    }

    private static Parameters with(String derived) {
        return Parameters.of(texts(derived));
    }

    private static Map<String, String> texts(String derived) {
        Map<String, String> texts = new HashMap<>();
        texts.put("rent/abatement", ABATEMENT);
        texts.put("rent/rules", RULE);
        texts.put("policy/common/derived-figures", DERIVED.formatted(derived));
        return texts;
    }
}
