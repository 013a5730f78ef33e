package be.huurwerk.servicekit.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrations run on a connection beside the pool: they may take longer than the statements of a request, but never wait longer than five
 * seconds for a lock, and neither setting may stay behind on a pooled connection. A database that is away is waited for, as often and as long
 * as Flyway would; the start then ends with one sentence instead of the stack of whoever asked first.
 */
@Singleton
class MigrationConnection implements FlywayConfigurationCustomizer {
    private final String url;
    private final String user;
    private final String password;
    private final int retries;
    private final Duration pause;

    MigrationConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.flyway.connect-retries") int retries,
            @ConfigProperty(name = "quarkus.flyway.connect-retries-interval") Duration pause) {
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
        this.retries = retries;
        this.pause = pause;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        new DatabaseAtStart(url, user, password).await(retries, pause);
        configuration.dataSource(url, user, password).initSql("set lock_timeout = '5s'");
    }
}
