package be.huurwerk.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The tables of a service, without those of Flyway. */
public final class DatabaseTables {
    private static final String ALL =
            "select table_name from information_schema.tables where table_schema = current_schema()"
                    + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'";

    private DatabaseTables() {}

    public static Set<String> in(DataSource dataSource) throws SQLException {
        return read(dataSource, ALL);
    }

    /** The columns of all of them, as {@code table.column}. */
    public static Set<String> columns(DataSource dataSource) throws SQLException {
        return read(
                dataSource,
                "select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema()");
    }

    private static Set<String> read(DataSource dataSource, String question) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
