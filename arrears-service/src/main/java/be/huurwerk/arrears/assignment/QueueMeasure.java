package be.huurwerk.arrears.assignment;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Movements of the bank of which nobody knows yet what they are for; it counts no more than a hundred thousand. */
@ApplicationScoped
class QueueMeasure implements Measure {

    private static final String UNMATCHED = "huurwerk.arrears.unmatched.movements";

    private final Sql sql;

    QueueMeasure(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(UNMATCHED, "Movements of the bank that wait for somebody to say what they are for");
    }

    @Override
    public List<Reading> read() {
        return sql.list(
                "select count(*) from (select 1 from bank_movement where matched_to is null limit 100000) queued",
                row -> Reading.of(UNMATCHED, row.getLong(1)));
    }
}
