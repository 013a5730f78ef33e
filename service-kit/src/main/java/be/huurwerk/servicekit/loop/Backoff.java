package be.huurwerk.servicekit.loop;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses after faults: from 100 ms, doubling to 5 s, with a random half so that replicas do not knock in step. */
public final class Backoff {
    private static final long FIRST = 100;
    private static final long LONGEST = 5_000;
    private int faults;

    public Duration next() {
        long longest = Math.min(LONGEST, FIRST << Math.min(faults++, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }

    public void reset() {
        faults = 0;
    }

    public int faults() {
        return faults;
    }
}
