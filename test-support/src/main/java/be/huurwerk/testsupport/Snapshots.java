package be.huurwerk.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that must equal what the code says; {@code -Dhuurwerk.snapshots=write} writes them anew. */
final class Snapshots {

    private static final int CONTEXT = 5;

    private Snapshots() {}

    static void assertSame(Path file, String actual) {
        if ("write".equals(System.getProperty("huurwerk.snapshots"))) {
            write(file, actual);
        }
        compare(file, actual);
    }

    static void compare(Path file, String actual) {
        try {
            String expected = Files.exists(file) ? Files.readString(file) : "";
            if (!expected.equals(actual)) {
                throw new AssertionError(explain(file, expected, actual));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String actual) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String explain(Path file, String expected, String actual) {
        List<String> old = expected.lines().toList();
        List<String> now = actual.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        StringBuilder text = new StringBuilder(file.getFileName().toString())
                .append(" in contracts is not what the service says, from line ")
                .append(start + 1)
                .append(" on:\n");
        old.subList(Math.max(0, start - CONTEXT), start)
                .forEach(line -> text.append("    ").append(line).append('\n'));
        old.subList(start, old.size() - end)
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        now.subList(start, now.size() - end)
                .forEach(line -> text.append("  + ").append(line).append('\n'));
        return text.append(
                        "If the change is meant, run the same test with -Dhuurwerk.snapshots=write and commit the file.")
                .toString();
    }
}
