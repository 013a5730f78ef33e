package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.loop.Looping;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The runs that time starts, in this replica; every one tries, and one row a business date says who did. */
@ApplicationScoped
class Schedule implements Looping {
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    /** A yearly run has a business date in so many days. */
    private static final int AHEAD = 400;

    private final List<ScheduledRun> scheduled;
    private final Calendar calendar;
    private final ScheduleStore store;
    private final Runs runs;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final Optional<LocalDate> goLive;
    private final boolean on;
    private final Loop loop = new Loop("schedule", this::round);

    @Inject
    Schedule(
            DataSource dataSource,
            WallClock clock,
            BusinessDate businessDate,
            Runs runs,
            @All List<ScheduledRun> scheduled,
            Instance<Timings> timings,
            @ConfigProperty(name = "huurwerk.schedule") Switch schedule,
            @ConfigProperty(name = "huurwerk.go-live") Optional<LocalDate> goLive) {
        this(
                dataSource,
                clock,
                businessDate,
                runs,
                scheduled,
                timings.isResolvable() ? Optional.of(timings.get()) : Optional.empty(),
                schedule == Switch.on,
                goLive);
    }

    Schedule(
            DataSource dataSource,
            WallClock clock,
            BusinessDate businessDate,
            Runs runs,
            List<ScheduledRun> scheduled,
            Optional<Timings> timings,
            boolean on,
            Optional<LocalDate> goLive) {
        this.scheduled = scheduled.stream()
                .sorted(Comparator.comparing(ScheduledRun::kind))
                .toList();
        this.calendar = new Calendar(timings);
        this.store = new ScheduleStore(new Sql(dataSource));
        this.runs = runs;
        this.businessDate = businessDate;
        this.clock = clock;
        this.on = on;
        this.goLive = goLive;
    }

    /** @throws IllegalStateException when it is on, and nothing says from which day; with a timing that can't be read it does not start either */
    void start(@Observes StartupEvent started) {
        LocalDate checkedFrom = goLive.orElseGet(businessDate::today);
        calendar.check(scheduled.stream().map(ScheduledRun::kind).toList(), checkedFrom, checkedFrom.plusDays(AHEAD));
        if (on) {
            goLive.orElseThrow(() ->
                    new IllegalStateException("HUURWERK_SCHEDULE is on, and HUURWERK_GO_LIVE says no day to begin on"));
        }
        if (on && !scheduled.isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
        loop.join(LONGEST_STOP);
    }

    @Override
    public Stream<Loop> loops() {
        return Stream.of(loop);
    }

    private Duration round() {
        return starter().round(businessDate.today(), clock.now()) > 0 ? Duration.ZERO : PAUSE;
    }

    ScheduleView view() {
        LocalDate today = businessDate.today();
        Instant now = clock.now();
        return new ScheduleView(
                on,
                goLive,
                today,
                scheduled.stream().map(run -> view(run, today, now)).toList());
    }

    private ScheduleView.ScheduledKind view(ScheduledRun run, LocalDate today, Instant now) {
        String kind = run.kind();
        Optional<LocalDate> next = on ? starter().next(kind, today.plusDays(AHEAD)) : Optional.empty();
        return new ScheduleView.ScheduledKind(
                kind,
                calendar.text(kind, today).orElse("never"),
                run.after().stream().sorted().toList(),
                store.lastStarted(kind)
                        .flatMap(day -> day.runId()
                                .flatMap(runs::find)
                                .map(started -> ScheduleView.LastRun.of(day.businessDate(), started))),
                next.map(day -> ScheduleView.NextRun.of(
                        day,
                        calendar.at(kind, day),
                        on ? starter().behind(kind, today, now) : 0,
                        starter().waitsFor(run, day))),
                next.flatMap(day -> store.refused(kind, day)).map(ScheduleView.RefusedRun::of));
    }

    private Starter starter() {
        return new Starter(scheduled, calendar, store, goLive.orElseThrow());
    }
}
