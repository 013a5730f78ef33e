package be.huurwerk.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path folder;

    private static State state() {
        return new State(new ProcessId(4711, "then"), null, null, null, null, false, List.of());
    }

    @Test
    void readsWhatWasWritten() {
        // Given
        StateFile file = new StateFile(folder);

        // When
        file.write(state());

        // Then
        assertThat(file.read()).contains(state());
    }

    @Test
    void takesTheStateOfACopiedFolderForNobodys() throws IOException {
        // Given
        new StateFile(folder).write(state());
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("state.json"), copy.resolve("state.json"));

        // When
        Optional<State> read = new StateFile(copy).read();

        // Then
        assertThat(read).isEmpty();
    }

    @Test
    void takesATornFileForNone() throws IOException {
        // Given
        StateFile file = new StateFile(folder);
        Files.writeString(folder.resolve("state.json"), "");

        // When
        Optional<State> read = file.read();

        // Then
        assertThat(read).isEmpty();
    }
}
