package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Tells the final balance of a tenancy, and again what has changed of it until its deposit is settled. */
@ApplicationScoped
class FinalBalanceTeller {

    private static final String TELL =
            "insert into final_balance as told (tenancy_id, total, frozen, disputed, lines, told_at) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (tenancy_id) do update set total = excluded.total, frozen = excluded.frozen,"
                    + " disputed = excluded.disputed, lines = excluded.lines, told_at = excluded.told_at"
                    + " where (told.total, told.frozen, told.disputed, told.lines)"
                    + " is distinct from (excluded.total, excluded.frozen, excluded.disputed, excluded.lines)";

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

    record ToldLine(String ground, BigDecimal amount, Optional<LocalDate> dueOn) {}

    /** Those of which it was told. */
    Set<UUID> told(Collection<UUID> tenancyIds) {
        return tenancyIds.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "select tenancy_id from final_balance where tenancy_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        (Object) tenancyIds.toArray(UUID[]::new)));
    }

    /** The tenancies of those of these accounts of which it was told, and whose deposit is not settled by it. */
    List<UUID> unsettled(Collection<UUID> rentAccountIds) {
        return sql.list(
                "select f.tenancy_id from rent_account a join final_balance f using (tenancy_id)"
                        + " where a.rent_account_id = any(?)"
                        + " and not exists (select 1 from deposit_settlement s where s.tenancy_id = f.tenancy_id)"
                        + " order by f.tenancy_id",
                row -> row.getObject(1, UUID.class),
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    /**
     * Nothing is told that was told already.
     *
     * @param frozen what of it a collective debt settlement freezes
     * @param disputed what of the rest the tenant contests
     */
    void tell(RentAccount account, FinalBalance balance, Euro frozen, Euro disputed) {
        int news = sql.update(
                TELL,
                account.tenancyId(),
                balance.total().amount(),
                frozen.amount(),
                disputed.amount(),
                balance.lines().stream()
                        .map(line -> line.ground() + " " + line.amount())
                        .collect(Collectors.joining(", ")),
                clock.now());
        if (news == 1) {
            List<ToldLine> lines = balance.lines().stream()
                    .map(line -> new ToldLine(line.ground(), line.amount().amount(), line.dueOn()))
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
