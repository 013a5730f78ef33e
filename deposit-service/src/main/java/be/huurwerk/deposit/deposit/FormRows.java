package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Forms;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The forms of deposits as they are stored. */
@ApplicationScoped
class FormRows {

    private final Sql sql;
    private final WallClock clock;

    FormRows(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** By deposit; one of which nothing was agreed is not in it. */
    Map<UUID, Forms> of(Collection<UUID> depositIds) {
        record Found(UUID depositId, ChosenForm form) {}
        UUID[] ids = depositIds.toArray(UUID[]::new);
        Map<UUID, List<Instalment>> plans = new HashMap<>();
        List<Found> found = sql.list(
                "select * from deposit_form where deposit_id = any(?) order by form_id",
                row -> new Found(row.getObject("deposit_id", UUID.class), form(row)),
                (Object) ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        sql.list(
                        "select i.form_id, i.due_on, i.amount from instalment i join deposit_form f using (form_id)"
                                + " where f.deposit_id = any(?) order by i.form_id, i.number",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Instalment(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3)))),
                        (Object) ids)
                .forEach(one -> plans.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return found.stream()
                .collect(Collectors.groupingBy(
                        Found::depositId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(one -> planned(one.form(), plans), Collectors.toList()),
                                Forms::new)));
    }

    void insert(UUID depositId, ChosenForm chosen) {
        Optional<Security> security = chosen.security();
        Optional<Security.Evidence> evidence = security.map(Security::evidence);
        sql.update(
                "insert into deposit_form (form_id, deposit_id, form, agreed_on, fee, paid_before, client, recorded_at, secured,"
                        + " issuer, reference, issued_on, document_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                chosen.formId(),
                depositId,
                chosen.form().name(),
                chosen.agreedOn(),
                chosen.fee().amount(),
                chosen.paidBefore().amount(),
                chosen.client(),
                clock.now(),
                security.map(one -> one.amount().amount()).orElse(null),
                evidence.map(Security.Evidence::issuer).orElse(null),
                evidence.map(Security.Evidence::reference).orElse(null),
                evidence.map(Security.Evidence::issuedOn).orElse(null),
                evidence.flatMap(Security.Evidence::documentId).orElse(null));
        int number = 1;
        for (Instalment one : chosen.plan()) {
            sql.update(
                    "insert into instalment (form_id, number, due_on, amount) values (?, ?, ?, ?)",
                    chosen.formId(),
                    number++,
                    one.dueOn(),
                    one.amount().amount());
        }
    }

    /** Claims so much in all of what stands for the deposit. */
    void call(UUID formId, Euro called, LocalDate on, Optional<UUID> paper) {
        sql.update(
                "update deposit_form set called = ?, called_on = ?, called_document_id = ? where form_id = ?",
                called.amount(),
                on,
                paper.orElse(null),
                formId);
    }

    /** Leaves so much of what was claimed; of nothing there is no day and no paper. */
    void reduceCall(UUID formId, Euro called) {
        sql.update(
                "update deposit_form set called = ?, called_on = case when ? > 0 then called_on end,"
                        + " called_document_id = case when ? > 0 then called_document_id end where form_id = ?",
                called.amount(),
                called.amount(),
                called.amount(),
                formId);
    }

    /** Releases what stands for a deposit; what is released already stays as it is. */
    void release(UUID depositId, LocalDate on, Optional<UUID> paper) {
        sql.update(
                "update deposit_form set released_on = ?, released_document_id = ? where deposit_id = ? and secured is not null and released_on is null",
                on,
                paper.orElse(null),
                depositId);
    }

    private static ChosenForm planned(ChosenForm form, Map<UUID, List<Instalment>> plans) {
        return new ChosenForm(
                form.formId(),
                form.form(),
                form.agreedOn(),
                form.fee(),
                form.paidBefore(),
                plans.getOrDefault(form.formId(), List.of()),
                form.security(),
                form.client());
    }

    private static ChosenForm form(ResultSet row) throws SQLException {
        return new ChosenForm(
                row.getObject("form_id", UUID.class),
                DepositForm.valueOf(row.getString("form")),
                row.getObject("agreed_on", LocalDate.class),
                Euro.of(row.getBigDecimal("fee")),
                Euro.of(row.getBigDecimal("paid_before")),
                List.of(),
                security(row),
                row.getString("client"));
    }

    private static Optional<Security> security(ResultSet row) throws SQLException {
        BigDecimal secured = row.getBigDecimal("secured");
        return secured == null
                ? Optional.empty()
                : Optional.of(new Security(
                        Euro.of(secured),
                        new Security.Evidence(
                                row.getString("issuer"),
                                row.getString("reference"),
                                row.getObject("issued_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("document_id", UUID.class))),
                        Euro.of(row.getBigDecimal("called")),
                        Optional.ofNullable(row.getObject("called_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("released_on", LocalDate.class))));
    }
}
