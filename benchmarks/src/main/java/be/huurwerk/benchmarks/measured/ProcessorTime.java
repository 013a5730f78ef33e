package be.huurwerk.benchmarks.measured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Seconds of processor time that processes took, from Linux's books; zero on another system. */
public final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    public static double of(long pid) {
        return (ticks(pid, USER) + ticks(pid, SYSTEM)) / TICKS_A_SECOND;
    }

    /** Of the process, of those it started, and of those among them that ended. */
    public static double ofTree(long pid) {
        double ended = (ticks(pid, ENDED_CHILDREN_USER) + ticks(pid, ENDED_CHILDREN_SYSTEM)) / TICKS_A_SECOND;
        return of(pid) + ended + children(pid).mapToDouble(ProcessorTime::of).sum();
    }

    private static Stream<Long> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
    }

    /** Fields are counted from behind the name in brackets, which may hold blanks. */
    private static long ticks(long pid, int field) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field]);
        } catch (IOException e) {
            return 0;
        }
    }
}
