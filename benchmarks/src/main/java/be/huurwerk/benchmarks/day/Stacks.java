package be.huurwerk.benchmarks.day;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sampled stacks of a process, the same ones counted together, the caller of all first in each.
 *
 * @param counts samples, by stack
 */
record Stacks(Map<List<String>, Long> counts) {

    private static final String OURS = "be.huurwerk.";
    private static final Pattern KITS = Pattern.compile("be\\.huurwerk\\.(?:servicekit|webkit)\\..*");
    private static final Pattern MADE = Pattern.compile(".*(?:_Subclass|_ClientProxy|_Bean|\\$\\$|\\$quarkus).*");

    /** Of a recording of the flight recorder, of what ran in Java. */
    static Stacks of(Path recording) throws IOException {
        Map<List<String>, Long> counts = new HashMap<>();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<String> stack = new ArrayList<>();
                    event.getStackTrace().getFrames().forEach(frame -> stack.add(name(frame)));
                    Collections.reverse(stack);
                    counts.merge(List.copyOf(stack), 1L, Long::sum);
                }
            }
        }
        return new Stacks(counts);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A line a stack, as tools for flame graphs read it: frames with semicolons between, and how often. */
    List<String> collapsed() {
        return counts.entrySet().stream()
                .map(one -> String.join(";", one.getKey()) + " " + one.getValue())
                .sorted()
                .toList();
    }

    /**
     * What takes the most of our code.
     *
     * @param entry the method of ours, not of the kits, from which it is reached
     * @param within our innermost method that was found most there
     */
    record Hot(String entry, long samples, String within) {}

    /** The hottest paths, the hottest first. */
    List<Hot> hottest(int most) {
        Map<String, Map<String, Long>> byEntry = new TreeMap<>();
        counts.forEach((stack, count) -> {
            List<String> ours = stack.stream().filter(Stacks::isOurs).toList();
            if (!ours.isEmpty()) {
                byEntry.computeIfAbsent(entry(ours), entry -> new TreeMap<>())
                        .merge(ours.get(ours.size() - 1), count, Long::sum);
            }
        });
        return byEntry.entrySet().stream()
                .map(one -> new Hot(one.getKey(), sum(one.getValue()), most(one.getValue())))
                .sorted(Comparator.comparingLong(Hot::samples).reversed())
                .limit(most)
                .toList();
    }

    /** Samples by the frame on top, the most first. */
    Map<String, Long> tops() {
        return counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> one.getKey().get(one.getKey().size() - 1),
                        TreeMap::new,
                        Collectors.summingLong(Map.Entry::getValue)));
    }

    private static String entry(List<String> ours) {
        return ours.stream()
                .filter(frame -> !KITS.matcher(frame).matches())
                .findFirst()
                .orElse(ours.get(0));
    }

    /** Not what the build makes around our classes. */
    private static boolean isOurs(String frame) {
        return frame.startsWith(OURS) && !MADE.matcher(frame).matches();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String most(Map<String, Long> counts) {
        Function<Map.Entry<String, Long>, Long> samples = Map.Entry::getValue;
        return counts.entrySet().stream()
                .max(Comparator.comparing(samples))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
