package be.huurwerk.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database server and the broker of this JVM are. They are started once a JVM, whatever class loader asks first: the
 * addresses live in system properties, since a static would be lost with the class loader of a restarted application.
 */
public record Infrastructure(String jdbcUrl, String user, String password, String kafka) {

    private static final String PREFIX = "huurwerk.test.infrastructure.";

    /** PostgreSQL with a database of the given name, and Kafka; starts them when this JVM has none yet. */
    public static Infrastructure shared(String database) {
        synchronized (System.class) {
            if (System.getProperty(PREFIX + "kafka") == null) {
                keep(Engine.chosen().start(database));
            }
            return new Infrastructure(
                    System.getProperty(PREFIX + "jdbc"),
                    System.getProperty(PREFIX + "user"),
                    System.getProperty(PREFIX + "password"),
                    System.getProperty(PREFIX + "kafka"));
        }
    }

    /** Bootstrap servers of the broker that this JVM started. */
    static String startedKafka() {
        String kafka = System.getProperty(PREFIX + "kafka");
        if (kafka == null) {
            throw new IllegalStateException("No broker was started; does the test use ServiceTestResource?");
        }
        return kafka;
    }

    /** A connection to the database that this JVM started; the caller closes it. */
    static Connection startedDatabase() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(PREFIX + "jdbc"),
                System.getProperty(PREFIX + "user"),
                System.getProperty(PREFIX + "password"));
    }

    private static void keep(Infrastructure started) {
        System.setProperty(PREFIX + "jdbc", started.jdbcUrl());
        System.setProperty(PREFIX + "user", started.user());
        System.setProperty(PREFIX + "password", started.password());
        System.setProperty(PREFIX + "kafka", started.kafka());
    }
}
