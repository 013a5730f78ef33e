package be.huurwerk.localstack.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message about what went wrong. */
final class LogTail {
    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "; the end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "; it left no log";
        }
    }
}
