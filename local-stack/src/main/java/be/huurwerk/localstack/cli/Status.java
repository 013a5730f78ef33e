package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.Services;
import be.huurwerk.localstack.suite.State;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One line a process: name, process number, port, state. */
final class Status {
    private final Home home;
    private final List<ServiceSpec> specs;

    Status(Home home, List<ServiceSpec> specs) {
        this.home = home;
        this.specs = specs;
    }

    int run() {
        Optional<State> state = home.state().read();
        if (state.isEmpty()) {
            System.out.println("The suite isn't up.");
            return 0;
        }
        state.ifPresent(this::print);
        return 0;
    }

    private void print(State state) {
        line("name", "pid", "port", "state");
        ProcessId launcher = state.launcher();
        line("launcher", launcher.pid(), "-", launcher.runs() ? (state.ready() ? "ready" : "starting") : "dead");
        state.databaseServers()
                .forEach((name, server) -> line(
                        name,
                        server.process().pid(),
                        port(server.jdbc().substring("jdbc:".length())),
                        server.process().runs() ? "ready" : "dead"));
        if (state.kafka() != null) {
            ProcessId broker = Optional.ofNullable(state.broker()).orElse(launcher);
            line("kafka", broker.pid(), port("kafka://" + state.kafka()), broker.runs() ? "ready" : "dead");
            line("token-issuer", launcher.pid(), port(state.issuer()), launcher.runs() ? "ready" : "dead");
        }
        Services services = new Services(home, specs);
        for (State.ServiceState service : state.services()) {
            line(
                    service.name(),
                    service.runs() ? service.process().pid() : "-",
                    service.port(),
                    services.condition(service.name()));
        }
    }

    private static Object port(String address) {
        return URI.create(address).getPort();
    }

    private static void line(Object name, Object pid, Object port, Object state) {
        System.out.println(String.format("%-26s %-8s %-6s %s", name, pid, port, state));
    }
}
