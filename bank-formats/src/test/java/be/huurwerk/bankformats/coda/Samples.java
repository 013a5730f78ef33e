package be.huurwerk.bankformats.coda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class Samples {

    private Samples() {}

    static String febelfin() {
        return text("febelfin-coda/CODA.txt");
    }

    static String groupedTransfers() {
        return text("coda-demo/coda-grouped-transfers.txt");
    }

    static List<CodaStatement> read(String file) {
        return CodaReader.readAll(file.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    static CodaFinding refusal(String file) {
        try {
            read(file);
        } catch (CodaException refused) {
            return refused.finding();
        }
        throw new AssertionError("the file was read");
    }

    static List<String> lines(String file) {
        return new ArrayList<>(file.lines().toList());
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static String put(String line, int position, String value) {
        return line.substring(0, position - 1) + value + line.substring(position - 1 + value.length());
    }

    private static String text(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/coda/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
