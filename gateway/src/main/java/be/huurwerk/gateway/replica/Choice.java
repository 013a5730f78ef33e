package be.huurwerk.gateway.replica;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which replica a call goes to: of those that can be reached, the one that works on the fewest calls; any of several such. Where none could be
 * reached lately, the one that rests the shortest: it may be back.
 */
public final class Choice {
    private Choice() {}

    /** @return empty where all were tried */
    public static Optional<Replica> of(List<Replica> replicas, Collection<Replica> tried) {
        Replica best = null;
        long bestRest = 0;
        int bestRunning = 0;
        int equals = 0;
        for (Replica replica : replicas) {
            if (tried.contains(replica)) {
                continue;
            }
            long rest = Math.max(0, replica.restsFor());
            int running = rest > 0 ? 0 : replica.running(); // read once: it changes meanwhile
            int order = best == null ? -1 : order(rest, running, bestRest, bestRunning);
            equals = order < 0 ? 1 : order == 0 ? equals + 1 : equals;
            if (order < 0 || order == 0 && ThreadLocalRandom.current().nextInt(equals) == 0) {
                best = replica;
                bestRest = rest;
                bestRunning = running;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int order(long rest, int running, long bestRest, int bestRunning) {
        return rest != bestRest ? Long.compare(rest, bestRest) : Integer.compare(running, bestRunning);
    }
}
