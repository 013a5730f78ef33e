package be.huurwerk.gateway.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many bodies each client is sending to one service now, so that one that is slow with many of them takes no place of the others. */
final class AwaitedBodies {
    private final Map<String, Integer> byClient = new ConcurrentHashMap<>();

    /** Whether the client may send one more; then {@link #ended} is told once it did. */
    boolean begin(String client, int atMost) {
        if (byClient.merge(client, 1, Integer::sum) <= atMost) {
            return true;
        }
        ended(client);
        return false;
    }

    void ended(String client) {
        byClient.computeIfPresent(client, (who, count) -> count == 1 ? null : count - 1);
    }
}
