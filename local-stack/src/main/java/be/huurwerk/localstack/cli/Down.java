package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.State;
import be.huurwerk.localstack.suite.SuiteException;
import be.huurwerk.localstack.suite.SuiteRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends the suite that is up in another terminal, or what a killed launcher left of one. */
final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;

    Down(Home home) {
        this.home = home;
    }

    int run() {
        Optional<ProcessId> launcher = home.state().read().map(State::launcher).filter(ProcessId::runs);
        if (launcher.isPresent()) {
            launcher.get().terminate();
            if (!launcher.get().awaitEnd(PATIENCE)) {
                throw new SuiteException(
                        "The launcher, process " + launcher.get().pid() + ", doesn't end.");
            }
            System.out.println("Stopped.");
            return 0;
        }
        List<String> left = SuiteRun.endOrphans(home);
        System.out.println(
                left.isEmpty() ? "The suite isn't up." : "Ended what was left: " + String.join(", ", left) + ".");
        return 0;
    }
}
