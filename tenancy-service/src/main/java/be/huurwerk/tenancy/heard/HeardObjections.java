package be.huurwerk.tenancy.heard;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** Which households object to telling the public welfare centre (OCMW) of their arrears, as arrears-service told it: a projection. */
@ApplicationScoped
public class HeardObjections {

    private final Sql sql;

    HeardObjections(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Told again, nothing changes. */
    public void recorded(UUID objectionId, UUID tenancyId, LocalDate on, boolean objects) {
        sql.update(
                "insert into heard_objection (objection_id, tenancy_id, on_day, objects) values (?, ?, ?, ?) on conflict do nothing",
                objectionId,
                tenancyId,
                on,
                objects);
    }

    /** Whether the household objects on a day; of two of one day the last recorded counts. */
    public boolean isObjecting(UUID tenancyId, LocalDate on) {
        return sql.first(
                        "select objects from heard_objection where tenancy_id = ? and on_day <= ?"
                                + " order by on_day desc, objection_id desc limit 1",
                        row -> row.getBoolean(1),
                        tenancyId,
                        on)
                .orElse(false);
    }
}
