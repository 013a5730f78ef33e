package be.huurwerk.servicekit.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Since when the records that a listener has still to take from a partition were seen there. A record says its time only once it is read. */
final class Lag {
    private static final int MOST = 2000;

    private final Deque<Seen> seen = new ArrayDeque<>();

    /** The end of the partition, as it was seen first at a moment. */
    private record Seen(long end, Instant at) {}

    /**
     * How long the oldest record that was not taken has been there, in seconds, no more exact than these calls are frequent; nought when all
     * were taken.
     *
     * @param end the offset that the next record will have
     * @param position the offset that is taken next
     */
    double seconds(long end, long position, Instant now) {
        if (seen.isEmpty() || end > seen.peekLast().end()) {
            seen.addLast(new Seen(end, now));
        }
        while (!seen.isEmpty() && (seen.peekFirst().end() <= position || seen.size() > MOST)) {
            seen.removeFirst();
        }
        return position >= end || seen.isEmpty()
                ? 0
                : Duration.between(seen.peekFirst().at(), now).toMillis() / 1000.0;
    }
}
