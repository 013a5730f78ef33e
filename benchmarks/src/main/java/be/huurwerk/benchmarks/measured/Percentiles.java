package be.huurwerk.benchmarks.measured;

/** Of times, the shortest first. */
public final class Percentiles {

    private Percentiles() {}

    /** The time that so many in a hundred do not exceed; of none it is nought. */
    public static double of(double[] sorted, double percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)];
    }
}
