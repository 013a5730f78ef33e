package be.huurwerk.deposit;

import static io.restassured.RestAssured.given;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
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
    private static final String PLACEMENT = "01890a5d-ac96-774b-bcce-b302099a8066";
    private static final Set<String> OF_A_RELEASE = Set.of("askRelease", "getRelease", "receiveRelease");

    private final Sql sql;

    MoneyExamples(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    Map<String, String> prepare(String operationId) {
        Story.today(LocalDate.of(2019, 10, 1));
        if (operationId.equals("stopInterestRun")) {
            return Map.of(RUN, stoppedRun());
        }
        if (operationId.contains("InterestRun")) {
            return Map.of(RUN, post("/interestRuns", "{\"year\": 2018}").path("runId"));
        }
        if (operationId.equals("placeDeposits")) {
            paid();
            return Map.of(PLACEMENT, PLACEMENT);
        }
        if (operationId.equals("getPlacement")) {
            paid();
            return Map.of(PLACEMENT, place());
        }
        if (operationId.contains("Refund") || operationId.equals("takeBankAnswer")) {
            return refund(operationId);
        }
        return OF_A_RELEASE.contains(operationId) ? released(operationId) : Map.of();
    }

    private static Map<String, String> refund(String operationId) {
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
        if (operationId.endsWith("RefundFile") || operationId.equals("takeBankAnswer")) {
            as("approver", "/refunds/" + refundId + "/decision", "{\"decision\": \"approved\"}");
            if (!operationId.equals("createRefundFile")) {
                String fileId = post("/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                        .path("refundFileId");
                real.put(REFUND_FILE, fileId);
                real.put(REFUND_FILE.replace("-", ""), fileId.replace("-", ""));
            }
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

    private String stoppedRun() {
        UUID runId = Ids.next();
        sql.update("delete from run where kind = 'interest' and key = '1111'");
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, 'interest', '1111', 'stopped', now())",
                runId);
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
