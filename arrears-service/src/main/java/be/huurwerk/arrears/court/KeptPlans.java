package be.huurwerk.arrears.court;

import be.huurwerk.arrears.paymentplan.PlanOnDay;
import be.huurwerk.arrears.paymentplan.PlansOfAccounts;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Payment plans that keep debts out of court: who keeps what was agreed is not sued for it. A plan that is agreed once a petition stands on the
 * roll takes nothing out of that claim: the judge may grant it as terms of payment.
 */
@ApplicationScoped
class KeptPlans {

    private static final String PETITIONS =
            "select c.rent_account_id, min(s.on_day) from court_case c join court_step s using (court_case_id)"
                    + " where c.rent_account_id = any(?) and s.kind = 'petition' and s.annulled_on is null and s.on_day <= ?"
                    + " and (c.closed_on is null or c.closed_on > ?) group by c.rent_account_id";

    private final PlansOfAccounts plans;
    private final Sql sql;

    KeptPlans(PlansOfAccounts plans, DataSource dataSource) {
        this.plans = plans;
        this.sql = new Sql(dataSource);
    }

    /** Those that hold debts on the evening of a day, by account; where none does, no entry. */
    Map<UUID, PlanOnDay> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, LocalDate> petitions = new HashMap<>();
        sql.list(
                PETITIONS,
                row -> petitions.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                rentAccountIds.toArray(UUID[]::new),
                day,
                day);
        Map<UUID, PlanOnDay> kept = new HashMap<>();
        plans.on(rentAccountIds, day)
                .forEach((account, known) -> known.last()
                        .filter(plan -> plan.holds(day))
                        .filter(plan -> !plan.agreedOn().isAfter(petitions.getOrDefault(account, day)))
                        .ifPresent(plan -> kept.put(account, plan)));
        return kept;
    }
}
