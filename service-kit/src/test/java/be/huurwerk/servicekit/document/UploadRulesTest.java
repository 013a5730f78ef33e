package be.huurwerk.servicekit.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.testsupport.Papers;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UploadRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 9, 2);

    @Test
    void tellsWhatTheBytesAre() {
        assertThat(typeOf(Papers.pdf("a lease"), "application/pdf")).isEqualTo(ContentType.PDF);
        assertThat(typeOf(Papers.png(200_000), "image/png")).isEqualTo(ContentType.PNG);
        assertThat(typeOf(Papers.jpeg("a kitchen"), "image/jpeg")).isEqualTo(ContentType.JPEG);
        assertThat(typeOf(Papers.pdf("a lease"), "Application/PDF; charset=binary"))
                .isEqualTo(ContentType.PDF);
    }

    @Test
    void refusesWhatBeginsAsSomethingElse() {
        refuses("<html><script>alert(1)</script>%PDF-1.4 %%EOF".getBytes(ISO_8859_1), "application/pdf", "no PDF");
        refuses("GIF89a".getBytes(ISO_8859_1), "image/png", "no PDF");
        refuses(archive(), "application/pdf", "no PDF");
        refuses(new byte[] {0}, "application/pdf", "no PDF");
        refuses(" %PDF-1.4 %%EOF".getBytes(ISO_8859_1), "application/pdf", "no PDF");
    }

    @Test
    void refusesWhatIsNotWhatTheHeaderSays() {
        refuses(Papers.pdf("a lease"), "image/png", "The body is application/pdf");
        refuses(Papers.jpeg("a kitchen"), "application/pdf", "The body is image/jpeg");
        refuses(Papers.jpeg("a kitchen"), null, "which Content-Type does not say");
    }

    @Test
    void refusesWhatWasCutOff() {
        for (byte[] whole : List.of(Papers.pdf("a lease"), Papers.png(100_000), Papers.jpeg("a kitchen"))) {
            String type = ContentType.PDF.begins(new InMemory(whole))
                    ? "application/pdf"
                    : whole[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
            for (int length : new int[] {9, whole.length / 2, whole.length - 6}) {
                refuses(Arrays.copyOf(whole, length), type, "cut off");
            }
        }
    }

    @Test
    void refusesAPictureOfBrokenParts() {
        // Given a chunk that says to be longer than the file, negative, or that is not the header
        byte[] tooLong = Papers.png(100);
        tooLong[8] = 0x7F;
        byte[] negative = Papers.png(100);
        negative[8] = (byte) 0x80;
        byte[] headless = Papers.png(100);
        headless[12] = 'X';
        byte[] followed = Arrays.copyOf(Papers.png(100), 101);
        byte[] emptySegment = Papers.jpeg("a kitchen");
        emptySegment[4] = 0;
        emptySegment[5] = 1;

        // When, Then
        for (byte[] broken : List.of(tooLong, negative, headless, followed)) {
            refuses(broken, "image/png", "cut off");
        }
        refuses(emptySegment, "image/jpeg", "cut off");
    }

    @Test
    void takesAPhotoWithWhatACameraPutsBehindIt() {
        byte[] photo = joined(Papers.jpeg("a kitchen"), new byte[200_000]);

        assertThat(typeOf(photo, "image/jpeg")).isEqualTo(ContentType.JPEG);
    }

    @Test
    void findsTheEndOfAPictureWhereverItLies() {
        byte[] scanned = Papers.jpeg("a kitchen");
        byte[] begin = Arrays.copyOf(scanned, scanned.length - 2);
        byte[] end = {(byte) 0xFF, (byte) 0xD9};
        for (int more : new int[] {64 * 1024 - 4, 64 * 1024 - 3, 64 * 1024 - 2, 64 * 1024}) {
            assertThat(typeOf(joined(joined(begin, new byte[more]), end), "image/jpeg"))
                    .isEqualTo(ContentType.JPEG);
        }
    }

    @Test
    void refusesWhatIsAnArchiveAsWell() {
        refuses(joined(Papers.jpeg("a kitchen"), archive()), "image/jpeg", "an archive");
        refuses(joined(Papers.pdf("a lease"), archive()), "application/pdf", "an archive");
    }

    @Test
    void takesTheFourBytesOfAnArchiveByChance() {
        byte[] pdf = Papers.pdf("PK\5\6 is only a text here");

        assertThat(typeOf(pdf, "application/pdf")).isEqualTo(ContentType.PDF);
    }

    @Test
    void tellsAllThatIsWrongWithTheDates() {
        assertThat(UploadRules.faults(0, TODAY.plusDays(1), TODAY.plusDays(2), TODAY))
                .extracting(Issue::name)
                .containsExactly(null, "receivedOn", "signedOn");
        assertThat(UploadRules.faults(1, TODAY, TODAY, TODAY)).isEmpty();
        assertThat(UploadRules.faults(1, TODAY.minusDays(1), null, TODAY)).isEmpty();
    }

    private static void refuses(byte[] content, String declared, String why) {
        assertThatThrownBy(() -> typeOf(content, declared)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(415);
            assertThat(problem.detail().orElseThrow().en()).contains(why);
        });
    }

    private static ContentType typeOf(byte[] content, String declared) {
        return UploadRules.typeOf(new InMemory(content), declared);
    }

    private static byte[] archive() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.setComment("a program");
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(new byte[100]);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return archive.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private record InMemory(byte[] content) implements Bytes {
        @Override
        public int size() {
            return content.length;
        }

        @Override
        public byte[] at(int from, int length) {
            return Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
        }
    }
}
