package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** For which months tenancy-service told that the fee is due, and what was decided that it is. */
@ApplicationScoped
class FeeDecisions {

    private record Told(UUID tenancyId, SurplusPeriod period) {}

    private record Decided(UUID feeDecisionId, FeePeriod period) {}

    private final Sql sql;

    FeeDecisions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Puts these months in the place of what was told before. */
    void told(UUID tenancyId, List<SurplusPeriod> periods) {
        sql.update("delete from under_occupancy where tenancy_id = ?", tenancyId);
        periods.forEach(period -> sql.update(
                "insert into under_occupancy (tenancy_id, from_date, until_date, surplus_bedrooms) values (?, ?, ?, ?)",
                tenancyId,
                period.from(),
                period.until().orElse(null),
                period.surplusBedrooms()));
    }

    /** The months of each of these tenancies that has some. */
    Map<UUID, List<SurplusPeriod>> due(Collection<UUID> tenancyIds) {
        return sql
                .list(
                        "select tenancy_id, from_date, until_date, surplus_bedrooms from under_occupancy"
                                + " where tenancy_id = any(?) order by tenancy_id, from_date",
                        row -> new Told(
                                row.getObject(1, UUID.class),
                                new SurplusPeriod(
                                        row.getObject(2, LocalDate.class),
                                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                                        row.getInt(4))),
                        (Object) tenancyIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Told::tenancyId, Collectors.mapping(Told::period, Collectors.toList())));
    }

    /** The tenancies for which the fee is due in some month, in the order of their ids. */
    List<UUID> tenancies() {
        return sql.list(
                "select distinct tenancy_id from under_occupancy order by tenancy_id",
                row -> row.getObject(1, UUID.class));
    }

    /** Those after the given one. */
    List<UUID> tenancies(Optional<UUID> tenancyId, UUID after, int limit) {
        return sql.list(
                "select distinct tenancy_id from under_occupancy where (?::uuid is null or tenancy_id = ?::uuid)"
                        + " and tenancy_id > ? order by tenancy_id limit ?",
                row -> row.getObject(1, UUID.class),
                tenancyId.orElse(null),
                tenancyId.orElse(null),
                after,
                limit);
    }

    Optional<FeeDecision> latest(UUID tenancyId) {
        return page(tenancyId, Optional.empty(), 1).stream().findFirst();
    }

    /** Newest first. */
    List<FeeDecision> page(UUID tenancyId, Optional<UUID> before, int limit) {
        List<FeeDecision> heads = sql.list(
                "select * from under_occupancy_fee_decision where tenancy_id = ? and (?::uuid is null or"
                        + " fee_decision_id < ?) order by fee_decision_id desc limit ?",
                row -> new FeeDecision(
                        row.getObject("fee_decision_id", UUID.class),
                        tenancyId,
                        Sql.instant(row, "decided_at"),
                        List.of()),
                tenancyId,
                before.orElse(null),
                before.orElse(null),
                limit);
        Map<UUID, List<FeePeriod>> periods = periods(heads);
        return heads.stream()
                .map(head -> new FeeDecision(
                        head.feeDecisionId(),
                        tenancyId,
                        head.decidedAt(),
                        periods.getOrDefault(head.feeDecisionId(), List.of())))
                .toList();
    }

    long count(UUID tenancyId) {
        return sql.first(
                        "select count(*) from under_occupancy_fee_decision where tenancy_id = ?",
                        row -> row.getLong(1),
                        tenancyId)
                .orElseThrow();
    }

    void add(FeeDecision decision) {
        sql.update(
                "insert into under_occupancy_fee_decision (fee_decision_id, tenancy_id, decided_at) values (?, ?, ?)",
                decision.feeDecisionId(),
                decision.tenancyId(),
                decision.decidedAt());
        decision.periods()
                .forEach(period -> sql.update(
                        "insert into under_occupancy_fee_period (fee_decision_id, from_date, until_date,"
                                + " surplus_bedrooms, rent, percent, minimum, fee, parameter_status) values (?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?)",
                        decision.feeDecisionId(),
                        period.from(),
                        period.until(),
                        period.fee().surplusBedrooms(),
                        period.fee().rent().map(Euro::amount).orElse(null),
                        period.fee().percent(),
                        period.fee().minimum().amount(),
                        period.fee().fee().amount(),
                        period.fee().parameterStatus().code()));
    }

    private Map<UUID, List<FeePeriod>> periods(List<FeeDecision> heads) {
        return sql
                .list(
                        "select * from under_occupancy_fee_period where fee_decision_id = any(?)"
                                + " order by fee_decision_id, from_date",
                        FeeDecisions::period,
                        (Object) heads.stream().map(FeeDecision::feeDecisionId).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Decided::feeDecisionId, Collectors.mapping(Decided::period, Collectors.toList())));
    }

    private static Decided period(ResultSet row) throws SQLException {
        return new Decided(
                row.getObject("fee_decision_id", UUID.class),
                new FeePeriod(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        new MonthlyFee(
                                row.getInt("surplus_bedrooms"),
                                Optional.ofNullable(row.getBigDecimal("rent")).map(Euro::of),
                                row.getBigDecimal("percent"),
                                Euro.of(row.getBigDecimal("minimum")),
                                Euro.of(row.getBigDecimal("fee")),
                                Status.of(row.getString("parameter_status")))));
    }
}
