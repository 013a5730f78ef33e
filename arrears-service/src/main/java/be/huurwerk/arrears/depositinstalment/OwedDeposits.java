package be.huurwerk.arrears.depositinstalment;

import be.huurwerk.arrears.depositinstalment.OwedDeposit.Planned;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What deposits ask by plans of their own, and which of their instalments are late. */
@ApplicationScoped
public class OwedDeposits {

    private final Sql sql;

    OwedDeposits(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What is owed of it now, costs included. */
    public void owes(UUID tenancyId, UUID depositId, Euro open) {
        sql.update(
                "insert into deposit_open (deposit_id, tenancy_id, open) values (?, ?, ?)"
                        + " on conflict (deposit_id) do update set open = excluded.open",
                depositId,
                tenancyId,
                open.amount());
    }

    /** These instead of those before; none: it is not paid in instalments any more. */
    public void planned(UUID tenancyId, UUID depositId, List<Planned> plan) {
        sql.update("delete from deposit_planned where deposit_id = ?", depositId);
        for (int at = 0; at < plan.size(); at++) {
            sql.update(
                    "insert into deposit_planned (deposit_id, number, tenancy_id, due_on, amount) values (?, ?, ?, ?, ?)",
                    depositId,
                    at + 1,
                    tenancyId,
                    plan.get(at).dueOn(),
                    plan.get(at).amount().amount());
        }
    }

    /** Nothing is asked of it any more. */
    public void ended(UUID depositId) {
        sql.update("delete from deposit_planned where deposit_id = ?", depositId);
        sql.update("delete from deposit_open where deposit_id = ?", depositId);
    }

    /** By rent account, of the tenancies of these, those that are paid in instalments. */
    public Map<UUID, OwedDeposit> of(Collection<UUID> rentAccountIds) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        sql.list(
                "select a.rent_account_id, p.deposit_id, c.structured_communication, o.open, p.due_on, p.amount"
                        + " from rent_account a join deposit_planned p using (tenancy_id)"
                        + " left join deposit_open o on o.deposit_id = p.deposit_id"
                        + " left join deposit_communication c on c.deposit_id = p.deposit_id"
                        + " where a.rent_account_id = any(?) order by a.rent_account_id, p.number",
                row -> rows.computeIfAbsent(row.getObject(1, UUID.class), account -> new Row(new ArrayList<>()))
                        .add(new OwedDeposit(
                                row.getObject(2, UUID.class),
                                Optional.ofNullable(row.getString(3)),
                                Optional.ofNullable(row.getBigDecimal(4)).map(Euro::of),
                                List.of(new Planned(
                                        row.getObject(5, LocalDate.class), Euro.of(row.getBigDecimal(6)))))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        Map<UUID, OwedDeposit> owed = new LinkedHashMap<>();
        rows.forEach((account, row) -> owed.put(account, row.deposit()));
        return owed;
    }

    /** By rent account the days on which instalments of the deposit were due that are late and not paid, as deposit-service told them. */
    public Map<UUID, List<LocalDate>> late(Collection<UUID> rentAccountIds) {
        Map<UUID, List<LocalDate>> late = new LinkedHashMap<>();
        sql.list(
                "select a.rent_account_id, i.due_on from rent_account a join deposit_instalment i using (tenancy_id)"
                        + " where a.rent_account_id = any(?) order by a.rent_account_id, i.due_on",
                row -> late.computeIfAbsent(row.getObject(1, UUID.class), account -> new ArrayList<>())
                        .add(row.getObject(2, LocalDate.class)),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return late;
    }

    /** A deposit on its way out of the database, a row an instalment. */
    private record Row(List<OwedDeposit> instalments) {

        boolean add(OwedDeposit one) {
            return instalments.add(one);
        }

        OwedDeposit deposit() {
            OwedDeposit first = instalments.get(0);
            return new OwedDeposit(
                    first.depositId(),
                    first.structuredCommunication(),
                    first.open(),
                    instalments.stream().flatMap(one -> one.plan().stream()).toList());
        }
    }
}
