package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event that waits to be sent; {@code type} is the short one. */
record OutboxRow(
        UUID id,
        String type,
        UUID subject,
        long sequence,
        Instant occurredAt,
        String payload,
        Optional<String> traceId,
        Optional<String> traceparent) {

    static final String COLUMNS = "id, type, subject, sequence, occurred_at, payload, trace_id, traceparent";

    /** Under this name the trace id stands in the log context, and travels as an extension of the event. */
    static final String TRACE_ID = "trace";

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("sequence"),
                Sql.instant(row, "occurred_at"),
                row.getString("payload"),
                Optional.ofNullable(row.getString("trace_id")),
                Optional.ofNullable(row.getString("traceparent")));
    }
}
