package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes back: asked by one, approved by another, ordered once, and back on the account when the bank does not pay it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RefundTest {

    private final Bank bank = new Bank();
    private final UUID tenancyId = Ids.next();
    private String account;
    private String communication;

    @BeforeEach
    void anAccountHasCredit() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        Api.importCoda(bank.statement()
                        .structured(new BigDecimal("100.00"), Bank.DAY, communication, Bank.PAYER, "Proef Hélène", "E")
                        .bytes())
                .then()
                .statusCode(201);
    }

    private BigDecimal balance() {
        return Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class);
    }

    private Response ask(String amount) {
        return Api.post(
                "finance-office",
                "/rentAccounts/" + account + "/refunds",
                Map.of("amount", new BigDecimal(amount), "iban", "BE71 0961 2345 6769", "reason", "paid twice"));
    }

    private static Response decide(String client, String refundId, String decision) {
        return Api.post(
                client,
                "/refunds/" + refundId + "/decision",
                Map.of("decision", decision, "reason", "as the file says"));
    }

    private String approved(String amount) {
        String refundId = ask(amount).then().statusCode(201).extract().path("refundId");
        decide("approver", refundId, "approved").then().statusCode(200);
        return refundId;
    }

    /** Other tests may have approved refunds too: theirs are ordered with ours. */
    private static Response order() {
        return Api.post("finance-office", "/refundFiles", Map.of("executionDate", "2019-07-22"));
    }

    private static String text(Response file, String xpath) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.asByteArray()));
        return XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, document);
    }

    private static String field(String refundId, String name) {
        return Api.get("/refunds/" + refundId).jsonPath().getString(name);
    }

    @Test
    void paysCreditBackAndKnowsTheDebitOfTheStatement() throws Exception {
        // Given
        String refundId = approved("60.00");
        BigDecimal before = balance();

        // When
        Response made = order();
        String fileId = made.jsonPath().getString("refundFileId");
        Response file = Api.get("/refundFiles/" + fileId + "/file");
        BigDecimal ordered = balance();
        Response left = Api.importCoda(bank.statement()
                .free(new BigDecimal("-60.00"), Bank.DAY, "terug", Bank.PAYER, "P", field(refundId, "endToEndId"))
                .bytes());

        // Then
        assertThat(before).isEqualByComparingTo("-100.00");
        assertThat(ordered).isEqualByComparingTo("-40.00");
        made.then().statusCode(201).header("Location", endsWith("/refundFiles/" + fileId));
        assertThat(file.contentType()).startsWith("application/xml");
        String mine = "//CdtTrfTxInf[PmtId/EndToEndId='" + field(refundId, "endToEndId") + "']";
        assertThat(text(file, mine + "/Amt/InstdAmt")).isEqualTo("60.00");
        assertThat(text(file, mine + "/Cdtr/Nm")).startsWith("Proef H");
        assertThat(text(file, mine + "/CdtrAcct/Id/IBAN")).isEqualTo(Bank.PAYER);
        assertThat(text(file, "//GrpHdr/NbOfTxs"))
                .isEqualTo(Integer.toString(made.jsonPath().getInt("total.refunds")));
        assertThat(new BigDecimal(text(file, "//GrpHdr/CtrlSum")))
                .isEqualByComparingTo(new BigDecimal(text(file, "sum(//InstdAmt)")));
        assertThat(text(file, "//ReqdExctnDt/Dt")).isEqualTo("2019-07-22");
        assertThat(Api.get("/refundFiles/" + fileId + "/file").asString()).isEqualTo(file.asString());
        left.then().statusCode(201).body("unmatched", equalTo(0));
        assertThat(field(refundId, "status")).isEqualTo("paid");
        assertThat(balance()).isEqualByComparingTo("-40.00");
        Api.get("/rentAccounts/" + account + "/entries").then().body("items.kind", contains("payment", "refund"));
    }

    @Test
    void whatWasPaidBackIsNotGivenAwayAgain() {
        // Given
        String refundId = approved("60.00");
        order().then().statusCode(201);
        String source = Api.get("/rentAccounts/" + account + "/entries?on=2019-12-31")
                .jsonPath()
                .getString("items.find { it.kind == 'payment' }.source");

        // When
        Response suspended = Api.post("/movements/" + source + "/suspense", Map.of("reason", "not theirs"));

        // Then
        suspended.then().statusCode(409).body("type", endsWith(":arrears:creditHasLeft"));
        assertThat(balance()).isEqualByComparingTo("-40.00");
        assertThat(field(refundId, "status")).isEqualTo("ordered");
    }

    @Test
    void needsFourEyes() {
        // Given
        String refundId = ask("60.00").then().statusCode(201).extract().path("refundId");

        // When
        Response own = decide("finance-office", refundId, "approved");
        Response silent = Api.post("approver", "/refunds/" + refundId + "/decision", Map.of("decision", "refused"));
        Response refused = decide("approver", refundId, "refused");
        Response late = decide("approver", refundId, "approved");

        // Then
        own.then().statusCode(409).body("type", endsWith(":arrears:fourEyesRequired"));
        silent.then().statusCode(400).body("issues.name", contains("reason"));
        refused.then()
                .statusCode(200)
                .body("status", equalTo("refused"))
                .body("decision.by.client", equalTo("approver"));
        late.then().statusCode(409).body("type", endsWith(":arrears:refundDecided"));
        ask("100.00").then().statusCode(201);
    }

    @Test
    void paysNoMoreBackThanTheCreditThatIsNotOnItsWay() {
        // Given
        ask("60.00").then().statusCode(201);

        // When
        Response more = ask("40.01");
        List<Integer> together = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask("30.00").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        more.then()
                .statusCode(409)
                .body("type", endsWith(":arrears:moreThanCredit"))
                .body("detail", containsString("40.00"));
        assertThat(together).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void refusesWhatIsNoRefund() {
        // Given
        Map<String, Object> faulty = new HashMap<>();
        faulty.put("amount", new BigDecimal("0.00"));
        faulty.put("iban", "BE71096123456768");

        // When
        Response refused = Api.post("finance-office", "/rentAccounts/" + account + "/refunds", faulty);
        Response unknown = Api.post(
                "finance-office",
                "/rentAccounts/" + Ids.next() + "/refunds",
                Map.of("amount", 1, "iban", Bank.PAYER, "reason", "r"));
        Response tooFar = Api.post("finance-office", "/refundFiles", Map.of("executionDate", "2029-07-22"));
        Response past = Api.post("finance-office", "/refundFiles", Map.of("executionDate", "2019-07-19"));

        // Then
        refused.then().statusCode(400).body("issues.name", contains("amount", "iban", "reason"));
        refused.then().body("issues.value", not(hasItem("BE71096123456768")));
        unknown.then().statusCode(404);
        tooFar.then()
                .statusCode(400)
                .body(
                        "issues[0].detail",
                        equalTo("On 2019-07-20 the bank is asked to pay from that day until 2019-08-20."));
        past.then().statusCode(400).body("issues.name", contains("executionDate"));
    }

    @Test
    void ordersNothingTwice() {
        // Given
        String refundId = approved("60.00");

        // When
        List<Response> files =
                IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(RefundTest::order)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(files).extracting(Response::statusCode).containsOnlyOnce(201).contains(409);
        assertThat(balance()).isEqualByComparingTo("-40.00");
        Api.get("/refunds?rentAccountId=" + account + "&status=ordered")
                .then()
                .body("items.refundId", contains(refundId));
    }

    @Test
    void theSameKeyOrdersOnce() {
        // Given
        approved("60.00");
        String key = UUID.randomUUID().toString();

        // When
        List<String> files = IntStream.range(0, 2)
                .mapToObj(i -> Api.call()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(Map.of("executionDate", "2019-07-22"))
                        .post("/arrears/v1/refundFiles")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("refundFileId"))
                .toList();

        // Then
        assertThat(files.get(0)).isEqualTo(files.get(1));
        assertThat(balance()).isEqualByComparingTo("-40.00");
    }

    @Test
    void whatTheBankRefusesIsCreditAgain() {
        // Given
        String refundId = approved("60.00");
        String fileId = order().jsonPath().getString("refundFileId");

        // When
        Response other = Api.answerRefundFile(fileId, "RJCT", "SOMEBODY-ELSES");
        Response rejected = Api.answerRefundFile(fileId, "RJCT", field(refundId, "endToEndId"));
        Response again = Api.answerRefundFile(fileId, "RJCT", field(refundId, "endToEndId"));
        Response broken = Api.call()
                .contentType("application/xml")
                .body("<Document/>")
                .post("/arrears/v1/refundFiles/" + fileId + "/bankAnswers");

        // Then
        other.then()
                .statusCode(400)
                .body("issues.name", contains("OrgnlEndToEndId"))
                .body("issues[0].detail", equalTo("The file holds no order SOMEBODY-ELSES."));
        rejected.then().statusCode(200).body("rejected.refunds", equalTo(1));
        again.then().statusCode(200).body("rejected.refunds", equalTo(1));
        broken.then().statusCode(400).body("issues[0].name", startsWith("line "));
        assertThat(field(refundId, "status")).isEqualTo("rejected");
        assertThat(field(refundId, "rejection")).isEqualTo("AC04");
        assertThat(balance()).isEqualByComparingTo("-100.00");
        ask("100.00").then().statusCode(201);
        Response later = Api.importCoda(bank.statement()
                .free(new BigDecimal("-60.00"), Bank.DAY, "terug", Bank.PAYER, "P", field(refundId, "endToEndId"))
                .bytes());
        later.then().body("unmatched", equalTo(1));
    }

    @Test
    void anAnswerToAnotherFileIsRefused() {
        // Given
        String refundId = approved("10.00");
        String fileId = order().jsonPath().getString("refundFileId");
        approved("10.00");
        String otherId = order().jsonPath().getString("refundFileId");
        String other = Api.get("/refundFiles/" + otherId).jsonPath().getString("messageId");

        // When
        Response refused = Api.call()
                .contentType("application/xml")
                .body("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><GrpHdr/>"
                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>" + other + "</OrgnlMsgId><GrpSts>RJCT</GrpSts>"
                        + "</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>")
                .post("/arrears/v1/refundFiles/" + fileId + "/bankAnswers");

        // Then
        refused.then().statusCode(400).body("issues[0].name", equalTo("OrgnlMsgId"));
        assertThat(field(refundId, "status")).isEqualTo("ordered");
    }

    @Test
    void moneyThatComesBackIsCreditAgain() {
        // Given
        String refundId = approved("60.00");
        order();
        String name = field(refundId, "endToEndId");
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("-60.00"), Bank.DAY, "terug", Bank.PAYER, "P", name)
                        .bytes())
                .then()
                .body("unmatched", equalTo(0));

        // When
        Response back = Api.importCoda(bank.statement()
                .free(new BigDecimal("60.00"), Bank.DAY, "account closed", Bank.PAYER, "P", name)
                .bytes());

        // Then
        back.then().statusCode(201).body("unmatched", equalTo(0));
        assertThat(field(refundId, "status")).isEqualTo("rejected");
        assertThat(field(refundId, "rejection")).isEqualTo("returned");
        assertThat(balance()).isEqualByComparingTo("-100.00");
    }

    private static Response cameBack(String movementId, String refundId) {
        return Api.post(
                "/unmatchedMovements/" + movementId + "/refundReturn",
                Map.of("refundId", refundId, "reason", "closed"));
    }

    @Test
    void moneyThatComesBackWithoutItsNameIsCreditAgainOnceSomebodySaysWhatItIs() {
        // Given a refund that was ordered, and one that was not
        String refundId = approved("60.00");
        order();
        String requested = ask("10.00").path("refundId");
        String movement = bank.queued("60.00", "account closed", Bank.PAYER);
        String ofAnotherAmount = bank.queued("59.00", "account closed, charge 1.00", Bank.PAYER);
        String fromElsewhere = bank.queued("60.00", "huur", Bank.iban(7));

        // When, Then it is offered, and nothing else
        Api.get("/unmatchedMovements/" + movement)
                .then()
                .body("mayBeRefund", hasItem(refundId))
                .body("mayBeRefund", not(hasItem(requested)));
        Api.get("/unmatchedMovements/" + ofAnotherAmount).then().body("mayBeRefund", nullValue());
        Api.get("/unmatchedMovements/" + fromElsewhere).then().body("mayBeRefund", nullValue());
        cameBack(ofAnotherAmount, refundId)
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("refundId"))
                .body("issues[0].type", endsWith("rejectedInput"));
        cameBack(movement, Ids.next().toString())
                .then()
                .statusCode(400)
                .body("issues[0].type", endsWith("referencedResourceNotFound"));
        cameBack(movement, requested).then().statusCode(409).body("type", endsWith(":arrears:refundDecided"));
        cameBack(bank.queued("-60.00", "terug", Bank.PAYER), refundId)
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:movementNotReceived"));
        assertThat(balance()).isEqualByComparingTo("-40.00");

        // When
        cameBack(movement, refundId)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/refunds/" + refundId))
                .body("status", equalTo("rejected"))
                .body("rejection", equalTo("returned"));

        // Then
        assertThat(balance()).isEqualByComparingTo("-100.00");
        cameBack(movement, refundId).then().statusCode(409).body("type", endsWith(":arrears:movementHandled"));
        cameBack(fromElsewhere, refundId).then().statusCode(409).body("type", endsWith(":arrears:refundDecided"));
        Api.get("/movements/" + movement)
                .then()
                .body("known", equalTo("refund"))
                .body("actions.kind", contains("refundReturned"))
                .body("actions.reason", contains("closed"));
    }

    @Test
    void moneyThatComesBackIsCreditFromTheDayOfTheBank() {
        // Given
        String refundId = approved("60.00");
        order();
        String name = field(refundId, "endToEndId");

        // When the statement of 25 July is read on 5 August
        Api.businessDate("2019-08-05");
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("60.00"), LocalDate.of(2019, 7, 25), "closed", Bank.PAYER, "P", name)
                        .bytes())
                .then()
                .statusCode(201);

        // Then
        assertThat(Api.get("/rentAccounts/" + account + "/entries")
                        .jsonPath()
                        .getString("items.find { it.ground == 'refundRejected' }.bookedOn"))
                .isEqualTo("2019-07-25");
        assertThat(Api.json(Api.get("/rentAccounts/" + account + "?on=2019-07-24"))
                        .getObject("balance", BigDecimal.class))
                .isEqualByComparingTo("-40.00");
    }

    @Test
    void aMovementGoesBackToWhoPaidItAndIsQueuedAgainWhenItDoesNot() {
        // Given
        String movementId = bank.queued("25.00", "verkeerd", Bank.PAYER);
        String unknown = bank.queued("26.00", "verkeerd", "");

        // When
        Response asked = Api.post(
                "finance-office",
                "/unmatchedMovements/" + movementId + "/refund",
                Map.of("reason", "not meant for us"));
        String refundId = asked.jsonPath().getString("refundId");

        // Then
        asked.then()
                .statusCode(201)
                .body("movementId", equalTo(movementId))
                .body("rentAccountId", nullValue())
                .body("amount", equalTo(25.0f));
        bank.queue().then().body("items.movementId", contains(unknown));
        Api.post("/movements/" + movementId + "/suspense", Map.of("reason", "r"))
                .then()
                .statusCode(409);
        decide("approver", refundId, "refused").then().statusCode(200);
        bank.queue().then().body("items.movementId", hasItem(movementId));
        Api.post("/unmatchedMovements/" + unknown + "/refund", Map.of("reason", "r"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:payerUnknown"));
        String second = Api.post(
                        "finance-office", "/unmatchedMovements/" + movementId + "/refund", Map.of("reason", "again"))
                .jsonPath()
                .getString("refundId");
        decide("approver", second, "approved").then().statusCode(200);
        order().then().statusCode(201);
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("-25.00"), Bank.DAY, "terug", Bank.PAYER, "P", field(second, "endToEndId"))
                        .bytes())
                .then()
                .body("unmatched", equalTo(0));
        Api.get("/movements/" + movementId)
                .then()
                .body("known", equalTo("payerRefund"))
                .body("actions.kind", contains("refunded", "refundEnded", "refunded"));
    }

    @Test
    void creditThatIsGoneIsNotOrdered() {
        // Given
        String refundId = approved("60.00");
        Api.post("/movements/" + source() + "/suspense", Map.of("reason", "for somebody else"))
                .then()
                .statusCode(200);

        // When
        String movementId = bank.queued("25.00", "verkeerd", Bank.PAYER);
        String theirs = Api.post("/unmatchedMovements/" + movementId + "/refund", Map.of("reason", "r"))
                .jsonPath()
                .getString("refundId");
        decide("approver", theirs, "approved").then().statusCode(200);
        Response made = order();

        // Then
        made.then().statusCode(201).body("notOrdered.refundId", hasItem(refundId));
        assertThat(field(refundId, "status")).isEqualTo("approved");
        assertThat(balance()).isEqualByComparingTo("0.00");
        decide("approver", refundId, "refused").then().statusCode(200);
    }

    private String source() {
        return Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].source");
    }

    @Test
    void neverGoesToAnAccountOfTheLandlordItself() {
        Api.post(
                        "finance-office",
                        "/rentAccounts/" + account + "/refunds",
                        Map.of(
                                "amount",
                                new BigDecimal("10.00"),
                                "iban",
                                "BE68 5390 0754 7034",
                                "reason",
                                "paid twice"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("iban"));
        String movementId = bank.queued("10.00", "own transfer", "BE68539007547034");
        Api.post("finance-office", "/unmatchedMovements/" + movementId + "/refund", Map.of("reason", "ours"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:payerIsLandlord"));
    }

    @Test
    void isSeenByWhoMaySeeAccounts() {
        // Given
        approved("60.00");
        String fileId = order().jsonPath().getString("refundFileId");

        // When
        Response integrator = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.client("integrator"))
                .get("/arrears/v1/refundFiles/" + fileId + "/file");

        // Then
        integrator.then().statusCode(403);
        Api.get("/refundFiles").then().body("items[0].refundFileId", equalTo(fileId));
    }
}
