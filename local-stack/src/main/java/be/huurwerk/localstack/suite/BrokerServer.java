package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.BrokerProcess;
import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The broker of a suite that is up, where it has a process of its own: killed as a test of faults wants it, and started again as an operator does. */
public final class BrokerServer {
    /** As {@code status} calls it. */
    public static final String NAME = "kafka";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;

    public BrokerServer(Home home) {
        this.home = home;
    }

    static Path log(Home home) {
        return home.data().resolve(NAME);
    }

    /** Ends it as a crash would, and waits until it is gone. */
    public void kill() {
        process().kill();
        process().awaitEnd(PATIENCE);
    }

    /** Asks it to end, and waits until it is gone. */
    public void stop() {
        process().end(PATIENCE);
    }

    /** Starts it again on its log and the port that the services know, and waits until it is ready. */
    public void start() {
        State state = state();
        if (process().runs()) {
            throw new SuiteException(
                    NAME + " already runs (process " + process().pid() + ")");
        }
        try {
            BrokerProcess started = BrokerProcess.start(log(home), state.kafkaPort());
            home.state().update(now -> now.withBroker(started.process()));
            started.stay();
        } catch (IOException e) {
            throw new SuiteException(NAME + " doesn't come back: " + e.getMessage(), e);
        }
    }

    private ProcessId process() {
        State state = state();
        if (state.broker() == null) {
            throw new SuiteException(NAME + " runs in the launcher (process "
                    + state.launcher().pid() + "); `./huurwerk up --own-servers` gives it a process of its own");
        }
        return state.broker();
    }

    private State state() {
        return home.state().read().orElseThrow(() -> new SuiteException("The suite isn't up."));
    }
}
