package be.huurwerk.benchmarks.measured;

import java.util.Arrays;

/** What stands at a place of measured values. */
public final class Percentiles {

    private Percentiles() {}

    /** The time that so many in a hundred do not exceed, of times, the shortest first; of none it is nought. */
    public static double of(double[] sorted, double percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)];
    }

    /** The value in the middle, in whatever order they are; of an even number the upper one. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
