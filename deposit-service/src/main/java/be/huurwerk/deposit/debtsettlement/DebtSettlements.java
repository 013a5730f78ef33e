package be.huurwerk.deposit.debtsettlement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Collective debt settlements (<i>collectieve schuldenregeling</i>) of tenants, as the rent account tells them. What they freeze comes with the
 * final balance; here stands that there is one.
 */
@ApplicationScoped
public class DebtSettlements {

    private final Sql sql;

    DebtSettlements(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Keeps that one was opened, and whether the deposit was settled by then; told again, nothing changes. */
    public void opened(UUID tenancyId, UUID debtSettlementId, LocalDate admissibleOn) {
        sql.update(
                "insert into debt_settlement (debt_settlement_id, tenancy_id, admissible_on, heard_late)"
                        + " select ?, ?, ?, exists (select 1 from deposit where tenancy_id = ? and settled_on is not null)"
                        + " on conflict do nothing",
                debtSettlementId,
                tenancyId,
                admissibleOn,
                tenancyId);
    }

    public void closed(UUID debtSettlementId, LocalDate closedOn) {
        sql.update("update debt_settlement set closed_on = ? where debt_settlement_id = ?", closedOn, debtSettlementId);
    }

    /** It was a mistake: nobody is warned of it any more. */
    public void annulled(UUID debtSettlementId) {
        sql.update("delete from debt_settlement where debt_settlement_id = ?", debtSettlementId);
    }

    /** Whether one of the tenancy runs on a day. */
    public boolean runs(UUID tenancyId, LocalDate on) {
        return of(tenancyId).stream().anyMatch(one -> one.runs(on));
    }

    /** The oldest first. */
    public List<DebtSettlement> of(UUID tenancyId) {
        return sql.list(
                "select debt_settlement_id, admissible_on, closed_on, heard_late from debt_settlement where tenancy_id = ?"
                        + " order by admissible_on, debt_settlement_id",
                row -> new DebtSettlement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        row.getBoolean(4)),
                tenancyId);
    }
}
