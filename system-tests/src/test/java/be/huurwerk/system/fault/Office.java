package be.huurwerk.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Officers who do one deed after the other until the office closes. */
public final class Office {
    private final ExecutorService officers;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final List<Future<?>> work = new ArrayList<>();

    /** Opens it; the same seed throws the same dice. */
    public Office(Deeds deeds, int size, long seed) {
        officers = Executors.newFixedThreadPool(size);
        for (int officer = 0; officer < size; officer++) {
            Random die = new Random(seed + officer);
            work.add(officers.submit(() -> {
                while (!closing.get()) {
                    deeds.any(die);
                    done.incrementAndGet();
                }
            }));
        }
    }

    /** Deeds done so far. */
    public int done() {
        return done.get();
    }

    /** Lets each end what is in hand; fails when a deed failed. Returns how many were done. */
    public int close() throws InterruptedException, ExecutionException {
        closing.set(true);
        officers.shutdown();
        for (Future<?> officer : work) {
            officer.get();
        }
        return done.get();
    }
}
