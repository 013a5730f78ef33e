package be.huurwerk.deposit.instalment;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.OverdueInstalments;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells what is open of instalments that were told to be late, whenever that changes. One that is paid, or not asked any more because another
 * form was agreed, is late no more; should its payment be undone, the run tells it anew. The end of a deposit tells by itself that none is.
 */
@ApplicationScoped
class TellOverdueInstalments implements OverdueInstalments {

    private final Sql sql;
    private final Outbox outbox;

    TellOverdueInstalments(DataSource dataSource, Outbox outbox) {
        this.sql = new Sql(dataSource);
        this.outbox = outbox;
    }

    /** @param open as it was told last; empty of one that was told before that was kept */
    private record Told(LateInstalment instalment, Optional<Euro> open) {}

    @Override
    public void changed(Deposit deposit) {
        if (deposit.hasEnded()) {
            return;
        }
        told(deposit).stream()
                .filter(one -> !one.open().equals(Optional.of(one.instalment().open())))
                .forEach(one -> tell(one.instalment()));
    }

    private void tell(LateInstalment one) {
        outbox.append(InstalmentEvents.OPEN_CHANGED, one.tenancyId(), InstalmentEvents.Told.of(one));
        sql.update(
                "update instalment set told_overdue = ?, told_open = ? where form_id = ? and number = ?",
                one.open().isPositive(),
                one.open().isPositive() ? one.open().amount() : null,
                one.formId(),
                one.number());
    }

    private List<Told> told(Deposit deposit) {
        return sql.list(
                "select form_id, number, due_on, amount, told_open from instalment join deposit_form using (form_id)"
                        + " where deposit_id = ? and told_overdue order by form_id, number",
                row -> new Told(
                        new LateInstalment(
                                row.getObject(1, UUID.class),
                                deposit.depositId(),
                                deposit.tenancyId(),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                Euro.of(row.getBigDecimal(4)),
                                open(deposit, row.getObject(1, UUID.class), row.getInt(2))),
                        Optional.ofNullable(row.getBigDecimal(5)).map(Euro::of)),
                deposit.depositId());
    }

    private static Euro open(Deposit deposit, UUID formId, int number) {
        return deposit.forms()
                .current()
                .filter(form -> form.formId().equals(formId))
                .map(form -> form.standing(deposit.ledger().depositPaid()).get(number - 1))
                .map(ChosenForm.Standing::open)
                .orElse(Euro.ZERO);
    }
}
