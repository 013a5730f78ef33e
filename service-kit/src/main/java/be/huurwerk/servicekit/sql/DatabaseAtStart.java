package be.huurwerk.servicekit.sql;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/** The database that a service is told, as it is found when the service starts. */
final class DatabaseAtStart {
    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);
    private static final int FAILED = 1;

    /** Seconds for one attempt, also with a server that takes the connection and says nothing. */
    private static final String PATIENCE = "5";

    private final String url;
    private final Properties login = new Properties();

    /** @param url a JDBC address, which may hold more than host, port and name */
    DatabaseAtStart(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", PATIENCE);
        login.setProperty("loginTimeout", PATIENCE);
    }

    /**
     * Waits for a database that is away.
     *
     * @param retries attempts after the first one
     * @param pause between two of them
     * @throws PreventFurtherStepsException when it can't be used: one sentence with its address and neither user nor password, which is all
     *     that the process then says
     */
    void await(int retries, Duration pause) {
        Optional<String> fault = fault();
        for (int again = 0; again < retries && fault.isPresent(); again++) {
            LOG.warnf("The database at %s %s, and is asked again", address(), fault.get());
            LockSupport.parkNanos(pause.toNanos());
            fault = fault();
        }
        fault.ifPresent(why -> {
            throw new PreventFurtherStepsException(
                    "The database at " + address() + " " + why + "; the service does not start without it.", FAILED);
        });
    }

    private Optional<String> fault() {
        try (Connection connection = new Driver().connect(url, login)) {
            return connection == null ? Optional.of("has no address of PostgreSQL") : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(why(Optional.ofNullable(e.getSQLState()).orElse("")));
        }
    }

    /** What a state of SQL says of a database that takes no connection. */
    static String why(String state) {
        if (state.startsWith("08")) {
            return "can't be reached";
        }
        if (state.startsWith("28")) {
            return "refuses the user or the password that it was told";
        }
        if (state.equals("3D000")) {
            return "is not there, though its server is";
        }
        if (state.equals("53300")) {
            return "has no connection left";
        }
        if (state.equals("57P03")) {
            return "is still starting, or ends";
        }
        return "takes no connection (state " + state + ")";
    }

    /** Host, port and name; nothing of what may stand before or behind them. */
    private String address() {
        return url.replaceFirst("^jdbc:[^:/]*:(//)?", "")
                .replaceFirst("\\?.*$", "")
                .replaceFirst("^[^/]*@", "");
    }
}
