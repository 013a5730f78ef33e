package be.huurwerk.webkit.etag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Answers in gzip for who takes it: fast rather than small (ADR 0073). */
final class Gzip {
    /** In bytes; of less, a packet or two would be saved. */
    private static final int SMALLEST = 4_096;

    private static final Pattern WANTED =
            Pattern.compile("gzip\\s*(;\\s*q\\s*=\\s*(0?\\.\\d*[1-9]\\d*|1(\\.0*)?)\\s*)?");

    private Gzip() {}

    static boolean isWorth(byte[] body) {
        return body.length >= SMALLEST;
    }

    /** @param acceptEncoding null where there is none; a star is not taken for gzip, nor a weight of 0 */
    static boolean isWanted(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(coding -> WANTED.matcher(coding).matches());
    }

    static byte[] of(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
        try (OutputStream gzip = new Fast(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 8_192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
