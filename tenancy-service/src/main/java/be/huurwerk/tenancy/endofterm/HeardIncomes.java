package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rent service told of the incomes of households: a projection. */
@ApplicationScoped
public class HeardIncomes {

    private final EntityManager entityManager;

    HeardIncomes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A rent decision, as it was told; income and limit are empty where it had none. */
    public record Heard(
            UUID tenancyId,
            UUID rentDecisionId,
            Instant decidedAt,
            List<Period> periods,
            Optional<BigDecimal> indexedIncome,
            Optional<BigDecimal> incomeLimit) {}

    /** Days on which a decision is in force. */
    public record Period(LocalDate from, Optional<LocalDate> until) {}

    /** Keeps it, be the tenancy known yet or not; told again it is kept as it was told last. */
    public void heard(Heard decision) {
        entityManager
                .createNativeQuery("delete from heard_income where rent_decision_id = :id")
                .setParameter("id", decision.rentDecisionId())
                .executeUpdate();
        for (int i = 0; i < decision.periods().size(); i++) {
            entityManager
                    .createNativeQuery("""
                            insert into heard_income (rent_decision_id, position, tenancy_id, from_date, until_date,
                                decided_at, indexed_income, income_limit)
                            values (:id, :position, :tenancyId, :from, :until, :decidedAt, :income, :limit)""")
                    .setParameter("id", decision.rentDecisionId())
                    .setParameter("position", i)
                    .setParameter("tenancyId", decision.tenancyId())
                    .setParameter("from", decision.periods().get(i).from())
                    .setParameter("until", decision.periods().get(i).until().orElse(null))
                    .setParameter("decidedAt", decision.decidedAt().atOffset(ZoneOffset.UTC))
                    .setParameter("income", decision.indexedIncome().orElse(null))
                    .setParameter("limit", decision.incomeLimit().orElse(null))
                    .executeUpdate();
        }
    }

    /** Of the decision in force on the day, the latest that speaks of it; empty when there is none or it has no income. */
    Optional<HouseholdIncome> inForce(UUID tenancyId, LocalDate on) {
        return first(
                query(" and from_date <= :on and (until_date is null or until_date >= :on)", tenancyId)
                        .setParameter("on", on));
    }

    /** Of the decision that was made last, whichever days it speaks of; empty when there is none or it has no income. */
    Optional<HouseholdIncome> latest(UUID tenancyId) {
        return first(query("", tenancyId));
    }

    private Query query(String onDays, UUID tenancyId) {
        return entityManager
                .createNativeQuery(
                        "select rent_decision_id, indexed_income, income_limit from heard_income"
                                + " where tenancy_id = :tenancyId" + onDays
                                + " order by decided_at desc, rent_decision_id desc limit 1",
                        Tuple.class)
                .setParameter("tenancyId", tenancyId);
    }

    private static Optional<HouseholdIncome> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().flatMap(row -> income((Tuple) row).stream()).findFirst();
    }

    private static Optional<HouseholdIncome> income(Tuple row) {
        BigDecimal income = row.get("indexed_income", BigDecimal.class);
        BigDecimal limit = row.get("income_limit", BigDecimal.class);
        return income == null || limit == null
                ? Optional.empty()
                : Optional.of(new HouseholdIncome(
                        row.get("rent_decision_id", UUID.class), Euro.of(income), Euro.of(limit)));
    }
}
