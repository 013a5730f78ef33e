package be.huurwerk.arrears.departure;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The landlord asked both inventories at entry from 2018-06-01 on, and one at each end before that and since 2019-01-01. */
class ExitInventoryTest {
    private static final LocalDate KEYS_BACK = LocalDate.of(2019, 7, 31);

    @TempDir
    private Path directory;

    private Parameters parameters;

    @BeforeEach
    void changeThePolicy() throws IOException {
        Path policy = directory.resolve("deposit").resolve("inventory.yaml");
        Files.createDirectories(policy.getParent());
        Files.writeString(policy, """
                title: {nl: Wanneer de plaatsbeschrijvingen worden aangerekend, en: When the inventories are charged}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2018-01-01, value: split, status: policy, source: "test"}
                  - {from: 2018-06-01, value: bothAtEntry, status: policy, source: "test"}
                  - {from: 2019-01-01, value: split, status: policy, source: "test"}
                """);
        parameters = Parameters.withPolicy(directory);
    }

    @Test
    void asksNothingMoreOfWhoPaidBothAtEntry() {
        ExitInventory inventory = ExitInventory.of(parameters, LocalDate.of(2018, 6, 1), KEYS_BACK);
        assertThat(inventory).isEqualTo(new ExitInventory(Optional.empty(), Optional.empty()));
    }

    @Test
    void asksTheFigureOfTheYearOfWhoPaidOneAtEntry() {
        ExitInventory inventory = ExitInventory.of(parameters, LocalDate.of(2018, 5, 31), KEYS_BACK);
        assertThat(inventory.charge()).contains(Euro.of("16.00"));
        assertThat(ExitInventory.of(parameters, LocalDate.of(2019, 1, 1), KEYS_BACK))
                .isEqualTo(inventory);
    }

    @Test
    void waitsForAPolicyThatIsNotKnown() {
        ExitInventory inventory = ExitInventory.of(parameters, LocalDate.of(2017, 12, 31), KEYS_BACK);
        assertThat(inventory.charge()).isEmpty();
        assertThat(inventory.unknown())
                .contains(Awaited.parameter("policy/deposit/inventory", LocalDate.of(2017, 12, 31)));
    }
}
