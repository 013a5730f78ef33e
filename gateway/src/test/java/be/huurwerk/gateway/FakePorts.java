package be.huurwerk.gateway;

import be.huurwerk.testsupport.StandInIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Tells the gateway free ports, on which the tests start and stop their fake services. */
public final class FakePorts implements QuarkusTestResourceLifecycleManager {
    private final Set<Integer> given = new HashSet<>();
    private StandInNames names;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"RENT_CALCULATION", "DEPOSIT", "ARREARS", "TENANCY"}) {
            settings.put("HUURWERK_" + name + "_URL", "http://localhost:" + freePort());
        }
        // two replicas
        settings.merge(
                "HUURWERK_RENT_CALCULATION_URL", "http://localhost:" + freePort(), (one, other) -> one + "," + other);
        settings.computeIfPresent("HUURWERK_ARREARS_URL", (key, url) -> url.replace("http:", "https:"));
        settings.putAll(Certificates.settings());
        settings.putAll(StandInIssuer.settings()); // it asks an issuer for its keys, as in service
        names = new StandInNames();
        settings.put("huurwerk.gateway.dns-servers", "127.0.0.1:" + names.port());
        settings.put("huurwerk.gateway.dns-interval", "1s");
        settings.put("huurwerk.gateway.silence-rest", "1s");
        settings.put("huurwerk.gateway.answer-timeout", "5s");
        settings.put("huurwerk.gateway.calls-of.approver", "5");
        settings.put("huurwerk.gateway.headers-timeout", "1500ms");
        settings.put("huurwerk.gateway.body-timeout", "1s");
        settings.put("huurwerk.gateway.part-timeout", "1s");
        settings.put("huurwerk.gateway.turn-timeout", "2s");
        settings.put("huurwerk.gateway.reading-timeout", "2s");
        settings.put("huurwerk.gateway.file-interval", "100ms");
        settings.put("huurwerk.gateway.file", newFile());
        settings.put("quarkus.http.idle-timeout", "9s");
        return settings;
    }

    @Override
    public void stop() {
        if (names != null) {
            names.stop();
        }
    }

    /** Of settings that change while the gateway runs; empty at first. */
    private static String newFile() {
        try {
            Path file = Files.createTempFile("gateway", ".properties");
            file.toFile().deleteOnExit();
            return file.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Below those that systems give to outgoing connections: nobody else may have it while a fake service is stopped. */
    private int freePort() {
        return new Random()
                .ints(20_000, 30_000)
                .filter(port -> isFree(port) && given.add(port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
