package be.huurwerk.testsupport;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/**
 * What the infrastructure of the tests runs on. One switch, the system property {@code huurwerk.test.infrastructure} or the environment
 * variable {@code HUURWERK_TEST_INFRASTRUCTURE}: {@code containers}, {@code embedded}, or {@code auto} (the default: containers where an
 * engine answers).
 */
enum Engine {
    CONTAINERS {
        @Override
        Infrastructure start(String database) {
            return Containers.start(database);
        }
    },
    EMBEDDED {
        @Override
        Infrastructure start(String database) {
            return EmbeddedProcess.start(database);
        }
    };

    abstract Infrastructure start(String database);

    static Engine chosen() {
        String environment = System.getenv().getOrDefault("HUURWERK_TEST_INFRASTRUCTURE", "auto");
        return of(System.getProperty("huurwerk.test.infrastructure", environment));
    }

    static Engine of(String choice) {
        switch (choice) {
            case "containers":
                return CONTAINERS;
            case "embedded":
                return EMBEDDED;
            case "auto":
                return socketExists() && DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : EMBEDDED;
            default:
                throw new IllegalArgumentException(
                        "huurwerk.test.infrastructure is auto, containers or embedded, not " + choice);
        }
    }

    /** Testcontainers' own search for an engine is slow where there is none, so look for a socket first. */
    private static boolean socketExists() {
        String host = System.getenv("DOCKER_HOST");
        if (host == null) {
            return Files.exists(Path.of("/var/run/docker.sock"));
        }
        URI uri = URI.create(host);
        return !"unix".equals(uri.getScheme()) || Files.exists(Path.of(uri.getPath()));
    }
}
