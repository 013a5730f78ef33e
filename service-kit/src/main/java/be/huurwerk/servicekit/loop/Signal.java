package be.huurwerk.servicekit.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one loop. A wake that comes while the loop works is not lost: its next wait ends at once. */
public final class Signal {
    private final Semaphore wakes = new Semaphore(0);

    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Waits until it is woken, or for so long. */
    public void await(Duration longest) {
        try {
            if (wakes.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
