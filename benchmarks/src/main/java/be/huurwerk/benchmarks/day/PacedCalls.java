package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.day.Timetable.Due;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Makes the calls of a timetable, each when it is due whatever became of those before, and times each from when it was due. */
final class PacedCalls {

    private static final int AT_ONCE = 64;
    private static final long PATIENCE_MINUTES = 10;

    private PacedCalls() {}

    /** Makes one call. */
    @FunctionalInterface
    interface Call {
        void make(Kind kind, int number) throws Exception;
    }

    /**
     * An answer.
     *
     * @param due nanoseconds after the window began
     * @param millis from then to the end of the answer
     */
    record Answered(long due, double millis, boolean wrong) {}

    /**
     * All answers, by kind.
     *
     * @param firstWrong what was wrong first of each kind
     */
    record Answers(Map<Kind, List<Answered>> byKind, double seconds, Map<Kind, String> firstWrong) {}

    static Answers make(Timetable timetable, Call call) throws InterruptedException {
        Map<Kind, List<Answered>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, Collections.synchronizedList(new ArrayList<>()));
        }
        Map<Kind, String> firstWrong = new ConcurrentHashMap<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);
        long begin = System.nanoTime();
        for (Due due : timetable.calls()) {
            threads.schedule(
                    () -> {
                        boolean wrong = false;
                        try {
                            call.make(due.kind(), due.number());
                        } catch (Exception refused) {
                            wrong = true;
                            firstWrong.putIfAbsent(due.kind(), refused.toString());
                        }
                        double millis = (System.nanoTime() - begin - due.nanos()) / 1e6;
                        byKind.get(due.kind()).add(new Answered(due.nanos(), millis, wrong));
                    },
                    begin + due.nanos() - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            threads.shutdownNow();
            throw new IllegalStateException("Calls are not answered after " + PATIENCE_MINUTES + " minutes");
        }
        return new Answers(byKind, (System.nanoTime() - begin) / 1e9, firstWrong);
    }
}
