package be.huurwerk.benchmarks.reads;

import be.huurwerk.benchmarks.gateway.Load;
import be.huurwerk.benchmarks.measured.Percentiles;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of the two that are asked, and what its rounds told: calls a second, and processor time of its process and of the database server. */
final class Side {
    /** Of a round. */
    static final int SECONDS = 5;

    private static final int SHORTEST_WARM_UP = 3; // rounds
    private static final int LONGEST_WARM_UP = 12;
    private static final double RISES = 1.03;

    private final int port;
    private final long pid;
    private final long server;
    private final List<Double> rates = new ArrayList<>();
    private double own;
    private double database;

    Side(int port, long pid, long server) {
        this.port = port;
        this.pid = pid;
        this.server = server;
    }

    /** Until the rate rises no more: the compiling would else be measured. */
    void warmUp(String path, String token) throws IOException, InterruptedException {
        double best = 0;
        for (int round = 1; round <= LONGEST_WARM_UP; round++) {
            double rate = Load.most(port, path, token, SECONDS);
            if (round >= SHORTEST_WARM_UP && rate < best * RISES) {
                return;
            }
            best = Math.max(best, rate);
        }
    }

    void measure(String path, String token) throws IOException, InterruptedException {
        own -= ProcessorTime.of(pid);
        database -= ProcessorTime.ofTree(server);
        rates.add(Load.most(port, path, token, SECONDS));
        own += ProcessorTime.of(pid);
        database += ProcessorTime.ofTree(server);
    }

    /** Calls a second, the median of the rounds. */
    double aSecond() {
        return Percentiles.median(rates.stream().mapToDouble(rate -> rate).toArray());
    }

    /** Milliseconds of processor time a read: of the process, of the database server. */
    String processor() {
        double calls = rates.stream().mapToDouble(rate -> rate).sum() * SECONDS;
        return String.format(Locale.ROOT, "%.2f, %.2f", own * 1000 / calls, database * 1000 / calls);
    }
}
