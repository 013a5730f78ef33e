package be.huurwerk.tenancy.departure;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By when a deposit is settled, as the deposit service counts it too. */
class SettlementTermTest {
    private static final LocalDate END = LocalDate.of(2019, 6, 30);
    private static final LocalDate KEYS = LocalDate.of(2019, 7, 5);

    @TempDir
    Path policy;

    @Test
    void countsFromTheEndOfTheContractByTheExample() {
        assertThat(new SettlementTerm(Parameters.shipped()).lastDay(END, KEYS)).contains(LocalDate.of(2019, 9, 30));
    }

    @Test
    void countsFromTheInspectionWhereTheLandlordSaysSo() throws IOException {
        // Given
        Path file = policy.resolve("deposit/refund-term-from.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                title: {nl: Vanaf, en: From}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2017-01-01, value: inspection, status: policy, source: "test"}
                """);
        // When / Then
        assertThat(new SettlementTerm(Parameters.withPolicy(policy)).lastDay(END, KEYS))
                .contains(LocalDate.of(2019, 10, 5));
    }
}
