package be.huurwerk.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;

import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scope does not tell apart: money is for the finance and the rent office, a link with the bank delivers statements. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RolesTest {

    private final Bank bank = new Bank();

    @BeforeEach
    void itIsJuly2019() {
        Api.businessDate("2019-07-20");
    }

    @Test
    void aSocialWorkerMovesNoMoney() {
        // Given a movement that is to go back to who paid it
        String movementId = bank.queued("10.00", "wrong landlord", Bank.PAYER);
        String refundId = Api.post(
                        "finance-office", "/unmatchedMovements/" + movementId + "/refund", Map.of("reason", "not ours"))
                .path("refundId");

        // When
        Response decided =
                Api.post("social-worker", "/refunds/" + refundId + "/decision", Map.of("decision", "approved"));

        // Then
        decided.then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:belgif:missingPermission"))
                .body("roles", contains("financeOfficer", "rentOfficer"))
                .body("detail", containsString("financeOfficer, rentOfficer"));
        Api.get("/refunds/" + refundId).then().body("status", equalTo("requested"));
        refused(Api.post("social-worker", "/refundFiles", Map.of("executionDate", "2019-07-22")));
        refused(Api.post("social-worker", "/collections", Map.of("collectionDate", "2019-08-10")));
        refused(imported("social-worker"));
        Api.post("rent-office", "/refunds/" + refundId + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
    }

    @Test
    void aLinkWithTheBankDeliversStatementsAndOrdersNothing() {
        imported("integrator-payments").then().statusCode(lessThan(300));
        refused(Api.post("integrator-payments", "/refundFiles", Map.of("executionDate", "2019-07-22")));
    }

    @Test
    void whoSaysNoRoleHasNone() {
        given().auth()
                .oauth2(Tokens.withoutRole("arrears:write"))
                .contentType("application/json")
                .body(Map.of("executionDate", "2019-07-22"))
                .post("/arrears/v1/refundFiles")
                .then()
                .statusCode(403)
                .body("roles", hasItems("financeOfficer"));
    }

    @Test
    void aSocialWorkerSendsNoMailing() {
        refused(Api.post(
                "social-worker", "/mailings", Map.of("step", "reminder1", "channel", "letter", "on", "2019-07-16")));
    }

    private Response imported(String client) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("text/plain")
                .body(bank.statement().bytes())
                .post("/arrears/v1/bankStatements");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:problem-type:belgif:missingPermission"));
    }
}
