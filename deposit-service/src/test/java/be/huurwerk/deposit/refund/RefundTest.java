package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ProjectRoot;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes back: asked by one, approved by another, ordered once, and to be paid back again when the bank does not pay it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RefundTest {

    private static final String IBAN = "BE71 0961 2345 6769";

    private final Story story = new Story();
    private String deposit;
    private String tenant;

    @BeforeEach
    void aDepositThatWasPaid() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "1009.00")
                .told(2);
        tenant = caller().get(deposit).then().extract().path("beneficiaries[0].personId");
    }

    @Test
    void paysBackWhatTheSettlementLeftOnceAndByFourEyes() throws Exception {
        // Given: 983.00 held, 100.00 owed
        story.finalBalance("100.00", "0.00").told(3);
        String refundId = ask("refundDue", "883.00", tenant)
                .statusCode(201)
                .body("status", equalTo("requested"))
                .extract()
                .path("refundId");
        refused(ask("refundDue", "0.01", tenant), "moreThanRefundDue");
        refused(decide("finance-office", refundId), "fourEyesRequired");
        decide("social-worker", refundId).statusCode(403); // who may not write deposits at all
        decide("approver", refundId).statusCode(200).body("status", equalTo("approved"));

        // When
        Response made = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}");

        // Then
        made.then().statusCode(201);
        String fileId = made.path("refundFileId");
        String message = as("finance-office")
                .get("/deposit/v1/refundFiles/" + fileId + "/file")
                .asString();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ProjectRoot.path()
                        .resolve("bank-formats/src/test/resources/pain/pain.001.001.09.xsd")
                        .toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(message)));
        assertThat(message)
                .contains(
                        "<InstdAmt Ccy=\"EUR\">883.00</InstdAmt>",
                        "<IBAN>BE71096123456769</IBAN>",
                        "<CtrlSum>"
                                + made.jsonPath()
                                        .getObject("total.amount", BigDecimal.class)
                                        .setScale(2) + "</CtrlSum>");
        statement().body("items.kind", equalTo(List.of("payment", "settlement", "refund")));
        refused(
                post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                        .then(),
                "nothingToOrder");
        refused(ask("refundDue", "0.01", tenant), "moreThanRefundDue");

        // When: the account is closed, and the bank says so twice
        answer(fileId, refundId, "RJCT").then().statusCode(200);
        answer(fileId, refundId, "RJCT").then().statusCode(200);
        // and then the contrary
        contradicts(answer(fileId, refundId, "ACSC"), refundId, "rejected");

        // Then
        caller().get("/deposit/v1/refunds/" + refundId)
                .then()
                .body("status", equalTo("rejected"))
                .body("rejection", equalTo("AC04"));
        statement().body("items.kind", equalTo(List.of("payment", "settlement", "refund", "refundReturned")));
        ask("refundDue", "883.00", tenant).statusCode(201);
    }

    @Test
    void tellsWhoApprovesThatADebtSettlementRuns() {
        // Given
        story.finalBalance("100.00", "0.00").told(3);
        String before = ask("refundDue", "1.00", tenant)
                .statusCode(201)
                .body("warnings", nullValue())
                .extract()
                .path("refundId");
        UUID debtSettlement = UUID.randomUUID();
        // When
        story.debtSettlementOpened(debtSettlement, "2019-09-20");
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("approver")
                        .get("/deposit/v1/refunds/" + before)
                        .then()
                        .body("warnings.code", equalTo(List.of("payeeInDebtSettlement")))
                        .body("warnings[0].debtSettlementId", equalTo(debtSettlement.toString())));
        // When
        story.debtSettlementClosed(debtSettlement, "2019-10-01");
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        caller().get("/deposit/v1/refunds/" + before).then().body("warnings", nullValue()));
    }

    @Test
    void paysNothingTwiceWhenTheBankRefusesWhatItSaidItPaid() {
        // Given
        String refundId = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        String fileId = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .path("refundFileId");
        answer(fileId, refundId, "ACSP").then().statusCode(200);
        answer(fileId, refundId, "ACSC").then().statusCode(200);
        answer(fileId, refundId, "ACSC").then().statusCode(200);

        // When / Then
        contradicts(answer(fileId, refundId, "RJCT"), refundId, "paid");
        caller().get("/deposit/v1/refunds/" + refundId)
                .then()
                .body("status", equalTo("paid"))
                .body("rejection", nullValue());
        statement().body("items.kind", equalTo(List.of("payment", "refund")));
        refused(ask("surplus", "0.01", null), "moreThanRefundDue");
    }

    @Test
    void paysAnewWhatCameBackOnAStatementAndOnlyOnce() {
        // Given: paid, by the bank's answer
        String refundId = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        String fileId = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .path("refundFileId");
        answer(fileId, refundId, "ACSC").then().statusCode(200);
        String name = "HD" + refundId.replace("-", "");
        UUID movement = UUID.randomUUID();

        // When: it came back, told twice, and once more by another movement
        story.refundReturned(UUID.fromString(refundId), name, movement, "10.00");
        story.refundReturned(UUID.fromString(refundId), name, movement, "10.00");
        story.refundReturned(UUID.fromString(refundId), name, UUID.randomUUID(), "10.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get("/deposit/v1/refunds/" + refundId)
                        .then()
                        .body("status", equalTo("returned"))
                        .body("rejection", equalTo("AC04")));
        story.finalBalance("100.00", "0.00").told(3);
        statement().body("items.kind", equalTo(List.of("payment", "refund", "refundReturned", "settlement")));
        ask("surplus", "10.01", null).statusCode(409);
        ask("surplus", "10.00", null).statusCode(201);
        // and what the bank says again of the payment contradicts nothing
        answer(fileId, refundId, "ACSC").then().statusCode(200);
        caller().get("/deposit/v1/refundFiles/" + fileId)
                .then()
                .body("returned.amount", equalTo(10.00f))
                .body("paid.refunds", equalTo(0));
    }

    @Test
    void whatAStatementShowsAsPaidNoAnswerDenies() {
        // Given
        String refundId = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        String fileId = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .path("refundFileId");
        TestEvent ordered = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.deposit.v1", UUID.fromString(fileId)),
                        events -> !events.isEmpty())
                .get(0);
        EventSchemas.assertMatches(ordered);

        // When
        UUID movementId = UUID.randomUUID();
        story.refundPaid(UUID.fromString(refundId), "HD" + refundId.replace("-", ""), movementId, "10.00");
        story.refundPaid(UUID.fromString(refundId), "HD" + refundId.replace("-", ""), movementId, "10.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("paid")));
        contradicts(answer(fileId, refundId, "RJCT"), refundId, "paid");
        refused(ask("surplus", "0.01", null), "moreThanRefundDue");
        caller().get("/deposit/v1/refundFiles/" + fileId).then().body("status", equalTo("settled"));
        statement().body("items.kind", equalTo(List.of("payment", "refund")));
    }

    @Test
    void listsWhatLeftByTheNameOfARefundAndIsAnotherSum() {
        // Given
        story.finalBalance("100.00", "0.00").told(3);
        String refundId = ask("refundDue", "883.00", tenant).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .then()
                .statusCode(201);
        String endToEndId = caller().get("/deposit/v1/refunds/" + refundId).path("endToEndId");
        UUID movementId = UUID.randomUUID();
        // When: told twice
        story.refundPaid(UUID.fromString(refundId), endToEndId, movementId, "880.00");
        story.refundPaid(UUID.fromString(refundId), endToEndId, movementId, "880.00");
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(discrepancies(movementId))
                        .singleElement()
                        .satisfies(item -> assertThat(item)
                                .containsEntry("amount", 880.00f)
                                .containsEntry("expected", 883.00f)
                                .containsEntry("endToEndId", endToEndId)));
        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("ordered"));
        // When
        String closure = "/deposit/v1/refundDiscrepancies/" + movementId + "/closure";
        post("finance-office", closure, "{\"reason\": \"the bank put it right\"}")
                .then()
                .statusCode(200);
        // Then
        assertThat(discrepancies(movementId)).isEmpty();
        refused(post("finance-office", closure, "{\"reason\": \"again\"}").then(), "discrepancyClosed");
    }

    private static List<Map<String, Object>> discrepancies(UUID movementId) {
        return Story.items("/deposit/v1/refundDiscrepancies").stream()
                .filter(item -> item.get("movementId").equals(movementId.toString()))
                .toList();
    }

    @Test
    void whatLeftThoughAnAnswerRefusedItIsPaidAndNotPaidAgain() {
        // Given
        String refundId = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        String fileId = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .path("refundFileId");
        answer(fileId, refundId, "RJCT").then().statusCode(200);

        // When
        story.refundPaid(UUID.fromString(refundId), "HD" + refundId.replace("-", ""), UUID.randomUUID(), "10.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get("/deposit/v1/refunds/" + refundId)
                        .then()
                        .body("status", equalTo("paid"))
                        .body("rejection", nullValue()));
        statement().body("items.kind", equalTo(List.of("payment", "refund", "refundReturned", "refund")));
        refused(ask("surplus", "0.01", null), "moreThanRefundDue");
    }

    @Test
    void whatLeftTwiceBecauseTheBankPaidWhatItHadRefusedIsOwedAndListed() {
        // Given refused, asked anew and ordered anew
        String first = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", first).statusCode(200);
        String fileId = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .path("refundFileId");
        answer(fileId, first, "RJCT").then().statusCode(200);
        String second = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", second).statusCode(200);
        post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .then()
                .statusCode(201);

        // When
        story.refundPaid(UUID.fromString(first), "HD" + first.replace("-", ""), UUID.randomUUID(), "10.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        caller().get("/deposit/v1/refunds/" + first).then().body("status", equalTo("paid")));
        caller().get(deposit).then().body("owed", equalTo(10.00f)).body("balance", equalTo(10.00f));
        assertThat(Story.items("/deposit/v1/owedDeposits"))
                .filteredOn(item -> deposit.endsWith((String) item.get("depositId")))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("owed", 10.00f));
        statement()
                .body("items.kind", equalTo(List.of("payment", "refund", "refundReturned", "refund", "refund")))
                .body("items[4].lines.account", equalTo(List.of("owed", "bank")));
    }

    /** A surplus of 10.00 is on its way when the bank takes the payment back that brought it. */
    @Test
    void whatTheBankTakesBackWhileItsRefundIsUnderWayIsOwedUntilTheRefundComesBack() {
        // Given
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 9, 20), "20.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("surplus", equalTo(30.00f)));
        String refundId =
                ask("surplus", "30.00", tenant).statusCode(201).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        String fileId = post("rent-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("refundFileId");

        // When
        story.bankTakesBack(
                UUID.fromString(deposit.substring(deposit.lastIndexOf('/') + 1)), paymentId, "20.00", "2019-10-01");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("owed", equalTo(20.00f)));

        // When the bank refuses the order
        answer(fileId, refundId, "RJCT").then().statusCode(200);

        // Then the 20.00 are not paid back anew
        caller().get(deposit).then().body("owed", nullValue()).body("surplus", equalTo(10.00f));
    }

    @Test
    void refusesWhatIsNoRefundAndChangesNothing() {
        // When / Then: before the settlement
        refused(ask("refundDue", "1.00", tenant), "depositRuns");
        // a wrong IBAN, the landlord's own, somebody else, nobody, a deposit that is not there
        ask("surplus", "1.00", "BE71 0961 2345 6768", null).statusCode(400).body("issues.name", hasItem("iban"));
        ask("surplus", "1.00", "BE68 5390 0754 7034", null).statusCode(400).body("issues.name", hasItem("iban"));
        story.finalBalance("100.00", "0.00").told(3);
        ask("refundDue", "1.00", UUID.randomUUID().toString()).statusCode(400).body("issues.name", hasItem("personId"));
        ask("refundDue", "1.00", null).statusCode(400).body("issues.name", hasItem("personId"));
        String known = deposit;
        deposit = "/deposit/v1/deposits/" + UUID.randomUUID();
        ask("surplus", "1.00", null).statusCode(404);
        deposit = known;
        refused(ask("surplus", "10.01", null), "moreThanRefundDue");
        caller().queryParam("depositId", deposit.substring(deposit.lastIndexOf('/') + 1))
                .get("/deposit/v1/refunds")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void asksNoMoreThanThereIsHoweverManyAskAtOnce() {
        // When: eight times 3.00 of a surplus of 10.00
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ask("surplus", "3.00", null).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void ordersWhatWasApprovedOnceHoweverManyOrderAtOnce() {
        // Given
        String refundId = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", refundId).statusCode(200);

        // When
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        statement().body("items.kind", equalTo(List.of("payment", "refund")));
        caller().get(deposit).then().body("surplus", equalTo(0.00f));
    }

    @Test
    void waitsForTheAgencyToReleaseWhatWasPlaced() {
        // Given
        post("finance-office", "/deposit/v1/placements", "{\"placedOn\": \"2019-03-29\", \"reference\": \"13\"}");
        story.finalBalance("100.00", "0.00").told(3);
        String refundId = ask("refundDue", "883.00", tenant).extract().path("refundId");
        decide("approver", refundId).statusCode(200);
        post("finance-office", deposit + "/release", "").then().statusCode(201);

        // When: another refund is there to order
        String surplus = ask("surplus", "10.00", null).extract().path("refundId");
        decide("approver", surplus).statusCode(200);
        Response made = post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}");

        // Then
        made.then()
                .statusCode(201)
                .body("notOrdered.find { it.refundId == '" + refundId + "' }.why", equalTo("awaitsRelease"));
        // When
        post(
                "finance-office",
                deposit + "/release/receipt",
                "{\"receivedOn\": \"2019-10-01\", \"amount\": 983.00, \"reference\": \"agency 7\"}");
        post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}")
                .then()
                .statusCode(201);

        // Then
        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("ordered"));
    }

    private ValidatableResponse statement() {
        return caller().get(deposit + "/statement").then();
    }

    private ValidatableResponse ask(String source, String amount, String personId) {
        return ask(source, amount, IBAN, personId);
    }

    private ValidatableResponse ask(String source, String amount, String iban, String personId) {
        String person = personId == null ? "" : ", \"personId\": \"" + personId + "\"";
        return post(
                        "finance-office",
                        deposit + "/refunds",
                        "{\"source\": \"" + source + "\", \"amount\": " + amount + ", \"iban\": \"" + iban
                                + "\", \"accountHolder\": \"Proefella Van Testegem\"" + person + "}")
                .then();
    }

    private static ValidatableResponse decide(String client, String refundId) {
        return post(client, "/deposit/v1/refunds/" + refundId + "/decision", "{\"decision\": \"approved\"}")
                .then();
    }

    private static Response answer(String fileId, String refundId, String status) {
        String messageId = "HDF" + fileId.replace("-", "");
        return as("finance-office")
                .contentType("application/xml")
                .body("""
                        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
                        <GrpHdr><MsgId>B1</MsgId><CreDtTm>2019-10-02T08:00:00</CreDtTm></GrpHdr>
                        <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                        </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId><TxInfAndSts>
                        <OrgnlEndToEndId>HD%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                        <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
                        </CstmrPmtStsRpt></Document>
                        """.formatted(messageId, refundId.replace("-", ""), status))
                .post("/deposit/v1/refundFiles/" + fileId + "/bankAnswers");
    }

    private static void contradicts(Response answer, String refundId, String status) {
        refused(answer.then(), "bankAnswerContradicts");
        answer.then()
                .body("refunds.refundId", equalTo(List.of(refundId)))
                .body("refunds.endToEndId", equalTo(List.of("HD" + refundId.replace("-", ""))))
                .body("refunds.status", equalTo(List.of(status)));
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:" + code));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.client(client));
    }

    private static Response post(String client, String path, String body) {
        return as(client).contentType(ContentType.JSON).body(body).post(path);
    }
}
