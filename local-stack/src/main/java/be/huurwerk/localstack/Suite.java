package be.huurwerk.localstack;

import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.ServiceSpecs;
import be.huurwerk.localstack.suite.SuiteRun;
import be.huurwerk.localstack.suite.TokenRequests;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole suite on this machine: PostgreSQL, Kafka and the token issuer in this process, and the five services, as
 * they are built, as processes of their own. For system tests; the launcher {@code huurwerk} runs the same.
 */
public final class Suite implements AutoCloseable {
    /** The services' names, the gateway first. */
    public static final List<String> SERVICES =
            List.of("gateway", "rent-calculation-service", "deposit-service", "arrears-service", "tenancy-service");

    private final SuiteRun run;

    private Suite(SuiteRun run) {
        this.run = run;
    }

    /**
     * Starts the suite and waits until every service is ready; when it can't, all that started is ended again.
     *
     * @param root     the checkout
     * @param data     the folder for data and logs, kept between runs
     * @param portBase the port of the gateway, the services' are the next four; 0 takes free ones
     */
    public static Suite start(Path root, Path data, int portBase) {
        Home home = new Home(data.toAbsolutePath());
        SuiteRun run = new SuiteRun(home, ServiceSpecs.builtIn(root.toAbsolutePath()), line -> {});
        run.start(portBase, false);
        return new Suite(run);
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
        return run.state().jdbc() + database;
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
