package be.huurwerk.servicekit.idempotency;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The answers of keys, in the transaction of their effect. */
final class AnswerStore {
    static final Duration LIFE = Duration.ofDays(7);
    private static final ObjectMapper HEADERS = new ObjectMapper();

    private final Sql sql;
    private final WallClock clock;

    AnswerStore(Sql sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was answered, and to which body. */
    record Kept(byte[] bodyHash, StoredAnswer answer) {}

    /** Takes the key for this transaction; false when another one has it. */
    boolean tryLock(CallKey call) {
        String name = String.join("\n", call.client(), call.method(), call.path(), call.key());
        return sql.first("select pg_try_advisory_xact_lock(hashtextextended(?, 4877))", row -> row.getBoolean(1), name)
                .orElseThrow();
    }

    Optional<Kept> find(CallKey call) {
        return sql.first(
                "select body_hash, status, headers, body from idempotency_key"
                        + " where client = ? and method = ? and path = ? and key = ? and created_at > ?",
                AnswerStore::kept,
                call.client(),
                call.method(),
                call.path(),
                call.key(),
                clock.now().minus(LIFE));
    }

    void keep(CallKey call, byte[] bodyHash, StoredAnswer answer) {
        sql.update(
                "insert into idempotency_key"
                        + " (client, method, path, key, body_hash, status, headers, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (client, method, path, key) do update"
                        + " set body_hash = excluded.body_hash, status = excluded.status, headers = excluded.headers,"
                        + " body = excluded.body, created_at = excluded.created_at",
                call.client(),
                call.method(),
                call.path(),
                call.key(),
                bodyHash,
                answer.status(),
                write(answer.headers()),
                answer.body().orElse(null),
                clock.now());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        StoredAnswer answer = new StoredAnswer(
                row.getInt("status"), read(row.getString("headers")), Optional.ofNullable(row.getString("body")));
        return new Kept(row.getBytes("body_hash"), answer);
    }

    private static String write(Map<String, String> headers) {
        try {
            return HEADERS.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return HEADERS.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
