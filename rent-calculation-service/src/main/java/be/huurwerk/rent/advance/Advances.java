package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceDecision.Basis;
import be.huurwerk.rent.household.TenancyFile;
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

/** What households pay in advance on the rent charges. */
@ApplicationScoped
public class Advances {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String FILTER = "tenancy_id = ? and (?::date is null or valid_from <= ?::date and not exists"
            + " (select 1 from charge_advance o where o.tenancy_id = a.tenancy_id and o.valid_from <= ?::date"
            + " and (o.valid_from, o.charge_advance_id) > (a.valid_from, a.charge_advance_id)))";

    private final Sql sql;

    Advances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(AdvanceDecision decision) {
        sql.update(
                "insert into charge_advance (charge_advance_id, tenancy_id, valid_from, advance, basis,"
                        + " charge_budget_id, ground, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                decision.chargeAdvanceId(),
                decision.tenancyId(),
                decision.validFrom(),
                decision.advance().amount(),
                decision.basis().name(),
                decision.chargeBudgetId().orElse(null),
                decision.ground().orElse(null),
                decision.decidedAt());
    }

    /** Whether something was decided of the tenancy, be it that it pays nothing. */
    boolean has(UUID tenancyId) {
        return sql.first("select 1 from charge_advance where tenancy_id = ? limit 1", row -> true, tenancyId)
                .isPresent();
    }

    /** The schedule of each of these tenancies: nothing for one that was a mistake. */
    public Map<UUID, AdvanceSchedule> schedules(Collection<TenancyFile> files) {
        Map<UUID, List<AdvanceDecision>> decisions = sql
                .list("select * from charge_advance where tenancy_id = any(?)", Advances::decision, (Object)
                        files.stream().map(TenancyFile::tenancyId).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(AdvanceDecision::tenancyId));
        return files.stream()
                .collect(Collectors.toMap(
                        TenancyFile::tenancyId,
                        file -> file.annulled()
                                ? new AdvanceSchedule(List.of())
                                : AdvanceSchedule.of(
                                        decisions.getOrDefault(file.tenancyId(), List.of()),
                                        file.startDate(),
                                        file.endDate())));
    }

    /** Keeps what is told; false when it was told last already, or nothing ever was and nothing is to be told. */
    boolean told(AdvancesDecided decided) {
        if (decided.periods().isEmpty()) {
            return sql.update(
                            "update charge_advance_told set periods = '' where tenancy_id = ? and periods <> ''",
                            decided.tenancyId())
                    == 1;
        }
        return sql.update(
                        "insert into charge_advance_told (tenancy_id, periods) values (?, ?) on conflict (tenancy_id)"
                                + " do update set periods = excluded.periods"
                                + " where charge_advance_told.periods <> excluded.periods",
                        decided.tenancyId(),
                        decided.words())
                == 1;
    }

    Optional<AdvanceDecision> find(UUID chargeAdvanceId) {
        return sql.first(
                "select * from charge_advance where charge_advance_id = ?", Advances::decision, chargeAdvanceId);
    }

    /** Newest first, after the given one; with a day the one in force on it. */
    List<AdvanceDecision> page(UUID tenancyId, LocalDate on, Optional<UUID> after, int limit) {
        return sql.list(
                "select * from charge_advance a where " + FILTER
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
