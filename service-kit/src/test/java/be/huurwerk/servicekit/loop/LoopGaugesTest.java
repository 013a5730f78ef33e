package be.huurwerk.servicekit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopGaugesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile boolean away;
    private final Loop asking = new Loop("asking", this::round);
    private final Loop other = new Loop("other", () -> Duration.ofMinutes(10));

    @AfterEach
    void end() {
        asking.stop();
        asking.join(Duration.ofSeconds(30));
    }

    @Test
    void tellOfEachLoopWhetherItIsInAFaultWhileItIs() {
        // Given
        new LoopGauges(registry, List.of(() -> Stream.of(asking), () -> Stream.of(other))).start(null);
        assertThat(faulty("asking")).isZero();

        // When
        away = true;
        asking.start();

        // Then
        await().untilAsserted(() -> assertThat(faulty("asking")).isOne());
        assertThat(faulty("other")).isZero();

        // When
        away = false;

        // Then
        await().untilAsserted(() -> assertThat(faulty("asking")).isZero());
    }

    private Duration round() {
        if (away) {
            throw new IllegalStateException("away");
        }
        return Duration.ofMillis(10);
    }

    private double faulty(String loop) {
        return registry.get("huurwerk.loops.faulty").tag("loop", loop).gauge().value();
    }
}
