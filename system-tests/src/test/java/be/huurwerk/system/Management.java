package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What a service tells whoever watches it, on a port that only its log names. */
final class Management {
    private static final Pattern ADDRESS = Pattern.compile("Management interface listening on (http://[0-9.:]+\\d)");

    private Management() {}

    /** The figures of a service of the suite now. */
    static String figures(Suite suite, String service) {
        try {
            return figures(Files.readString(suite.log(service), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, by its log: it listens where it said last that it does. */
    static String figures(String log) {
        String address = ADDRESS.matcher(log)
                .results()
                .map(said -> said.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return Metrics.scrape(URI.create(address + "/q/metrics"));
    }
}
