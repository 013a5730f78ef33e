package be.huurwerk.webkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void isUpWithoutChecks() {
        assertThat(new Health(List.of()).now().status()).isEqualTo(Status.UP);
    }

    @Test
    void isAsBadAsItsWorstPart() {
        // Given
        Health health = new Health(List.of(check("database", () -> Status.UP), check("broker", () -> Status.DEGRADED)));

        // When
        HealthView now = health.now();

        // Then
        assertThat(now.status()).isEqualTo(Status.DEGRADED);
        assertThat(now.details())
                .contains(Map.of(
                        "database", new HealthView.Part(Status.UP), "broker", new HealthView.Part(Status.DEGRADED)));
    }

    @Test
    void takesAFailingCheckForDown() {
        Health health = new Health(List.of(check("database", () -> {
            throw new IllegalStateException("no connection");
        })));
        assertThat(health.now().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void takesAHangingCheckForDown() {
        CountDownLatch never = new CountDownLatch(1);
        Health health = new Health(List.of(check("database", () -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Status.UP;
        })));
        assertThat(health.now().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownOnceTheProcessIsToldToStopAndStillTellsItsParts() {
        Health health = new Health(List.of(check("database", () -> Status.UP)));
        health.stopping(new ShutdownDelayInitiatedEvent());
        assertThat(health.now().status()).isEqualTo(Status.DOWN);
        assertThat(health.now().details()).contains(Map.of("database", new HealthView.Part(Status.UP)));
    }

    private static HealthCheck check(String name, Supplier<Status> status) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Status status() {
                return status.get();
            }
        };
    }
}
