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

    private static final int LONGEST_WARM_UP = 24; // rounds
    private static final int CALM = 3;
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

    /**
     * Until the rate has not risen for three rounds on end. The compiling would else be measured: it goes on for three quarters of a minute,
     * and a round is now and then no faster than the one before it in the midst of that.
     */
    void warmUp(String path, String token) throws IOException, InterruptedException {
        double best = 0;
        int calm = 0;
        for (int round = 0; round < LONGEST_WARM_UP && calm < CALM; round++) {
            double rate = Load.most(port, path, token, SECONDS);
            calm = rate < best * RISES ? calm + 1 : 0;
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
