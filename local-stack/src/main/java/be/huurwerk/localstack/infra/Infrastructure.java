package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** PostgreSQL, Kafka and the token issuer of a suite, on data that is kept. */
public final class Infrastructure implements AutoCloseable {
    private final Postgres postgres;
    private final Broker broker;
    private final TokenIssuer issuer;

    private Infrastructure(Postgres postgres, Broker broker, TokenIssuer issuer) {
        this.postgres = postgres;
        this.broker = broker;
        this.issuer = issuer;
    }

    /** Starts the three at once and creates the databases; if one fails, those that started are ended again. */
    public static Infrastructure start(Path data, List<String> databases) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CompletableFuture<Postgres> postgres = of(threads, () -> postgres(data, databases));
        CompletableFuture<Broker> broker = of(threads, () -> Broker.start(data.resolve("kafka")));
        CompletableFuture<TokenIssuer> issuer =
                of(threads, () -> TokenIssuer.start(data.resolve("issuer").resolve("key.json"), Clients.shipped()));
        threads.shutdown();
        try {
            CompletableFuture.allOf(postgres, broker, issuer).join();
            return new Infrastructure(postgres.join(), broker.join(), issuer.join());
        } catch (CompletionException e) {
            postgres.thenAccept(Infrastructure::close);
            broker.thenAccept(Infrastructure::close);
            issuer.thenAccept(Infrastructure::close);
            throw new IOException(
                    "The infrastructure does not start: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static Postgres postgres(Path data, List<String> databases) throws IOException {
        Postgres postgres = Postgres.start(data.resolve("postgres"), true);
        postgres.createDatabases(databases);
        return postgres;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        close(issuer);
        close(broker);
        close(postgres);
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
