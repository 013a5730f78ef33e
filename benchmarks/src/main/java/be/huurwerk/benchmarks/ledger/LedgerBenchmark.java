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
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The rent accounts of the built service on PostgreSQL of the local stack ({@code fsync} on): a month is posted, a day of the bank is
 * imported, statements of accounts are read; beside what is written, PostgreSQL's COPY of the same rows.
 *
 * <p>Arguments: the root of the checkout, how many accounts, how many movements, how many lines the ledger has before.
 */
public final class LedgerBenchmark {

    private static final long SEED = 180_000;
    private static final YearMonth LAST = YearMonth.of(2024, 1);
    private static final YearMonth POSTED = YearMonth.of(2024, 2);
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final LocalDate PAID_ON = LocalDate.of(2024, 1, 31);
    private static final int TEN_YEARS = 120;
    private static final int OLD_ACCOUNTS = 500;

    private final Path root;
    private final Path folder;

    private LedgerBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/ledger");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        LedgerBenchmark benchmark = new LedgerBenchmark(Path.of(arguments[0]).toAbsolutePath());
        benchmark.measure(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        System.exit(0); // the broker leaves threads behind
    }

    private void measure(int count, int movements, int lines) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        List<Account> accounts = accounts(count, lines);
        try (Infrastructure infrastructure =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.ARREARS.database()));
                ServiceProcess service = ServiceProcess.start(root, Service.ARREARS, infrastructure, folder);
                Database database = new Database(
                        infrastructure.postgres().jdbcPrefix() + Service.ARREARS.database(),
                        infrastructure.postgres().user())) {
            new LedgerTables(database, LAST).fill(accounts);
            database.execute(
                    "vacuum (analyze)"); // a ledger of years was vacuumed long ago; else the server does it beside what
            // is measured
            database.execute("checkpoint");
            say(
                    "%d accounts, %d lines of the ledger, %d MB of it with its indices",
                    count,
                    database.number("select count(*) from ledger_entry"),
                    database.number("select pg_total_relation_size('ledger_entry') / 1000000"));
            ArrearsCalls calls =
                    new ArrearsCalls(service.address(), infrastructure.issuer().url());
            calls.businessDate(TODAY);
            System.out.println("| what | number | seconds | MB of rows | heap max (MB) | live max (MB) | CPU s service"
                    + " | CPU s database | COPY (s) | times COPY |\n|---|---|---|---|---|---|---|---|---|---|");
            long server = infrastructure.postgres().pid();
            measured("posting of a month", count, service, server, database, LedgerBenchmark::rowsOfPosting, () -> {
                JsonNode run = calls.post(POSTED);
                if (run.required("failed").asInt() > 0
                        || !run.required("status").asText().equals("completed")) {
                    throw new IOException("The posting did not complete: " + run);
                }
                return seconds(run);
            });
            List<Account> payers = payers(accounts, movements);
            byte[] file = BankDay.file(payers, PAID_ON);
            measured(
                    "import of movements",
                    payers.size(),
                    service,
                    server,
                    database,
                    LedgerBenchmark::rowsOfImport,
                    () -> {
                        long begin = System.nanoTime();
                        JsonNode imported = calls.importCoda(file);
                        if (imported.required("matched").asInt() != payers.size()) {
                            throw new IOException("Not all are matched: " + imported.required("matched"));
                        }
                        return (System.nanoTime() - begin) / 1e9;
                    });
            check(database);
            read(calls, accounts);
        }
    }

    /** Five hundred are ten years old; the others as old as it takes to have that many lines. */
    static List<Account> accounts(int count, int lines) {
        Random random = new Random(SEED);
        int old = Math.min(OLD_ACCOUNTS, count / 10);
        int months = Math.max(1, (lines - old * TEN_YEARS * 2) / 2 / Math.max(1, count - old));
        List<Account> accounts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            accounts.add(Account.of(number, number < old ? TEN_YEARS : months, random));
        }
        return accounts;
    }

    private static List<Account> payers(List<Account> accounts, int movements) {
        int step = Math.max(1, accounts.size() / movements);
        List<Account> payers = new ArrayList<>();
        for (int i = 0; i < accounts.size() && payers.size() < movements; i += step) {
            payers.add(accounts.get(i));
        }
        return payers;
    }

    private interface Work {
        double seconds() throws Exception;
    }

    private void measured(
            String what,
            int number,
            ServiceProcess service,
            long server,
            Database database,
            Supplier<Map<String, String>> rows,
            Work work)
            throws Exception {
        int collections = service.collections();
        double serviceCpu = ProcessorTime.of(service.pid());
        double databaseCpu = ProcessorTime.ofTree(server);
        double seconds = work.seconds();
        serviceCpu = ProcessorTime.of(service.pid()) - serviceCpu;
        databaseCpu = ProcessorTime.ofTree(server) - databaseCpu;
        ServiceProcess.Heap heap = service.heapSince(collections);
        Map<String, String> written = rows.get();
        long megabytes = 0;
        for (String query : written.values()) {
            megabytes += database.number("select coalesce(sum(pg_column_size(r)), 0) / 1000000 from (" + query + ") r");
        }
        double copy = new CopyPeer(database, folder).seconds(written);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %d | %d | %d | %.1f | %.1f | %.1f | %.2f |%n",
                what,
                number,
                seconds,
                megabytes,
                heap.highest(),
                heap.live(),
                serviceCpu,
                databaseCpu,
                copy,
                seconds / copy);
    }

    private static Map<String, String> rowsOfPosting() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("ledger_entry", "select * from ledger_entry where period = '" + POSTED.atDay(1) + "'");
        rows.put("open_item", "select * from open_item where period = '" + POSTED.atDay(1) + "'");
        rows.put("posted_month", "select * from posted_month where month = '" + POSTED.atDay(1) + "'");
        return rows;
    }

    private static Map<String, String> rowsOfImport() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("bank_movement", "select * from bank_movement");
        rows.put("ledger_entry", "select * from ledger_entry where kind = 'payment' and booked_on = '" + PAID_ON + "'");
        rows.put("allocation", "select * from allocation where on_day >= '" + PAID_ON + "'");
        return rows;
    }

    /** What is open is what the lines make. */
    private static void check(Database database) throws SQLException, IOException {
        long different = database.number(
                "select count(*) from (select rent_account_id, sum(amount) as sum from ("
                        + "select rent_account_id, amount from ledger_entry"
                        + " union all select rent_account_id, -amount from open_item) x group by rent_account_id) y where sum <> 0");
        if (different > 0) {
            throw new IOException(different + " accounts have other open items than lines");
        }
        say("every account's open items add up to its lines");
    }

    private static void read(ArrearsCalls calls, List<Account> accounts) throws Exception {
        List<String> old = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        List<String> asOf = new ArrayList<>();
        for (Account account : accounts) {
            if (account.months() == TEN_YEARS) {
                old.add("rentAccounts/" + account.id() + "/entries?pageSize=200");
                standing.add("rentAccounts/" + account.id());
                asOf.add("rentAccounts/" + account.id() + "?on=2019-06-30");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n| read of a ten-year-old account, one after the other | p95 (ms) |%n|---|---|%n"
                        + "| a page of 200 lines, with what is open | %.1f |%n| what it owes | %.1f |%n"
                        + "| what it owed in the middle of its life | %.1f |%n",
                calls.p95(old),
                calls.p95(standing),
                calls.p95(asOf));
    }

    static double seconds(JsonNode run) {
        OffsetDateTime from = OffsetDateTime.parse(run.required("startedAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(run.required("finishedAt").asText());
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
