package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What time should have started, and did not. */
@ApplicationScoped
class ScheduleMeasure implements Measure {
    private static final String ON = "huurwerk.schedule.on";
    private static final String BEHIND = "huurwerk.schedule.behind";
    private static final String REFUSED = "huurwerk.schedule.refused";

    private final Schedule schedule;

    ScheduleMeasure(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(
                ON, "1 where this installation starts its runs by itself",
                BEHIND, "Business dates of a kind that have come and were not started",
                REFUSED, "1 where the next of a kind was refused");
    }

    @Override
    public List<Reading> read() {
        ScheduleView now = schedule.view();
        List<Reading> readings = new ArrayList<>(List.of(Reading.of(ON, now.on() ? 1 : 0)));
        for (ScheduleView.ScheduledKind kind : now.runs()) {
            int behind = kind.next().map(ScheduleView.NextRun::behind).orElse(0);
            readings.add(Reading.of(BEHIND, behind, "kind", kind.kind()));
            readings.add(Reading.of(REFUSED, kind.refused().isPresent() ? 1 : 0, "kind", kind.kind()));
        }
        return readings;
    }
}
