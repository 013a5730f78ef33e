package be.huurwerk.servicekit.loop;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A thread that does rounds until it is stopped: waits when there was nothing to do, and backs off after a fault. */
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    /** One round; says how long the loop may wait before the next, zero for not at all. */
    @FunctionalInterface
    public interface Round {
        Duration run();
    }

    private final String name;
    private final Round round;
    private final Runnable atEnd;
    private final Signal signal = new Signal();
    private final Backoff backoff = new Backoff();
    private volatile boolean stopping;
    private volatile boolean faulty;
    private Thread thread;

    public Loop(String name, Round round) {
        this(name, round, () -> {});
    }

    /** With what the loop's own thread does last. */
    public Loop(String name, Round round, Runnable atEnd) {
        this.name = name;
        this.round = round;
        this.atEnd = atEnd;
    }

    /** Starts it, also again after it has ended. */
    public synchronized void start() {
        stopping = false;
        thread = new Thread(this::rounds, name);
        thread.setDaemon(true);
        thread.start();
    }

    String name() {
        return name;
    }

    public void wake() {
        signal.wake();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Whether the last round ended in a fault. */
    public boolean isFaulty() {
        return faulty;
    }

    /** Asks the loop to end after the round in hand. */
    public void stop() {
        stopping = true;
        signal.wake();
    }

    /** Waits until the loop has ended; says whether it has. */
    public synchronized boolean join(Duration longest) {
        if (thread == null) {
            return true;
        }
        try {
            thread.join(Math.max(1, longest.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void rounds() {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            Duration pause = oneRound();
            if (!stopping && !pause.isZero()) {
                signal.await(pause);
            }
        }
        atEnd.run();
    }

    private Duration oneRound() {
        try {
            Duration pause = round.run();
            if (faulty) {
                LOG.infof("%s goes on", name);
            }
            faulty = false;
            backoff.reset();
            return pause;
        } catch (RuntimeException | LinkageError e) {
            return afterFault(e);
        }
    }

    private Duration afterFault(Throwable fault) {
        Duration pause = backoff.next();
        if (stopping) {
            LOG.debugf(fault, "%s was interrupted by the stop", name);
        } else if (!faulty) {
            LOG.warnf(fault, "%s has a fault and tries again", name);
        } else {
            LOG.warnf("%s still has a fault, attempt %d: %s", name, backoff.faults(), fault.getMessage());
        }
        faulty = true;
        return pause;
    }
}
