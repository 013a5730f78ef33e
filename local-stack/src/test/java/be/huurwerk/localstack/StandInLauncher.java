package be.huurwerk.localstack;

import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.localstack.suite.SuiteRun;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, so that a test can kill it: says {@code READY} and stays. */
public final class StandInLauncher {
    private StandInLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        boolean ownServers = Boolean.parseBoolean(arguments[1]);
        new SuiteRun(new Home(Path.of(arguments[0])), StandIns.specs(), line -> {})
                .start(new SuiteOptions(0, false, ownServers, 1));
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
