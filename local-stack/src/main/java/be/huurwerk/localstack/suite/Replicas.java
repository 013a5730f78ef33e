package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The names and ports of the replicas of services: {@code arrears-service}, {@code arrears-service-2}. */
public final class Replicas {
    /** From the port of one replica to that of the next. */
    private static final int PORTS = 10;

    private final Home home;
    private final List<ServiceSpec> specs;
    private final Services services;
    private final GatewayFile gateway;

    public Replicas(Home home, List<ServiceSpec> specs, Services services) {
        this.home = home;
        this.specs = specs;
        this.services = services;
        this.gateway = new GatewayFile(home, specs);
    }

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

    /**
     * Starts one more of each of these services while calls run: each shares the database, runs and topics of the others as soon as it is ready, and
     * the gateway is told where it is. Answers their names.
     */
    public List<String> add(List<String> names) {
        List<String> added = names.stream().map(this::plan).toList();
        added.forEach(services::start);
        services.awaitReady(added, () -> false, ready -> {});
        gateway.tell(services.state().services());
        return added;
    }

    /** Starts one that was stopped, waits until it is ready, and tells the gateway where it is. */
    public void start(String name, Consumer<String> onReady) {
        services.start(name);
        services.awaitReady(List.of(name), () -> false, onReady);
        gateway.tell(services.state().services());
    }

    /** Stops one on purpose; the gateway doesn't look for it where another of its service is left. */
    public void stop(String name) {
        services.stop(name);
        gateway.tell(services.state().services());
    }

    /** Ends replicas that were added; the gateway knows them no more. */
    public void remove(List<String> names) {
        gateway.tell(without(services.state(), names));
        names.forEach(services::stop);
        home.state().update(state -> state.with(without(state, names)));
    }

    private static List<State.ServiceState> without(State state, List<String> names) {
        return state.services().stream()
                .filter(service -> !names.contains(service.name()))
                .toList();
    }

    /** Adds one more of a service to the state, not started yet; answers its name. */
    private String plan(String name) {
        ServiceSpec spec = ServiceSpecs.find(specs, ServiceSpecs.base(name));
        if (spec.address().isEmpty()) {
            throw new SuiteException("There is one " + spec.name() + " here");
        }
        List<State.ServiceState> planned = home.state()
                .update(state -> {
                    List<State.ServiceState> all = new ArrayList<>(state.services());
                    int there = (int) all.stream()
                            .filter(service -> ServiceSpecs.base(service.name()).equals(spec.name()))
                            .count();
                    if (there == SuiteOptions.MOST_REPLICAS) {
                        throw new SuiteException(spec.name() + " has " + there + " replicas, and no more here");
                    }
                    int port = state.service(spec.name()).port() + PORTS * there;
                    all.add(new State.ServiceState(
                            spec.name() + "-" + (there + 1), Services.free(port) ? port : Ports.free(), null, true));
                    return state.with(all);
                })
                .services();
        return planned.get(planned.size() - 1).name();
    }
}
