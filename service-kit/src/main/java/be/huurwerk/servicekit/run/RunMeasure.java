package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** How far the runs are, by kind: those that are not over, those that somebody stopped, and what those of the last day gave up. */
@ApplicationScoped
class RunMeasure implements Measure {
    private static final String OPEN = "huurwerk.runs.open";
    private static final String AGE = "huurwerk.runs.age.seconds";
    private static final String LEFT = "huurwerk.runs.subjects.left";
    private static final String STOPPED = "huurwerk.runs.stopped";
    private static final String FAILED = "huurwerk.runs.subjects.failed";
    private static final String KIND = "kind";
    private static final Duration LATELY = Duration.ofDays(1);

    private static final String RUNS =
            "select kind, count(*) filter (where open) as open, count(*) filter (where not open) as stopped,"
                    + " min(requested_at) filter (where open) as since, coalesce(sum(size - done - failed) filter (where open), 0) as remaining"
                    + " from (select kind, status <> 'stopped' as open, requested_at, chunks.* from run cross join lateral (select"
                    + " coalesce(sum(size), 0) as size, coalesce(sum(done), 0) as done, coalesce(sum(failed), 0) as failed"
                    + " from run_chunk where run_chunk.run_id = run.run_id) chunks"
                    + " where status in ('queued', 'running', 'stopped')) unfinished group by kind";
    private static final String LATE = "select kind, sum(failed) from run join run_chunk using (run_id)"
            + " where run.finished_at > ? and run_chunk.failed > 0 group by kind";

    private final Sql sql;
    private final WallClock clock;
    private final List<String> kinds;

    RunMeasure(DataSource dataSource, WallClock clock, @All List<RunHandler> handlers) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.kinds = handlers.stream().map(RunHandler::kind).sorted().toList();
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(
                OPEN, "Runs that wait or are at work",
                AGE, "Since when the oldest of them was asked for",
                LEFT, "Subjects that they have still to do",
                STOPPED, "Runs that somebody stopped",
                FAILED, "Subjects that the runs of the last day gave up");
    }

    private record State(long open, long stopped, double age, long left) {
        static final State NONE = new State(0, 0, 0, 0);
    }

    @Override
    public List<Reading> read() {
        Map<String, State> states = new HashMap<>();
        sql.list(
                RUNS,
                row -> states.put(
                        row.getString(KIND),
                        new State(
                                row.getLong("open"),
                                row.getLong("stopped"),
                                Optional.ofNullable(Sql.instant(row, "since"))
                                        .map(since -> Math.max(
                                                0,
                                                Duration.between(since, clock.now())
                                                                .toMillis()
                                                        / 1000.0))
                                        .orElse(0.0),
                                row.getLong("remaining"))));
        Map<String, Long> failed = new HashMap<>();
        sql.list(
                LATE,
                row -> failed.put(row.getString(1), row.getLong(2)),
                clock.now().minus(LATELY));
        List<Reading> readings = new ArrayList<>();
        for (String kind : kinds) {
            State state = states.getOrDefault(kind, State.NONE);
            readings.add(Reading.of(OPEN, state.open(), KIND, kind));
            readings.add(Reading.of(AGE, state.age(), KIND, kind));
            readings.add(Reading.of(LEFT, state.left(), KIND, kind));
            readings.add(Reading.of(STOPPED, state.stopped(), KIND, kind));
            readings.add(Reading.of(FAILED, failed.getOrDefault(kind, 0L), KIND, kind));
        }
        return readings;
    }
}
