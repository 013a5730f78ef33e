package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.webkit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrintingTurnsTest {
    private final PrintingTurns turns = new PrintingTurns(Duration.ofMillis(1));

    @Test
    void printsFourShortLettersAtOnceAndNoFifth() {
        // Given
        AtomicInteger printed = new AtomicInteger();

        // Then
        assertThatThrownBy(() -> nested(5, 10_000, printed)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.headers()).containsEntry("Retry-After", "10");
        });
        assertThat(printed).hasValue(4);
    }

    @Test
    void printsALongLetterAlone() {
        // Given
        AtomicInteger printed = new AtomicInteger();

        // Then
        assertThatThrownBy(() -> turns.take(2_000_000, () -> nested(1, 100, printed)))
                .isInstanceOf(ProblemException.class);
        assertThat(printed).hasValue(0);
    }

    @Test
    void givesTheTurnBackAlsoWhereAPrintingFails() {
        // Given
        assertThatThrownBy(() -> turns.take(2_000_000, () -> {
                    throw new IllegalStateException("no paper");
                }))
                .hasMessage("no paper");

        // Then
        AtomicInteger printed = new AtomicInteger();
        assertThat(nested(4, 10_000, printed)).isEqualTo(4);
    }

    /** Each printed while the one before still is. */
    private int nested(int letters, int length, AtomicInteger printed) {
        return letters == 0
                ? printed.get()
                : turns.take(length, () -> {
                    printed.incrementAndGet();
                    return nested(letters - 1, length, printed);
                });
    }
}
