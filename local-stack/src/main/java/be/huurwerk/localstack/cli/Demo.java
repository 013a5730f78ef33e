package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.story.GatewayException;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryPrinter;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.ServiceSpecs;
import be.huurwerk.localstack.suite.State;
import be.huurwerk.localstack.suite.SuiteException;
import be.huurwerk.localstack.suite.SuiteRun;
import be.huurwerk.localstack.suite.TokenRequests;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Starts the suite, if it isn't up yet, and plays the story. */
final class Demo {
    private static final String CLIENT = "rent-office";

    private final Home home;
    private final List<ServiceSpec> specs;

    Demo(Home home, List<ServiceSpec> specs) {
        this.home = home;
        this.specs = specs;
    }

    int run(Options options) {
        Optional<State> running =
                home.state().read().filter(state -> state.launcher().runs());
        if (running.isPresent() && options.has("--reset")) {
            throw new SuiteException(
                    "The suite is up (process " + running.get().launcher().pid() + "); --reset works when it isn't.");
        }
        if (running.isPresent()) {
            play(ready(running.get()));
            if (options.has("--exit")) {
                System.out.println("The suite was up before and stays up; ./huurwerk down stops it.");
            }
            return 0;
        }
        SuiteRun run = new Up(home, specs).start(options.has("--reset"));
        play(run.state());
        if (options.has("--exit")) {
            run.close();
            return 0;
        }
        Up.stay();
        return 0;
    }

    private static State ready(State state) {
        if (!state.ready()) {
            throw new SuiteException("The suite is still starting; try again when it is ready.");
        }
        return state;
    }

    private void play(State state) {
        String token = TokenRequests.token(state.issuer(), Clients.shipped(), CLIENT);
        int port = state.service(ServiceSpecs.GATEWAY).port();
        System.out.println();
        System.out.println("The first months of one tenancy, through the gateway at http://localhost:" + port);
        System.out.println();
        try {
            new Story(URI.create("http://127.0.0.1:" + port), () -> token, new StoryPrinter(System.out)).play();
        } catch (GatewayException e) {
            throw new SuiteException("The story stops: " + e.getMessage(), e);
        }
    }
}
