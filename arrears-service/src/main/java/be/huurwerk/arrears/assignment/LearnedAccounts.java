package be.huurwerk.arrears.assignment;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** From which bank accounts is paid for what, where an officer chose to remember it. The accounts themselves are not kept. */
@ApplicationScoped
class LearnedAccounts {

    private final Sql sql;
    private final AccountHash hash;
    private final WallClock clock;

    LearnedAccounts(DataSource dataSource, AccountHash hash, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.hash = hash;
        this.clock = clock;
    }

    void learn(String account, Collection<Target> targets) {
        for (Target target : targets) {
            sql.update(
                    "insert into learned_account (learned_account_id, account_hash, rent_account_id, deposit_id, learned_at)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    Ids.next(),
                    hash.of(account),
                    target.rentAccountId(),
                    target.depositId(),
                    clock.now());
        }
    }

    /** What was paid for from these accounts. */
    Map<String, List<Target>> of(Collection<String> accounts) {
        Map<String, String> hashes =
                accounts.stream().distinct().collect(Collectors.toMap(account -> account, hash::of));
        Map<String, List<Target>> found = new HashMap<>();
        sql.list(
                "select account_hash, rent_account_id, deposit_id from learned_account where account_hash = any(?)"
                        + " order by learned_account_id",
                row -> found.computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                        .add(Target.of(row.getObject(2, UUID.class), row.getObject(3, UUID.class))),
                (Object) hashes.values().toArray(String[]::new));
        return hashes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> found.getOrDefault(entry.getValue(), List.of())));
    }
}
