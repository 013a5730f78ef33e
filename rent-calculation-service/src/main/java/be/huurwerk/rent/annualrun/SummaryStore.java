package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualSummary.BoundCount;
import be.huurwerk.rent.annualrun.AnnualSummary.Bucket;
import be.huurwerk.rent.annualrun.AnnualSummary.Counts;
import be.huurwerk.rent.annualrun.AnnualSummary.NoteCount;
import be.huurwerk.rent.annualrun.AnnualSummary.ReasonCount;
import be.huurwerk.rent.annualrun.Finding.Result;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sums up what an annual run found. */
@ApplicationScoped
class SummaryStore {

    private static final String SETTLED =
            " from annual_run_result where run_id = ? and outcome in ('decided', 'unchanged')";

    private final Sql sql;

    SummaryStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Totals(Counts counts, BigDecimal before, BigDecimal after) {}

    AnnualSummary of(UUID runId) {
        Totals totals = totals(runId);
        return new AnnualSummary(
                totals.counts(),
                totals.before(),
                totals.after(),
                histogram(runId),
                bounds(runId),
                reasons(runId),
                notes(runId));
    }

    private Totals totals(UUID runId) {
        return sql.first(
                        "select count(*) filter (where outcome = 'decided') as decided,"
                                + " count(*) filter (where outcome = 'unchanged') as unchanged,"
                                + " count(*) filter (where outcome = 'waiting') as waiting,"
                                + " count(*) filter (where outcome = 'refused') as refused,"
                                + " count(*) filter (where outcome = 'heldBack') as held_back,"
                                + " count(*) filter (where settled and difference > 0) as higher,"
                                + " count(*) filter (where settled and difference < 0) as lower,"
                                + " count(*) filter (where settled and difference = 0) as equal,"
                                + " count(*) filter (where settled and difference is null) as newly_known,"
                                + " coalesce(sum(rent_before) filter (where settled and difference is not null), 0.00) as before,"
                                + " coalesce(sum(rent_after) filter (where settled and difference is not null), 0.00) as after"
                                + " from annual_run_result, lateral"
                                + " (select outcome in ('decided', 'unchanged') as settled) as so where run_id = ?",
                        SummaryStore::totals,
                        runId)
                .orElseThrow();
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                new Counts(
                        row.getLong("decided"),
                        row.getLong("unchanged"),
                        row.getLong("waiting"),
                        row.getLong("refused"),
                        row.getLong("held_back"),
                        row.getLong("higher"),
                        row.getLong("lower"),
                        row.getLong("equal"),
                        row.getLong("newly_known")),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"));
    }

    private List<Bucket> histogram(UUID runId) {
        return sql.list(
                "select (sign(difference) * ceil(abs(difference) / ?))::integer as number, count(*) as count" + SETTLED
                        + " and difference is not null group by number order by number",
                row -> AnnualSummary.bucket(row.getInt("number"), row.getLong("count")),
                AnnualSummary.BUCKET,
                runId);
    }

    private List<BoundCount> bounds(UUID runId) {
        return sql.list(
                "select bound, count(*) as count" + SETTLED + " and bound is not null group by bound order by bound",
                row -> new BoundCount(row.getString("bound"), row.getLong("count")),
                runId);
    }

    private List<ReasonCount> reasons(UUID runId) {
        return sql.list(
                "select outcome, reason, detail, count(*) as count from annual_run_result"
                        + " where run_id = ? and reason is not null group by outcome, reason, detail"
                        + " order by count desc, outcome, reason, detail",
                row -> new ReasonCount(
                        Result.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("detail")),
                        row.getLong("count")),
                runId);
    }

    private List<NoteCount> notes(UUID runId) {
        return sql.list(
                "select note, note_detail, count(*) as count from annual_run_result where run_id = ? and note is not null"
                        + " group by note, note_detail order by count desc, note, note_detail",
                row -> new NoteCount(
                        Finding.Note.Code.valueOf(row.getString("note")),
                        row.getString("note_detail"),
                        row.getLong("count")),
                runId);
    }
}
