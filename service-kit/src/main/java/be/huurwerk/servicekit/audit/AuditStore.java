package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.audit.AuditRecord.Concerned;
import be.huurwerk.servicekit.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records, which the database lets nobody change. */
final class AuditStore {
    private static final String WHERE = " from audit_record where recorded_at >= ? and recorded_at < ?";

    private final Sql sql;

    AuditStore(Sql sql) {
        this.sql = sql;
    }

    /** A place in the order of the list: newest first. */
    record Position(Instant recordedAt, UUID auditRecordId) {}

    void add(AuditRecord added) {
        sql.update(
                "insert into audit_record (audit_record_id, recorded_at, kind, client, token_subject, operation, resource,"
                        + " status, trace_id, concerned_names, concerned) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.auditRecordId(),
                added.recordedAt(),
                added.kind().name(),
                added.client(),
                added.subject().orElse(null),
                added.operation(),
                added.resource().orElse(null),
                added.status(),
                added.traceId().orElse(null),
                added.concerned().stream().map(Concerned::name).toArray(String[]::new),
                added.concerned().stream().map(Concerned::id).toArray(UUID[]::new));
    }

    /** All in one statement, outside a transaction with one commit. */
    void addAll(List<AuditRecord> added) {
        if (added.size() == 1) {
            add(added.get(0));
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>(added.size());
        for (AuditRecord one : added) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("audit_record_id", one.auditRecordId());
            row.put("recorded_at", one.recordedAt());
            row.put("kind", one.kind().name());
            row.put("client", one.client());
            row.put("token_subject", one.subject().orElse(null));
            row.put("operation", one.operation());
            row.put("resource", one.resource().orElse(null));
            row.put("status", one.status());
            row.put("trace_id", one.traceId().orElse(null));
            row.put("concerned_names", array(one.concerned().stream().map(Concerned::name)));
            row.put(
                    "concerned",
                    array(one.concerned().stream()
                            .map(concerned -> concerned.id().toString())));
            rows.add(row);
        }
        sql.insertAll("audit_record", rows);
    }

    /** As the database writes an array; of names of parameters and properties, and of ids, which hold no quote. */
    private static String array(Stream<String> words) {
        return words.collect(Collectors.joining("\",\"", "{\"", "\"}")).replace("{\"\"}", "{}");
    }

    List<AuditRecord> page(AuditFilter filter, Optional<Position> after, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        after.ifPresent(position -> arguments.addAll(List.of(position.recordedAt(), position.auditRecordId())));
        arguments.add(limit);
        return sql.list(
                "select *" + where + (after.isPresent() ? " and (recorded_at, audit_record_id) < (?, ?)" : "")
                        + " order by recorded_at desc, audit_record_id desc limit ?",
                AuditStore::read,
                arguments.toArray());
    }

    long count(AuditFilter filter) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        return sql.first("select count(*)" + where, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    private static String where(AuditFilter filter, List<Object> arguments) {
        StringBuilder where = new StringBuilder(WHERE);
        arguments.addAll(List.of(filter.from(), filter.until()));
        filter.client().ifPresent(client -> {
            where.append(" and client = ?");
            arguments.add(client);
        });
        filter.resource().ifPresent(id -> {
            where.append(" and concerned @> ?");
            arguments.add(new UUID[] {id});
        });
        filter.kind().ifPresent(kind -> {
            where.append(" and kind = ?");
            arguments.add(kind.name());
        });
        return where.toString();
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("concerned_names").getArray();
        UUID[] ids = (UUID[]) row.getArray("concerned").getArray();
        return new AuditRecord(
                row.getObject("audit_record_id", UUID.class),
                Sql.instant(row, "recorded_at"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("client"),
                Optional.ofNullable(row.getString("token_subject")),
                row.getString("operation"),
                Optional.ofNullable(row.getString("resource")),
                row.getInt("status"),
                Optional.ofNullable(row.getString("trace_id")),
                IntStream.range(0, ids.length)
                        .mapToObj(i -> new Concerned(names[i], ids[i]))
                        .toList());
    }
}
