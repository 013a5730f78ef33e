package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ResidentMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What processes take while it is open: seconds of processor time, and the most resident memory, looked at four times a second. */
final class ProcessWatch implements AutoCloseable {

    private static final long BETWEEN_MILLIS = 250;
    private static final long MEGABYTE = 1_048_576;

    private final Map<String, Long> processes;
    private final Map<String, Double> before = new LinkedHashMap<>();
    private final Map<String, Long> atFirst = new LinkedHashMap<>();
    private final Map<String, Long> highest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    ProcessWatch(Map<String, Long> processes) {
        this.processes = processes;
        processes.forEach((name, pid) -> {
            before.put(name, ProcessorTime.of(pid));
            atFirst.put(name, ResidentMemory.of(pid));
        });
        thread.scheduleAtFixedRate(this::look, 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        processes.forEach((name, pid) -> highest.merge(name, ResidentMemory.of(pid), Math::max));
    }

    double processorSeconds(String name) {
        return ProcessorTime.of(processes.get(name)) - before.get(name);
    }

    /** In MB, when it was opened. */
    long memoryAtFirst(String name) {
        return atFirst.get(name) / MEGABYTE;
    }

    /** In MB. */
    long memoryHighest(String name) {
        return highest.getOrDefault(name, 0L) / MEGABYTE;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
