package be.huurwerk.gateway.replica;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service: where it is, how many calls of this gateway it works on, and whether it could be reached lately. */
public final class Replica {
    private final String host;
    private final int port;
    private final AtomicInteger running = new AtomicInteger();
    private volatile long restsUntil = System.nanoTime();

    Replica(String host, int port) {
        this.host = host;
        this.port = port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** A call goes to it; {@link #ended} says when it is over. */
    public void began() {
        running.incrementAndGet();
    }

    public void ended() {
        running.decrementAndGet();
    }

    /** It could not be connected to: others are asked first for as long as this. */
    public void restFor(Duration time) {
        restsUntil = System.nanoTime() + time.toNanos();
    }

    /** Calls of this gateway that it works on. */
    public int running() {
        return running.get();
    }

    /** Whether others are asked first. */
    public boolean isResting() {
        return restsFor() > 0;
    }

    /** In nanoseconds; not above zero for one that can be asked. */
    long restsFor() {
        return restsUntil - System.nanoTime();
    }
}
