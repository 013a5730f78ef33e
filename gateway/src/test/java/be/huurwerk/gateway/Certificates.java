package be.huurwerk.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Key stores made by the JDK's own tool, each with one self-signed certificate; as a trust store each trusts its own. */
final class Certificates {
    static final String PASSWORD = "only-for-tests";

    private static Path folder;

    private Certificates() {}

    /** Of the gateway's front and of the services. */
    static String ofServers() {
        return path("server");
    }

    /** Of the gateway where it calls a service, and of a caller that the gateway trusts. */
    static String ofClients() {
        return path("client");
    }

    /** Of nobody that is trusted. */
    static String ofStrangers() {
        return path("stranger");
    }

    /** The settings of the gateway: a front that wants certificates, and a certificate of its own towards the services. */
    static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("quarkus.http.test-ssl-port", "0"),
                Map.entry("HUURWERK_TLS", "front"),
                Map.entry("HUURWERK_TLS_CLIENTS", "required"),
                Map.entry("quarkus.tls.front.key-store.p12.path", ofServers()),
                Map.entry("quarkus.tls.front.key-store.p12.password", PASSWORD),
                Map.entry("quarkus.tls.front.trust-store.p12.path", ofClients()),
                Map.entry("quarkus.tls.front.trust-store.p12.password", PASSWORD),
                Map.entry("quarkus.tls.services.key-store.p12.path", ofClients()),
                Map.entry("quarkus.tls.services.key-store.p12.password", PASSWORD),
                Map.entry("quarkus.tls.services.trust-store.p12.path", ofServers()),
                Map.entry("quarkus.tls.services.trust-store.p12.password", PASSWORD));
    }

    private static synchronized String path(String name) {
        Path file = folder().resolve(name + ".p12");
        if (!Files.exists(file)) {
            make(file, name);
        }
        return file.toString();
    }

    private static Path folder() {
        try {
            // the test's class loader and the one before it make the settings apart
            String known = System.getProperty("huurwerk.test.certificates");
            if (folder == null && known != null) {
                folder = Path.of(known);
            } else if (folder == null) {
                folder = Files.createTempDirectory("certificates");
                System.setProperty("huurwerk.test.certificates", folder.toString());
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void make(Path file, String name) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try {
            Process made = new ProcessBuilder(
                            tool,
                            "-genkeypair",
                            "-alias",
                            name,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            String told = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (made.waitFor() != 0) {
                throw new IllegalStateException("No certificate: " + told);
            }
            file.toFile().deleteOnExit();
        } catch (IOException noTool) {
            throw new UncheckedIOException(noTool);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
