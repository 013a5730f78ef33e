package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceDecision.Basis;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What households pay in advance on the rent charges. */
@ApplicationScoped
public class Advances {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String FILTER = "tenancy_id = ? and (?::date is null or valid_from <= ?::date and not exists"
            + " (select 1 from charge_advance o where o.tenancy_id = a.tenancy_id and o.valid_from <= ?::date"
            + " and (o.valid_from, o.charge_advance_id) > (a.valid_from, a.charge_advance_id)))";

    private static final String SELECT =
            "select charge_advance_id, tenancy_id, valid_from, advance, basis, charge_budget_id, ground, decided_at";

    private final Sql sql;

    Advances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(Collection<AdvanceDecision> decisions) {
        sql.insertAll(
                "charge_advance", decisions.stream().map(Advances::columns).toList());
    }

    private static Map<String, Object> columns(AdvanceDecision decision) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("charge_advance_id", decision.chargeAdvanceId());
        columns.put("tenancy_id", decision.tenancyId());
        columns.put("valid_from", decision.validFrom());
        columns.put("advance", decision.advance());
        columns.put("basis", decision.basis());
        columns.put("charge_budget_id", decision.chargeBudgetId().orElse(null));
        columns.put("ground", decision.ground().orElse(null));
        columns.put("decided_at", decision.decidedAt());
        return columns;
    }

    /** Whether something was decided of the tenancy, be it that it pays nothing. */
    boolean has(UUID tenancyId) {
        return sql.first("select 1 from charge_advance where tenancy_id = ? limit 1", row -> true, tenancyId)
                .isPresent();
    }

    /** The schedule of each of these tenancies: nothing for one that was a mistake. */
    public Map<UUID, AdvanceSchedule> schedules(Collection<? extends Lease> leases) {
        Map<UUID, List<AdvanceDecision>> decisions = sql
                .list(SELECT + " from charge_advance where tenancy_id = any(?)", Advances::decision, (Object)
                        leases.stream().map(Lease::tenancyId).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(AdvanceDecision::tenancyId));
        return leases.stream()
                .collect(Collectors.toMap(
                        Lease::tenancyId,
                        lease -> lease.annulled()
                                ? new AdvanceSchedule(List.of())
                                : AdvanceSchedule.of(
                                        decisions.getOrDefault(lease.tenancyId(), List.of()),
                                        lease.startDate(),
                                        lease.endDate())));
    }

    /** Keeps what is told, each of another tenancy: those of them that were not told last already; where nothing ever was, nothing is to be told. */
    List<AdvancesDecided> told(Collection<AdvancesDecided> decided) {
        Map<Boolean, List<AdvancesDecided>> byNothing = decided.stream()
                .collect(Collectors.partitioningBy(one -> one.periods().isEmpty()));
        List<AdvancesDecided> nothing = byNothing.get(true);
        List<AdvancesDecided> something = byNothing.get(false);
        Set<UUID> changed = new HashSet<>(sql.list(
                "update charge_advance_told set periods = '' where tenancy_id = any(?) and periods <> ''"
                        + " returning tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) ids(nothing)));
        changed.addAll(sql.list(
                "insert into charge_advance_told (tenancy_id, periods) select * from unnest(?, ?)"
                        + " on conflict (tenancy_id) do update set periods = excluded.periods"
                        + " where charge_advance_told.periods <> excluded.periods returning tenancy_id",
                row -> row.getObject(1, UUID.class),
                ids(something),
                something.stream().map(AdvancesDecided::words).toArray(String[]::new)));
        return decided.stream().filter(one -> changed.contains(one.tenancyId())).toList();
    }

    private static UUID[] ids(List<AdvancesDecided> decided) {
        return decided.stream().map(AdvancesDecided::tenancyId).toArray(UUID[]::new);
    }

    Optional<AdvanceDecision> find(UUID chargeAdvanceId) {
        return sql.first(
                SELECT + " from charge_advance where charge_advance_id = ?", Advances::decision, chargeAdvanceId);
    }

    /** Newest first, after the given one; with a day the one in force on it. */
    List<AdvanceDecision> page(UUID tenancyId, LocalDate on, Optional<UUID> after, int limit) {
        return sql.list(
                SELECT + " from charge_advance a where " + FILTER
                        + " and charge_advance_id < ? order by charge_advance_id desc limit ?",
                Advances::decision,
                tenancyId,
                on,
                on,
                on,
                after.orElse(LAST),
                limit);
    }

    long count(UUID tenancyId, LocalDate on) {
        return sql.first(
                        "select count(*) from charge_advance a where " + FILTER,
                        row -> row.getLong(1),
                        tenancyId,
                        on,
                        on,
                        on)
                .orElseThrow();
    }

    private static AdvanceDecision decision(ResultSet row) throws SQLException {
        return new AdvanceDecision(
                row.getObject("charge_advance_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                Euro.of(row.getBigDecimal("advance")),
                Basis.valueOf(row.getString("basis")),
                Optional.ofNullable(row.getObject("charge_budget_id", UUID.class)),
                Optional.ofNullable(row.getString("ground")),
                Sql.instant(row, "decided_at"));
    }
}
