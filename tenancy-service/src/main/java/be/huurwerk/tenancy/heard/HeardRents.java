package be.huurwerk.tenancy.heard;

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

/** What the rent service told of rents, and of the incomes of households: a projection. */
@ApplicationScoped
public class HeardRents {

    private final EntityManager entityManager;

    HeardRents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A rent decision, as it was told; income and limit, euro a year, are empty where it had none. */
    public record Decision(
            UUID tenancyId,
            UUID rentDecisionId,
            Instant decidedAt,
            List<Period> periods,
            Optional<BigDecimal> indexedIncome,
            Optional<BigDecimal> incomeLimit) {}

    /** @param rent euro a month on these days, on which a decision is in force */
    public record Period(LocalDate from, Optional<LocalDate> until, BigDecimal rent) {}

    /** @param rent euro a month */
    public record Rent(
            UUID rentDecisionId,
            BigDecimal rent,
            Optional<BigDecimal> indexedIncome,
            Optional<BigDecimal> incomeLimit) {}

    /** Keeps it, be the tenancy known yet or not; told again it is kept as it was told last. */
    public void heard(Decision decision) {
        entityManager
                .createNativeQuery("delete from heard_rent where rent_decision_id = :id")
                .setParameter("id", decision.rentDecisionId())
                .executeUpdate();
        for (int i = 0; i < decision.periods().size(); i++) {
            add(decision, decision.periods().get(i), i);
        }
    }

    /** Of the decision in force on the day: the latest that speaks of it. */
    public Optional<Rent> inForce(UUID tenancyId, LocalDate on) {
        return first(query(" and from_date <= :on and (until_date is null or until_date >= :on)", tenancyId)
                .setParameter("on", on));
    }

    /** Of the decision that was made last, whichever days it speaks of. */
    public Optional<Rent> latest(UUID tenancyId) {
        return first(query("", tenancyId));
    }

    private void add(Decision decision, Period period, int position) {
        entityManager
                .createNativeQuery("""
                        insert into heard_rent (rent_decision_id, position, tenancy_id, from_date, until_date,
                            decided_at, rent, indexed_income, income_limit)
                        values (:id, :position, :tenancyId, :from, :until, :decidedAt, :rent, :income, :limit)""")
                .setParameter("id", decision.rentDecisionId())
                .setParameter("position", position)
                .setParameter("tenancyId", decision.tenancyId())
                .setParameter("from", period.from())
                .setParameter("until", period.until().orElse(null))
                .setParameter("decidedAt", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .setParameter("rent", period.rent())
                .setParameter("income", decision.indexedIncome().orElse(null))
                .setParameter("limit", decision.incomeLimit().orElse(null))
                .executeUpdate();
    }

    private Query query(String onDays, UUID tenancyId) {
        return entityManager
                .createNativeQuery(
                        "select rent_decision_id, rent, indexed_income, income_limit from heard_rent"
                                + " where tenancy_id = :tenancyId" + onDays
                                + " order by decided_at desc, rent_decision_id desc, from_date desc limit 1",
                        Tuple.class)
                .setParameter("tenancyId", tenancyId);
    }

    private static Optional<Rent> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> rent((Tuple) row)).findFirst();
    }

    private static Rent rent(Tuple row) {
        return new Rent(
                row.get("rent_decision_id", UUID.class),
                row.get("rent", BigDecimal.class),
                Optional.ofNullable(row.get("indexed_income", BigDecimal.class)),
                Optional.ofNullable(row.get("income_limit", BigDecimal.class)));
    }
}
