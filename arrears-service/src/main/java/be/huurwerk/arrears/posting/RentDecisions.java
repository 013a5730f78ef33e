package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rents that were decided, kept also before the contract is known. */
@ApplicationScoped
public class RentDecisions {

    private record Key(UUID rentDecisionId, Instant decidedAt) {}

    private final Sql sql;

    RentDecisions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Keeps a decision; one that is known already is not changed, as a decision never is. */
    public void add(UUID tenancyId, RentDecision decision) {
        int added = sql.update(
                "insert into rent_decision (rent_decision_id, tenancy_id, decided_at) values (?, ?, ?) on conflict do nothing",
                decision.rentDecisionId(),
                tenancyId,
                decision.decidedAt());
        if (added == 0) {
            return;
        }
        for (RentPeriod period : decision.periods()) {
            sql.update(
                    "insert into rent_decision_period (rent_decision_id, valid_from, valid_until, rent) values (?, ?, ?, ?)",
                    decision.rentDecisionId(),
                    period.from(),
                    period.until().orElse(null),
                    period.rent().amount());
        }
    }

    public Rents of(UUID tenancyId) {
        return of(List.of(tenancyId)).getOrDefault(tenancyId, Rents.NONE);
    }

    /** Of the tenancies about which something was decided. */
    Map<UUID, Rents> of(Collection<UUID> tenancyIds) {
        Map<UUID, Map<Key, List<RentPeriod>>> periods = new HashMap<>();
        sql.list(
                "select d.rent_decision_id, d.decided_at, p.valid_from, p.valid_until, p.rent, d.tenancy_id from rent_decision d"
                        + " join rent_decision_period p using (rent_decision_id) where d.tenancy_id = any(?)",
                row -> periods.computeIfAbsent(row.getObject("tenancy_id", UUID.class), id -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Key(row.getObject(1, UUID.class), Sql.instant(row, "decided_at")),
                                key -> new ArrayList<>())
                        .add(new RentPeriod(
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                                Euro.of(row.getBigDecimal(5)))),
                (Object) tenancyIds.toArray(UUID[]::new));
        Map<UUID, Rents> rents = new HashMap<>();
        periods.forEach((tenancyId, decisions) -> rents.put(
                tenancyId,
                new Rents(decisions.entrySet().stream()
                        .map(entry -> new RentDecision(
                                entry.getKey().rentDecisionId(), entry.getKey().decidedAt(), entry.getValue()))
                        .toList())));
        return rents;
    }
}
