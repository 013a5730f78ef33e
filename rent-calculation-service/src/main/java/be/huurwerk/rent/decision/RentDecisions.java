package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecidedRents;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The decided rents, with facts and trace. */
@ApplicationScoped
public class RentDecisions {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String HELD = "select " + DecisionColumns.NAMES
            + ", exists (select from tenancy_course c where c.tenancy_id = d.tenancy_id and c.annulled) as annulled"
            + " from rent_decision d where rent_decision_id = ?";

    private final Sql sql;

    RentDecisions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * A decision, and what became of its tenancy.
     *
     * @param annulled whether the tenancy was a mistake, so that the rent never held
     */
    record Held(RentDecision decision, boolean annulled) {}

    void addAll(List<RentDecision> decisions) {
        sql.update(DecisionColumns.INSERT, DecisionColumns.arrays(decisions));
    }

    public Optional<RentDecision> find(UUID rentDecisionId) {
        return sql.first(
                "select " + DecisionColumns.NAMES + " from rent_decision where rent_decision_id = ?",
                RentDecisions::read,
                rentDecisionId);
    }

    Optional<Held> held(UUID rentDecisionId) {
        return sql.first(HELD, row -> new Held(read(row), row.getBoolean("annulled")), rentDecisionId);
    }

    /** Those of them that are there, in no order. */
    public List<RentDecision> find(Collection<UUID> rentDecisionIds) {
        return sql.list("select * from rent_decision where rent_decision_id = any(?)", RentDecisions::read, (Object)
                rentDecisionIds.toArray(UUID[]::new));
    }

    /** What these decisions were asked, by their ids. */
    public Map<UUID, Asked> asked(Collection<UUID> rentDecisionIds) {
        return sql
                .list(
                        "select rent_decision_id, facts, rules_version from rent_decision where rent_decision_id = any(?)",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Asked(FactsJson.read(row.getString(2)), row.getString(3))),
                        (Object) rentDecisionIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The trace of a decision that is there, as it is stored. */
    public String storedTrace(UUID rentDecisionId) {
        return sql.first(
                        "select trace from rent_decision where rent_decision_id = ?",
                        row -> row.getString(1),
                        rentDecisionId)
                .orElseThrow();
    }

    /** Newest first, after the given one; an id is the later the greater it is. */
    public List<RentDecision> ofTenancy(UUID tenancyId, Optional<UUID> after, int limit) {
        return sql.list(
                "select * from rent_decision where tenancy_id = ? and rent_decision_id < ?"
                        + " order by rent_decision_id desc limit ?",
                RentDecisions::read,
                tenancyId,
                after.orElse(LAST),
                limit);
    }

    public long count(UUID tenancyId) {
        return sql.first("select count(*) from rent_decision where tenancy_id = ?", row -> row.getLong(1), tenancyId)
                .orElseThrow();
    }

    /** As {@link be.huurwerk.rent.household.Schedule#inForce} says, of one tenancy, with facts and trace; of an annulled one none is. */
    public Optional<RentDecision> inForce(UUID tenancyId, LocalDate on) {
        return sql.first(
                "select * from rent_decision d where tenancy_id = ? and effective_from <= ? and coalesce(until, ?) >= ?"
                        + " and not exists (select from tenancy_course c where c.tenancy_id = d.tenancy_id and c.annulled)"
                        + " order by effective_from desc, decided_at desc, rent_decision_id desc limit 1",
                RentDecisions::read,
                tenancyId,
                on,
                on,
                on);
    }

    private static RentDecision read(ResultSet row) throws SQLException {
        DecidedRent decided = DecidedRents.decision(row);
        return new RentDecision(
                decided.rentDecisionId(),
                row.getObject("tenancy_id", UUID.class),
                decided.reason(),
                decided.decidedAt(),
                decided.grant(),
                Optional.ofNullable(row.getObject("supersedes", UUID.class)),
                FactsJson.read(row.getString("facts")),
                decided.figures()
                        .assessed(
                                decided.effectiveFrom(),
                                row.getString("rules_version"),
                                Status.of(row.getString("parameter_status")),
                                Optional.ofNullable(row.getObject("outdated_income_year", Integer.class)),
                                TraceJson.read(row.getString("trace"))));
    }
}
