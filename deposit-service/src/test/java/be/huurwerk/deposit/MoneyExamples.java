package be.huurwerk.deposit;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What the examples about interest, placement and paying back suppose. */
final class MoneyExamples {
    private static final String DEPOSIT = "01890a5d-ac96-774b-bcce-b302099a8061";
    private static final String RUN = "01890a5d-ac96-774b-bcce-b302099a8064";
    private static final String REFUND = "01890a5d-ac96-774b-bcce-b302099a8077";
    private static final String REFUND_FILE = "01890a5d-ac96-774b-bcce-b302099a8079";
    private static final String MOVEMENT = "01890a5d-ac96-774b-bcce-b302099a8093";
    private static final String PLACEMENT = "01890a5d-ac96-774b-bcce-b302099a8066";
    private static final Set<String> OF_A_RELEASE =
            Set.of("askRelease", "getRelease", "receiveRelease", "reverseReleaseReceipt");

    private final Sql sql;

    MoneyExamples(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    Map<String, String> prepare(String operationId) {
        Story.today(LocalDate.of(2019, 10, 1));
        if (operationId.equals("stopInterestRun")) {
            return Map.of(RUN, stoppedRun("interest", "1111"));
        }
        if (operationId.contains("InterestRun")) {
            return Map.of(RUN, post("/interestRuns", "{\"year\": 2018}").path("runId"));
        }
        if (operationId.equals("placeDeposits")) {
            paid();
            return Map.of(PLACEMENT, PLACEMENT);
        }
        if (operationId.equals("getPlacement") || operationId.equals("reversePlacement")) {
            paid();
            return Map.of(PLACEMENT, place());
        }
        if (operationId.endsWith("InstalmentRun")) {
            return operationId.startsWith("stop")
                    ? Map.of(RUN, stoppedRun("instalments", "2011-01-01"))
                    : Map.of(
                            RUN,
                            post("/instalmentRuns", "{\"businessDate\": \"2019-03-01\"}")
                                    .path("runId"));
        }
        if (operationId.endsWith("SettlementRun")) {
            return operationId.startsWith("stop")
                    ? Map.of(RUN, stoppedRun("settlements", "2011-01-01"))
                    : Map.of(
                            RUN,
                            post("/settlementRuns", "{\"businessDate\": \"2019-03-01\"}")
                                    .path("runId"));
        }
        if (operationId.equals("listSettlementRunFailures")) {
            return Map.of(RUN, stoppedRun("settlements", "2011-01-01"));
        }
        if (operationId.equals("listInstalmentRunFailures")) {
            return Map.of(RUN, stoppedRun("instalments", "2011-01-01"));
        }
        if (operationId.contains("YearStatementRun") || operationId.equals("getYearStatementArchive")) {
            return operationId.startsWith("stop")
                    ? Map.of(RUN, stoppedRun("yearStatements", "1111"))
                    : Map.of(RUN, printed());
        }
        if (operationId.equals("getYearStatement")) {
            return Map.of(DEPOSIT, takenOver());
        }
        if (operationId.equals("getSettlementLetter")) {
            return Map.of(DEPOSIT, settled());
        }
        if (operationId.equals("getWithdrawalLetter")) {
            return Map.of(DEPOSIT, withdrawn());
        }
        if (operationId.equals("getInstalmentPlanLetter")) {
            return Map.of(DEPOSIT, inInstalments());
        }
        if (operationId.endsWith("DepositForm")) {
            return Map.of(
                    DEPOSIT,
                    new Story().signed(LocalDate.of(2019, 2, 15)).depositId().toString());
        }
        if (operationId.endsWith("Security")) {
            return Map.of(DEPOSIT, secured("0.01"));
        }
        if (operationId.equals("reverseSecurityCall")) {
            return Map.of(DEPOSIT, secured("500.00"));
        }
        if (operationId.contains("Refund") || operationId.equals("takeBankAnswer")) {
            return refund(operationId);
        }
        return OF_A_RELEASE.contains(operationId) ? released(operationId) : Map.of();
    }

    private Map<String, String> refund(String operationId) {
        String depositId = surplus("1010.00");
        Map<String, String> real = new HashMap<>(Map.of(DEPOSIT, depositId));
        if (operationId.equals("requestRefund") || operationId.equals("getRefundFiles")) {
            return real;
        }
        String refundId = post(
                        "/deposits/" + depositId + "/refunds",
                        "{\"source\": \"surplus\", \"amount\": 1.00, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\"}")
                .path("refundId");
        real.put(REFUND, refundId);
        if (operationId.equals("closeRefundDiscrepancy")) {
            UUID movementId = UUID.randomUUID();
            sql.update(
                    "insert into refund_discrepancy (movement_id, end_to_end_id, deposit_id, amount, expected, booked_on,"
                            + " recorded_at) values (?, 'HD', ?::uuid, 1.00, 2.00, '2019-10-01', now())",
                    movementId,
                    depositId);
            real.put(MOVEMENT, movementId.toString());
        }
        boolean misdirected = operationId.equals("closeMisdirectedRefund");
        if (operationId.endsWith("RefundFile") || operationId.equals("takeBankAnswer") || misdirected) {
            as("approver", "/refunds/" + refundId + "/decision", "{\"decision\": \"approved\"}");
            if (!operationId.equals("createRefundFile")) {
                String fileId = post("/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                        .path("refundFileId");
                real.put(REFUND_FILE, fileId);
                real.put(REFUND_FILE.replace("-", ""), fileId.replace("-", ""));
            }
        }
        if (misdirected) {
            sql.update(
                    "with wrong as (insert into heir (heir_id, tenancy_id, deceased_id, annulled) select gen_random_uuid(),"
                            + " tenancy_id, gen_random_uuid(), true from deposit where deposit_id = ?::uuid returning heir_id)"
                            + " update refund set heir_id = (select heir_id from wrong), status = 'paid' where refund_id = ?::uuid",
                    depositId,
                    refundId);
        }
        return real;
    }

    private static String surplus(String paid) {
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String depositId = story.depositId().toString();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), paid).told(2);
        return depositId;
    }

    private static Map<String, String> released(String operationId) {
        Story story = paid();
        place();
        story.finalBalance("100.00", "0.00").told(3);
        String depositId = story.depositId().toString();
        if (!operationId.equals("askRelease")) {
            post("/deposits/" + depositId + "/release", "");
        }
        if (operationId.equals("reverseReleaseReceipt")) {
            post(
                    "/deposits/" + depositId + "/release/receipt",
                    "{\"receivedOn\": \"2019-10-01\", \"amount\": 983.00, \"reference\": \"typed\"}");
        }
        return Map.of(DEPOSIT, depositId);
    }

    private static Story paid() {
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        story.depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);
        return story;
    }

    private static String place() {
        return post("/placements", "{\"placedOn\": \"2019-03-29\", \"reference\": \"transfer 2019-13\"}")
                .path("placementId");
    }

    /** A deposit that is held since 2018, with somebody to write to. */
    private static String takenOver() {
        Story story = new Story().takenOver("2018-06-01", "800.00");
        TenancyStandIn.addressee(story.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
        return story.depositId().toString();
    }

    private static String settled() {
        Story story = paid();
        TenancyStandIn.addressee(story.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
        story.finalBalance("100.00", "0.00").told(3);
        return story.depositId().toString();
    }

    private static String withdrawn() {
        Story story = paid();
        TenancyStandIn.addressee(story.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
        story.annulled().told(3);
        return story.depositId().toString();
    }

    private static String inInstalments() {
        Story story = new Story().signed(LocalDate.of(2019, 9, 25));
        TenancyStandIn.addressee(story.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
        String depositId = story.depositId().toString();
        chosen(depositId, "{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 3}}");
        return depositId;
    }

    private static void chosen(String depositId, String form) {
        given().auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(form)
                .put("/deposit/v1/deposits/" + depositId + "/form")
                .then()
                .statusCode(200);
    }

    private static String printed() {
        String runId = post("/yearStatementRuns", "{\"year\": 2018}").path("runId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "completed"
                        .equals(caller().get("/deposit/v1/yearStatementRuns/" + runId)
                                .path("status")));
        return runId;
    }

    /** A bank stands surety for the deposit, the rent account has told what is owed, and so much is claimed. */
    private static String secured(String called) {
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String depositId = story.depositId().toString();
        chosen(
                depositId,
                "{\"form\": \"bankGuarantee\", \"security\": {\"issuer\": \"B\", \"reference\": \"1\", \"issuedOn\": \"2019-02-19\"}}");
        story.finalBalance("700.00", "0.00");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(
                                        "rent-office",
                                        "/deposits/" + depositId + "/security/call",
                                        "{\"calledOn\": \"2019-09-20\", \"amount\": " + called + "}")
                                .statusCode()
                        == 201);
        return depositId;
    }

    private String stoppedRun(String kind, String key) {
        UUID runId = Ids.next();
        sql.update("delete from run where kind = ? and key = ?", kind, key);
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, ?, ?, 'stopped', now())",
                runId,
                kind,
                key);
        return runId.toString();
    }

    private static ExtractableResponse<Response> post(String path, String body) {
        return as("rent-office", path, body);
    }

    private static ExtractableResponse<Response> as(String client, String path, String body) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/deposit/v1" + path)
                .then()
                .extract();
    }
}
