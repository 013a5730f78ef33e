package be.huurwerk.servicekit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void cutsSortedSubjects() {
        // Given
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(1001).toList();

        // When
        List<List<UUID>> chunks = Chunks.of(subjects, 500);

        // Then
        assertThat(chunks).extracting(List::size).containsExactly(500, 500, 1);
        assertThat(chunks.stream().flatMap(List::stream).map(UUID::toString))
                .isSorted()
                .hasSize(1001);
    }

    @Test
    void cutsIntoSmallerChunksWhereTheHandlerWantsThem() {
        // Given
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(401).toList();

        // When
        List<List<UUID>> chunks = Chunks.of(subjects, 200);

        // Then
        assertThat(chunks).extracting(List::size).containsExactly(200, 200, 1);
    }

    @Test
    void takesASubjectOnce() {
        // Given
        UUID subject = UUID.randomUUID();

        // When
        List<List<UUID>> chunks = Chunks.of(List.of(subject, subject), 500);

        // Then
        assertThat(chunks).containsExactly(List.of(subject));
    }

    @Test
    void halvesAChunk() {
        // Given
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(5).toList();

        // When
        List<List<UUID>> halves = Chunks.halves(subjects);

        // Then
        assertThat(halves).containsExactly(subjects.subList(0, 3), subjects.subList(3, 5));
    }
}
