package be.huurwerk.servicekit.bulkload;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Files of lines, what of them waits to be recorded, and why lines are refused. */
@ApplicationScoped
public class BulkLoads {

    private final Sql sql;
    private final Runs runs;
    private final WallClock clock;

    BulkLoads(DataSource dataSource, Runs runs, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Begins the load of a file; empty when it was loaded before, or is being so by another call, which is awaited.
     *
     * @param fileHash null for one that is only tried
     */
    Optional<UUID> begin(String kind, byte[] fileHash) {
        UUID id = Ids.next();
        int inserted = sql.update(
                "insert into bulk_load (bulk_load_id, kind, file_hash, dry_run, loaded_at) values (?, ?, ?::bytea, ?,"
                        + " ?) on conflict do nothing",
                id,
                kind,
                fileHash,
                fileHash == null,
                clock.now());
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    UUID of(String kind, byte[] fileHash) {
        return sql.first(
                        "select bulk_load_id from bulk_load where kind = ? and file_hash = ?",
                        row -> row.getObject(1, UUID.class),
                        kind,
                        fileHash)
                .orElseThrow();
    }

    /** The run is read before the lines are counted: once it is over, nothing that it recorded waits any more. */
    Optional<BulkLoad> find(UUID id) {
        return sql.first(
                        "select run_id from bulk_load where bulk_load_id = ?",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        id)
                .flatMap(runId -> find(id, runId.flatMap(runs::find)));
    }

    private Optional<BulkLoad> find(UUID id, Optional<Run> run) {
        return sql.first(
                "select *, (select coalesce(sum(lines), 0) from bulk_line line"
                        + " where line.bulk_load_id = load.bulk_load_id) as waiting"
                        + " from bulk_load load where bulk_load_id = ?",
                row -> new BulkLoad(
                        id,
                        row.getString("kind"),
                        row.getBoolean("dry_run"),
                        row.getInt("total"),
                        row.getInt("refused"),
                        row.getInt("waiting"),
                        LineJson.amounts(row.getString("totals")),
                        Sql.instant(row, "loaded_at"),
                        run),
                id);
    }

    /** About what lines wait. */
    List<UUID> subjects(UUID id) {
        return sql.list(
                "select distinct subject from bulk_line where bulk_load_id = ?",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /** Counts the lines, and forgets the hash of a file that brought nothing. */
    void counted(UUID id, int total, SortedMap<String, BigDecimal> totals) {
        sql.update(
                "update bulk_load set total = ?, totals = ?, refused = lines.refused, file_hash = case when"
                        + " lines.refused < ? then file_hash end from (select count(distinct line) as refused from"
                        + " bulk_refusal where bulk_load_id = ?) as lines where bulk_load_id = ?",
                total,
                LineJson.write(totals),
                total,
                id,
                id);
    }

    void recordedBy(UUID id, UUID runId) {
        sql.update("update bulk_load set run_id = ? where bulk_load_id = ?", runId, id);
    }

    <L> void add(UUID id, List<Line<L>> lines, Function<L, UUID> subject) {
        sql.update(
                "insert into bulk_line (bulk_load_id, line, lines, subject, content) select ?, * from unnest(?, ?, ?,"
                        + " ?)",
                id,
                lines.stream().map(Line::number).toArray(Integer[]::new),
                lines.stream().map(Line::lines).toArray(Integer[]::new),
                lines.stream().map(line -> subject.apply(line.content())).toArray(UUID[]::new),
                lines.stream().map(line -> LineJson.write(line.content())).toArray(String[]::new));
    }

    /** Takes away what waits about these subjects, in the order of the file. */
    <L> List<Line<L>> take(UUID id, List<UUID> subjects, Class<L> type) {
        return sql
                .list(
                        "delete from bulk_line where bulk_load_id = ? and subject = any(?) returning line, lines,"
                                + " content",
                        row -> new Line<>(row.getInt(1), row.getInt(2), LineJson.read(row.getString(3), type)),
                        id,
                        subjects.toArray(UUID[]::new))
                .stream()
                .sorted(Comparator.comparingInt(Line::number))
                .toList();
    }

    void forgetLines(UUID id) {
        sql.update("delete from bulk_line where bulk_load_id = ?", id);
    }

    void refuse(UUID id, List<LineFault> faults) {
        sql.update(
                "insert into bulk_refusal (bulk_load_id, line, position, column_name, type, reason_en, reason_nl)"
                        + " select ?, * from unnest(?, ?, ?, ?, ?, ?)",
                id,
                faults.stream().map(LineFault::line).toArray(Integer[]::new),
                faults.stream().map(LineFault::position).toArray(Integer[]::new),
                faults.stream().map(fault -> fault.column().orElse(null)).toArray(String[]::new),
                faults.stream().map(fault -> fault.type().name()).toArray(String[]::new),
                faults.stream().map(fault -> fault.reason().en()).toArray(String[]::new),
                faults.stream().map(fault -> fault.reason().nl()).toArray(String[]::new));
    }

    /**
     * Refuses lines that were sound when the file came.
     *
     * @param amounts what they added to the totals of the file, which is taken away again
     */
    void refuseLate(UUID id, List<LineFault> faults, Map<String, BigDecimal> amounts) {
        refuse(id, faults);
        SortedMap<String, BigDecimal> totals = sql.first(
                        "select totals from bulk_load where bulk_load_id = ? for update",
                        row -> LineJson.amounts(row.getString(1)),
                        id)
                .orElseThrow();
        amounts.forEach((name, amount) -> totals.merge(name, amount.negate(), BigDecimal::add));
        sql.update(
                "update bulk_load set refused = refused + ?, totals = ? where bulk_load_id = ?",
                (int) faults.stream().mapToInt(LineFault::line).distinct().count(),
                LineJson.write(totals),
                id);
    }

    /** In the order of the lines, those after the given place. */
    List<LineFault> refusals(UUID id, int line, int position, int limit) {
        return sql.list(
                "select * from bulk_refusal where bulk_load_id = ? and (line, position) > (?, ?)"
                        + " order by line, position limit ?",
                BulkLoads::fault,
                id,
                line,
                position,
                limit);
    }

    long countRefusals(UUID id) {
        return sql.first("select count(*) from bulk_refusal where bulk_load_id = ?", row -> row.getLong(1), id)
                .orElseThrow();
    }

    private static LineFault fault(ResultSet row) throws SQLException {
        return new LineFault(
                row.getInt("line"),
                row.getInt("position"),
                Optional.ofNullable(row.getString("column_name")),
                IssueType.valueOf(row.getString("type")),
                new Text(row.getString("reason_en"), row.getString("reason_nl")));
    }
}
