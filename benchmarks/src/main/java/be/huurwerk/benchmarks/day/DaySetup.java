package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.day.BankFiles.Paid;
import be.huurwerk.benchmarks.day.BankFiles.Payment;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.benchmarks.population.Population;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A landlord as he stands in the morning of 16 January 2024, made as he would be: taken over on 1 January from files, his rents decided by the annual
 * run, January posted, most of it paid through the bank, and the old debts on the ladder. All through the gateway; what the services hear of each
 * other comes by their events.
 */
final class DaySetup {

    static final LocalDate DAY = LocalDate.of(2024, 1, 16);

    private static final LocalDate TAKEN_OVER = LocalDate.of(2024, 1, 1);
    private static final int REFERENCE_YEAR = 2021;
    private static final String CSV = "text/csv";

    private final DaySuite suite;
    private final int count;
    private final ServiceCalls office;
    private final BankFiles bank = new BankFiles();
    private final SetupSteps steps;

    DaySetup(DaySuite suite, int count) {
        this.suite = suite;
        this.count = count;
        this.office = new ServiceCalls(suite.address(), suite.issuer());
        this.steps = new SetupSteps(suite);
    }

    /** Makes it, and answers the bank's file of the day. */
    List<byte[]> make() throws IOException, InterruptedException, SQLException {
        itIs(TAKEN_OVER.plusDays(1));
        DayFiles files = new DayFiles(population(), TAKEN_OVER);
        load("tenancy/v1/dwellingBulkLoads", "tenancy/v1/bulkLoads/", files.dwellings());
        steps.done("dwellings loaded");
        load("tenancy/v1/personBulkLoads", "tenancy/v1/bulkLoads/", files.persons());
        steps.done("persons loaded");
        load("tenancy/v1/takeOvers", "tenancy/v1/bulkLoads/", files.tenancies());
        steps.done("tenancies taken over");
        awaitAll(Service.RENT, "tenancy");
        awaitAll(Service.DEPOSIT, "deposit");
        awaitAll(Service.ARREARS, "rent_account");
        suite.awaitQuiet();
        steps.done("heard by all");
        load(
                "rentCalculation/v1/incomeBulkLoads",
                "rentCalculation/v1/incomeBulkLoads/",
                files.incomes(REFERENCE_YEAR, persons()));
        steps.done("incomes loaded");
        run("rentCalculation/v1/annualRuns", "{\"year\": 2024}");
        steps.done("rents of 2024 decided");
        awaitAll(Service.RENT, "rent_decision");
        awaitAll(Service.ARREARS, "rent_decision");
        suite.awaitQuiet();
        steps.done("heard by all");
        run("arrears/v1/monthlyPostings", "{\"month\": \"2024-01\"}");
        steps.done("January posted");
        evaluate(LocalDate.of(2024, 1, 5));
        steps.done("5 January evaluated");
        Map<Paid, List<Payment>> payments = payments();
        itIs(DAY.minusDays(1));
        for (byte[] file : bank.of(payments.get(Paid.BEFORE), DAY.minusDays(1))) {
            office.post("arrears/v1/bankStatements", "text/plain", file);
        }
        steps.done("January paid until the fifteenth");
        itIs(DAY);
        suite.awaitQuiet();
        for (Service service : DaySuite.services()) {
            suite.database(service).execute("vacuum analyze");
            suite.database(service).execute("checkpoint");
        }
        steps.done("heard by all, vacuumed");
        return bank.of(payments.get(Paid.ON_THE_DAY), DAY);
    }

    private List<GeneratedTenancy> population() {
        return new Population(2024, TAKEN_OVER).tenancies().limit(count).toList();
    }

    private void itIs(LocalDate day) throws IOException, InterruptedException {
        for (Service service : DaySuite.services()) {
            new ServiceCalls(suite.address(service), suite.issuer()).businessDate(day);
        }
    }

    private void load(String path, String loads, List<byte[]> files) throws IOException, InterruptedException {
        for (byte[] file : files) {
            JsonNode taken = office.post(path, CSV, file);
            String id = taken.path("bulkLoadId")
                    .asText(taken.path("incomeBulkLoadId").asText());
            JsonNode load = office.ended(loads + id);
            if (load.path("refused").asInt() > 0
                    || load.required("done").asInt() < load.required("accepted").asInt()) {
                throw new IOException("Not all of a file is taken: " + load + ", "
                        + office.get(loads + id + "/refusals?pageSize=100"));
            }
        }
    }

    private void run(String path, String asked) throws IOException, InterruptedException {
        String id = office.post(path, asked).required("runId").asText();
        JsonNode run = office.ended(path + "/" + id);
        if (!run.required("status").asText().equals("completed")
                || run.path("failed").asInt() > 0) {
            throw new IOException("The run did not complete: " + run);
        }
    }

    private void evaluate(LocalDate day) throws IOException, InterruptedException {
        itIs(day);
        run("arrears/v1/evaluations", "{\"businessDate\": \"" + day + "\"}");
    }

    /** Waits until a service has every tenancy. */
    private void awaitAll(Service service, String table) throws InterruptedException, IOException {
        String query = "select count(distinct tenancy_id) from " + table;
        AtomicLong there = new AtomicLong();
        boolean all = DaySuite.patiently(there::get, () -> {
            there.set(suite.number(service, query));
            return there.get() >= count;
        });
        if (!all) {
            throw new IOException(
                    service.module() + " has " + table + " of " + there + " tenancies of " + count + ", and "
                            + suite.number(service, "select count(*) from dead_letter")
                            + " events that it could not take in");
        }
    }

    private Map<String, UUID> persons() throws SQLException {
        Map<String, UUID> all = new HashMap<>();
        suite.database(Service.TENANCY)
                .list(
                        "select reference, person_id from person_reference",
                        row -> all.put(row.getString(1), row.getObject(2, UUID.class)));
        return all;
    }

    /** Who pays January, and when. */
    private Map<Paid, List<Payment>> payments() throws SQLException {
        Map<UUID, Integer> numbers = new HashMap<>();
        suite.database(Service.TENANCY)
                .list(
                        "select tenancy_id, substring(reference from 3)::integer from tenancy_reference",
                        row -> numbers.put(row.getObject(1, UUID.class), row.getInt(2)));
        Database arrears = suite.database(Service.ARREARS);
        List<Payment> all = arrears.list(
                "select a.tenancy_id, e.amount, a.structured_communication from rent_account a join ledger_entry e using"
                        + " (rent_account_id) where e.kind = 'rent' and e.period = date '2024-01-01' order by a.rent_account_id",
                row -> new Payment(numbers.get(row.getObject(1, UUID.class)), row.getBigDecimal(2), row.getString(3)));
        Map<Paid, List<Payment>> payments = new HashMap<>();
        for (Paid when : Paid.values()) {
            payments.put(
                    when,
                    all.stream().filter(one -> Paid.of(one.payer()) == when).toList());
        }
        return payments;
    }
}
