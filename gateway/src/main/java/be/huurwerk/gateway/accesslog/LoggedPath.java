package be.huurwerk.gateway.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Of a path only what can't be personal: the words that stand in the paths of our APIs, ids, days and short numbers; a star for anything else. */
@ApplicationScoped
public class LoggedPath {
    private static final List<String> APIS = List.of("rentCalculation", "deposit", "arrears", "tenancy", "gateway");
    /** A path as it stands in a document: two spaces, the path, a colon. */
    private static final Pattern PATH = Pattern.compile(" {2}(/[^ :]+):");

    private static final Set<String> OWN = Set.of("", "doc", "reader", "suite.yaml", "suite.json", "health", "q");
    private static final String OTHER = "*";
    private static final int ID_LENGTH = 36;
    private static final int DAY_LENGTH = 10;

    private final Set<String> words = new HashSet<>(OWN);

    LoggedPath() {
        APIS.forEach(this::learn);
    }

    /** The path as it may be logged. */
    public String of(String path) {
        if (path == null || !path.startsWith("/")) {
            return OTHER;
        }
        StringBuilder logged = new StringBuilder(path.length());
        int from = 1;
        while (from <= path.length() && from > 0) {
            int slash = path.indexOf('/', from);
            String segment = path.substring(from, slash < 0 ? path.length() : slash);
            logged.append('/').append(isHarmless(segment) ? segment : OTHER);
            from = slash < 0 ? -1 : slash + 1;
        }
        return logged.toString();
    }

    private boolean isHarmless(String segment) {
        return words.contains(segment) || isId(segment) || isDayOrNumber(segment);
    }

    private static boolean isId(String segment) {
        if (segment.length() != ID_LENGTH) {
            return false;
        }
        for (int place = 0; place < ID_LENGTH; place++) {
            char c = segment.charAt(place);
            boolean dash = place == 8 || place == 13 || place == 18 || place == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A day, a month, a year or a small number; eleven digits are an SSIN, nine the half of one. */
    private static boolean isDayOrNumber(String segment) {
        if (segment.length() > DAY_LENGTH) {
            return false;
        }
        int digits = 0;
        for (int place = 0; place < segment.length(); place++) {
            char c = segment.charAt(place);
            boolean dash = c == '-' && (place == 4 || place == 7);
            if (!dash && (c < '0' || c > '9')) {
                return false;
            }
            digits += dash ? 0 : 1;
        }
        return digits <= 4 || segment.length() == DAY_LENGTH && digits == 8 || segment.length() == 7 && digits == 6;
    }

    private void learn(String api) {
        try (InputStream document = getClass().getResourceAsStream("/suite/" + api + ".yaml")) {
            if (document == null) {
                throw new IllegalStateException("No document of " + api);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> {
                var path = PATH.matcher(line);
                if (path.matches()) {
                    for (String segment : path.group(1).split("/")) {
                        if (!segment.startsWith("{")) {
                            words.add(segment);
                        }
                    }
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
