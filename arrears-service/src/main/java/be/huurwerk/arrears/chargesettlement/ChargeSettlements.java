package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The settlements that were told, the last of each key, and what the ledger has of them. */
@ApplicationScoped
public class ChargeSettlements {

    private final Sql sql;

    ChargeSettlements(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** A settlement, and the account and line with which it is to be booked. */
    record ToBook(UUID rentAccountId, UUID tenancyId, SettlementLine line) {}

    /** Puts it in the place of what was told of the same key before. Under a tenancy that was a mistake nothing of it counts. */
    void settled(UUID tenancyId, ChargeSettlement one) {
        sql.update(
                "insert into charge_settlement as s (tenancy_id, settlement_key, building_id, from_date, until_date, kind, estimated,"
                        + " share, advances, balance, due_on, settled_on, counts) select ?, ?, ?, ?, ?, ?, ?, ?, ?, balance, ?, ?,"
                        + " case when exists (select from tenancy_period p where p.tenancy_id = ? and p.annulled) then 0 else balance end"
                        + " from (select ?::numeric as balance) told on conflict (tenancy_id, settlement_key) do update set"
                        + " building_id = excluded.building_id, from_date = excluded.from_date, until_date = excluded.until_date,"
                        + " kind = excluded.kind, estimated = excluded.estimated, share = excluded.share, advances = excluded.advances,"
                        + " balance = excluded.balance, due_on = excluded.due_on, settled_on = excluded.settled_on,"
                        + " counts = excluded.counts",
                tenancyId,
                one.settlementKey(),
                one.buildingId(),
                one.from(),
                one.until(),
                one.kind().name(),
                one.estimated(),
                one.share().amount(),
                one.advances().amount(),
                one.dueOn(),
                one.settledOn(),
                tenancyId,
                one.balance().amount());
    }

    /** The tenancy was a mistake: nothing counts that was told of it. */
    void annulled(UUID tenancyId) {
        sql.update("update charge_settlement set counts = 0 where tenancy_id = ?", tenancyId);
    }

    /** Of which the ledger has something else than what counts. */
    List<ToBook> toBook(Collection<RentAccount> accounts) {
        return sql.list(
                "select a.rent_account_id, s.* from charge_settlement s join rent_account a using (tenancy_id)"
                        + " where s.tenancy_id = any(?) and s.counts <> s.booked order by s.tenancy_id, s.settlement_key",
                ChargeSettlements::toBook,
                (Object) accounts.stream().map(RentAccount::tenancyId).toArray(UUID[]::new));
    }

    /** The ledger has what counts, by one line more. */
    void booked(ToBook one) {
        sql.update(
                "update charge_settlement set booked = counts, lines = lines + 1 where tenancy_id = ? and settlement_key = ?",
                one.tenancyId(),
                one.line().settlementKey());
    }

    private static ToBook toBook(ResultSet row) throws SQLException {
        return new ToBook(
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                new SettlementLine(
                        row.getObject("settlement_key", UUID.class),
                        ChargeSettlement.Kind.valueOf(row.getString("kind")),
                        row.getObject("until_date", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Euro.of(row.getBigDecimal("counts")),
                        Euro.of(row.getBigDecimal("booked")),
                        row.getInt("lines")));
    }
}
