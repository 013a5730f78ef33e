package be.huurwerk.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPrinterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StoryPrinter printer = new StoryPrinter(new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void showsWhoOwesWhatAndWhy() {
        // When
        printer.done(
                new StoryStep.MonthPosted(YearMonth.of(2019, 3), new BigDecimal("316.10"), new BigDecimal("1316.10")));

        // Then
        assertThat(printed())
                .isEqualTo("1. The rent of 2019-03 is posted\n"
                        + "  what the tenant owes  euro     why\n"
                        + "  --------------------  -------  ----------------------------\n"
                        + "  rent 2019-03           316.10  the rent in force that month\n"
                        + "  balance               1316.10  owed by the tenant\n\n");
    }

    @Test
    void showsTheTraceOfTheRentAsATree() throws Exception {
        // Given
        String decision = "{\"parameterStatus\":\"likely\",\"rent\":316.10,\"trace\":["
                + "{\"step\":\"rent\",\"title\":\"Rent\",\"formula\":\"375.10 - 19.00 - 40.00\",\"result\":316.10,"
                + "\"legalBasis\":\"article 1\",\"parameters\":[{\"name\":\"rent/reduction\",\"value\":19.00,"
                + "\"validFrom\":\"2019-01-01\",\"status\":\"confirmed\"}],\"steps\":["
                + "{\"step\":\"share\",\"title\":\"Share\",\"formula\":\"20630.42 / 55\",\"result\":375.10}]}]}";

        // When
        printer.done(new StoryStep.RentDecided(
                "id", LocalDate.of(2019, 3, 1), "initial", new BigDecimal("316.10"), Gateway.JSON.readTree(decision)));

        // Then
        assertThat(printed())
                .contains("decided from 2019-03-01: 316.10 (initial, figures likely)")
                .contains("  `- Rent = 316.10\n"
                        + "          375.10 - 19.00 - 40.00\n"
                        + "          rent/reduction: 19.00, from 2019-01-01, confirmed\n"
                        + "          article 1\n"
                        + "     `- Share = 375.10\n"
                        + "             20630.42 / 55\n");
    }

    @Test
    void showsEveryLineOfTheAccountAndWhatTheDepositDid() {
        // When
        printer.done(new StoryStep.Settled(
                new BigDecimal("1032.10"),
                new BigDecimal("983.00"),
                new BigDecimal("0.00"),
                new BigDecimal("0.00"),
                "settled",
                new BigDecimal("49.10"),
                List.of(new StoryStep.LedgerLine(
                        "2019-07-01", "rent", "2019-07", new BigDecimal("316.10"), "rent of July"))));

        // Then
        assertThat(printed())
                .contains("2019-07-01  rent  2019-07  316.10  rent of July")
                .contains("owed in the end            1032.10")
                .contains("applied from the deposit    983.00")
                .contains("still owed                   49.10");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
