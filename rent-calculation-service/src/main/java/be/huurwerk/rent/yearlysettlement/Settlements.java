package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Ending;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Kind;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Review;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Status;
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

/** The settlements of buildings; their statements are in {@link Statements}. */
@ApplicationScoped
class Settlements {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String SELECT =
            "select charge_settlement_id, building_id, from_date, until_date, kind, status, total, vacancy, facts_hash,"
                    + " drafted_by_client, drafted_by, drafted_at, reviewed_by_client, reviewed_by, reviewed_at,"
                    + " finalised_by_client, finalised_by, finalised_at, settled_on, due_on, advances_from, version";

    private final Sql sql;
    private final StoredJson json;

    Settlements(DataSource dataSource, StoredJson json) {
        this.sql = new Sql(dataSource);
        this.json = json;
    }

    /** Adds a draft; one of the same building and period that stands is superseded. */
    void add(YearlySettlement draft) {
        supersede(draft.buildingId(), draft.from(), draft.until());
        sql.update(
                "insert into charge_settlement (charge_settlement_id, building_id, from_date, until_date, kind, status,"
                        + " total, vacancy, facts_hash, drafted_by_client, drafted_by, drafted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                draft.chargeSettlementId(),
                draft.buildingId(),
                draft.from(),
                draft.until(),
                draft.kind().name(),
                draft.status().name(),
                draft.total().amount(),
                json.ofVacancy(draft.vacancy()),
                draft.factsHash(),
                draft.draftedBy().client(),
                draft.draftedBy().subject(),
                draft.draftedAt());
    }

    void supersede(UUID buildingId, LocalDate from, LocalDate until) {
        sql.update(
                "update charge_settlement set status = 'superseded', version = version + 1"
                        + " where building_id = ? and from_date = ? and until_date = ? and status = 'draft'",
                buildingId,
                from,
                until);
    }

    void finalised(Collection<UUID> ids, Ending ending) {
        sql.update(
                "update charge_settlement set status = 'finalised', version = version + 1, finalised_by_client = ?,"
                        + " finalised_by = ?, finalised_at = ?, settled_on = ?, due_on = ?, advances_from = ?"
                        + " where charge_settlement_id = any(?)",
                ending.by().client(),
                ending.by().subject(),
                ending.at(),
                ending.settledOn(),
                ending.dueOn(),
                ending.advancesFrom().orElse(null),
                ids.toArray(UUID[]::new));
    }

    Optional<YearlySettlement> find(UUID chargeSettlementId) {
        return sql.first(
                SELECT + " from charge_settlement where charge_settlement_id = ?", this::row, chargeSettlementId);
    }

    /** Those of these that there are, in the order of their ids. */
    List<YearlySettlement> find(Collection<UUID> ids) {
        return sql.list(
                SELECT + " from charge_settlement where charge_settlement_id = any(?) order by charge_settlement_id",
                this::row,
                (Object) ids.toArray(UUID[]::new));
    }

    /** The last final one of the building and period. */
    Optional<YearlySettlement> finalOf(UUID buildingId, LocalDate from, LocalDate until) {
        return sql.first(
                SELECT + " from charge_settlement where building_id = ? and from_date = ? and until_date = ?"
                        + " and status = 'finalised' order by finalised_at desc, charge_settlement_id desc limit 1",
                this::row,
                buildingId,
                from,
                until);
    }

    /** @throws ProblemException 409 when the building is settled finally for another period that has one of these days */
    void requireNoOverlap(UUID buildingId, LocalDate from, LocalDate until) {
        sql.first(
                        SELECT
                                + " from charge_settlement where building_id = ? and status = 'finalised' and from_date <= ?"
                                + " and until_date >= ? and not (from_date = ? and until_date = ?) limit 1",
                        this::row,
                        buildingId,
                        until,
                        from,
                        from,
                        until)
                .ifPresent(Settlements::overlaps);
    }

    private static void overlaps(YearlySettlement other) {
        throw ProblemException.conflict(
                        "settlementOverlaps",
                        new Text(
                                "The building is settled from " + other.from() + " to " + other.until() + ".",
                                "Het gebouw is afgerekend van " + other.from() + " tot " + other.until() + "."))
                .with("chargeSettlementId", other.chargeSettlementId().toString());
    }

    /** The buildings with a cost of one of these days, none of which is settled finally; in the order of their ids. */
    List<UUID> unsettled(LocalDate from, LocalDate until) {
        return sql.list(
                "select distinct building_id from charge_cost c where from_date <= ? and until_date >= ? and not"
                        + " exists (select 1 from charge_settlement s where s.building_id = c.building_id and s.status ="
                        + " 'finalised' and s.from_date <= ? and s.until_date >= ?) order by building_id",
                row -> row.getObject(1, UUID.class),
                until,
                from,
                until,
                from);
    }

    /** Whether one of these days of the building is settled finally. */
    boolean isSettled(UUID buildingId, LocalDate from, LocalDate until) {
        return sql.first(
                        "select 1 from charge_settlement where building_id = ? and status = 'finalised'"
                                + " and from_date <= ? and until_date >= ?",
                        row -> true,
                        buildingId,
                        until,
                        from)
                .isPresent();
    }

    /** Newest first, after the given one. */
    List<YearlySettlement> page(UUID buildingId, Optional<UUID> after, int limit) {
        return sql.list(
                SELECT + " from charge_settlement where building_id = ? and charge_settlement_id < ?"
                        + " order by charge_settlement_id desc limit ?",
                this::row,
                buildingId,
                after.orElse(LAST),
                limit);
    }

    long count(UUID buildingId) {
        return sql.first(
                        "select count(*) from charge_settlement where building_id = ?",
                        row -> row.getLong(1),
                        buildingId)
                .orElseThrow();
    }

    YearlySettlement row(ResultSet row) throws SQLException {
        return new YearlySettlement(
                row.getObject("charge_settlement_id", UUID.class),
                row.getObject("building_id", UUID.class),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                Euro.of(row.getBigDecimal("total")),
                json.vacancy(row.getString("vacancy")),
                row.getString("facts_hash"),
                new Who(row.getString("drafted_by_client"), row.getString("drafted_by")),
                Sql.instant(row, "drafted_at"),
                review(row),
                ending(row),
                row.getInt("version"));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        return row.getString("reviewed_by") == null
                ? Optional.empty()
                : Optional.of(new Review(
                        new Who(row.getString("reviewed_by_client"), row.getString("reviewed_by")),
                        Sql.instant(row, "reviewed_at")));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        return row.getString("finalised_by") == null
                ? Optional.empty()
                : Optional.of(new Ending(
                        new Who(row.getString("finalised_by_client"), row.getString("finalised_by")),
                        Sql.instant(row, "finalised_at"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("advances_from", LocalDate.class))));
    }
}
