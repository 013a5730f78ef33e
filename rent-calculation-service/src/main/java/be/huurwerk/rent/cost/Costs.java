package be.huurwerk.rent.cost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What buildings cost. */
@ApplicationScoped
public class Costs {

    /** The kind of subject that a voucher's document is of. */
    public static final String SUBJECT = "cost";

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String ROWS = "select cost_id, building_id, group_code, category,"
            + " nature, communal_heating, amount, from_date, until_date, invoice_reference, credits, recorded_at, (select count(*) from document d where d.subject_kind = '"
            + SUBJECT
            + "' and d.subject_id = c.cost_id and d.annulled_at is null) as vouchers from charge_cost c where ";
    private static final String FILTER =
            "building_id = ? and from_date <= coalesce(?::date, 'infinity') and until_date >= coalesce(?::date,"
                    + " '-infinity')";

    private final Sql sql;

    Costs(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(BuildingCost cost) {
        sql.update(
                "insert into charge_cost (cost_id, building_id, group_code, category, nature, communal_heating, amount,"
                        + " from_date, until_date, invoice_reference, credits, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cost.costId(),
                cost.buildingId(),
                cost.group().orElse(null),
                cost.category(),
                cost.nature().map(Nature::name).orElse(null),
                cost.communalHeating(),
                cost.amount().amount(),
                cost.from(),
                cost.until(),
                cost.invoiceReference().orElse(null),
                cost.credits().orElse(null),
                cost.recordedAt());
    }

    public Optional<BuildingCost> find(UUID costId) {
        return sql.first(ROWS + "cost_id = ?", Costs::cost, costId);
    }

    /** What credit notes took back of a cost: positive. */
    Euro credited(UUID costId) {
        return sql.first(
                        "select -coalesce(sum(amount), 0) from charge_cost where credits = ?",
                        row -> Euro.of(row.getBigDecimal(1)),
                        costId)
                .orElseThrow();
    }

    /** Those of a day from the first to the last, in the order in which they were recorded. */
    public List<BuildingCost> of(UUID buildingId, LocalDate first, LocalDate last) {
        return sql.list(ROWS + FILTER + " order by cost_id", Costs::cost, buildingId, last, first);
    }

    /** Newest first, after the given one. */
    List<BuildingCost> page(UUID buildingId, LocalDate first, LocalDate last, Optional<UUID> after, int limit) {
        return sql.list(
                ROWS + FILTER + " and cost_id < ? order by cost_id desc limit ?",
                Costs::cost,
                buildingId,
                last,
                first,
                after.orElse(LAST),
                limit);
    }

    long count(UUID buildingId, LocalDate first, LocalDate last) {
        return sql.first(
                        "select count(*) from charge_cost where " + FILTER,
                        row -> row.getLong(1),
                        buildingId,
                        last,
                        first)
                .orElseThrow();
    }

    private static BuildingCost cost(ResultSet row) throws SQLException {
        return new BuildingCost(
                row.getObject("cost_id", UUID.class),
                row.getObject("building_id", UUID.class),
                Optional.ofNullable(row.getString("group_code")),
                row.getString("category"),
                Optional.ofNullable(row.getString("nature")).map(Nature::valueOf),
                row.getBoolean("communal_heating"),
                Euro.of(row.getBigDecimal("amount")),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                Optional.ofNullable(row.getString("invoice_reference")),
                Optional.ofNullable(row.getObject("credits", UUID.class)),
                Sql.instant(row, "recorded_at"),
                row.getInt("vouchers"));
    }
}
