package be.huurwerk.gateway.replica;

import java.util.Collection;
import java.util.Comparator;
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
        List<Replica> left =
                replicas.stream().filter(replica -> !tried.contains(replica)).toList();
        List<Replica> awake =
                left.stream().filter(replica -> replica.restsFor() <= 0).toList();
        if (awake.isEmpty()) {
            return left.stream().min(Comparator.comparingLong(Replica::restsFor));
        }
        int least = awake.stream().mapToInt(Replica::running).min().getAsInt();
        List<Replica> idlest =
                awake.stream().filter(replica -> replica.running() <= least).toList();
        return idlest.isEmpty()
                ? Optional.of(awake.get(0))
                : Optional.of(idlest.get(ThreadLocalRandom.current().nextInt(idlest.size())));
    }
}
