package be.huurwerk.servicekit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds calls up at a word until a test opens it. */
@ApplicationScoped
public class Gate {
    private record Latches(CountDownLatch reached, CountDownLatch open) {}

    private final Map<String, Latches> closed = new ConcurrentHashMap<>();

    public void close(String word) {
        closed.put(word, new Latches(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Whether somebody stands before it within ten seconds. */
    public boolean isReached(String word) {
        return await(closed.get(word).reached());
    }

    public void open(String word) {
        closed.get(word).open().countDown();
    }

    void pass(String word) {
        Latches latches = closed.get(word);
        if (latches != null) {
            latches.reached().countDown();
            await(latches.open());
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
