package be.huurwerk.benchmarks.interest;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The interest of a year on all deposits of the built service, on PostgreSQL of the local stack ({@code fsync} on), with a rate of one
 * percent; then the same run again, which must change nothing. Each deposit was paid in two parts, one within the year.
 *
 * <p>Arguments: the root of the checkout, how many deposits.
 */
public final class InterestBenchmark {

    private static final String FILL = """
            insert into tenancy (tenancy_id, signed_on) select %1$s, '2018-02-15' from generate_series(1, %2$d) n;
            insert into deposit (deposit_id, tenancy_id, structured_communication, deposit, costs, requested_on, version)
                select %1$s, %1$s, n::text, 900 + n %% 84, 16, '2018-02-15', 1 from generate_series(1, %2$d) n;
            insert into ledger_entry (entry_id, deposit_id, kind, booked_on, reference, payment_id, recorded_at)
                select %3$s, %1$s, 'payment', case p when 0 then date '2018-03-01' else date '2019-01-02' + n %% 360 end,
                    'r', %3$s, now() from generate_series(1, %2$d) n cross join generate_series(0, 1) p;
            insert into ledger_line (entry_id, position, account, amount)
                select %3$s, s, case s when 0 then 'bank' else 'depositHeld' end, (1 - 2 * s) * (450 + n %% 42)
                from generate_series(1, %2$d) n cross join generate_series(0, 1) p cross join generate_series(0, 1) s;
            analyze\
            """;
    private static final String DEPOSIT_ID = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
    private static final String ENTRY_ID = "('00000000-0000-7000-900' || p || '-' || lpad(to_hex(n), 12, '0'))::uuid";

    private final Path root;
    private final Path folder;

    private InterestBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/interest");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new InterestBenchmark(Path.of(arguments[0]).toAbsolutePath()).measure(Integer.parseInt(arguments[1]));
        System.exit(0); // the broker leaves threads behind
    }

    private void measure(int count) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (Infrastructure infrastructure =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.DEPOSIT.database()));
                ServiceProcess service = ServiceProcess.start(root, Service.DEPOSIT, infrastructure, folder);
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + Service.DEPOSIT.database(),
                        infrastructure.postgres().user())) {
            database.execute(FILL.formatted(DEPOSIT_ID, count, ENTRY_ID));
            database.execute("checkpoint");
            ServiceCalls calls =
                    new ServiceCalls(service.address(), infrastructure.issuer().url());
            calls.businessDate(LocalDate.of(2020, 1, 2));
            System.out.println("| what | deposits | entries | seconds | CPU s service | CPU s database | COPY (s) |\n"
                    + "|---|---|---|---|---|---|---|");
            run(
                    "interest of 2018, for which one payment was there",
                    2018,
                    count,
                    calls,
                    service,
                    infrastructure,
                    database);
            run("interest of 2019", 2019, count, calls, service, infrastructure, database);
            run("the same again", 2019, 0, calls, service, infrastructure, database);
        }
    }

    private void run(
            String what,
            int year,
            int entries,
            ServiceCalls calls,
            ServiceProcess service,
            Infrastructure infrastructure,
            Database database)
            throws Exception {
        long server = infrastructure.postgres().pid();
        long before = credits(database);
        double serviceCpu = ProcessorTime.of(service.pid());
        double databaseCpu = ProcessorTime.ofTree(server);
        JsonNode asked = calls.post("interestRuns", "{\"year\":" + year + "}");
        JsonNode run = calls.ended("interestRuns/" + asked.required("runId").asText());
        serviceCpu = ProcessorTime.of(service.pid()) - serviceCpu;
        databaseCpu = ProcessorTime.ofTree(server) - databaseCpu;
        long written = credits(database) - before;
        if (!run.required("status").asText().equals("completed")
                || run.required("failed").asInt() > 0
                || written != entries) {
            throw new IOException("Not " + entries + " entries but " + written + ": " + run);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                run.required("total").asInt(),
                written,
                seconds(run),
                serviceCpu,
                databaseCpu,
                written == 0 ? 0 : new CopyPeer(database, folder).seconds(rows(year)));
    }

    private static long credits(Database database) throws SQLException {
        return database.number("select count(*) from ledger_entry where kind = 'interest'");
    }

    private static Map<String, String> rows(int year) {
        String of = " where kind = 'interest' and booked_on = '" + year + "-12-31'";
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("ledger_entry", "select * from ledger_entry" + of);
        rows.put(
                "ledger_line",
                "select * from ledger_line where entry_id in (select entry_id from ledger_entry" + of + ")");
        return rows;
    }

    private static double seconds(JsonNode run) {
        OffsetDateTime from = OffsetDateTime.parse(run.required("startedAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(run.required("finishedAt").asText());
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
