package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.process.JavaCommand;
import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starting and ending processes of the suite. */
final class Processes {
    private Processes() {}

    /** Starts a Java program like ours; its output is added to {@code log}. */
    static Process java(List<String> program, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(program));
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(JavaCommand.nothing()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks all to end, waits for all, and ends without asking those that are still there. */
    static void endAll(List<ProcessId> processes, Duration patience) {
        processes.forEach(ProcessId::terminate);
        long end = System.nanoTime() + patience.toNanos();
        for (ProcessId process : processes) {
            process.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        processes.forEach(ProcessId::kill);
        processes.forEach(process -> process.awaitEnd(Duration.ofSeconds(5)));
    }

    /** Ends a database in its fast way, which doesn't wait for its clients to leave; Java itself can't send that signal. */
    static void endDatabase(ProcessId database, Duration patience) {
        if (!database.runs()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + database.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            database.terminate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!database.awaitEnd(patience)) {
            database.kill();
            database.awaitEnd(Duration.ofSeconds(5));
        }
    }
}
