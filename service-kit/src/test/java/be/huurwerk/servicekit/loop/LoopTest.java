package be.huurwerk.servicekit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Loop loop = new Loop("test", this::round, () -> ended.set(true));

    private Duration round() {
        rounds.incrementAndGet();
        if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("fault");
        }
        return LONG;
    }

    @AfterEach
    void end() {
        loop.stop();
        loop.join(Duration.ofSeconds(30));
    }

    @Test
    void doesARoundWhenItIsWoken() {
        // Given
        loop.start();
        await().until(() -> rounds.get() == 1);

        // When
        loop.wake();

        // Then
        await().untilAsserted(() -> assertThat(rounds).hasValue(2));
    }

    @Test
    void goesOnAfterFaults() {
        // Given
        faults.set(2);

        // When
        loop.start();

        // Then
        await().untilAsserted(() -> assertThat(rounds).hasValue(3));
        await().untilAsserted(() -> assertThat(loop.isFaulty()).isFalse());
    }

    @Test
    void saysThatItsLastRoundEndedInAFault() {
        // Given
        faults.set(Integer.MAX_VALUE);

        // When
        loop.start();

        // Then
        await().untilAsserted(() -> assertThat(loop.isFaulty()).isTrue());
    }

    @Test
    void endsWhenItIsStoppedThoughItWaits() {
        // Given
        loop.start();
        await().until(() -> rounds.get() == 1);

        // When
        loop.stop();

        // Then
        assertThat(loop.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended).isTrue();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void canBeStartedAgain() {
        // Given
        loop.start();
        loop.stop();
        assertThat(loop.join(Duration.ofSeconds(30))).isTrue();
        int before = rounds.get();

        // When
        loop.start();

        // Then
        await().untilAsserted(() -> assertThat(rounds.get()).isGreaterThan(before));
    }
}
