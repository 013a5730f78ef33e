package be.huurwerk.servicekit.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the streams of a batch are, while it is applied. */
final class Progress {
    /** What becomes of an event. */
    enum Step {
        APPLY,
        PARK,
        IGNORE
    }

    private final Map<StreamId, Long> before;
    private final Map<StreamId, Set<Long>> parked;
    private final Map<StreamId, Long> advanced = new HashMap<>();

    Progress(Map<StreamId, Long> before, Map<StreamId, Set<Long>> parked) {
        this.before = before;
        this.parked = parked;
    }

    Step next(StreamId stream, long sequence) {
        if (sequence <= last(stream) || waiting(stream).contains(sequence)) {
            return Step.IGNORE;
        }
        return sequence == last(stream) + 1 ? Step.APPLY : Step.PARK;
    }

    long last(StreamId stream) {
        return advanced.getOrDefault(stream, before.getOrDefault(stream, 0L));
    }

    /** Why an event that is not the next one waits. */
    DeadLetterState why(StreamId stream) {
        return waiting(stream).contains(last(stream) + 1) ? DeadLetterState.behind : DeadLetterState.gap;
    }

    void applied(StreamId stream, long sequence) {
        advanced.put(stream, sequence);
    }

    void parked(StreamId stream, long sequence) {
        parked.computeIfAbsent(stream, none -> new HashSet<>()).add(sequence);
    }

    Map<StreamId, Long> advanced() {
        return advanced;
    }

    /** Streams that came so far in this batch that a parked event is the next one. */
    Set<StreamId> due() {
        return advanced.keySet().stream()
                .filter(stream -> waiting(stream).contains(last(stream) + 1))
                .collect(Collectors.toSet());
    }

    private Set<Long> waiting(StreamId stream) {
        return parked.getOrDefault(stream, Set.of());
    }
}
