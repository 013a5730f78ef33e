package be.huurwerk.servicekit.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * SQL of the kit's own tables, on the connection of the running transaction where there is one, else on that which the method keeps
 * ({@link OneConnection}), else on one of its own. The kit has no entity, so that its
 * statements neither flush nor fill the Hibernate session of a use case.
 */
public final class Sql {
    /** What a statement gives depends on the columns that a table has by then. */
    private static final Pattern ALL_COLUMNS =
            Pattern.compile("(select|returning)\\s+(\\w+\\.)?\\*|,\\s*\\w+\\.\\*", Pattern.CASE_INSENSITIVE);

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a row becomes. */
    @FunctionalInterface
    public interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    public int update(String sql, Object... arguments) {
        return run(sql, arguments, PreparedStatement::executeUpdate);
    }

    /**
     * Inserts rows of a table in one statement.
     *
     * @param rows each with the same columns, of any type of value, as text; a column that none names has its default
     */
    public void insertAll(String table, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            String columns = String.join(", ", rows.get(0).keySet());
            update(
                    "insert into " + table + " (" + columns + ") select " + columns
                            + " from json_populate_recordset(null::" + table + ", ?::json)",
                    JsonRows.write(rows));
        }
    }

    public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        return run(sql, arguments, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.map(rows));
                }
                return found;
            }
        });
    }

    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** Runs a statement whose result nobody reads, such as {@code set local}. */
    public void execute(String sql) {
        run(sql, new Object[0], PreparedStatement::execute);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, java.time.OffsetDateTime.class))
                .map(java.time.OffsetDateTime::toInstant)
                .orElse(null);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] arguments, Work<T> work) {
        KeptConnection kept = KeptConnection.current();
        try {
            if (kept != null && !QuarkusTransaction.isActive()) {
                return run(kept.from(dataSource), sql, arguments, work);
            }
            try (Connection connection = dataSource.getConnection()) {
                return run(connection, sql, arguments, work);
            }
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private static <T> T run(Connection connection, String sql, Object[] arguments, Work<T> work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.indexOf('*') >= 0 && ALL_COLUMNS.matcher(sql).find()) {
                // else the server keeps its plan, and refuses it in the middle of a transaction once a newer release
                // has added a column
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, bindable(connection, arguments[i]));
            }
            return work.on(statement);
        }
    }

    private static Object bindable(Connection connection, Object argument) throws SQLException {
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (argument instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (argument instanceof Integer[] numbers) {
            return connection.createArrayOf("integer", numbers);
        }
        if (argument instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        return argument;
    }
}
