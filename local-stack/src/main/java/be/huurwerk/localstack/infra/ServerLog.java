package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a database server has written into its log since a moment, of which it says why it ended. */
final class ServerLog {
    private final Path file;
    private final long since;

    private ServerLog(Path file, long since) {
        this.file = file;
        this.since = since;
    }

    static ServerLog fromNowOn(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    boolean tellsTheEnd() {
        return lines().stream().anyMatch(line -> line.contains("database system is shut down"));
    }

    /** The last fault that ended it, and up to which change it had read its log before; empty where it tells none. */
    Optional<String> fault() {
        List<String> lines = lines();
        return last(lines, "FATAL:  ", "PANIC:  ")
                .map(fault -> last(lines, "LOG:  last completed transaction was at")
                        .map(change -> fault + " (" + change + ")")
                        .orElse(fault));
    }

    /** Without what stands before it, and without what it answers to those who come too early. */
    private static Optional<String> last(List<String> lines, String... levels) {
        return lines.stream()
                .filter(line -> !line.contains("the database system is"))
                .flatMap(line -> List.of(levels).stream()
                        .filter(line::contains)
                        .map(level -> line.substring(line.indexOf(level)).replaceFirst("^[A-Z]+: +", "")))
                .reduce((earlier, later) -> later);
    }

    private List<String> lines() {
        try (InputStream log = Files.newInputStream(file)) {
            log.skipNBytes(since);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of(); // not written yet
        }
    }
}
