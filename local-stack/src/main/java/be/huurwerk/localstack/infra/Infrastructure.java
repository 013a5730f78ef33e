package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** PostgreSQL, Kafka and the token issuer of a suite, on data that is kept. */
public final class Infrastructure implements AutoCloseable {
    private final Map<String, Postgres> databases;
    private final RunningBroker broker;
    private final TokenIssuer issuer;

    private Infrastructure(Map<String, Postgres> databases, RunningBroker broker, TokenIssuer issuer) {
        this.databases = databases;
        this.broker = broker;
        this.issuer = issuer;
    }

    /** With all databases in one server, and the broker in this process. */
    public static Infrastructure start(Path data, List<String> databases) throws IOException {
        return start(data, databases, false);
    }

    /**
     * Starts them at once and creates the databases; if one fails, those that started are ended again.
     *
     * @param ownServers whether each database has a server of its own, which archives its log, and the broker a process of its own
     */
    public static Infrastructure start(Path data, List<String> databases, boolean ownServers) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CompletableFuture<Map<String, Postgres>> servers =
                of(threads, () -> ownServers ? own(data, databases) : shared(data, databases));
        CompletableFuture<RunningBroker> broker = of(
                threads,
                () -> ownServers ? BrokerProcess.start(data.resolve("kafka")) : Broker.start(data.resolve("kafka")));
        CompletableFuture<TokenIssuer> issuer =
                of(threads, () -> TokenIssuer.start(data.resolve("issuer").resolve("key.json"), Clients.shipped()));
        threads.shutdown();
        try {
            CompletableFuture.allOf(servers, broker, issuer).join();
            return new Infrastructure(servers.join(), broker.join(), issuer.join());
        } catch (CompletionException e) {
            servers.thenAccept(started -> started.values().forEach(Infrastructure::close));
            broker.thenAccept(Infrastructure::close);
            issuer.thenAccept(Infrastructure::close);
            throw new IOException(
                    "The infrastructure does not start: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static Map<String, Postgres> shared(Path data, List<String> databases) throws IOException {
        Postgres postgres = Postgres.start(ServerFolder.shared(data).folder(), true);
        postgres.createDatabases(databases);
        return databases.stream().collect(Collectors.toMap(name -> name, name -> postgres));
    }

    private static Map<String, Postgres> own(Path data, List<String> databases) throws IOException {
        Map<String, Postgres> servers = new TreeMap<>();
        try {
            for (String database : databases) {
                Postgres server = Postgres.startArchiving(ServerFolder.own(data, database), Ports.free());
                servers.put(database, server);
                server.createDatabases(List.of(database));
            }
            return servers;
        } catch (IOException | RuntimeException e) {
            servers.values().forEach(Infrastructure::close);
            throw e;
        }
    }

    /** The server of the first database: the one of all, unless each has its own. */
    public Postgres postgres() {
        return databases.values().iterator().next();
    }

    /** The server of each database. */
    public Map<String, Postgres> databases() {
        return databases;
    }

    public RunningBroker broker() {
        return broker;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        close(issuer);
        close(broker);
        Set.copyOf(databases.values()).forEach(Infrastructure::close);
    }

    private static void close(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) {
            System.getLogger(Infrastructure.class.getName()).log(System.Logger.Level.WARNING, "Not ended cleanly", e);
        }
    }

    private static <T> CompletableFuture<T> of(ExecutorService threads, Starting<T> starting) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return starting.start();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e.getMessage(), e);
                    }
                },
                threads);
    }

    private interface Starting<T> {
        T start() throws IOException;
    }
}
