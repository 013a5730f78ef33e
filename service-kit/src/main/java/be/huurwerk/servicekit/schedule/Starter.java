package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Work;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Starts the runs that are due, of each kind one business date after the other from the go-live date on, none while the one before it or
 * one that goes before it is not over. A refused one is tried again every five minutes and holds up what comes after it, and nothing else.
 */
final class Starter {
    static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(Starter.class);

    private final List<ScheduledRun> runs;
    private final Calendar calendar;
    private final ScheduleStore store;
    private final LocalDate goLive;

    Starter(List<ScheduledRun> runs, Calendar calendar, ScheduleStore store, LocalDate goLive) {
        this.runs = runs;
        this.calendar = calendar;
        this.store = store;
        this.goLive = goLive;
    }

    /**
     * Starts of each kind what may begin.
     *
     * @param today the business date; one that the calendar has not reached starts nothing: a mistyped date must not post the years to come
     * @return how many it started
     */
    int round(LocalDate today, Instant now) {
        int started = 0;
        for (ScheduledRun run : runs) {
            Optional<LocalDate> day = ready(run, today, now);
            started += day.isPresent() && start(run, day.get(), now) ? 1 : 0;
        }
        return started;
    }

    /** The next business date of a kind that is due by its calendar, whether or not it has come. */
    Optional<LocalDate> next(String kind, LocalDate until) {
        return calendar.first(kind, from(kind), until);
    }

    /** How many business dates have come and were not started. */
    long behind(String kind, LocalDate today, Instant now) {
        return calendar.come(kind, from(kind), today, now);
    }

    /** The kind whose run is not over, so that this one waits on its next business date; itself, where that is the one before. */
    Optional<String> waitsFor(ScheduledRun run, LocalDate day) {
        if (!lastIsOver(run.kind())) {
            return Optional.of(run.kind());
        }
        return run.after().stream()
                .sorted()
                .filter(before -> next(before, day).isPresent() || !lastIsOver(before))
                .findFirst();
    }

    private LocalDate from(String kind) {
        return store.lastStarted(kind)
                .map(last -> last.businessDate().plusDays(1))
                .filter(day -> day.isAfter(goLive))
                .orElse(goLive);
    }

    private boolean lastIsOver(String kind) {
        return store.lastStarted(kind).map(ScheduledDay::isOver).orElse(true);
    }

    private Optional<LocalDate> ready(ScheduledRun run, LocalDate today, Instant now) {
        return next(run.kind(), today)
                .filter(day -> !calendar.at(run.kind(), day).isAfter(now))
                .filter(day -> waitsFor(run, day).isEmpty())
                .filter(day -> store.refused(run.kind(), day)
                        .filter(refused -> refused.triedAt().plus(AGAIN).isAfter(now))
                        .isEmpty());
    }

    private boolean start(ScheduledRun run, LocalDate day, Instant now) {
        try {
            Optional<Run> started = Work.inTransaction(() -> {
                if (!store.take(run.kind(), day, now)) {
                    return Optional.<Run>empty();
                }
                Run asked = run.start(day);
                store.started(run.kind(), day, asked.runId(), now);
                return Optional.of(asked);
            });
            started.ifPresent(asked -> LOG.infof("Started %s for %s, run %s", run.kind(), day, asked.runId()));
            return started.isPresent();
        } catch (RuntimeException refusal) {
            String reason = reason(refusal);
            Work.inTransaction(() -> store.refused(run.kind(), day, reason, now));
            LOG.warnf("%s for %s does not start: %s, at %s", run.kind(), day, reason, Fault.place(refusal));
            return false;
        }
    }

    /** One sentence: what a problem says in detail, or what a fault says without its values. */
    private static String reason(RuntimeException refusal) {
        return refusal instanceof ProblemException problem && problem.detail().isPresent()
                ? problem.detail().get().en()
                : Fault.reason(refusal);
    }
}
