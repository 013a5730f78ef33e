package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.process.PortHolder;
import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.process.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The services of a suite that is up: started, stopped and asked by any process that can read the state file. */
public final class Services {
    /** Not reached: a start that works for two minutes, five seconds of each two, is over after 48. */
    private static final Duration ALL_STARTS = Duration.ofHours(1);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final List<ServiceSpec> specs;
    private final Links links;
    private final Health health = new Health();

    public Services(Home home, List<ServiceSpec> specs) {
        this(home, specs, Links.DIRECT);
    }

    Services(Home home, List<ServiceSpec> specs, Links links) {
        this.home = home;
        this.specs = specs;
        this.links = links;
    }

    /** Starts the process of a service that doesn't run; doesn't wait until it is ready. */
    public Process start(String name) {
        ServiceSpec spec = ServiceSpecs.find(specs, name);
        AtomicReference<Process> started = new AtomicReference<>();
        home.state().update(state -> {
            State.ServiceState service = state.service(spec.name());
            if (service.runs()) {
                throw new SuiteException(spec.name() + " already runs (process "
                        + service.process().pid() + ")");
            }
            refuseTaken(spec.name(), service.port());
            Process process = Processes.java(spec.program(), environment(state, spec), home.log(spec.name()));
            started.set(process);
            return state.with(service.startedAs(
                    ProcessId.of(process.pid()).orElse(new ProcessId(process.pid(), "ended at once"))));
        });
        return started.get();
    }

    /** Stops a service and waits until it is gone; it is fine when it doesn't run. */
    public void stop(String name) {
        State.ServiceState service = noLongerWanted(name);
        if (service.runs()) {
            service.process().end(STOP_PATIENCE);
            awaitFree(service.port());
        }
    }

    /** Ends a service at once, as a crash would ({@code SIGKILL}), and waits until it is gone. */
    public void kill(String name) {
        State.ServiceState service =
                state().service(ServiceSpecs.find(specs, name).name());
        if (service.runs()) {
            service.process().kill();
            service.process().awaitEnd(STOP_PATIENCE);
            awaitFree(service.port());
        }
    }

    /** Waits until these are ready, for as long as each works on it; if one ends before, or hangs, says so with the end of its log. */
    public void awaitReady(List<String> names, BooleanSupplier cancelled, Consumer<String> onReady) {
        long begin = System.nanoTime();
        Map<ServiceSpec, StartPatience> waiting = new LinkedHashMap<>();
        names.forEach(name -> waiting.put(ServiceSpecs.find(specs, name), new StartPatience()));
        boolean all = Waiting.until(ALL_STARTS, () -> {
            State state = state();
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            waiting.keySet().removeIf(spec -> ready(spec, state.service(spec.name()), onReady));
            waiting.forEach((spec, patience) -> giveUpInVain(state.service(spec.name()), patience, waited));
            return waiting.isEmpty() || cancelled.getAsBoolean();
        });
        if (!all) {
            throw new SuiteException("Not ready after " + ALL_STARTS.toMinutes() + " minutes: " + waiting.keySet());
        }
    }

    private void giveUpInVain(State.ServiceState service, StartPatience patience, Duration waited) {
        if (!service.runs()) {
            throw new SuiteException(service.name() + " ended while it started" + logTail(service));
        }
        Optional<Duration> worked = service.process().worked();
        if (patience.isOver(waited, worked)) {
            throw new SuiteException(service.name() + " is not ready after " + waited.toSeconds() + " s"
                    + worked.map(time -> ", of which it worked " + time.toSeconds())
                            .orElse("") + logTail(service));
        }
    }

    private String logTail(State.ServiceState service) {
        return LogTail.of(home.log(service.name()));
    }

    private boolean ready(ServiceSpec spec, State.ServiceState service, Consumer<String> onReady) {
        boolean ready = health.ready(spec, service.port());
        if (ready) {
            onReady.accept(spec.name());
        }
        return ready;
    }

    /** {@code ready}, {@code not ready}, {@code stopped} or {@code dead}. */
    public String condition(String name) {
        ServiceSpec spec = ServiceSpecs.find(specs, name);
        return health.word(spec, state().service(spec.name()));
    }

    void stopAll(Duration patience) {
        List<ProcessId> running = state().services().stream()
                .filter(State.ServiceState::runs)
                .map(State.ServiceState::process)
                .toList();
        Processes.endAll(running, patience);
    }

    State state() {
        return home.state().read().orElseThrow(() -> new SuiteException("The suite isn't up."));
    }

    /** Refuses a port that somebody listens on, naming who. */
    static void refuseTaken(String service, int port) {
        if (!free(port)) {
            throw new SuiteException("Port " + port + ", which " + service + " needs, is taken by "
                    + PortHolder.of(port).map(PortHolder::toString).orElse("a process that can't be seen")
                    + ". End it, or set HUURWERK_PORT_BASE to the first of five free ports.");
        }
    }

    /** The system gives the port back only when the last thread of a killed process is gone, a moment after the process is. */
    private static void awaitFree(int port) {
        Waiting.until(STOP_PATIENCE, () -> free(port));
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private State.ServiceState noLongerWanted(String name) {
        String known = ServiceSpecs.find(specs, name).name();
        return home.state()
                .update(state -> state.with(state.service(known).stopped()))
                .service(known);
    }

    /** The services that use a database: each replica of its one. */
    public List<String> of(String database) {
        return state().services().stream()
                .map(State.ServiceState::name)
                .filter(name -> ServiceSpecs.find(specs, name)
                        .database()
                        .filter(database::equals)
                        .isPresent())
                .toList();
    }

    private Map<String, String> environment(State state, ServiceSpec spec) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUURWERK_HTTP_HOST", "127.0.0.1");
        environment.put(
                "HUURWERK_HTTP_PORT", String.valueOf(state.service(spec.name()).port()));
        environment.put("HUURWERK_KAFKA", links.broker(spec.name(), state.kafka()));
        environment.put("HUURWERK_OIDC_URL", links.issuer(spec.name(), state.issuer()));
        environment.put("HUURWERK_CLIENT_SECRET", links.secret(spec.name()));
        links.collector(spec.name()).ifPresent(collector -> {
            environment.put("HUURWERK_TRACES_OFF", "false");
            environment.put("HUURWERK_TRACES_URL", collector);
        });
        spec.database().ifPresent(database -> {
            environment.put("HUURWERK_DB_URL", links.database(spec.name(), state.jdbc(database)));
            environment.put("HUURWERK_DB_USER", "postgres");
            environment.put("HUURWERK_DB_PASSWORD", "postgres");
        });
        for (ServiceSpec other : specs) {
            other.address()
                    .ifPresent(variable -> environment.put(variable, GatewayFile.addresses(state.services(), other)));
        }
        environment.put(
                "HUURWERK_GATEWAY_FILE", new GatewayFile(home, specs).path().toString());
        environment.put("MALLOC_ARENA_MAX", "2"); // keeps the native part of five small heaps small
        return environment;
    }
}
