package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterZipTest {

    private static final UUID TENANCY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");
    private static final LocalDate DATED = LocalDate.of(2019, 12, 3);

    @TempDir
    Path folder;

    @Test
    void holdsEachLetterUnderItsId() throws IOException {
        // When
        byte[] written = zip(true, letter("the letter"));

        // Then
        try (ZipFile zip = open(written)) {
            assertThat(zip.size()).isEqualTo(1);
            byte[] pdf = zip.getInputStream(zip.getEntry(TENANCY + ".pdf")).readAllBytes();
            assertThat(pdf).asString().isEqualTo("the letter");
        }
    }

    @Test
    void isTheSameForTheSameLetters() throws IOException {
        assertThat(zip(true, letter("the letter"))).isEqualTo(zip(true, letter("the letter")));
    }

    @Test
    void isNoArchiveWhenItWasBrokenOff() throws IOException {
        byte[] written = zip(false, letter("the letter"));

        assertThatThrownBy(() -> open(written)).isInstanceOf(ZipException.class);
    }

    @Test
    void passesEachLetterOnAsItIsAdded() throws IOException {
        // Given
        CountingStream out = new CountingStream();
        LetterZip zip = new LetterZip(out);

        // When
        zip.add(TENANCY, DATED, letter("x".repeat(100_000)));

        // Then
        assertThat(out.written).isGreaterThanOrEqualTo(100_000);
    }

    private static byte[] letter(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(boolean whole, byte[] letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterZip zip = new LetterZip(out);
        zip.add(TENANCY, DATED, letter);
        if (whole) {
            zip.finish();
        }
        return out.toByteArray();
    }

    private ZipFile open(byte[] written) throws IOException {
        return new ZipFile(
                Files.write(folder.resolve(UUID.randomUUID() + ".zip"), written).toFile());
    }

    private static final class CountingStream extends OutputStream {
        private long written;

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }
    }
}
