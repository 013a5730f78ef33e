package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.event.Progress.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final StreamId STREAM = new StreamId("urn:huurwerk:tenancy", UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"1, IGNORE", "3, IGNORE", "4, APPLY", "5, PARK", "9, PARK"})
    void appliesTheNextIgnoresWhatWasAndParksTheRest(long sequence, Step expected) {
        // Given
        Progress progress = progress(3L, Set.of());

        // When
        Step step = progress.next(STREAM, sequence);

        // Then
        assertThat(step).isEqualTo(expected);
    }

    @Test
    void beginsAStreamItNeverSawWithOne() {
        // Given
        Progress progress = new Progress(Map.of(), new HashMap<>());

        // When
        Step first = progress.next(STREAM, 1);

        // Then
        assertThat(first).isEqualTo(Step.APPLY);
        assertThat(progress.next(STREAM, 2)).isEqualTo(Step.PARK);
    }

    @Test
    void parksBehindAParkedEventAndIgnoresThatOneWhenItComesAgain() {
        // Given
        Progress progress = progress(3L, Set.of(4L));

        // When
        Step again = progress.next(STREAM, 4);
        Step behind = progress.next(STREAM, 5);

        // Then
        assertThat(again).isEqualTo(Step.IGNORE);
        assertThat(behind).isEqualTo(Step.PARK);
        assertThat(progress.why(STREAM)).isEqualTo(DeadLetterState.behind);
    }

    @Test
    void namesTheStreamsWhoseGapHasClosed() {
        // Given
        Progress progress = progress(3L, Set.of(5L));
        assertThat(progress.due()).isEmpty();

        // When
        progress.applied(STREAM, 4);

        // Then
        assertThat(progress.due()).containsExactly(STREAM);
        assertThat(progress.advanced()).containsExactly(Map.entry(STREAM, 4L));
    }

    private static Progress progress(long last, Set<Long> parked) {
        return new Progress(Map.of(STREAM, last), new HashMap<>(Map.of(STREAM, new HashSet<>(parked))));
    }
}
