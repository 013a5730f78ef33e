package be.huurwerk.localstack;

import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.SuiteRun;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, so that a test can kill it: says {@code READY} and stays. */
public final class StandInLauncher {
    private StandInLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        new SuiteRun(new Home(Path.of(arguments[0])), StandIns.specs(), line -> {}).start(0, false);
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
