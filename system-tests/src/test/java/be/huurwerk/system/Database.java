package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The databases of the suite, looked into only to prove what no API tells. */
public enum Database {
    tenancy,
    rent_calculation,
    deposit,
    arrears;

    /** Events that were written and not yet sent. */
    public long unpublished(Suite suite) {
        return Long.parseLong(ask(suite, "select count(*) from outbox where published_at is null")
                .get(0));
    }

    /** Events that a listener could not apply. */
    public long parked(Suite suite) {
        return Long.parseLong(ask(suite, "select count(*) from dead_letter").get(0));
    }

    /** A fingerprint of every table of every database. */
    static Map<String, String> fingerprints(Suite suite) {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Database database : values()) {
            List<String> tables = database.ask(
                    suite, "select tablename from pg_tables where schemaname = 'public' order by tablename");
            for (String table : tables) {
                String all = "select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by"
                        + " md5(t::text))), '') from \"" + table + "\" t";
                fingerprints.put(
                        database + "." + table, database.ask(suite, all).get(0));
            }
        }
        return fingerprints;
    }

    /** Changes its schema as a migration does: it waits for no lock longer than five seconds. */
    public void change(Suite suite, String statement) {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(name()), "postgres", "postgres");
                Statement change = connection.createStatement()) {
            change.execute("set lock_timeout = '5s'");
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of what it answers. */
    public List<String> ask(Suite suite, String question) {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(name()), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
