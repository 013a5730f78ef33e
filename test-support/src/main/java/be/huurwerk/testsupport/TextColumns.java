package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Every column of a service in which a text can stand says what becomes of it when a file is erased. They are listed in
 * {@code text-columns.yaml} of the service's test resources: {@code erased}, or {@code kept} under the reason why it may stay. A feature
 * that adds a column adds it there, and to the erasure where it belongs to a person.
 */
public final class TextColumns {

    private static final String ALL = "select table_name || '.' || column_name from information_schema.columns"
            + " join information_schema.tables using (table_schema, table_name)"
            + " where table_schema = current_schema() and table_type = 'BASE TABLE'"
            + " and table_name not like 'flyway%'"
            + " and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')"
            + " and udt_name <> '_uuid'";

    private final Set<String> erased = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    private TextColumns() {}

    /** What the kit and the service of this class path list. */
    public static TextColumns listed() {
        TextColumns columns = new TextColumns();
        columns.read("/kit-text-columns.yaml");
        columns.read("/text-columns.yaml");
        return columns;
    }

    /** Those that erasure empties, as {@code table.column}. */
    public Set<String> erased() {
        return erased;
    }

    /** Fails for every column of the database that is not listed, for every one that is listed twice, and for what is listed and not there. */
    public void assertComplete(DataSource dataSource) throws SQLException {
        Findings findings = new Findings("Columns of text");
        Set<String> there = there(dataSource);
        for (String column : there) {
            findings.check(
                    erased.contains(column) || kept.contains(column),
                    "%s is neither erased nor said to be kept: list it in text-columns.yaml",
                    column);
            findings.check(!(erased.contains(column) && kept.contains(column)), "%s is listed twice", column);
        }
        Set<String> listed = new TreeSet<>(erased);
        listed.addAll(kept);
        listed.removeAll(there);
        findings.check(listed.isEmpty(), "%s are listed and not there", listed);
        findings.failIfAny();
    }

    private static Set<String> there(DataSource dataSource) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private void read(String resource) {
        try (InputStream file = TextColumns.class.getResourceAsStream(resource)) {
            JsonNode lists = new YAMLMapper().readTree(file);
            lists.path("erased").forEach(column -> erased.add(column.asText()));
            lists.path("kept").forEach(reason -> reason.forEach(column -> kept.add(column.asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
