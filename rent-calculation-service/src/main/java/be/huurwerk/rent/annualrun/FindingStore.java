package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.annualrun.Finding.Note;
import be.huurwerk.rent.annualrun.Finding.Result;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.decision.UnknownText;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the annual runs found, tenancy by tenancy. */
@ApplicationScoped
class FindingStore {

    private final Sql sql;

    FindingStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * Writes what the run found. Found anew, a tenancy keeps the decisions that the run made before, and that it was decided when there is
     * nothing more to decide.
     */
    void writeAll(UUID runId, Collection<Finding> findings) {
        sql.update(
                "insert into annual_run_result as known (run_id, tenancy_id, outcome, reason, detail, note,"
                        + " note_detail, unknown, rent_before, rent_after, bound, later, rent_decision_ids)"
                        + " select ?, tenancy_id, outcome, reason, detail, note, note_detail, unknown, rent_before::numeric,"
                        + " rent_after::numeric, bound, later, rent_decision_ids::uuid[]"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as found (tenancy_id, outcome, reason, detail,"
                        + " note, note_detail, unknown, rent_before, rent_after, bound, later, rent_decision_ids)"
                        + " on conflict (run_id, tenancy_id) do update set outcome = excluded.outcome,"
                        + " reason = excluded.reason, detail = excluded.detail, note = excluded.note,"
                        + " note_detail = excluded.note_detail, unknown = excluded.unknown, rent_before = excluded.rent_before,"
                        + " rent_after = excluded.rent_after, bound = excluded.bound, later = excluded.later,"
                        + " rent_decision_ids = coalesce(excluded.rent_decision_ids, known.rent_decision_ids)"
                        + " where known.outcome <> 'decided' or excluded.outcome <> 'unchanged'",
                runId,
                findings.stream().map(Finding::tenancyId).toArray(UUID[]::new),
                texts(findings, finding -> Optional.of(finding.result())),
                texts(findings, Finding::reason),
                texts(findings, Finding::detail),
                texts(findings, finding -> finding.note().map(Note::code)),
                texts(findings, finding -> finding.note().map(Note::detail)),
                texts(findings, finding -> Optional.ofNullable(UnknownText.write(finding.unknown()))),
                texts(findings, finding -> finding.before().map(Euro::amount)),
                texts(findings, finding -> finding.after().map(Euro::amount)),
                texts(findings, Finding::bound),
                texts(findings, finding -> LaterRent.text(finding.later())),
                texts(findings, FindingStore::decisions));
    }

    /** What the run found of these tenancies. */
    Map<UUID, Finding> of(UUID runId, Collection<UUID> tenancyIds) {
        return sql
                .list(
                        "select * from annual_run_result where run_id = ? and tenancy_id = any(?)",
                        FindingStore::read,
                        runId,
                        tenancyIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Finding::tenancyId, Function.identity()));
    }

    /** Forgets what a run found before it is opened again, but for what it decided. */
    void forget(UUID runId) {
        sql.update("delete from annual_run_result where run_id = ? and rent_decision_ids is null", runId);
    }

    /** The tenancies of which the run decided something, in the order of their ids, after one of them. */
    List<Finding> decided(UUID runId, UUID after, int limit) {
        return sql.list(
                "select * from annual_run_result where run_id = ? and tenancy_id > ? and rent_decision_ids is not null"
                        + " order by tenancy_id limit ?",
                FindingStore::read,
                runId,
                after,
                limit);
    }

    /** The tenancies of which the run decided something. */
    List<UUID> tenanciesDecided(UUID runId) {
        return sql.list(
                "select tenancy_id from annual_run_result where run_id = ? and rent_decision_ids is not null",
                row -> row.getObject(1, UUID.class),
                runId);
    }

    List<Finding> page(UUID runId, FindingPage page) {
        return sql.list(
                "select * from annual_run_result where run_id = ?" + page.filter() + page.after() + page.order()
                        + " limit ?",
                FindingStore::read,
                page.arguments(runId).toArray());
    }

    long count(UUID runId, FindingPage page) {
        return sql.first(
                        "select count(*) from annual_run_result where run_id = ?" + page.filter(),
                        row -> row.getLong(1),
                        page.filterArguments(runId).toArray())
                .orElseThrow();
    }

    private static Optional<String> decisions(Finding finding) {
        return finding.rentDecisionIds().isEmpty()
                ? Optional.empty()
                : Optional.of(finding.rentDecisionIds().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static String[] texts(Collection<Finding> findings, Function<Finding, Optional<?>> value) {
        return findings.stream()
                .map(finding -> value.apply(finding).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static Optional<Note> note(ResultSet row) throws SQLException {
        String code = row.getString("note");
        return code == null
                ? Optional.empty()
                : Optional.of(new Note(Note.Code.valueOf(code), row.getString("note_detail")));
    }

    private static Finding read(ResultSet row) throws SQLException {
        java.sql.Array decisions = row.getArray("rent_decision_ids");
        return new Finding(
                row.getObject("tenancy_id", UUID.class),
                Result.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("detail")),
                note(row),
                UnknownText.read(row.getString("unknown")),
                Optional.ofNullable(row.getBigDecimal("rent_before")).map(Euro::of),
                Optional.ofNullable(row.getBigDecimal("rent_after")).map(Euro::of),
                Optional.ofNullable(row.getString("bound")).map(Bound::valueOf),
                LaterRent.read(row.getString("later")),
                decisions == null ? List.of() : List.of((UUID[]) decisions.getArray()));
    }
}
