package be.huurwerk.localstack.suite;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the start of one service is waited for: by what it works and not by the clock, since on a machine that builds beside it a start of ten
 * seconds of processor time takes minutes. It is over for one that hangs (in two minutes it got nearly no processor time) and for one that turns
 * round and round (it worked ten times as long as a start takes), so that every wait ends.
 */
final class StartPatience {
    private static final Duration STANDING = Duration.ofSeconds(120);
    /** More than what a service does that only waits, in that time; a twentieth of one processor. */
    private static final Duration STEP = Duration.ofSeconds(5);
    /** Processor time. */
    private static final Duration WORK = Duration.ofSeconds(120);

    private Duration steppedAt = Duration.ZERO;
    private Duration steppedWith = Duration.ZERO;

    /**
     * Whether it is no use to wait any longer.
     *
     * @param waited since the wait began
     * @param worked the processor time of the process since its start, where the system tells it
     */
    boolean isOver(Duration waited, Optional<Duration> worked) {
        Duration now = worked.orElse(Duration.ZERO);
        if (now.minus(steppedWith).compareTo(STEP) >= 0) {
            steppedAt = waited;
            steppedWith = now;
        }
        return now.compareTo(WORK) > 0 || waited.minus(steppedAt).compareTo(STANDING) > 0;
    }
}
