package be.huurwerk.benchmarks.ledger;

import be.huurwerk.benchmarks.ledger.LedgerTables.Account;
import be.huurwerk.benchmarks.measured.CopyPeer;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The arrears of a day, found by the built service on PostgreSQL of the local stack ({@code fsync} on): one account in eight has not paid the
 * last month. Beside it PostgreSQL's COPY of the cases and events that were written. The same day is evaluated again, and must change nothing.
 *
 * <p>Arguments: the root of the checkout, how many accounts, how many lines the ledger has before.
 */
public final class EvaluationBenchmark {

    private static final YearMonth LAST = YearMonth.of(2024, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 16);

    private EvaluationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path root = Path.of(arguments[0]).toAbsolutePath();
        measure(root, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0); // the broker leaves threads behind
    }

    private static void measure(Path root, int count, int lines) throws Exception {
        Path folder = root.resolve("benchmarks/target/evaluation");
        Folders.delete(folder);
        Files.createDirectories(folder);
        List<Account> accounts = LedgerBenchmark.accounts(count, lines);
        try (Infrastructure infrastructure =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.ARREARS.database()));
                ServiceProcess service = ServiceProcess.start(root, Service.ARREARS, infrastructure, folder);
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + Service.ARREARS.database(),
                        infrastructure.postgres().user())) {
            new LedgerTables(database, LAST).fill(accounts);
            database.execute("checkpoint");
            ArrearsCalls calls =
                    new ArrearsCalls(service.address(), infrastructure.issuer().url());
            calls.businessDate(DAY);
            System.out.println(
                    "| what | accounts | cases | seconds | CPU s service | CPU s database |\n|---|---|---|---|---|---|");
            long server = infrastructure.postgres().pid();
            evaluate("first evaluation of the day", count, calls, service, server, database);
            String before = state(database);
            evaluate("the same day again", count, calls, service, server, database);
            if (!state(database).equals(before)) {
                throw new IOException("The second evaluation changed something: " + before + ", " + state(database));
            }
            double copy = new CopyPeer(database, folder)
                    .seconds(Map.of("arrears_case", "select * from arrears_case", "outbox", "select * from outbox"));
            System.out.printf(Locale.ROOT, "%nCOPY of the cases and of what was told of them: %.1f s%n", copy);
        }
    }

    private static void evaluate(
            String what, int count, ArrearsCalls calls, ServiceProcess service, long server, Database database)
            throws Exception {
        double serviceCpu = ProcessorTime.of(service.pid());
        double databaseCpu = ProcessorTime.ofTree(server);
        JsonNode run = calls.evaluate(DAY);
        if (run.required("failed").asInt() > 0
                || !run.required("status").asText().equals("completed")) {
            throw new IOException("The evaluation did not complete: " + run);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
                what,
                count,
                database.number("select count(*) from arrears_case where closed_on is null"),
                LedgerBenchmark.seconds(run),
                ProcessorTime.of(service.pid()) - serviceCpu,
                ProcessorTime.ofTree(server) - databaseCpu);
    }

    private static String state(Database database) throws SQLException {
        return database.number("select count(*) from arrears_case") + " cases, "
                + database.number("select coalesce(sum(hashtext(c::text)), 0) from arrears_case c") + ", "
                + database.number("select coalesce(sum(seq), 0) from stream") + " events";
    }
}
