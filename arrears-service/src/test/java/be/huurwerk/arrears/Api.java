package be.huurwerk.arrears;

import static io.restassured.RestAssured.given;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Calls of the API, by a client with every scope. */
final class Api {

    private static final Set<String> BANK_TOLD = ConcurrentHashMap.newKeySet();

    private Api() {}

    static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + Tokens.client("rent-office"));
    }

    static Response post(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post("/arrears/v1" + path);
    }

    static Response post(String client, String path, Object body) {
        return given().header("Authorization", "Bearer " + Tokens.client(client))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/arrears/v1" + path);
    }

    static Response get(String path) {
        return call().get("/arrears/v1" + path);
    }

    static JsonPath json(Response response) {
        return response.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    static void businessDate(String date) {
        call().contentType(ContentType.JSON)
                .body(Map.of("businessDate", date))
                .put("/arrears/v1/operations/businessDate")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** The account of a tenancy, once its contract has been heard of. */
    static JsonPath account(UUID tenancyId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(get("/rentAccounts?tenancyId=" + tenancyId)),
                        answer -> answer.getList("items").size() == 1);
    }

    /** Posts a month and waits for the run's end. */
    static void postMonth(String month) {
        Response accepted = post("/monthlyPostings", Map.of("month", month));
        accepted.then().statusCode(202);
        String runId = accepted.jsonPath().getString("runId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/monthlyPostings/" + runId)
                        .jsonPath()
                        .getString("status")
                        .equals("completed"));
    }

    /** Evaluates the arrears of a day and waits for the run's end. */
    static JsonPath evaluate(String day) {
        Response accepted = post("/evaluations", Map.of("businessDate", day));
        accepted.then().statusCode(202);
        String runId = accepted.jsonPath().getString("runId");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> get("/evaluations/" + runId).jsonPath(),
                        run -> run.getString("status").equals("completed"));
    }

    /** Imports empty statements of every fifth day, so that what was paid is known on each day between. */
    static void bankToldUntil(String first, String last) {
        if (!BANK_TOLD.add(first + last)) {
            return;
        }
        LocalDate until = LocalDate.parse(last);
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(until); day = day.plusDays(5)) {
            importCoda(CodaWriter.statement(400 + day.getDayOfYear(), Bank.LANDLORD, day, BigDecimal.ONE)
                            .bytes())
                    .then()
                    .statusCode(org.hamcrest.Matchers.lessThan(300));
        }
    }

    /** A payment that came without a bank statement; its id. */
    static String paid(Object rentAccountId, String receivedOn, String amount, String reference) {
        return paid(rentAccountId, receivedOn, amount, reference, Map.of());
    }

    /** The same, of a month that the debtor chose. */
    static String paid(Object rentAccountId, String receivedOn, String amount, String reference, String month) {
        return paid(rentAccountId, receivedOn, amount, reference, Map.of("period", month));
    }

    private static String paid(
            Object rentAccountId, String receivedOn, String amount, String reference, Map<String, ?> choice) {
        Map<String, Object> payment = new HashMap<>(choice);
        payment.put("rentAccountId", rentAccountId);
        payment.put("receivedOn", receivedOn);
        payment.put("amount", new BigDecimal(amount));
        payment.put("reference", reference);
        return post("/payments", payment).then().statusCode(201).extract().path("paymentId");
    }

    /** Of debts of an account, each with its {@code entryId} and, where not all of it is given up, its {@code amount}. */
    static Response proposeWriteOff(
            String client, Object rentAccountId, String ground, List<? extends Map<String, ?>> debts) {
        return post(
                client,
                "/rentAccounts/" + rentAccountId + "/writeOffs",
                Map.of("ground", ground, "reason", "as the bailiff says", "debts", debts));
    }

    /** The bank answers a file of refunds with the status of one of them. */
    static Response answerRefundFile(String refundFileId, String status, String endToEndId) {
        return call().contentType("application/xml")
                .body("""
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
                        <GrpHdr><MsgId>B1</MsgId><CreDtTm>2019-07-22T08:00:00</CreDtTm></GrpHdr>
                        <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                        </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId><TxInfAndSts>
                        <OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                        <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
                        </CstmrPmtStsRpt></Document>
                        """.formatted(
                        get("/refundFiles/" + refundFileId).jsonPath().getString("messageId"), endToEndId, status))
                .post("/arrears/v1/refundFiles/" + refundFileId + "/bankAnswers");
    }

    /** A collective debt settlement of whoever the account binds, admissible on a day. */
    static Response openDebtSettlement(Object rentAccountId, String admissibleOn, String decisionSentOn) {
        return openDebtSettlement(rentAccountId, admissibleOn, decisionSentOn, Map.of());
    }

    /** The same of one tenant, whose decision was sent on its day. */
    static Response openDebtSettlementOf(String personId, Object rentAccountId, String admissibleOn) {
        return openDebtSettlement(rentAccountId, admissibleOn, admissibleOn, Map.of("personId", personId));
    }

    private static Response openDebtSettlement(
            Object rentAccountId, Object admissibleOn, Object decisionSentOn, Map<String, ?> more) {
        Map<String, Object> settlement = new HashMap<>(more);
        settlement.put("rentAccountId", rentAccountId);
        settlement.put("admissibleOn", admissibleOn);
        settlement.put("decisionSentOn", decisionSentOn);
        settlement.put("court", "Arbeidsrechtbank Gent");
        settlement.put("mediator", "Mr. Proef Bemiddelaar");
        return post("finance-office", "/debtSettlements", settlement);
    }

    /** The id of the same. */
    static String inDebtSettlement(Object rentAccountId, String admissibleOn, String decisionSentOn) {
        return openDebtSettlement(rentAccountId, admissibleOn, decisionSentOn)
                .then()
                .statusCode(201)
                .extract()
                .path("debtSettlementId");
    }

    static Response importCoda(byte[] file) {
        return call().contentType("text/plain").body(file).post("/arrears/v1/bankStatements");
    }
}
