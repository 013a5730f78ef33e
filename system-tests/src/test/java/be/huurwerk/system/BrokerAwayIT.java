package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.fault.Agreement;
import be.huurwerk.system.fault.Caller;
import be.huurwerk.system.fault.Deeds;
import be.huurwerk.system.fault.Home;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker alone is killed: the office works on, it is told that the others do not hear of it, and they do once the broker is back. */
@Order(6)
@ExtendWith(SuiteExtension.class)
class BrokerAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String HEALTH = "/deposit/v1/health";

    @Test
    void officeWorksOnWhileTheBrokerIsAwayAndAllIsHeardOnceItIsBack(Suite suite) {
        // Given
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        Home home = deeds.sign(new Random());
        await().atMost(PATIENCE)
                .until(() -> deeds.deposit(home).isPresent()
                        && deeds.rentAccount(home).isPresent());
        new Agreement(suite).assertHolds();

        // When
        suite.killBroker();
        try {
            deeds.payDeposit(home, new BigDecimal("12.34"));
            deeds.pay(home, new BigDecimal("56.78"));

            // Then
            assertThat(home.depositPayments()).containsExactly(new BigDecimal("12.34"));
            assertThat(caller.faults()).as("calls that failed").isEmpty();
            await().atMost(PATIENCE).pollInterval(POLL).untilAsserted(() -> {
                assertThat(caller.get(HEALTH).word("status")).isEqualTo("DEGRADED");
                assertThat(caller.get(HEALTH)
                                .body()
                                .at("/details/broker/status")
                                .asText())
                        .isEqualTo("DEGRADED");
                assertThat(Management.faultyLoops(suite, "deposit-service"))
                        .as("those of the broker, and none of the database")
                        .contains("relay-deposit")
                        .doesNotContain("runs-1", "runs-2");
            });
            assertThat(Database.deposit.unpublished(suite))
                    .as("events that wait")
                    .isPositive();
        } finally {
            // When
            suite.startBroker();
        }

        // Then
        new Agreement(suite).assertHolds();
        assertThat(caller.get("/deposit/v1/deposits/" + deeds.deposit(home).orElseThrow())
                        .body()
                        .path("paid")
                        .decimalValue())
                .isEqualByComparingTo("12.34");
        await().atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(
                        () -> assertThat(caller.get(HEALTH).word("status")).isEqualTo("UP"));
    }
}
