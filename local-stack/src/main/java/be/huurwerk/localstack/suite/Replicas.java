package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Ports;
import java.util.ArrayList;
import java.util.List;

/** The names and ports of the replicas of services: {@code arrears-service}, {@code arrears-service-2}. */
final class Replicas {
    /** From the port of one replica to that of the next. */
    private static final int PORTS = 10;

    private Replicas() {}

    /** Every replica of every service that a suite starts with. */
    static List<State.ServiceState> planned(List<ServiceSpec> specs, SuiteOptions options) {
        List<State.ServiceState> planned = new ArrayList<>();
        for (ServiceSpec spec : specs) {
            int replicas = spec.address().isPresent() ? options.replicas() : 1;
            for (int replica = 1; replica <= replicas; replica++) {
                String name = replica == 1 ? spec.name() : spec.name() + "-" + replica;
                int port = options.portBase() == 0
                        ? Ports.free()
                        : options.portBase() + spec.portOffset() + PORTS * (replica - 1);
                planned.add(new State.ServiceState(name, port, null, true));
            }
        }
        return planned;
    }

    /** Adds one more of a service to the state, not started yet; answers its name. */
    static String plan(Home home, List<ServiceSpec> specs, String name) {
        String base = ServiceSpecs.base(ServiceSpecs.find(specs, name).name());
        State now = home.state().read().orElseThrow(() -> new SuiteException("The suite isn't up."));
        long there = now.services().stream()
                .filter(service -> ServiceSpecs.base(service.name()).equals(base))
                .count();
        String added = base + "-" + (there + 1);
        home.state().update(state -> {
            List<State.ServiceState> all = new ArrayList<>(state.services());
            all.add(new State.ServiceState(added, Ports.free(), null, true));
            return state.with(all);
        });
        return added;
    }
}
