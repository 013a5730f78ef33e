package be.huurwerk.servicekit.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrations run on a connection beside the pool: they may take longer than the statements of a request, but never wait longer than five
 * seconds for a lock, and neither setting may stay behind on a pooled connection.
 */
@Singleton
class MigrationConnection implements FlywayConfigurationCustomizer {
    private final String url;
    private final String user;
    private final Optional<String> password;

    MigrationConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(url, user, password.orElse("")).initSql("set lock_timeout = '5s'");
    }
}
