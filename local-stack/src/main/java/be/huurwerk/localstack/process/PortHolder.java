package be.huurwerk.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The process that listens on a port, as far as {@code /proc} tells; another user's process stays unknown. */
public record PortHolder(long pid, String command) {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    /** Who listens on the port; empty where that can't be seen. */
    public static Optional<PortHolder> of(int port) {
        Set<String> sockets = listening(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            return StreamSupport.stream(processes.spliterator(), false)
                    .filter(process -> holdsOne(process, sockets))
                    .findFirst()
                    .map(PortHolder::describe);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> listening(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try (Stream<String> lines = Files.lines(PROC.resolve(table))) {
                lines.skip(1)
                        .map(line -> line.trim().split("\\s+"))
                        .filter(fields -> fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                        .forEach(fields -> sockets.add("socket:[" + fields[9] + "]"));
            } catch (IOException | UncheckedIOException e) {
                // no such table on this machine
            }
        }
        return sockets;
    }

    private static boolean holdsOne(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(target(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static PortHolder describe(Path process) {
        long pid = Long.parseLong(process.getFileName().toString());
        try {
            String words = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            String command = Stream.of(words.split("\0")).collect(Collectors.joining(" "));
            return new PortHolder(pid, command.length() > 120 ? command.substring(0, 117) + "..." : command);
        } catch (IOException e) {
            return new PortHolder(pid, "");
        }
    }

    @Override
    public String toString() {
        return "process " + pid + (command.isBlank() ? "" : " (" + command + ")");
    }
}
