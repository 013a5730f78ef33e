package be.huurwerk.benchmarks.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** When each call of a window is due: as many of each kind as its pace gives, at moments that chance draws, whatever is answered meanwhile. */
record Timetable(List<Due> calls) {

    /** Of a kind that is seldom asked there are still so many, or nothing could be said of it. */
    static final int AT_LEAST = 10;

    /**
     * One call.
     *
     * @param number of its kind in this timetable, from 0
     * @param nanos after the window begins
     */
    record Due(Kind kind, int number, long nanos) {}

    Timetable {
        calls = List.copyOf(calls);
    }

    /**
     * @param seconds how long the window is
     * @param factor by which the pace of the busiest hour is taken
     * @param seed the same gives the same
     */
    static Timetable of(int tenancies, double seconds, double factor, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long window = Math.round(seconds * 1e9);
        List<Due> calls = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = count(kind, tenancies, seconds, factor);
            long[] moments = random.longs(count, 0, window).sorted().toArray();
            for (int number = 0; number < count; number++) {
                calls.add(new Due(kind, number, moments[number]));
            }
        }
        calls.sort(Comparator.comparingLong(Due::nanos));
        return new Timetable(calls);
    }

    static int count(Kind kind, int tenancies, double seconds, double factor) {
        return (int) Math.max(AT_LEAST, Math.round(kind.anHour(tenancies) * factor * seconds / 3600));
    }
}
