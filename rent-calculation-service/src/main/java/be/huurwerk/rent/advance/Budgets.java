package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What years are thought to cost buildings. */
@ApplicationScoped
class Budgets {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Sql sql;

    Budgets(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Of<T>(UUID chargeBudgetId, T value) {}

    void add(Budget budget) {
        sql.update(
                "insert into charge_budget (charge_budget_id, building_id, valid_from, decided_at) values (?, ?, ?, ?)",
                budget.chargeBudgetId(),
                budget.buildingId(),
                budget.validFrom(),
                budget.decidedAt());
        for (int i = 0; i < budget.lines().size(); i++) {
            Budget.Line line = budget.lines().get(i);
            sql.update(
                    "insert into charge_budget_line (charge_budget_id, ordinal, group_code, category, communal_heating,"
                            + " divided_by, amount) values (?, ?, ?, ?, ?, ?, ?)",
                    budget.chargeBudgetId(),
                    i,
                    line.group().orElse(null),
                    line.category(),
                    line.communalHeating(),
                    line.key().name(),
                    line.amount().amount());
        }
        budget.shares()
                .forEach(share -> sql.update(
                        "insert into charge_budget_share (charge_budget_id, dwelling_id, share, advance)"
                                + " values (?, ?, ?, ?)",
                        budget.chargeBudgetId(),
                        share.dwellingId(),
                        share.share().amount(),
                        share.advance().amount()));
    }

    /** What the dwelling pays by each budget that it stands in, the one decided last of each day. */
    List<FirstAdvances.Candidate> ofDwelling(UUID dwellingId) {
        return sql.list(
                "select distinct on (valid_from) charge_budget_id, valid_from, advance from charge_budget_share join"
                        + " charge_budget using (charge_budget_id) where dwelling_id = ? order by valid_from,"
                        + " charge_budget_id desc",
                row -> new FirstAdvances.Candidate(
                        Optional.of(row.getObject(2, LocalDate.class)),
                        Euro.of(row.getBigDecimal(3)),
                        AdvanceDecision.Basis.budget,
                        Optional.of(row.getObject(1, UUID.class))),
                dwellingId);
    }

    Optional<Budget> find(UUID chargeBudgetId) {
        return read("charge_budget_id = ?", chargeBudgetId).stream().findFirst();
    }

    /** Newest first, after the given one. */
    List<Budget> page(UUID buildingId, Optional<UUID> after, int limit) {
        return read(
                "building_id = ? and charge_budget_id < ? order by charge_budget_id desc limit ?",
                buildingId,
                after.orElse(LAST),
                limit);
    }

    long count(UUID buildingId) {
        return sql.first("select count(*) from charge_budget where building_id = ?", row -> row.getLong(1), buildingId)
                .orElseThrow();
    }

    private List<Budget> read(String which, Object... arguments) {
        List<Budget> bare = sql.list(
                "select * from charge_budget where " + which,
                row -> new Budget(
                        row.getObject("charge_budget_id", UUID.class),
                        row.getObject("building_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        List.of(),
                        List.of(),
                        Sql.instant(row, "decided_at")),
                arguments);
        Object ids = bare.stream().map(Budget::chargeBudgetId).toArray(UUID[]::new);
        Map<UUID, List<Budget.Line>> lines = by(sql.list(
                "select * from charge_budget_line where charge_budget_id = any(?) order by charge_budget_id, ordinal",
                row -> new Of<>(
                        row.getObject("charge_budget_id", UUID.class),
                        new Budget.Line(
                                Optional.ofNullable(row.getString("group_code")),
                                row.getString("category"),
                                row.getBoolean("communal_heating"),
                                AllocationKey.valueOf(row.getString("divided_by")),
                                Euro.of(row.getBigDecimal("amount")))),
                ids));
        Map<UUID, List<Budget.Share>> shares = by(sql.list(
                "select * from charge_budget_share where charge_budget_id = any(?) order by dwelling_id",
                row -> new Of<>(
                        row.getObject("charge_budget_id", UUID.class),
                        new Budget.Share(
                                row.getObject("dwelling_id", UUID.class),
                                Euro.of(row.getBigDecimal("share")),
                                Euro.of(row.getBigDecimal("advance")))),
                ids));
        return bare.stream()
                .map(one -> new Budget(
                        one.chargeBudgetId(),
                        one.buildingId(),
                        one.validFrom(),
                        lines.getOrDefault(one.chargeBudgetId(), List.of()),
                        shares.getOrDefault(one.chargeBudgetId(), List.of()),
                        one.decidedAt()))
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::chargeBudgetId, Collectors.mapping(Of::value, Collectors.toList())));
    }
}
