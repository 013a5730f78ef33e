package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.measured.CopyPeer;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.benchmarks.population.Population;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.process.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The annual run of the built service over generated tenancies, on PostgreSQL and Kafka of the local stack ({@code fsync} on), and
 * beside it PostgreSQL's COPY of the same rows. Every tenancy has a rent of the year before, which a first run decided.
 *
 * <p>Arguments: the root of the checkout, then how many tenancies, for each measurement.
 */
public final class AnnualRunBenchmark {

    private static final String DATABASE = "rent_calculation";
    private static final long SEED = 180_000;
    private static final int YEAR_BEFORE = 2023;
    private static final int YEAR = 2024;
    private static final LocalDate BEFORE = LocalDate.of(YEAR_BEFORE, 1, 1);
    private static final LocalDate EFFECTIVE_FROM = LocalDate.of(YEAR, 1, 1);
    private static final Duration TELLING_PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final Path folder;

    private AnnualRunBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/annual-run");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        AnnualRunBenchmark benchmark =
                new AnnualRunBenchmark(Path.of(arguments[0]).toAbsolutePath());
        int[] sizes =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        System.out.println(RunFigures.header());
        for (int tenancies : sizes) {
            System.out.println(benchmark.measure(tenancies));
        }
        System.exit(0); // the broker leaves threads behind
    }

    /** On a database and a broker of its own. */
    private RunFigures measure(int count) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (Infrastructure infrastructure = Infrastructure.start(folder.resolve("data"), List.of(DATABASE));
                ServiceProcess service = ServiceProcess.start(root, Service.RENT, infrastructure, folder);
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + DATABASE,
                        infrastructure.postgres().user())) {
            List<GeneratedTenancy> tenancies =
                    new Population(SEED, BEFORE).tenancies().limit(count).toList();
            new TenancyTables(database, BEFORE).fill(tenancies);
            AnnualRuns runs =
                    new AnnualRuns(service.address(), infrastructure.issuer().url());
            note("the year before", runs.run(YEAR_BEFORE));
            awaitTold(database);
            database.execute("vacuum analyze");
            database.execute("checkpoint");
            return measure(tenancies, infrastructure, service, database, runs);
        }
    }

    private RunFigures measure(
            List<GeneratedTenancy> tenancies,
            Infrastructure infrastructure,
            ServiceProcess service,
            Database database,
            AnnualRuns runs)
            throws Exception {
        long server = infrastructure.postgres().pid();
        int collections = service.collections();
        double serviceCpu = ProcessorTime.of(service.pid());
        double databaseCpu = ProcessorTime.ofTree(server);
        JsonNode run = runs.run(YEAR);
        double seconds = seconds(run);
        serviceCpu = ProcessorTime.of(service.pid()) - serviceCpu;
        databaseCpu = ProcessorTime.ofTree(server) - databaseCpu;
        ServiceProcess.Heap heap = service.heapSince(collections);
        note("the year", run);
        double toldAfter = awaitTold(database);
        int checked = new RunChecks(database, EFFECTIVE_FROM).check(tenancies);
        System.err.printf("%d decisions are what an assessment alone says%n", checked);

        Map<String, String> rows = rows(run);
        long decisions = count(database, rows.get("rent_decision"));
        long outboxRows = count(database, rows.get("outbox"));
        service.close();
        double copySeconds = new CopyPeer(database, folder).seconds(rows);
        return new RunFigures(
                tenancies.size(),
                seconds,
                decisions,
                run.required("failed").asLong(),
                outboxRows,
                megabytes(database, rows.get("rent_decision")),
                heap,
                serviceCpu,
                databaseCpu,
                toldAfter,
                copySeconds);
    }

    /** The rows that the run wrote, by table. */
    private static Map<String, String> rows(JsonNode run) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("rent_decision", "select * from rent_decision where effective_from = '" + EFFECTIVE_FROM + "'");
        rows.put(
                "outbox",
                "select * from outbox where occurred_at >= '"
                        + run.required("startedAt").asText() + "'");
        return rows;
    }

    private static long count(Database database, String query) throws SQLException {
        return database.number("select count(*) from (" + query + ") rows");
    }

    private static long megabytes(Database database, String query) throws SQLException {
        return database.number("select sum(pg_column_size(rows)) / 1000000 from (" + query + ") rows");
    }

    /** Seconds until every event is with the broker. */
    private static double awaitTold(Database database) {
        long begin = System.nanoTime();
        boolean all = Waiting.until(TELLING_PATIENCE, () -> {
            try {
                return database.number("select count(*) from (select from outbox where published_at is null limit 1) x")
                        == 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!all) {
            throw new IllegalStateException("Events are still not told");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double seconds(JsonNode run) {
        OffsetDateTime from = OffsetDateTime.parse(run.required("startedAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(run.required("finishedAt").asText());
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static void note(String which, JsonNode run) throws IOException {
        System.err.printf(
                "Run of %s: %s, %.1f s, %s of %s decided, %s not: %s%n",
                which,
                run.required("status").asText(),
                seconds(run),
                run.required("done"),
                run.required("total"),
                run.required("failed"),
                run.path("failures"));
        if (!run.required("status").asText().equals("completed")) {
            throw new IOException("The run did not complete: " + run);
        }
    }
}
