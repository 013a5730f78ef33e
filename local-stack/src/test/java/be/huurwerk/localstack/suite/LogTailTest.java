package be.huurwerk.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheCausesThatStandBetweenTheFramesOfALongStack() throws IOException {
        // Given
        Path log = Files.write(
                folder.resolve("deposit-service.log"),
                List.of("ERROR Failed to start", "java.lang.RuntimeException: no"));
        append(log, Collections.nCopies(40, "\tat some.Where.it(Where.java:1)"));
        append(log, List.of("Caused by: java.lang.IllegalStateException: the cause"));
        append(log, Collections.nCopies(40, "    at some.Where.else(Where.java:2)"));
        append(log, List.of("\t... 12 more"));

        // When
        String tail = LogTail.of(log);

        // Then
        assertThat(tail)
                .endsWith(":\n  ERROR Failed to start\n  java.lang.RuntimeException: no\n"
                        + "  Caused by: java.lang.IllegalStateException: the cause");
    }

    private static void append(Path log, List<String> lines) throws IOException {
        Files.write(log, lines, StandardOpenOption.APPEND);
    }
}
