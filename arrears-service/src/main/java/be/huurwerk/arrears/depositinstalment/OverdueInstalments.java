package be.huurwerk.arrears.depositinstalment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The instalments of deposits that are late. */
@ApplicationScoped
class OverdueInstalments {

    private static final String OF = " from deposit_instalment where (?::uuid is null or tenancy_id = ?)";

    private final Sql sql;

    OverdueInstalments(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** A place in the list. */
    record Place(LocalDate dueOn, UUID depositId, int number) {
        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0), 0);
    }

    void put(OverdueInstalment one) {
        sql.update(
                "insert into deposit_instalment (deposit_id, number, tenancy_id, due_on, amount, open) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (deposit_id, number) do update set due_on = excluded.due_on, amount = excluded.amount,"
                        + " open = excluded.open",
                one.depositId(),
                one.number(),
                one.tenancyId(),
                one.dueOn(),
                one.amount().amount(),
                one.open().amount());
    }

    void remove(UUID depositId, int number) {
        sql.update("delete from deposit_instalment where deposit_id = ? and number = ?", depositId, number);
    }

    void removeAll(UUID depositId) {
        sql.update("delete from deposit_instalment where deposit_id = ?", depositId);
    }

    /** @param tenancyId null for those of all */
    List<OverdueInstalment> page(UUID tenancyId, Place after, int limit) {
        return sql.list(
                "select deposit_id, number, tenancy_id, due_on, amount, open" + OF
                        + " and (due_on, deposit_id, number) > (?, ?, ?) order by due_on, deposit_id, number limit ?",
                row -> new OverdueInstalment(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        Euro.of(row.getBigDecimal(5)),
                        Euro.of(row.getBigDecimal(6))),
                tenancyId,
                tenancyId,
                after.dueOn(),
                after.depositId(),
                after.number(),
                limit);
    }

    long count(UUID tenancyId) {
        return sql.first("select count(*)" + OF, row -> row.getLong(1), tenancyId, tenancyId)
                .orElseThrow();
    }
}
