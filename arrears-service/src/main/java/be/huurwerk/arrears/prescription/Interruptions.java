package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What interrupted the prescription of the debts of accounts, as it is stored. */
@ApplicationScoped
class Interruptions {

    private final Sql sql;
    private final WallClock clock;

    Interruptions(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** As somebody recorded it. */
    record Recorded(UUID interruptionId, Interruption interruption, Optional<String> note, Who who) {}

    void add(UUID rentAccountId, Recorded recorded) {
        sql.update(
                "insert into prescription_interruption (interruption_id, rent_account_id, kind, on_day, note, client, subject,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                recorded.interruptionId(),
                rentAccountId,
                recorded.interruption().kind().name(),
                recorded.interruption().on(),
                recorded.note().orElse(null),
                recorded.who().client(),
                recorded.who().subject(),
                clock.now());
    }

    /** Of one account, the first first. */
    List<Recorded> of(UUID rentAccountId) {
        return sql.list(
                "select interruption_id, kind, on_day, note, client, subject from prescription_interruption"
                        + " where rent_account_id = ? order by on_day, interruption_id",
                row -> new Recorded(
                        row.getObject(1, UUID.class),
                        new Interruption(
                                Interruption.Kind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)),
                        Optional.ofNullable(row.getString(4)),
                        new Who(row.getString(5), row.getString(6))),
                rentAccountId);
    }

    /** By account; of one without any, no entry. */
    Map<UUID, List<Interruption>> of(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Interruption>> found = new HashMap<>();
        sql.list(
                "select rent_account_id, kind, on_day from prescription_interruption where rent_account_id = any(?)",
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Interruption(
                                Interruption.Kind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return found;
    }

    List<UUID> accounts() {
        return sql.list(
                "select distinct rent_account_id from prescription_interruption", row -> row.getObject(1, UUID.class));
    }
}
