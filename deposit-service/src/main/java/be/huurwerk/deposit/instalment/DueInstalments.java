package be.huurwerk.deposit.instalment;

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

/** Instalments of deposits that run, by the plan that counts, as far as they are due and not wholly paid. */
@ApplicationScoped
class DueInstalments {

    /** What was paid since the plan was agreed pays its instalments in their order. */
    private static final String DUE = """
            with plan as (
                select d.deposit_id, d.tenancy_id, f.form_id, f.paid_before
                from deposit d join deposit_form f using (deposit_id)
                where d.settled_on is null and d.withdrawn_on is null
                    and not exists (select 1 from deposit_form n where n.deposit_id = f.deposit_id and n.form_id > f.form_id)),
            due as (
                select p.deposit_id, p.tenancy_id, p.form_id, i.number, i.due_on, i.amount, i.told_due, i.told_overdue,
                    least(i.amount, sum(i.amount) over (partition by i.form_id order by i.number) - paid.amount) as open
                from plan p
                join instalment i on i.form_id = p.form_id and i.due_on <= ?
                cross join lateral (
                    select greatest(0, coalesce(-sum(l.amount), 0) - p.paid_before) as amount
                    from ledger_entry e join ledger_line l on l.entry_id = e.entry_id and l.account = 'depositHeld'
                    where e.deposit_id = p.deposit_id
                        and e.kind in ('payment', 'takenOver', 'reversal', 'surplusUsed', 'formChanged')) paid)\
            """;

    private static final String OPEN = " from due where open > 0";

    private final Sql sql;

    DueInstalments(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** A place in the list. */
    record Place(LocalDate dueOn, UUID depositId, int number) {
        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0), 0);
    }

    /** Those that were due by a day, the oldest first. */
    List<LateInstalment> page(LocalDate dueBy, Place after, int limit) {
        return sql.list(
                DUE + " select *" + OPEN + " and (due_on, deposit_id, number) > (?, ?, ?)"
                        + " order by due_on, deposit_id, number limit ?",
                DueInstalments::read,
                dueBy,
                after.dueOn(),
                after.depositId(),
                after.number(),
                limit);
    }

    long count(LocalDate dueBy) {
        return sql.first(DUE + " select count(*)" + OPEN, row -> row.getLong(1), dueBy)
                .orElseThrow();
    }

    /** Deposits of which something is to be told. */
    List<UUID> untold(LocalDate dueBy, LocalDate lateBy) {
        return sql.list(
                DUE + " select distinct deposit_id" + OPEN + " and (not told_due or not told_overdue and due_on <= ?)",
                row -> row.getObject(1, UUID.class),
                dueBy,
                lateBy);
    }

    /** Those of these deposits of which it was not told that they are due. */
    List<LateInstalment> untoldDue(Collection<UUID> depositIds, LocalDate dueBy) {
        return untold(depositIds, dueBy, "told_due");
    }

    /** Those of these deposits of which it was not told that they are late. */
    List<LateInstalment> untoldOverdue(Collection<UUID> depositIds, LocalDate lateBy) {
        return untold(depositIds, lateBy, "told_overdue");
    }

    private List<LateInstalment> untold(Collection<UUID> depositIds, LocalDate dueBy, String told) {
        return sql.list(
                DUE + " select *" + OPEN + " and not " + told + " and deposit_id = any(?) order by tenancy_id, number",
                DueInstalments::read,
                dueBy,
                depositIds.toArray(UUID[]::new));
    }

    void toldDue(LateInstalment one) {
        sql.update(
                "update instalment set told_due = true where form_id = ? and number = ?", one.formId(), one.number());
    }

    void toldOverdue(LateInstalment one) {
        sql.update(
                "update instalment set told_due = true, told_overdue = true, told_open = ? where form_id = ? and number = ?",
                one.open().amount(),
                one.formId(),
                one.number());
    }

    private static LateInstalment read(ResultSet row) throws SQLException {
        return new LateInstalment(
                row.getObject("form_id", UUID.class),
                row.getObject("deposit_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getInt("number"),
                row.getObject("due_on", LocalDate.class),
                Euro.of(row.getBigDecimal("amount")),
                Euro.of(row.getBigDecimal("open")));
    }
}
