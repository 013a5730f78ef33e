package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is called while a database is away, and no longer: what the alert LoopFaulty asks for. */
@Order(6)
@ExtendWith(SuiteExtension.class)
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);

    @Test
    void loopsAreInAFaultWhileTheirDatabaseIsAwayAndNoLonger(Suite suite) {
        // Given
        awaitNone(suite);

        // When
        suite.killDatabase("deposit");
        try {
            // Then
            await().atMost(PATIENCE)
                    .pollInterval(POLL)
                    .untilAsserted(() -> assertThat(Management.faultyLoops(suite, "deposit-service"))
                            .contains("relay-deposit", "runs-1", "runs-2", "rebuild-deposit"));
        } finally {
            // When
            suite.startDatabase("deposit");
        }

        // Then
        awaitNone(suite);
    }

    private static void awaitNone(Suite suite) {
        await().atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(() -> assertThat(Management.faultyLoops(suite, "deposit-service"))
                        .isEmpty());
    }
}
