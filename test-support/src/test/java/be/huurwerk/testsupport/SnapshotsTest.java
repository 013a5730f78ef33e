package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    @TempDir
    Path folder;

    @Test
    void acceptWhatWasWritten() {
        // Given
        Path file = folder.resolve("openapi/toy.yaml");
        Snapshots.write(file, "one\ntwo\n");

        // Then
        assertThatCode(() -> Snapshots.compare(file, "one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void refuseADifferenceOfOneByteAndSayHowToRefresh() {
        // Given
        Path file = folder.resolve("toy.yaml");
        Snapshots.write(file, "one\ntwo\nthree\n");

        // Then
        assertThatThrownBy(() -> Snapshots.compare(file, "one\n2\nthree\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from line 2 on")
                .hasMessageContaining("    one\n  - two\n  + 2\n")
                .hasMessageContaining("-Dhuurwerk.snapshots=write");
        assertThatThrownBy(() -> Snapshots.compare(file, "one\ntwo\nthree")).isInstanceOf(AssertionError.class);
    }

    @Test
    void refuseADocumentWithoutASnapshot() {
        assertThatThrownBy(() -> Snapshots.compare(folder.resolve("none.yaml"), "one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  + one");
    }
}
