package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What final settlements came to for households, for who writes to them. */
@ApplicationScoped
public class SettledStatements {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String LAST = "s.from_date = ? and s.until_date = ? and s.status = 'finalised' and not exists"
            + " (select 1 from charge_settlement o where o.building_id = s.building_id and o.from_date = s.from_date and"
            + " o.until_date = s.until_date and o.status = 'finalised' and (o.finalised_at, o.charge_settlement_id)"
            + " > (s.finalised_at, s.charge_settlement_id))";

    private final Settlements settlements;
    private final Statements statements;
    private final Sql sql;

    SettledStatements(Settlements settlements, Statements statements, DataSource dataSource) {
        this.settlements = settlements;
        this.statements = statements;
        this.sql = new Sql(dataSource);
    }

    /** @throws ProblemException 404 when there is none; 409 while the settlement is not final */
    public SettledStatement find(UUID chargeSettlementId, UUID tenancyId) {
        YearlySettlement settlement =
                settlements.find(chargeSettlementId).orElseThrow(() -> FinaliseSettlement.notFound(chargeSettlementId));
        YearlySettlement.Ending ending = settlement
                .ending()
                .orElseThrow(() -> ProblemException.conflict(
                        "settlementNotFinal",
                        new Text("The settlement is not final.", "De afrekening is niet definitief.")));
        HouseholdStatement statement = statements
                .of(chargeSettlementId, tenancyId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The settlement has no statement of tenancy " + tenancyId + ".",
                        "De afrekening heeft geen deel voor huur " + tenancyId + ".")));
        return new SettledStatement(
                settlement.from(),
                settlement.until(),
                statement,
                ending.settledOn(),
                ending.dueOn(),
                ending.advancesFrom(),
                before(statement, ending));
    }

    /** A household's statement of a settlement. */
    public record Of(UUID chargeSettlementId, UUID tenancyId) {}

    /** The households with a statement of the last final settlement of a building and this period. */
    public List<UUID> tenancies(LocalDate from, LocalDate until) {
        return sql.list(
                "select distinct tenancy_id from charge_settlement s join charge_statement using (charge_settlement_id)"
                        + " where " + LAST,
                row -> row.getObject(1, UUID.class),
                from,
                until);
    }

    /** Their statements of the last final settlement of each building and this period. */
    public List<Of> last(LocalDate from, LocalDate until, Collection<UUID> tenancyIds) {
        return sql.list(
                "select charge_settlement_id, tenancy_id from charge_settlement s join charge_statement t"
                        + " using (charge_settlement_id) where " + LAST
                        + " and tenancy_id = any(?) order by tenancy_id, charge_settlement_id",
                row -> new Of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                from,
                until,
                tenancyIds.toArray(UUID[]::new));
    }

    /** The last final settlement of each building and this period, with its building, in the order of their ids, after the given one. */
    public Map<UUID, UUID> settlements(LocalDate from, LocalDate until, Optional<UUID> after, int limit) {
        Map<UUID, UUID> buildings = new LinkedHashMap<>();
        sql.list(
                        "select charge_settlement_id, building_id from charge_settlement s where " + LAST
                                + " and charge_settlement_id > ? order by charge_settlement_id limit ?",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        from,
                        until,
                        after.orElse(FIRST),
                        limit)
                .forEach(entry -> buildings.put(entry.getKey(), entry.getValue()));
        return buildings;
    }

    /** The balance that was told last of the same key before: of a final settlement, else at departure. */
    private Optional<Euro> before(HouseholdStatement statement, YearlySettlement.Ending ending) {
        return sql.first(
                        "select share - advances from charge_statement join charge_settlement using"
                                + " (charge_settlement_id) where tenancy_id = ? and settlement_key = ? and status = 'finalised'"
                                + " and finalised_at < ? order by finalised_at desc limit 1",
                        row -> Euro.of(row.getBigDecimal(1)),
                        statement.tenancyId(),
                        statement.settlementKey(),
                        ending.at())
                .or(() -> sql.first(
                        "select share - advances from charge_exit where settlement_key = ? and decided_at < ?",
                        row -> Euro.of(row.getBigDecimal(1)),
                        statement.settlementKey(),
                        ending.at()));
    }
}
