package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What was estimated for households that left. */
@ApplicationScoped
class Exits {

    private static final String SELECT =
            "select settlement_key, tenancy_id, building_id, period_from, period_until, from_date, until_date,"
                    + " last_settlement_id, last_share, last_days, share, advances, settled_on, due_on, decided_at";
    /** Told on some days, of a tenancy that counts, and in place of which no settlement has come yet. */
    private static final String OPEN =
            " from charge_exit e where settled_on between ? and ? and not exists (select 1 from"
                    + " charge_statement t join charge_settlement using (charge_settlement_id) where t.tenancy_id = e.tenancy_id"
                    + " and t.settlement_key = e.settlement_key and status = 'finalised') and not exists (select 1 from"
                    + " tenancy_course c where c.tenancy_id = e.tenancy_id and annulled)";

    private final Sql sql;

    Exits(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The last statement of the household in the building that is final and of days; and the last day of its period. */
    Optional<Settled> lastOf(UUID tenancyId, UUID buildingId) {
        return sql.first(
                "select charge_settlement_id, share, days, s.until_date from charge_statement t"
                        + " join charge_settlement s using (charge_settlement_id) where tenancy_id = ?"
                        + " and building_id = ? and status = 'finalised' and days > 0"
                        + " order by s.until_date desc, finalised_at desc, charge_settlement_id desc limit 1",
                row -> new Settled(
                        new ExitStatement.Last(
                                row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2)), row.getInt(3)),
                        row.getObject(4, LocalDate.class)),
                tenancyId,
                buildingId);
    }

    record Settled(ExitStatement.Last last, LocalDate until) {}

    void keep(ExitStatement exit) {
        sql.update("delete from charge_exit where settlement_key = ?", exit.settlementKey());
        sql.update(
                "insert into charge_exit (settlement_key, tenancy_id, building_id, period_from, period_until, from_date,"
                        + " until_date, last_settlement_id, last_share, last_days, share, advances, settled_on,"
                        + " due_on, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                exit.settlementKey(),
                exit.tenancyId(),
                exit.buildingId(),
                exit.period().from(),
                exit.period().until(),
                exit.days().from(),
                exit.days().until(),
                exit.last().chargeSettlementId(),
                exit.last().share().amount(),
                exit.last().days(),
                exit.share().amount(),
                exit.advances().amount(),
                exit.settledOn(),
                exit.dueOn(),
                exit.decidedAt());
    }

    Optional<ExitStatement> find(UUID settlementKey) {
        return sql.first(SELECT + " from charge_exit where settlement_key = ?", Exits::exit, settlementKey);
    }

    /** @throws ProblemException 409 when one of a household of the building is of days of the period, but of another period */
    void requireSamePeriod(UUID buildingId, LocalDate from, LocalDate until) {
        sql.first(
                        SELECT + " from charge_exit where building_id = ? and from_date <= ? and until_date >= ?"
                                + " and not (period_from = ? and period_until = ?) limit 1",
                        Exits::exit,
                        buildingId,
                        until,
                        from,
                        from,
                        until)
                .ifPresent(Exits::differs);
    }

    private static void differs(ExitStatement exit) {
        throw ProblemException.conflict(
                        "exitPeriodDiffers",
                        new Text(
                                "A household that left was settled for days of "
                                        + exit.period().from() + " to "
                                        + exit.period().until() + ": settle that period.",
                                "Met een vertrokken gezin werd afgerekend voor dagen van "
                                        + exit.period().from() + " tot "
                                        + exit.period().until() + ": reken die periode af."))
                .with("tenancyId", exit.tenancyId().toString());
    }

    /** Those of the building and period. */
    List<ExitStatement> of(UUID buildingId, Period period) {
        return sql.list(
                SELECT + " from charge_exit where building_id = ? and period_from = ? and period_until = ?"
                        + " order by tenancy_id",
                Exits::exit,
                buildingId,
                period.from(),
                period.until());
    }

    /** The tenancies of which one that still counts was told on these days. */
    List<UUID> openTenancies(LocalDate from, LocalDate until) {
        return sql.list("select distinct tenancy_id" + OPEN, row -> row.getObject(1, UUID.class), from, until);
    }

    /** Those of these tenancies that still count and were told on these days. */
    List<ExitStatement> open(LocalDate from, LocalDate until, Collection<UUID> tenancyIds) {
        return sql.list(
                SELECT + OPEN + " and tenancy_id = any(?) order by settlement_key",
                Exits::exit,
                from,
                until,
                tenancyIds.toArray(UUID[]::new));
    }

    /** Those of a tenancy, of the latest days first, before the given day. */
    List<ExitStatement> page(UUID tenancyId, LocalDate before, int limit) {
        return sql.list(
                SELECT + " from charge_exit where tenancy_id = ? and from_date < coalesce(?::date, 'infinity')"
                        + " order by from_date desc limit ?",
                Exits::exit,
                tenancyId,
                before,
                limit);
    }

    long count(UUID tenancyId) {
        return sql.first("select count(*) from charge_exit where tenancy_id = ?", row -> row.getLong(1), tenancyId)
                .orElseThrow();
    }

    private static ExitStatement exit(ResultSet row) throws SQLException {
        return new ExitStatement(
                row.getObject("settlement_key", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("building_id", UUID.class),
                period(row, "period_from", "period_until"),
                period(row, "from_date", "until_date"),
                new ExitStatement.Last(
                        row.getObject("last_settlement_id", UUID.class),
                        Euro.of(row.getBigDecimal("last_share")),
                        row.getInt("last_days")),
                Euro.of(row.getBigDecimal("share")),
                Euro.of(row.getBigDecimal("advances")),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Sql.instant(row, "decided_at"));
    }

    private static Period period(ResultSet row, String from, String until) throws SQLException {
        return new Period(row.getObject(from, LocalDate.class), row.getObject(until, LocalDate.class));
    }
}
