package be.huurwerk.gateway.rate;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Settings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the calls of each client. Only who has a valid token is counted, so there are no more counters than clients at the issuer. Other settings
 * begin to count anew.
 */
@ApplicationScoped
public class CallRates {
    private final Settings settings;
    private volatile Counters counters;

    CallRates(Settings settings) {
        this.settings = settings;
        this.counters = new Counters(settings.now(), new ConcurrentHashMap<>());
    }

    /** Counts one call. */
    public CallRate count(String client) {
        GatewayConfig now = settings.now();
        Counters current = counters;
        if (current.config() != now) {
            current = new Counters(now, new ConcurrentHashMap<>());
            counters = current;
        }
        Counter counter = current.of(client);
        ConsumptionProbe probe = counter.bucket().tryConsumeAndReturnRemaining(1);
        return new CallRate(
                counter.allowed(),
                now.callsWindow(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record Counter(long allowed, Bucket bucket) {}

    private record Counters(GatewayConfig config, Map<String, Counter> byClient) {
        Counter of(String client) {
            Counter known = byClient.get(client);
            return known != null ? known : byClient.computeIfAbsent(client, this::counter);
        }

        private Counter counter(String client) {
            long allowed = config.callsOf().getOrDefault(client, config.calls());
            return new Counter(
                    allowed,
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, config.callsWindow()))
                            .build());
        }
    }
}
