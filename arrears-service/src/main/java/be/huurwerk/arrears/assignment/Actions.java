package be.huurwerk.arrears.assignment;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who decided what about movements; only added. */
@ApplicationScoped
public class Actions {

    private final Sql sql;
    private final WallClock clock;

    Actions(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    public UUID add(UUID movementId, Action.Kind kind, Optional<String> reason, Who who) {
        UUID actionId = Ids.next();
        sql.update(
                "insert into movement_action (action_id, movement_id, kind, reason, client, subject, acted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                actionId,
                movementId,
                kind.name(),
                reason.orElse(null),
                who.client(),
                who.subject(),
                clock.now());
        return actionId;
    }

    List<Action> of(UUID movementId) {
        return sql.list(
                "select kind, reason, client, subject, acted_at from movement_action where movement_id = ?"
                        + " order by action_id",
                row -> new Action(
                        Action.Kind.valueOf(row.getString(1)),
                        Optional.ofNullable(row.getString(2)),
                        new Who(row.getString(3), row.getString(4)),
                        Sql.instant(row, "acted_at")),
                movementId);
    }
}
