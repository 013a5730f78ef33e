package be.huurwerk.benchmarks.takeover;

import be.huurwerk.benchmarks.measured.CopyPeer;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Postgres;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A landlord's dwellings, persons and running tenancies loaded from files into the built service on PostgreSQL of the local stack
 * ({@code fsync} on), and its lists read when they are all there; beside what is written, PostgreSQL's COPY of the same rows. Lists that a
 * take-over leaves empty are filled with a row for each tenancy where the service keeps them ({@link TakeOverRows}).
 *
 * <p>Arguments: the root of the checkout, how many of each, and the megabytes of heap of the service.
 */
public final class TakeOverBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);

    /** When the first terms of nine years come to their end. */
    private static final LocalDate READ_ON = LocalDate.of(2026, 1, 2);

    private static final int READS = 101;
    private static final String CSV = "text/csv";

    /** What an officer opens: the first page of each list, and searches. */
    private static final List<String> LISTS = List.of(
            "tenancies?pageSize=50",
            "tenancies?on=2015-01-01&pageSize=50",
            "dwellings?pageSize=50",
            "registrations?pageSize=50",
            "registrations?state=overdue&pageSize=50",
            "endOfTerms?pageSize=50",
            "checklistItems?dueBefore=2026-02-01&pageSize=50",
            "obligations?dueBefore=2026-01-01&pageSize=50",
            "visits?pageSize=50",
            "underOccupations?pageSize=50",
            "internalMoveRequests?pageSize=50",
            "deadlines?until=2026-03-01&pageSize=50");

    private static final List<String> SEARCHES =
            List.of("{\"familyName\": \"Van Testegem77\"}", "{\"familyName\": \"Van\"}");

    private final Path root;
    private final Path folder;

    private TakeOverBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/takeover");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new TakeOverBenchmark(Path.of(arguments[0]).toAbsolutePath())
                .measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0); // the broker leaves threads behind
    }

    private void measure(int count, int heap) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        countStatements();
        try (Infrastructure infrastructure =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.TENANCY.database()));
                ServiceProcess service =
                        ServiceProcess.start(root, Service.TENANCY, infrastructure, folder, heap + "m");
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + Service.TENANCY.database(),
                        infrastructure.postgres().user())) {
            ServiceCalls calls =
                    new ServiceCalls(service.address(), infrastructure.issuer().url());
            calls.businessDate(TODAY);
            System.out.println("| what | number | seconds | heap max (MB) | live max (MB) | COPY (s) | times COPY |\n"
                    + "|---|---|---|---|---|---|---|");
            Map<String, String> copied = new LinkedHashMap<>();
            copied.put("dwelling", "select * from dwelling");
            load(
                    "dwellings",
                    "dwellingBulkLoads",
                    TakeOverFiles.dwellings(count),
                    count,
                    calls,
                    service,
                    database,
                    copied);
            load(
                    "persons",
                    "personBulkLoads",
                    TakeOverFiles.persons(count),
                    count,
                    calls,
                    service,
                    database,
                    Map.of("person", "select * from person"));
            load(
                    "tenancies",
                    "takeOvers",
                    TakeOverFiles.tenancies(count),
                    2 * count,
                    calls,
                    service,
                    database,
                    Map.of("tenancy", "select * from tenancy"));
            for (String rows : TakeOverRows.OF_THE_LISTS) {
                database.execute(rows);
            }
            database.execute("vacuum analyze");
            database.execute("create extension pg_stat_statements");
            calls.businessDate(READ_ON);
            read(calls, database);
        }
    }

    /** The server counts what each statement takes; it must be told before it starts. */
    private void countStatements() throws IOException, SQLException {
        try (Postgres postgres = Postgres.start(folder.resolve("data/postgres"), true);
                Database database = new Database(postgres.jdbcPrefix() + "postgres", postgres.user())) {
            database.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
    }

    private void load(
            String what,
            String path,
            List<byte[]> files,
            int lines,
            ServiceCalls calls,
            ServiceProcess service,
            Database database,
            Map<String, String> rows)
            throws Exception {
        int collections = service.collections();
        long begin = System.nanoTime();
        int done = 0;
        for (byte[] file : files) {
            String id = calls.post(path, CSV, file).required("bulkLoadId").asText();
            JsonNode load = calls.ended("bulkLoads/" + id);
            done += load.required("done").asInt();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (done != lines) {
            throw new IOException(done + " of " + lines + " lines of " + what + " are recorded");
        }
        ServiceProcess.Heap heap = service.heapSince(collections);
        double copy = new CopyPeer(database, folder).seconds(rows);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %d | %d | %.1f | %.1f |%n",
                what,
                lines,
                seconds,
                heap.highest(),
                heap.live(),
                copy,
                seconds / copy);
    }

    private static void read(ServiceCalls calls, Database database) throws Exception {
        System.out.printf(
                "%n| first page of | total | in the database, mean (ms) | whole, median (ms) | 95th percentile (ms) | slowest of %d (ms) |%n"
                        + "|---|---|---|---|---|---|%n",
                READS);
        for (String list : LISTS) {
            print(list, calls.get(list), () -> calls.get(list), database);
        }
        for (String search : SEARCHES) {
            print(
                    "persons/query " + search,
                    calls.post("persons/query", search),
                    () -> calls.post("persons/query", search),
                    database);
        }
    }

    /** What the database took is the mean over all calls, those before the timed ones too. */
    private static void print(String what, JsonNode page, ServiceCalls.Call call, Database database) throws Exception {
        database.list("select pg_stat_statements_reset()::text", row -> row.getString(1));
        double[] millis = ServiceCalls.millis(Collections.nCopies(READS, call));
        double inDatabase = database.list(
                        "select sum(total_exec_time) from pg_stat_statements where query not ilike '%pg_stat_statements%'",
                        row -> row.getDouble(1))
                .get(0);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                page.path("total").asText(),
                inDatabase / (2 * READS),
                millis[READS / 2],
                millis[READS * 95 / 100],
                millis[READS - 1]);
    }
}
