package be.huurwerk.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scope does not tell apart: money is for the finance and the rent office, a link with the bank delivers statements. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RolesTest {

    private static final String ANY = "01890a5d-ac96-774b-bcce-b302099a80ff";

    private static final List<String> ON_CASES = List.of(
            "requestRefund /rentAccounts/" + ANY + "/refunds",
            "refundMovement /unmatchedMovements/" + ANY + "/refund",
            "agreePaymentPlan /paymentPlans",
            "cancelPaymentPlan /paymentPlans/" + ANY + "/cancellation",
            "pauseArrearsCase /arrearsCases/" + ANY + "/pauses",
            "endArrearsPause /arrearsCases/" + ANY + "/pauses/" + ANY + "/end",
            "disputeArrearsDebt /arrearsCases/" + ANY + "/disputes",
            "settleArrearsDispute /arrearsCases/" + ANY + "/disputes/" + ANY + "/settlement",
            "recordArrearsContact /arrearsCases/" + ANY + "/contacts",
            "recordArrearsObjection /rentAccounts/" + ANY + "/welfareCentreObjections");

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
    void aSocialWorkerSaysOfNoMoneyWhatItIsFor() {
        List.of(
                        "bookPayment /payments",
                        "assignMovement /unmatchedMovements/" + ANY + "/assignment",
                        "dismissMovement /unmatchedMovements/" + ANY + "/dismissal",
                        "takeBackByMovement /unmatchedMovements/" + ANY + "/paymentReversal",
                        "takeRefundsAsPaid /unmatchedMovements/" + ANY + "/refundPayment",
                        "takeRefundBackByMovement /unmatchedMovements/" + ANY + "/refundReturn",
                        "suspendMovement /movements/" + ANY + "/suspense",
                        "bookTransfer /rentAccounts/" + ANY + "/transfers",
                        "signMandate /rentAccounts/" + ANY + "/mandates",
                        "endMandate /mandates/" + ANY + "/end")
                .forEach(operation -> refused(asked("social-worker", operation)));
    }

    @Test
    void aSocialWorkerWorksOnCasesAndAsksThatMoneyGoesBack() {
        ON_CASES.forEach(operation -> asked("social-worker", operation).then().statusCode(not(403)));
    }

    @Test
    void aLinkWithABankWorksOnNoCaseAndAsksNothingBackButBooksWhatWasPaid() {
        ON_CASES.forEach(operation -> refused(asked("integrator-payments", operation)));
        refused(asked("integrator-payments", "assignMovement /unmatchedMovements/" + ANY + "/assignment"));
        refused(asked("integrator-payments", "signMandate /rentAccounts/" + ANY + "/mandates"));
        asked("integrator-payments", "bookPayment /payments").then().statusCode(not(403));
    }

    @Test
    void aSocialWorkerStartsNothingThatGoesOverAllAccounts() {
        List.of("postMonth /monthlyPostings", "evaluateArrears /evaluations")
                .forEach(operation -> refused(asked("social-worker", operation)));
        List.of("/evaluations/" + ANY + "/stop", "/evaluations/" + ANY + "/resume", "/mailings/" + ANY + "/letters")
                .forEach(run -> {
                    refused(bare("social-worker", run));
                    refused(bare("integrator-payments", run));
                    bare("operator", run).then().statusCode(404);
                    bare("finance-office", run).then().statusCode(404);
                });
        asked("operator", "evaluateArrears /evaluations").then().statusCode(202);
    }

    @Test
    void aLinkWithABankKeepsNoPapersOfATenant() {
        refused(given().auth()
                .oauth2(Tokens.client("integrator-payments"))
                .contentType("application/pdf")
                .body(Papers.pdf("a judgment"))
                .post("/arrears/v1/documents?kind=judgment&rentAccountId=" + ANY));
    }

    private static Response bare(String client, String path) {
        return given().auth().oauth2(Tokens.client(client)).post("/arrears/v1" + path);
    }

    @Test
    void theRentOfficeDoesAllOfIt() {
        Stream.concat(
                        ON_CASES.stream(),
                        Stream.of(
                                "bookPayment /payments",
                                "assignMovement /unmatchedMovements/" + ANY + "/assignment",
                                "suspendMovement /movements/" + ANY + "/suspense",
                                "bookTransfer /rentAccounts/" + ANY + "/transfers",
                                "signMandate /rentAccounts/" + ANY + "/mandates",
                                "endMandate /mandates/" + ANY + "/end"))
                .forEach(operation -> asked("rent-office", operation).then().statusCode(not(403)));
    }

    /** An operation with the body of its published example, on things that are not there. */
    private static Response asked(String client, String operation) {
        String[] words = operation.split(" ");
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .body(RolesTest.class.getResourceAsStream("/openapi/examples/" + words[0] + ".request.json"))
                .post("/arrears/v1" + words[1]);
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
