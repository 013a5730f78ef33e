package be.huurwerk.arrears.departure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the final balances of households that left wait for; it is told when it changes. */
@ApplicationScoped
class AwaitedFinalBalances {

    private static final String SELECT =
            "select tenancy_id, reason, needed_on, parameter from awaited_final_balance where tenancy_id ";

    private final Sql sql;
    private final Outbox outbox;

    AwaitedFinalBalances(DataSource dataSource, Outbox outbox) {
        this.sql = new Sql(dataSource);
        this.outbox = outbox;
    }

    /** What others hear of it. */
    record Told(UUID tenancyId, UUID rentAccountId, List<Awaited> waitsFor) {}

    private record Row(UUID tenancyId, Awaited awaited) {}

    /** @param now what each waits for, in the order of the reasons; nothing when it waits no more, which is told by the balance itself */
    void keep(Map<RentAccount, List<Awaited>> now) {
        Map<UUID, List<Awaited>> before =
                of(now.keySet().stream().map(RentAccount::tenancyId).toList());
        now.forEach((account, waitsFor) -> {
            if (!waitsFor.equals(before.getOrDefault(account.tenancyId(), List.of()))) {
                replace(account, waitsFor);
            }
        });
    }

    /** The tenancies after the given one, in their order, and what each waits for. */
    Map<UUID, List<Awaited>> after(UUID tenancyId, int limit) {
        return grouped(
                "in (select distinct tenancy_id from awaited_final_balance where tenancy_id > ? order by 1 limit ?)",
                tenancyId,
                limit);
    }

    /** The tenancies that wait for a figure. */
    List<UUID> forAParameter() {
        return sql.list(
                "select tenancy_id from awaited_final_balance where reason = ? order by tenancy_id",
                row -> row.getObject(1, UUID.class),
                Awaited.Reason.parameter.name());
    }

    long count() {
        return sql.first("select count(distinct tenancy_id) from awaited_final_balance", row -> row.getLong(1))
                .orElseThrow();
    }

    private Map<UUID, List<Awaited>> of(Collection<UUID> tenancyIds) {
        return tenancyIds.isEmpty() ? Map.of() : grouped("= any(?)", (Object) tenancyIds.toArray(UUID[]::new));
    }

    private Map<UUID, List<Awaited>> grouped(String which, Object... arguments) {
        return sql
                .list(
                        SELECT + which + " order by tenancy_id, reason, needed_on",
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                new Awaited(
                                        Awaited.Reason.valueOf(row.getString(2)),
                                        row.getObject(3, LocalDate.class),
                                        Optional.ofNullable(row.getString(4)))),
                        arguments)
                .stream()
                .collect(groupingBy(Row::tenancyId, LinkedHashMap::new, mapping(Row::awaited, toList())));
    }

    private void replace(RentAccount account, List<Awaited> waitsFor) {
        UUID tenancyId = account.tenancyId();
        sql.update("delete from awaited_final_balance where tenancy_id = ?", tenancyId);
        waitsFor.forEach(awaited -> sql.update(
                "insert into awaited_final_balance (tenancy_id, reason, needed_on, parameter) values (?, ?, ?, ?)",
                tenancyId,
                awaited.reason().name(),
                awaited.on(),
                awaited.parameter().orElse(null)));
        if (!waitsFor.isEmpty()) {
            outbox.append(
                    "rentAccounts.notify.finalBalanceAwaited",
                    tenancyId,
                    new Told(tenancyId, account.rentAccountId(), waitsFor));
        }
    }
}
