package be.huurwerk.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test its database, its broker and the issuer of {@link Tokens}:
 * {@code @QuarkusTest @WithTestResource(ServiceTestResource.class)}. The infrastructure starts once a module and ends with the JVM.
 */
public final class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Infrastructure infrastructure = Infrastructure.shared(database());
        Map<String, String> settings = new HashMap<>(TokenTestResource.settings());
        settings.putAll(StandInIssuer.settings());
        settings.put("HUURWERK_DB_URL", infrastructure.jdbcUrl());
        settings.put("HUURWERK_DB_USER", infrastructure.user());
        settings.put("HUURWERK_DB_PASSWORD", infrastructure.password());
        settings.put("HUURWERK_KAFKA", infrastructure.kafka());
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return settings;
    }

    @Override
    public void stop() {
        // The infrastructure outlives the application: the next application of this JVM uses it too.
    }

    private static String database() {
        Path module =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().getFileName();
        return module.toString().replace('-', '_');
    }
}
