package be.huurwerk.localstack;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.infra.Safekeeping;
import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.suite.BrokerServer;
import be.huurwerk.localstack.suite.DatabaseServers;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.Keeping;
import be.huurwerk.localstack.suite.Links;
import be.huurwerk.localstack.suite.Replicas;
import be.huurwerk.localstack.suite.ServiceSpec;
import be.huurwerk.localstack.suite.ServiceSpecs;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.localstack.suite.SuiteRun;
import be.huurwerk.localstack.suite.TokenRequests;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole suite on this machine: PostgreSQL, Kafka and the token issuer in this process, and the five services, as
 * they are built, as processes of their own. For system tests; the launcher {@code huurwerk} runs the same.
 */
public final class Suite implements AutoCloseable {
    /** The services' names, the gateway first. */
    public static final List<String> SERVICES =
            List.of("gateway", "rent-calculation-service", "deposit-service", "arrears-service", "tenancy-service");

    private final SuiteRun run;
    private final Keeping keeping;
    private final DatabaseServers servers;
    private final BrokerServer broker;
    private final Replicas replicas;

    private Suite(SuiteRun run, Home home, List<ServiceSpec> specs) {
        this.run = run;
        this.keeping = new Keeping(home, specs, run.services());
        this.servers = new DatabaseServers(home, run.services());
        this.broker = new BrokerServer(home);
        this.replicas = new Replicas(home, specs, run.services());
    }

    /**
     * Starts the suite and waits until every service is ready; when it can't, all that started is ended again.
     *
     * @param root     the checkout
     * @param data     the folder for data and logs, kept between runs
     * @param portBase the port of the gateway, the services' are the next four; 0 takes free ones
     */
    public static Suite start(Path root, Path data, int portBase) {
        return start(root, data, SuiteOptions.at(portBase, false), Links.DIRECT);
    }

    /**
     * The same.
     *
     * @param links what of the caller's is between the services and what they stand on
     */
    public static Suite start(Path root, Path data, SuiteOptions options, Links links) {
        Home home = new Home(data.toAbsolutePath());
        List<ServiceSpec> specs = ServiceSpecs.builtIn(root.toAbsolutePath());
        SuiteRun run = new SuiteRun(home, specs, line -> {}, links);
        run.start(options);
        return new Suite(run, home, specs);
    }

    /** Where a service answers; {@code gateway} is the one that the others stand behind. */
    public URI address(String service) {
        return URI.create(run.address(service));
    }

    public URI gateway() {
        return address(ServiceSpecs.GATEWAY);
    }

    /** A fresh token of a client of the local issuer, without {@code Bearer}. */
    public String token(String client) {
        return TokenRequests.token(run.state().issuer(), Clients.shipped(), client);
    }

    /** Ends a service as a crash would, with {@code SIGKILL}, and waits until it is gone. */
    public void kill(String service) {
        run.services().kill(service);
    }

    /** Asks a service to end and waits until it is gone. */
    public void stop(String service) {
        run.services().stop(service);
    }

    /** Starts a service that was stopped or killed, on the same port, and waits until it is ready. */
    public void start(String service) {
        run.startService(service);
    }

    /** {@code ready}, {@code not ready}, {@code stopped} (asked to) or {@code dead}. */
    public String condition(String service) {
        return run.services().condition(service);
    }

    /** The JDBC URL of a database of the suite, user {@code postgres}; for assertions. */
    public String jdbcUrl(String database) {
        return run.state().jdbc(database);
    }

    /** Ends the server of a database as a crash would; the suite has a server for each. */
    public void killDatabase(String database) {
        servers.kill(database);
    }

    /** Starts the server of a database that was killed. */
    public void startDatabase(String database) {
        servers.start(database);
    }

    /** Ends the broker and starts it again, on the same data and address. */
    public void restartBroker() {
        broker.stop();
        broker.start();
    }

    /** Ends the broker as a crash would; the suite was started with one in a process of its own. */
    public void killBroker() {
        broker.kill();
    }

    /** Starts the broker that was killed, on its data. */
    public void startBroker() {
        broker.start();
    }

    /** Starts one more replica of each of these services, of which the gateway hears within some seconds; answers their names. */
    public List<String> addReplicas(List<String> services) {
        return replicas.add(services);
    }

    /** Ends replicas that were added; the gateway hears of it within some seconds. */
    public void removeReplicas(List<String> replicas) {
        this.replicas.remove(replicas);
    }

    /** The process of a service. */
    public ProcessId process(String service) {
        return run.state().service(service).process();
    }

    /** Takes a backup of a service's database. */
    public Safekeeping.Backup backup(String service) {
        return keeping.backup(service);
    }

    /** Restores a service's database to a moment, or as late as can be had; the service is stopped meanwhile. */
    public void restore(String service, Optional<Instant> at) {
        keeping.restore(service, at, step -> {});
    }

    /** What a service told and doesn't know any more, since its database was restored. */
    public List<Keeping.Forgotten> forgotten(String service) {
        return keeping.forgotten(service);
    }

    /** The broker's address; for assertions. */
    public String bootstrapServers() {
        return run.state().kafka();
    }

    /** What a service wrote to its log so far. */
    public Path log(String service) {
        return run.log(service);
    }

    /** Ends everything; data and logs stay. */
    public void stop() {
        run.close();
    }

    @Override
    public void close() {
        stop();
    }
}
