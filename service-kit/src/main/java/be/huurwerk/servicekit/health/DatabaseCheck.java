package be.huurwerk.servicekit.health;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.sql.SqlFault;
import be.huurwerk.webkit.health.HealthCheck;
import be.huurwerk.webkit.health.Status;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Without its database a service is down. */
@ApplicationScoped
class DatabaseCheck implements HealthCheck {
    private final Sql sql;

    DatabaseCheck(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Status status() {
        try {
            return sql.first("select 1", row -> row.getInt(1)).isPresent() ? Status.UP : Status.DOWN;
        } catch (SqlFault away) {
            return Status.DOWN;
        }
    }
}
