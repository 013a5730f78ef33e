package be.huurwerk.benchmarks.measured;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/** The service's database, seen from outside the service. Every statement commits by itself. */
public final class Database implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;

    public Database(String url, String user) throws SQLException {
        this.connection = DriverManager.getConnection(url, user, "");
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql, Object... arguments) throws SQLException {
        return list(sql, row -> row.getLong(1), arguments).get(0);
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reader.read(found));
                }
            }
            return rows;
        }
    }

    /** Fills a table, named with its columns. */
    public void copyIn(String table, Rows rows) throws SQLException, IOException {
        PGConnection server = connection.unwrap(PGConnection.class);
        try (OutputStream out = new PGCopyOutputStream(server, "copy " + table + " from stdin", BUFFER);
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER)) {
            rows.write(new CopyText(text));
        }
    }

    /** Reads what a query finds into a file. */
    public void copyOut(String query, Path file) throws SQLException, IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            copyManager().copyOut("copy (" + query + ") to stdout", out);
        }
    }

    /** Fills a table from such a file, and says how many rows it had. */
    public long copyIn(String table, Path file) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return copyManager().copyIn("copy " + table + " from stdin", in, BUFFER);
        }
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes something of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Writes rows. */
    public interface Rows {
        void write(CopyText to) throws IOException;
    }
}
