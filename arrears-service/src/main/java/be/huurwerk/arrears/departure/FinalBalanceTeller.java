package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells the final balance of a tenancy, once. */
@ApplicationScoped
class FinalBalanceTeller {

    private final Sql sql;
    private final Outbox outbox;
    private final WallClock clock;

    FinalBalanceTeller(DataSource dataSource, Outbox outbox, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What others hear of it. */
    record Told(
            UUID tenancyId,
            UUID rentAccountId,
            BigDecimal total,
            BigDecimal frozenByDebtSettlement,
            BigDecimal disputed,
            List<ToldLine> lines) {}

    record ToldLine(String ground, BigDecimal amount) {}

    /** Those of which it was told. */
    Set<UUID> told(Collection<UUID> tenancyIds) {
        return tenancyIds.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "select tenancy_id from final_balance where tenancy_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        (Object) tenancyIds.toArray(UUID[]::new)));
    }

    /**
     * @param frozen what of it a collective debt settlement freezes
     * @param disputed what of the rest the tenant contests
     */
    void tell(RentAccount account, FinalBalance balance, Euro frozen, Euro disputed) {
        int first = sql.update(
                "insert into final_balance (tenancy_id, total, told_at) values (?, ?, ?) on conflict do nothing",
                account.tenancyId(),
                balance.total().amount(),
                clock.now());
        if (first == 1) {
            List<ToldLine> lines = balance.lines().stream()
                    .map(line -> new ToldLine(line.ground(), line.amount().amount()))
                    .toList();
            outbox.append(
                    "rentAccounts.notify.finalBalance",
                    account.tenancyId(),
                    new Told(
                            account.tenancyId(),
                            account.rentAccountId(),
                            balance.total().amount(),
                            frozen.amount(),
                            disputed.amount(),
                            lines));
        }
    }
}
