package be.huurwerk.localstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same number: on Linux by the boot and the tick it started at,
 * elsewhere by the instant. Survives being written down.
 */
public record ProcessId(long pid, String started) {
    private static final Path PROC = Path.of("/proc");

    /** The process with this number, if it runs now. */
    public static Optional<ProcessId> of(long pid) {
        return startOf(pid).map(started -> new ProcessId(pid, started));
    }

    public static ProcessId self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Whether this very process still runs; one that only waits to be reaped doesn't. */
    public boolean runs() {
        return startOf(pid).filter(started::equals).isPresent();
    }

    /** Its processor time, where the system tells it and it still runs. */
    public Optional<Duration> worked() {
        return handle().flatMap(handle -> handle.info().totalCpuDuration());
    }

    /** Asks the process to end. */
    public void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Ends the process without asking ({@code SIGKILL}). */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Whether the process is gone within {@code patience}. */
    public boolean awaitEnd(Duration patience) {
        return Waiting.until(patience, () -> !runs());
    }

    /** Asks the process to end, and ends it without asking when it is still there after {@code patience}. */
    public void end(Duration patience) {
        terminate();
        if (!awaitEnd(patience)) {
            kill();
            awaitEnd(Duration.ofSeconds(5));
        }
    }

    private Optional<ProcessHandle> handle() {
        return runs() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static Optional<String> startOf(long pid) {
        if (!Files.isReadable(PROC.resolve("self/stat"))) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Object::toString);
        }
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            // the name in brackets may hold blanks: fields are counted from behind it, state first, start 20th
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[0].equals("Z") || fields[0].equals("X");
            return ended ? Optional.empty() : Optional.of(boot() + "/" + fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String boot() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).trim();
    }
}
