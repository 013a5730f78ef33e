package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.measured.ServiceProcess;
import java.util.Locale;

/**
 * What one run took.
 *
 * @param copySeconds of the peer, for the rows that the run wrote
 * @param serviceCpu seconds of processor time of the service's process
 * @param databaseCpu of the database server
 * @param toldAfter seconds after the end of the run until the last event was with the broker
 */
record RunFigures(
        int tenancies,
        double seconds,
        long decisions,
        long failures,
        long outboxRows,
        long megabytes,
        ServiceProcess.Heap heap,
        double serviceCpu,
        double databaseCpu,
        double toldAfter,
        double copySeconds) {

    static String header() {
        return """
                | tenancies | seconds | decisions/s | decisions | not decided | outbox rows | MB of rows | heap max (MB) | live max (MB) \
                | CPU s service | CPU s database | told after (s) | COPY (s) | run / COPY |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.0f | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.2f |",
                tenancies,
                seconds,
                decisions / seconds,
                decisions,
                failures,
                outboxRows,
                megabytes,
                heap.highest(),
                heap.live(),
                serviceCpu,
                databaseCpu,
                toldAfter,
                copySeconds,
                seconds / copySeconds);
    }
}
