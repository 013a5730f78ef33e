package be.huurwerk.arrears.report;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The payment plans that a report counts: those that live on the day, and those that ended in the year until it. */
@ApplicationScoped
class ReportedPlans {

    /** The plans {@code p}, each with its state {@code s} on the day. */
    static final String ON = " from payment_plan p cross join lateral (select state, on_day from payment_plan_state"
            + " where payment_plan_id = p.payment_plan_id and on_day <= ? order by ordinal desc limit 1) s"
            + " where (s.state = 'live' or s.on_day >= ?)";

    private final Sql sql;

    ReportedPlans(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param since the day on which it came into that state */
    record Plan(UUID paymentPlanId, UUID rentAccountId, String state, LocalDate since, Euro amount) {}

    /** What {@link #ON} asks, and more. */
    static Object[] arguments(LocalDate on, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(on, ArrearsReport.yearFrom(on)));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }

    /** @param state null for any */
    List<Plan> page(LocalDate on, String state, UUID after, int limit) {
        return sql.list(
                "select p.payment_plan_id, p.rent_account_id, s.state, s.on_day, p.amount" + ON
                        + " and (?::text is null or s.state = ?) and p.payment_plan_id > ? order by p.payment_plan_id limit ?",
                row -> new Plan(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Euro.of(row.getBigDecimal(5))),
                arguments(on, state, state, after, limit));
    }

    long count(LocalDate on, String state) {
        return sql.first(
                        "select count(*)" + ON + " and (?::text is null or s.state = ?)",
                        row -> row.getLong(1),
                        arguments(on, state, state))
                .orElseThrow();
    }
}
