package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.localstack.suite.SuiteRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Starts the suite and stays until somebody ends it. */
final class Up {
    private final Home home;
    private final List<ServiceSpec> specs;

    Up(Home home, List<ServiceSpec> specs) {
        this.home = home;
        this.specs = specs;
    }

    int run(Options options) {
        start(new SuiteOptions(
                Ports.base(),
                options.has("--reset"),
                options.has("--own-servers"),
                options.value("--replicas").map(Up::number).orElse(1)));
        stay();
        return 0;
    }

    private static int number(String text) {
        if (!text.matches("[1-9]")) {
            throw new IllegalArgumentException("--replicas is a number from 1 to 9, not " + text);
        }
        return Integer.parseInt(text);
    }

    SuiteRun start(boolean reset) {
        return start(SuiteOptions.at(Ports.base(), reset));
    }

    private SuiteRun start(SuiteOptions options) {
        Instant begin = Instant.now();
        System.out.println(
                "Starting Huurwerk (Java " + Runtime.version().feature() + "), data and logs in " + home.folder());
        SuiteRun run = new SuiteRun(home, specs, System.out::println);
        run.start(options);
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "Ready in %.1f s at %s", seconds, run.address("gateway")));
        return run;
    }

    /** Until Ctrl-C or {@code ./huurwerk down}. */
    static void stay() {
        System.out.println("Ctrl-C, or ./huurwerk down in another terminal, stops everything.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
