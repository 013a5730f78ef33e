package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.measured.CopyPeer;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The yearly settlement of the rent charges of all buildings of the built service, on PostgreSQL of the local stack ({@code fsync} on): a run
 * drafts them, then, once they are reviewed, another makes them final; beside what is written, PostgreSQL's COPY of the same rows. At the end what households and
 * the landlord bear is compared with the invoices, for every building.
 *
 * <p>Arguments: the root of the checkout, how many buildings, how many dwellings each has.
 */
public final class ChargesBenchmark {

    private static final long SEED = 180_000;

    private final Path root;
    private final Path folder;
    private final int buildings;
    private final int dwellings;

    private ChargesBenchmark(Path root, int buildings, int dwellings) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/charges");
        this.buildings = buildings;
        this.dwellings = dwellings;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new ChargesBenchmark(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]))
                .measure();
        System.exit(0); // the broker leaves threads behind
    }

    private void measure() throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (Infrastructure infrastructure =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.RENT.database()));
                ServiceProcess service = ServiceProcess.start(root, Service.RENT, infrastructure, folder);
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + Service.RENT.database(),
                        infrastructure.postgres().user())) {
            long households = fill(database);
            String issuer = infrastructure.issuer().url();
            ServiceCalls calls = new ServiceCalls(service.address(), issuer);
            calls.businessDate(Year.TODAY);
            Measured measured = new Measured(service, infrastructure.postgres().pid(), database);
            SettlementChecks checks = new SettlementChecks(database);
            System.out.println(Measured.HEADER);

            measured.row("drafts of a run", households, rowsOfDrafts(), () -> seconds(run(calls)));
            checks.check("draft", buildings, households);

            List<UUID> drafts = database.list(
                    "select charge_settlement_id from charge_settlement where status = 'draft' order by building_id",
                    row -> row.getObject(1, UUID.class));
            Finalisation finalisation = new Finalisation(service.address(), issuer);
            finalisation.reviewed(drafts);
            database.execute("checkpoint");
            measured.row("made final by a run", households, rowsOfFinalisation(), () -> seconds(finalisation.run()));
            checks.check("finalised", buildings, households);
            checks.told(households);
        }
    }

    /** How many households lived in the dwellings in the year. */
    private long fill(Database database) throws SQLException, IOException {
        List<LetDwelling> all = LetDwelling.draw(SEED, buildings * dwellings);
        new EstateTables(database, dwellings).fill(all);
        new CostTables(database, dwellings).fill(buildings);
        database.execute("vacuum (analyze)");
        database.execute("checkpoint");
        long households = all.stream().mapToLong(LetDwelling::households).sum();
        System.err.printf(
                "%d buildings, %d dwellings, %d households in the year, %d costs and credit notes, %d readings%n",
                buildings,
                all.size(),
                households,
                database.number("select count(*) from charge_cost"),
                database.number("select count(*) from meter_reading"));
        return households;
    }

    private JsonNode run(ServiceCalls calls) throws IOException, InterruptedException {
        JsonNode asked =
                calls.post("chargeSettlementRuns", "{\"from\":\"" + Year.FIRST + "\",\"until\":\"" + Year.LAST + "\"}");
        String path = "chargeSettlementRuns/" + asked.required("runId").asText();
        JsonNode run = calls.ended(path);
        if (!run.required("status").asText().equals("completed")
                || run.required("failed").asInt() > 0
                || run.required("done").asInt() != buildings) {
            throw new IOException("Not all are drafted: " + run + " " + calls.get(path + "/failures"));
        }
        return run;
    }

    private static Map<String, String> rowsOfDrafts() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("charge_settlement", "select * from charge_settlement");
        rows.put("charge_statement", "select * from charge_statement");
        return rows;
    }

    private static Map<String, String> rowsOfFinalisation() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("charge_settlement", "select * from charge_settlement where status = 'finalised'");
        rows.put("charge_advance", "select * from charge_advance where basis = 'settlement'");
        rows.put("charge_advance_told", "select * from charge_advance_told");
        rows.put("charge_settled_advance", "select * from charge_settled_advance");
        rows.put("outbox", "select * from outbox");
        return rows;
    }

    private static double seconds(JsonNode run) {
        OffsetDateTime from = OffsetDateTime.parse(run.required("startedAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(run.required("finishedAt").asText());
        return Duration.between(from, to).toMillis() / 1e3;
    }

    /** Measures work and prints what it took. */
    private final class Measured {

        static final String HEADER =
                "| what | buildings | households | seconds | MB of rows | heap max (MB) | live max (MB) | CPU s service"
                        + " | CPU s database | COPY (s) | times COPY |\n|---|---|---|---|---|---|---|---|---|---|---|";

        private final ServiceProcess service;
        private final long server;
        private final Database database;

        Measured(ServiceProcess service, long server, Database database) {
            this.service = service;
            this.server = server;
            this.database = database;
        }

        void row(String what, long households, Map<String, String> written, Work work) throws Exception {
            int collections = service.collections();
            double serviceCpu = ProcessorTime.of(service.pid());
            double databaseCpu = ProcessorTime.ofTree(server);
            double seconds = work.seconds();
            serviceCpu = ProcessorTime.of(service.pid()) - serviceCpu;
            databaseCpu = ProcessorTime.ofTree(server) - databaseCpu;
            ServiceProcess.Heap heap = service.heapSince(collections);
            long megabytes = 0;
            for (String query : written.values()) {
                megabytes +=
                        database.number("select coalesce(sum(pg_column_size(r)), 0) / 1000000 from (" + query + ") r");
            }
            double copy = new CopyPeer(database, folder).seconds(written);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f | %d | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                    what,
                    buildings,
                    households,
                    seconds,
                    megabytes,
                    heap.highest(),
                    heap.live(),
                    serviceCpu,
                    databaseCpu,
                    copy,
                    seconds / copy);
        }
    }

    private interface Work {
        double seconds() throws Exception;
    }
}
