package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What final settlements came to for households, for who writes to them. */
@ApplicationScoped
public class SettledStatements {

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
                before(statement.settlementKey(), ending));
    }

    /** The balance that was told last of the same key before: of a final settlement, else at departure. */
    private Optional<Euro> before(UUID settlementKey, YearlySettlement.Ending ending) {
        return sql.first(
                        "select share - advances from charge_statement join charge_settlement using"
                                + " (charge_settlement_id) where settlement_key = ? and status = 'finalised'"
                                + " and finalised_at < ? order by finalised_at desc limit 1",
                        row -> Euro.of(row.getBigDecimal(1)),
                        settlementKey,
                        ending.at())
                .or(() -> sql.first(
                        "select share - advances from charge_exit where settlement_key = ? and decided_at < ?",
                        row -> Euro.of(row.getBigDecimal(1)),
                        settlementKey,
                        ending.at()));
    }
}
