package be.huurwerk.servicekit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.testsupport.Papers;
import be.huurwerk.webkit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final byte[] CONTENT = Papers.png(200_003);

    @Test
    void readsAnyPartOfWhatCame() throws IOException {
        Random random = new Random(20190902);
        try (Upload upload = Upload.read(new ByteArrayInputStream(CONTENT), CONTENT.length)) {
            for (int i = 0; i < 2_000; i++) {
                int from = random.nextInt(CONTENT.length + 1);
                int length = random.nextInt(random.nextBoolean() ? 16 : 100_000);
                assertThat(upload.at(from, length))
                        .as("%d bytes from %d", length, from)
                        .isEqualTo(Arrays.copyOfRange(CONTENT, from, Math.min(CONTENT.length, from + length)));
            }
        }
    }

    @Test
    void givesAllOfItWithItsHash() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Upload upload = Upload.read(new ByteArrayInputStream(CONTENT), CONTENT.length)) {
            upload.writeTo(whole);
            assertThat(upload.size()).isEqualTo(CONTENT.length);
            assertThat(upload.sha256())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(CONTENT));
        }
        assertThat(whole.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void stopsAtTheLimit() {
        assertThatThrownBy(() -> Upload.read(new ByteArrayInputStream(CONTENT), CONTENT.length - 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @Test
    void takesNothingForNothing() throws IOException {
        try (Upload upload = Upload.read(new ByteArrayInputStream(new byte[0]), 10)) {
            assertThat(upload.size()).isZero();
            assertThat(upload.at(0, 8)).isEmpty();
        }
    }
}
