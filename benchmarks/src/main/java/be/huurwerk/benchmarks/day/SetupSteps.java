package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.measured.ProcessorTime;
import java.util.Locale;

/** Says on the error stream what each step of the set-up took: seconds, and processor time of the processes and of the database server. */
final class SetupSteps {

    private final DaySuite suite;
    private final long began = System.nanoTime();
    private long last = began;
    private double[] before;

    SetupSteps(DaySuite suite) {
        this.suite = suite;
        this.before = processorSeconds();
        System.err.println("| step | at its end, s | it took, s | processor, s: "
                + String.join(", ", suite.processes().keySet()) + "; database server |\n|---|---|---|---|");
    }

    void done(String what) {
        long now = System.nanoTime();
        double[] all = processorSeconds();
        StringBuilder processor = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            processor
                    .append(i == 0 ? "" : i == all.length - 1 ? "; " : ", ")
                    .append(String.format(Locale.ROOT, "%.1f", all[i] - before[i]));
        }
        System.err.printf(
                Locale.ROOT, "| %s | %.0f | %.1f | %s |%n", what, (now - began) / 1e9, (now - last) / 1e9, processor);
        last = now;
        before = all;
    }

    /** Of each process in their order, and of the database server at the end. */
    private double[] processorSeconds() {
        double[] all = new double[suite.processes().size() + 1];
        int i = 0;
        for (long pid : suite.processes().values()) {
            all[i++] = ProcessorTime.of(pid);
        }
        all[i] = ProcessorTime.ofTree(suite.databaseServer());
        return all;
    }
}
