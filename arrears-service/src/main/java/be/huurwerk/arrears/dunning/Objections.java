package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Objections to telling the public welfare centre, as they are stored: only added. */
@ApplicationScoped
class Objections {

    private final Sql sql;
    private final WallClock clock;

    Objections(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    void add(UUID rentAccountId, Objection objection) {
        sql.update(
                "insert into welfare_centre_objection (objection_id, rent_account_id, on_day, objects, client, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                objection.objectionId(),
                rentAccountId,
                objection.on(),
                objection.objects(),
                objection.by(),
                clock.now());
    }

    /** The first first; of two of one day the last recorded counts. */
    List<Objection> of(UUID rentAccountId) {
        return sql.list(
                "select objection_id, on_day, objects, client from welfare_centre_objection where rent_account_id = ?"
                        + " order by on_day, objection_id",
                row -> new Objection(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getBoolean(3),
                        row.getString(4)),
                rentAccountId);
    }

    /** Those of these accounts whose tenant objects on a day. */
    Set<UUID> on(Collection<UUID> rentAccountIds, LocalDate day) {
        return new HashSet<>(sql.list(
                "select rent_account_id from (select distinct on (rent_account_id) rent_account_id, objects"
                        + " from welfare_centre_objection where rent_account_id = any(?) and on_day <= ?"
                        + " order by rent_account_id, on_day desc, objection_id desc) last where objects",
                row -> row.getObject(1, UUID.class),
                rentAccountIds.toArray(UUID[]::new),
                day));
    }
}
