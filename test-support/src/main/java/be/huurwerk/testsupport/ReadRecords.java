package be.huurwerk.testsupport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;

/** How far the listeners of the service under test have read, as they keep it in its database. */
final class ReadRecords {

    private static final String WAITING =
            "select count(*) filter (where next_offset <= ?), count(*) from inbox_offset where topic = ? and partition = ?";

    private ReadRecords() {}

    /** Waits until every listener of the record's topic went past it; there must be one. */
    static void await(RecordMetadata record) {
        try (Connection connection = Infrastructure.startedDatabase();
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            waiting.setLong(1, record.offset());
            waiting.setString(2, record.topic());
            waiting.setInt(3, record.partition());
            Awaitility.await(record + " to be read")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .pollDelay(Duration.ZERO)
                    .until(() -> areAllPast(waiting));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not ask how far " + record.topic() + " is read", e);
        }
    }

    private static boolean areAllPast(PreparedStatement waiting) throws SQLException {
        try (ResultSet listeners = waiting.executeQuery()) {
            listeners.next();
            return listeners.getInt(1) == 0 && listeners.getInt(2) > 0;
        }
    }
}
