package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.BrokerProcess;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Postgres;
import be.huurwerk.localstack.process.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A suite that this process started and ends: the infrastructure inside it, the services as its children. */
public final class SuiteRun implements AutoCloseable {
    /** A service ends within 20 seconds; the first time its Java keeps the loaded classes, five of them on few cores. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final List<ServiceSpec> specs;
    private final Consumer<String> say;
    private final Services services;
    private final Thread hook = new Thread(this::close, "stop");
    private UpLock lock;
    private Infrastructure infrastructure;
    private volatile boolean ending;
    private boolean ended;

    public SuiteRun(Home home, List<ServiceSpec> specs, Consumer<String> say) {
        this(home, specs, say, Links.DIRECT);
    }

    /** With something of the caller's between the services and what they stand on. */
    public SuiteRun(Home home, List<ServiceSpec> specs, Consumer<String> say, Links links) {
        this.home = home;
        this.specs = specs;
        this.say = say;
        this.services = new Services(home, specs, links);
    }

    /**
     * Starts all and waits until it is ready; what an earlier launcher left is ended first. If anything fails, all is
     * ended again.
     *
     * @param portBase the port of the gateway, the services' follow; 0 takes free ones
     * @param reset    whether the data of earlier runs is thrown away
     */
    public void start(int portBase, boolean reset) {
        start(SuiteOptions.at(portBase, reset));
    }

    /** The same, with all that can be chosen. */
    public void start(SuiteOptions options) {
        home.prepare();
        lock = UpLock.take(home);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            begin(options);
            services.awaitReady(
                    names(), () -> ending, name -> say.accept("  " + name + " is ready at " + address(name)));
            home.state().update(State::nowReady);
        } catch (RuntimeException | IOException e) {
            close();
            throw e instanceof SuiteException known ? known : new SuiteException(e.getMessage(), e);
        }
    }

    private synchronized void begin(SuiteOptions options) throws IOException {
        if (ending) {
            throw new SuiteException("Stopped before it started");
        }
        Orphans.end(home).forEach(name -> say.accept("Ended " + name + ", which an earlier run left behind."));
        if (options.reset()) {
            say.accept("Throwing away the data of earlier runs.");
            Folders.delete(home.data());
            home.prepare();
        }
        List<State.ServiceState> planned = Replicas.planned(specs, options);
        planned.forEach(service -> Services.refuseTaken(service.name(), service.port()));
        State state = new State(ProcessId.self(), null, null, null, null, false, planned);
        home.state().write(state);
        new GatewayFile(home, specs).clear();
        boolean ownServers = home.hasOwnServers(databases(), options.ownServers());
        infrastructure = Infrastructure.start(home.data(), databases(), ownServers);
        home.state().update(now -> started(now, ownServers));
        if (infrastructure.broker() instanceof BrokerProcess broker) {
            home.state().update(now -> now.withBroker(broker.process()));
            broker.stay();
        }
        sayInfrastructure();
        names().forEach(this::launch);
    }

    private State started(State now, boolean ownServers) {
        State told = now.with(
                ownServers
                        ? null
                        : ProcessId.of(infrastructure.postgres().pid()).orElseThrow(),
                ownServers ? null : infrastructure.postgres().jdbcPrefix(),
                infrastructure.broker().bootstrapServers(),
                infrastructure.issuer().url());
        if (!ownServers) {
            return told;
        }
        Map<String, State.DatabaseServer> servers = new TreeMap<>();
        infrastructure
                .databases()
                .forEach((database, server) -> servers.put(
                        database,
                        new State.DatabaseServer(ProcessId.of(server.pid()).orElseThrow(), server.jdbcPrefix())));
        return told.withServers(servers);
    }

    private void launch(String name) {
        Process process = services.start(name);
        process.onExit().thenAccept(gone -> ended(name, gone));
    }

    private void ended(String name, Process gone) {
        boolean expected = ending
                || home.state()
                        .read()
                        .map(state -> state.service(name))
                        .filter(State.ServiceState::wanted)
                        .filter(service -> service.process().pid() == gone.pid())
                        .isEmpty();
        if (!expected) {
            say.accept(name + " ended by itself (exit code " + gone.exitValue()
                    + "); the others go on. Start it again with: ./huurwerk start " + name);
        }
    }

    private void sayInfrastructure() {
        for (Postgres server : Set.copyOf(infrastructure.databases().values())) {
            say.accept("  PostgreSQL on 127.0.0.1:" + server.port() + " (fsync " + server.show("fsync")
                    + ", synchronous_commit " + server.show("synchronous_commit") + ")");
        }
        say.accept("  Kafka on " + infrastructure.broker().bootstrapServers());
        say.accept("  tokens from " + infrastructure.issuer().url());
    }

    private List<String> databases() {
        return specs.stream()
                .map(ServiceSpec::database)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> names() {
        return state().services().stream().map(State.ServiceState::name).toList();
    }

    /** Ends what a launcher that was killed left in this folder. Answers the names of what was ended. */
    public static List<String> endOrphans(Home home) {
        home.prepare();
        try (UpLock ignored = UpLock.take(home)) {
            return Orphans.end(home);
        }
    }

    /** Where a service answers. */
    public String address(String name) {
        return "http://localhost:"
                + state().service(ServiceSpecs.find(specs, name).name()).port();
    }

    /** What a service wrote so far. */
    public Path log(String name) {
        return home.log(ServiceSpecs.find(specs, name).name());
    }

    public Services services() {
        return services;
    }

    public State state() {
        return services.state();
    }

    /** Starts a service again that was stopped, was killed or died, and waits until it is ready. */
    public void startService(String name) {
        launch(ServiceSpecs.find(specs, name).name());
        services.awaitReady(List.of(name), () -> ending, ready -> {});
    }

    /** Ends the services, then what they stand on, and lets go of the folder. A second call does nothing. */
    @Override
    public void close() {
        ending = true;
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this is the hook
        }
    }

    private synchronized void end() {
        if (ended || lock == null) {
            return;
        }
        ended = true;
        say.accept("Stopping ...");
        try {
            if (home.state()
                    .read()
                    .filter(state -> state.launcher().equals(ProcessId.self()))
                    .isPresent()) {
                services.stopAll(STOP_PATIENCE);
                stopBroker();
            }
            if (infrastructure != null) {
                infrastructure.close();
            }
            home.state().delete();
        } finally {
            lock.close();
        }
    }

    /** Also one that another process started since. */
    private void stopBroker() {
        if (state().broker() != null) {
            new BrokerServer(home).stop();
        }
    }
}
