package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a service tells whoever watches it, on a port that only its log names. */
public final class Management {
    private static final Pattern ADDRESS = Pattern.compile("Management interface listening on (http://[0-9.:]+\\d)");
    private static final Pattern FAULTY = Pattern.compile("(?m)^huurwerk_loops_faulty\\{.*loop=\"([^\"]+)\".*} 1\\.0$");

    private Management() {}

    /** The figures of a service of the suite now. */
    public static String figures(Suite suite, String service) {
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

    /** The loops of a service that are in a fault now. */
    static List<String> faultyLoops(Suite suite, String service) {
        return FAULTY.matcher(figures(suite, service))
                .results()
                .map((MatchResult loop) -> loop.group(1))
                .toList();
    }
}
