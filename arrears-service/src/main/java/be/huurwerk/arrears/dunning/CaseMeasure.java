package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Open cases by what holds their next step back, as the last evaluation found. */
@ApplicationScoped
class CaseMeasure implements Measure {

    private static final String HELD_BACK = "huurwerk.arrears.cases.held.back";

    private final Sql sql;

    CaseMeasure(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(HELD_BACK, "Open cases of arrears whose next step is held back, by what holds it");
    }

    @Override
    public List<Reading> read() {
        Map<String, Long> held = new HashMap<>();
        sql.list(
                "select held_back_by, count(*) from arrears_case where closed_on is null and held_back_by is not null"
                        + " group by held_back_by",
                row -> held.put(row.getString(1), row.getLong(2)));
        return Stream.of(Guard.values())
                .map(guard -> Reading.of(HELD_BACK, held.getOrDefault(guard.name(), 0L), "guard", guard.name()))
                .toList();
    }
}
