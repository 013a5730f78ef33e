package be.huurwerk.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Tells the gateway free ports, on which the tests start and stop their fake services. */
public final class FakePorts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"RENT_CALCULATION", "DEPOSIT", "ARREARS", "TENANCY"}) {
            settings.put("HUURWERK_" + name + "_URL", "http://localhost:" + freePort());
        }
        // two replicas
        settings.merge(
                "HUURWERK_RENT_CALCULATION_URL", "http://localhost:" + freePort(), (one, other) -> one + "," + other);
        settings.put("huurwerk.gateway.silence-rest", "1s");
        settings.put("huurwerk.gateway.answer-timeout", "5s");
        settings.put("huurwerk.gateway.calls-of.approver", "5");
        return settings;
    }

    @Override
    public void stop() {
        // The ports were only looked for.
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
