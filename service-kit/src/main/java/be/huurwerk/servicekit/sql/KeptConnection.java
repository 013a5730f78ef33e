package be.huurwerk.servicekit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection that a thread keeps between the statements of a method ({@link OneConnection}). */
final class KeptConnection implements AutoCloseable {
    private static final ThreadLocal<KeptConnection> OF_THREAD = new ThreadLocal<>();

    private Connection connection;

    private KeptConnection() {}

    /** Begins to keep; null where the thread does already. */
    static KeptConnection begin() {
        if (OF_THREAD.get() != null) {
            return null;
        }
        KeptConnection begun = new KeptConnection();
        OF_THREAD.set(begun);
        return begun;
    }

    /** Of this thread; null where it keeps none. */
    static KeptConnection current() {
        return OF_THREAD.get();
    }

    Connection from(DataSource dataSource) throws SQLException {
        if (connection == null) {
            connection = dataSource.getConnection();
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        OF_THREAD.remove();
        if (connection != null) {
            connection.close();
        }
    }
}
