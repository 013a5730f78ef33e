package be.huurwerk.arrears;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** What the examples of monthly bills need: an account on which July 2019 is posted, and a run for what is done with one. */
final class BillExamples {

    private static final String RUN = "01890a5d-ac96-774b-bcce-b302099a82c0";

    private static final YearMonth NOBODYS = YearMonth.of(2101, 1);

    private static final AtomicInteger RUNS = new AtomicInteger();

    private BillExamples() {}

    static Map<String, String> of(String operationId, String accountOfExamples, String account) {
        Sql sql = new Sql(Arc.container().instance(DataSource.class).get());
        if (operationId.equals("getMonthlyBill") || operationId.equals("printMonthlyBills")) {
            sql.update(
                    "insert into posted_month (rent_account_id, month, posted_on) values (?, ?, ?)",
                    UUID.fromString(account),
                    LocalDate.of(2019, 7, 1),
                    LocalDate.of(2019, 7, 1));
            String tenancyId = Api.get("/rentAccounts/" + account).jsonPath().getString("tenancyId");
            TenancyStandIn.addressee(UUID.fromString(tenancyId), List.of("Proefella Van Testegem"), Map.of());
            return Map.of(accountOfExamples, account);
        }
        boolean stopped = operationId.equals("stopMonthlyBillRun") || operationId.equals("resumeMonthlyBillRun");
        UUID runId = Ids.next();
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, 'monthlyBills', ?, ?, now())",
                runId,
                NOBODYS.plusMonths(RUNS.getAndIncrement()).toString(),
                stopped ? "stopped" : "completed");
        return Map.of(RUN, runId.toString());
    }
}
