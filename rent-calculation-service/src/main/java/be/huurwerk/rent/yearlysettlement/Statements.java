package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What settlements come to for households. */
@ApplicationScoped
class Statements {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String OF_TENANCY =
            " from charge_statement join charge_settlement using (charge_settlement_id)"
                    + " where tenancy_id = ? and status = 'finalised'";

    private final Sql sql;
    private final StoredJson json;

    Statements(DataSource dataSource, StoredJson json) {
        this.sql = new Sql(dataSource);
        this.json = json;
    }

    /** A statement and the settlement that it is of. */
    record Of(UUID chargeSettlementId, int ordinal, HouseholdStatement statement) {}

    void add(UUID chargeSettlementId, List<StoredJson.Written> statements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StoredJson.Written written : statements) {
            rows.add(row(chargeSettlementId, rows.size(), written));
        }
        sql.insertAll("charge_statement", rows);
    }

    private static Map<String, Object> row(UUID chargeSettlementId, int ordinal, StoredJson.Written written) {
        HouseholdStatement statement = written.statement();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("charge_settlement_id", chargeSettlementId);
        row.put("ordinal", ordinal);
        row.put("tenancy_id", statement.tenancyId());
        row.put("settlement_key", statement.settlementKey());
        row.put("from_date", statement.from());
        row.put("until_date", statement.until());
        row.put("days", statement.days());
        row.put("share", statement.share());
        row.put("advances", statement.advances());
        row.put("monthly_advance", statement.monthlyAdvance());
        row.put("advance_found", written.advanceFound().orElse(null));
        row.put("components", written.components());
        row.put("heating", written.heating().orElse(null));
        return row;
    }

    List<HouseholdStatement> of(UUID chargeSettlementId) {
        return page(chargeSettlementId, -1, Integer.MAX_VALUE).stream()
                .map(Of::statement)
                .toList();
    }

    /** The households of these settlements. */
    List<UUID> tenancies(Collection<UUID> ids) {
        return sql.list(
                "select distinct tenancy_id from charge_statement where charge_settlement_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new));
    }

    Optional<HouseholdStatement> of(UUID chargeSettlementId, UUID tenancyId) {
        return sql.first(
                        "select * from charge_statement where charge_settlement_id = ? and tenancy_id = ?",
                        this::row,
                        chargeSettlementId,
                        tenancyId)
                .map(Of::statement);
    }

    /** In the order of the dwellings, after the given place. */
    List<Of> page(UUID chargeSettlementId, int after, int limit) {
        return sql.list(
                "select * from charge_statement where charge_settlement_id = ? and ordinal > ? order by ordinal limit"
                        + " ?",
                this::row,
                chargeSettlementId,
                after,
                limit);
    }

    long count(UUID chargeSettlementId) {
        return sql.first(
                        "select count(*) from charge_statement where charge_settlement_id = ?",
                        row -> row.getLong(1),
                        chargeSettlementId)
                .orElseThrow();
    }

    /** Those of final settlements of a tenancy, newest first, after the given settlement. */
    List<Of> ofTenancy(UUID tenancyId, Optional<UUID> after, int limit) {
        return sql.list(
                "select charge_statement.*" + OF_TENANCY
                        + " and charge_settlement_id < ? order by charge_settlement_id desc limit ?",
                this::row,
                tenancyId,
                after.orElse(LAST),
                limit);
    }

    long countOfTenancy(UUID tenancyId) {
        return sql.first("select count(*)" + OF_TENANCY, row -> row.getLong(1), tenancyId)
                .orElseThrow();
    }

    private Of row(ResultSet row) throws SQLException {
        return new Of(
                row.getObject("charge_settlement_id", UUID.class),
                row.getInt("ordinal"),
                new HouseholdStatement(
                        row.getObject("tenancy_id", UUID.class),
                        row.getObject("settlement_key", UUID.class),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        row.getInt("days"),
                        Euro.of(row.getBigDecimal("share")),
                        Euro.of(row.getBigDecimal("advances")),
                        Euro.of(row.getBigDecimal("monthly_advance")),
                        Optional.ofNullable(row.getString("advance_found")).map(json::advanceFound),
                        json.components(row.getString("components")),
                        Optional.ofNullable(row.getString("heating")).map(json::heating)));
    }
}
