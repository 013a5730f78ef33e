package be.huurwerk.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Between which bounds a setting makes sense: one beyond them would be found by every call that comes, and not by who wrote it. */
final class SettingBounds {
    /** More than any client calls, and still counted without overflow. */
    private static final long MANY = 1_000_000_000;

    private static final Duration LONG = Duration.ofDays(1);
    private static final int LAST_PORT = 65_535;

    private final List<String> faults = new ArrayList<>();

    private SettingBounds() {}

    /** @throws IllegalArgumentException which names each setting that is beyond its bounds */
    static void require(GatewayConfig config) {
        SettingBounds bounds = new SettingBounds();
        bounds.check(config);
        if (!bounds.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", bounds.faults));
        }
    }

    private void check(GatewayConfig config) {
        number("calls", config.calls());
        config.callsOf().forEach((client, calls) -> number("calls-of." + client, calls));
        number("calls-in-flight", config.callsInFlight());
        number("connections", config.connections());
        number("waiting", config.waiting());
        number("silent-calls", config.silentCalls());
        number("small-bodies", config.smallBodies());
        number("large-bodies", config.largeBodies());
        number("client-connections", config.clientConnections());
        number("large-connections", config.largeConnections());
        number("client-waiting", config.clientWaiting());
        time("calls-window", config.callsWindow(), Duration.ofSeconds(1));
        time("connect-timeout", config.connectTimeout());
        time("answer-timeout", config.answerTimeout());
        time("part-timeout", config.partTimeout());
        time("health-timeout", config.healthTimeout());
        time("replica-rest", config.replicaRest());
        time("silence-rest", config.silenceRest());
        time("headers-timeout", config.headersTimeout());
        time("kept-timeout", config.keptTimeout());
        time("body-timeout", config.bodyTimeout());
        time("turn-timeout", config.turnTimeout());
        time("reading-timeout", config.readingTimeout());
        if (config.strictTransport().isNegative()) {
            faults.add("strict-transport is below zero: " + config.strictTransport());
        }
        Services.of(config)
                .forEach(service -> service.addresses().stream()
                        .filter(address -> service.port(address) > LAST_PORT)
                        .forEach(address -> faults.add(address + " has no port of a machine")));
    }

    private void number(String name, long value) {
        if (value < 1 || value > MANY) {
            faults.add(name + " is not from 1 to " + MANY + ": " + value);
        }
    }

    private void time(String name, Duration value) {
        time(name, value, Duration.ofMillis(1));
    }

    private void time(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONG) > 0) {
            faults.add(name + " is not from " + least.toMillis() + " ms to a day: " + value);
        }
    }
}
