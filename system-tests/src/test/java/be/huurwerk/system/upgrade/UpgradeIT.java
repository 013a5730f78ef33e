package be.huurwerk.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.suite.Links;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.system.Database;
import be.huurwerk.system.fault.Agreement;
import be.huurwerk.system.fault.Books;
import be.huurwerk.system.fault.Caller;
import be.huurwerk.system.fault.Deeds;
import be.huurwerk.system.fault.Home;
import be.huurwerk.testsupport.ProjectRoot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The services of today are started on what an early state of the project left. On demand: {@code -Dhuurwerk.upgrade=true}. */
@Order(9)
@EnabledIfSystemProperty(
        named = "huurwerk.upgrade",
        matches = "true",
        disabledReason = "starts a suite of its own; -Dhuurwerk.upgrade=true runs it")
class UpgradeIT {

    @TempDir
    Path folder;

    @Test
    void takesUpDataAndEventsOfAnEarlyState() throws Exception {
        // Given
        OldInstallation.lay(folder.resolve("data"));

        // When
        try (Suite suite = Suite.start(ProjectRoot.path(), folder, SuiteOptions.at(0, false), Links.DIRECT)) {
            // Then
            assertThat(Database.values())
                    .allSatisfy(database -> assertThat(
                                    database.ask(suite, "select script from flyway_schema_history where not success"))
                            .as("failed migrations of %s", database)
                            .isEmpty());
            Caller caller = new Caller(suite);
            new Agreement(suite).assertHolds();
            assertThat(OldAnswers.differences(caller))
                    .as("what the services answered then and answer otherwise now")
                    .isEmpty();
            String date = Database.tenancy
                    .ask(suite, "select business_date from business_date")
                    .get(0);
            assertLifeGoesOn(suite, caller);
            caller.put("/operations/v1/businessDate", "{\"businessDate\": \"" + date + "\"}");
            assertThat(OldAnswers.differences(caller))
                    .as("of the old tenancy, once its months were posted again")
                    .isEmpty();
        }
    }

    private static void assertLifeGoesOn(Suite suite, Caller caller) {
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        Home home = deeds.sign(new Random());
        new Agreement(suite).assertHolds();
        deeds.pay(home, new BigDecimal("12.34"));
        deeds.payDeposit(home, new BigDecimal("100.00"));
        Books.MONTHS.forEach(deeds::post);
        new Agreement(suite).assertHolds();
        new Books(caller, deeds).assertRight(home);
    }
}
