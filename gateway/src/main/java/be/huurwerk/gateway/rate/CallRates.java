package be.huurwerk.gateway.rate;

import be.huurwerk.gateway.GatewayConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls of each client. Only who has a valid token is counted, so there are no more counters than clients at the issuer. */
@ApplicationScoped
public class CallRates {
    private final GatewayConfig config;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    CallRates(GatewayConfig config) {
        this.config = config;
    }

    /** Counts one call. */
    public CallRate count(String client) {
        long allowed = config.callsOf().getOrDefault(client, config.calls());
        ConsumptionProbe probe =
                buckets.computeIfAbsent(client, id -> bucket(allowed)).tryConsumeAndReturnRemaining(1);
        return new CallRate(
                allowed,
                config.callsWindow(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(long allowed) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, config.callsWindow()))
                .build();
    }
}
