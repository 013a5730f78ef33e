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

/** The rents that were decided, kept also before the contract is known, and those that taken-over tenancies brought along. */
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

    /** Keeps the rent that a taken-over tenancy brings along, once; any decision that speaks of a day counts instead. */
    void takenOver(UUID tenancyId, LocalDate from, Euro rent) {
        sql.update(
                "insert into taken_over_rent (tenancy_id, valid_from, rent) values (?, ?, ?) on conflict do nothing",
                tenancyId,
                from,
                rent.amount());
    }

    public Rents of(UUID tenancyId) {
        return of(List.of(tenancyId)).getOrDefault(tenancyId, Rents.NONE);
    }

    /** Of the tenancies about which something was decided, or that brought a rent along: it stands before every decision. */
    Map<UUID, Rents> of(Collection<UUID> tenancyIds) {
        UUID[] ids = tenancyIds.toArray(UUID[]::new);
        Map<UUID, Map<Key, List<RentPeriod>>> periods = new HashMap<>();
        sql.list(
                "select d.rent_decision_id, d.decided_at, p.valid_from, p.valid_until, p.rent, d.tenancy_id from rent_decision d"
                        + " join rent_decision_period p using (rent_decision_id) where d.tenancy_id = any(?)"
                        + " union all select tenancy_id, to_timestamp(0), valid_from, null, rent, tenancy_id from taken_over_rent"
                        + " where tenancy_id = any(?)",
                row -> periods.computeIfAbsent(row.getObject("tenancy_id", UUID.class), id -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Key(row.getObject(1, UUID.class), Sql.instant(row, "decided_at")),
                                key -> new ArrayList<>())
                        .add(new RentPeriod(
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                                Euro.of(row.getBigDecimal(5)))),
                ids,
                ids);
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
