package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mandates, what is collected under them, and what the bank makes of it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class DirectDebitTest {

    private static final String PAYER = "BE71096123456769";
    private static final BigDecimal DUE = new BigDecimal("316.10");
    private static final LocalDate DAY = LocalDate.of(2019, 8, 5);

    private final UUID tenancyId = Ids.next();
    private final String bankAccount = Ibans.next();
    private final String reference = "M-" + tenancyId.toString().substring(24);
    private String rentAccountId;

    @BeforeEach
    void anAccountOwesRent() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-02-10", "316.10"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class),
                        owed -> owed.compareTo(DUE) == 0);
        rentAccountId = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private Map<String, Object> mandate() {
        Map<String, Object> mandate = new HashMap<>();
        mandate.put("reference", reference);
        mandate.put("signedOn", "2019-07-01");
        mandate.put("iban", PAYER);
        mandate.put("holder", "Proefella Van Testegem");
        return mandate;
    }

    private Response sign(Map<String, Object> mandate) {
        return Api.post("/rentAccounts/" + rentAccountId + "/mandates", mandate);
    }

    private String signed() {
        return sign(mandate()).then().statusCode(201).extract().path("mandateId");
    }

    private static Response collect(LocalDate day) {
        return Api.post("/collections", Map.of("collectionDate", day.toString()));
    }

    private static String collected(LocalDate day) {
        return collect(day).then().statusCode(201).extract().path("collectionId");
    }

    private static List<Map<String, Object>> items(String collectionId) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "/arrears/v1/collections/" + collectionId + "/items?pageSize=200";
        while (next != null) {
            JsonPath page = Api.json(Api.call().get(next));
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    private List<Map<String, Object>> ofThisAccount(String collectionId) {
        return items(collectionId).stream()
                .filter(item -> rentAccountId.equals(item.get("rentAccountId")))
                .toList();
    }

    private Map<String, Object> item(String collectionId) {
        List<Map<String, Object>> items = ofThisAccount(collectionId);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static JsonPath collection(String collectionId) {
        return Api.json(Api.get("/collections/" + collectionId));
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    /** The bank pays a block as one sum. */
    private void bankPays(String collectionId, String block) {
        BigDecimal sum = items(collectionId).stream()
                .filter(item -> item.get("sequence").equals(block))
                .map(item -> (BigDecimal) item.get("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String id = collection(collectionId).getString("messageId") + (block.equals("first") ? "-FRST" : "-RCUR");
        Api.businessDate(DAY.toString());
        Api.importCoda(CodaWriter.statement(1, bankAccount, DAY, BigDecimal.ZERO)
                        .collected(sum, DAY, id)
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));
    }

    private void bankPaysOn(LocalDate day, String collectionId, int number) {
        Api.businessDate(day.toString());
        Api.importCoda(CodaWriter.statement(number, bankAccount, day, BigDecimal.ZERO)
                        .free(DUE, day, "", PAYER, "Voorbeeld", (String)
                                item(collectionId).get("endToEndId"))
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));
    }

    private void bankReturns(String endToEndId, String reason) {
        Api.businessDate(DAY.plusDays(2).toString());
        Api.importCoda(CodaWriter.statement(2, bankAccount, DAY.plusDays(2), BigDecimal.ZERO)
                        .unpaid(DUE, DAY.plusDays(2), endToEndId, reference, PAYER, "Voorbeeld", reason)
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));
    }

    @Test
    void collectsWhatIsDueAndBooksItWhenTheBankPays() {
        // Given
        signed();

        // When
        String collectionId = collected(DAY);
        Map<String, Object> ordered = item(collectionId);
        BigDecimal before = balance();
        bankPays(collectionId, "first");

        // Then
        assertThat(ordered).containsEntry("state", "ordered").containsEntry("sequence", "first");
        assertThat((BigDecimal) ordered.get("amount")).isEqualByComparingTo("316.10");
        assertThat(before).isEqualByComparingTo("316.10");
        assertThat(balance()).isEqualByComparingTo("0.00");
        assertThat(item(collectionId)).containsEntry("state", "collected");
        JsonPath reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY));
        assertThat(reconciled.getBoolean("items.find { it.account == '" + bankAccount + "' }.balanced"))
                .isTrue();
    }

    @Test
    void whatComesBackIsOwedAgainAndCanBeCollectedAgain() {
        // Given
        signed();
        String collectionId = collected(DAY);
        bankPays(collectionId, "first");

        // When
        bankReturns((String) item(collectionId).get("endToEndId"), "AM04");

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(item(collectionId)).containsEntry("state", "returned").containsEntry("reason", "AM04");
        assertThat(item(collected(DAY.plusDays(21)))).containsEntry("sequence", "recurrent");
    }

    @Test
    void aReturnThatNamesTheMandateAloneIsFoundToo() {
        // Given
        signed();
        String collectionId = collected(DAY);
        bankPays(collectionId, "first");

        // When
        bankReturns("", "MD06");

        // Then
        assertThat(item(collectionId)).containsEntry("state", "returned").containsEntry("reason", "MD06");
        assertThat(balance()).isEqualByComparingTo("316.10");
    }

    @Test
    void theOnlyOneUnderItsMandateThatIsThereStillComesBack() {
        // Given two debits of the same amount
        signed();
        String first = collected(DAY);
        bankPays(first, "first");
        bankReturns((String) item(first).get("endToEndId"), "AM04");
        String second = collected(DAY.plusDays(21));
        bankPaysOn(DAY.plusDays(21), second, 3);
        assertThat(balance()).isEqualByComparingTo("0.00");

        // When the bank takes one back by the mandate alone, it is the one that is there still
        Api.businessDate(DAY.plusDays(22).toString());
        Api.importCoda(CodaWriter.statement(4, bankAccount, DAY.plusDays(22), BigDecimal.ZERO)
                        .unpaid(DUE, DAY.plusDays(22), "", reference, PAYER, "Voorbeeld", "MD06")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        assertThat(item(second)).containsEntry("state", "returned");
        assertThat(balance()).isEqualByComparingTo("316.10");
    }

    @Test
    void aCollectionOfWhichAPartCameBackIsReturnedOnceNothingIsLeftOfIt() {
        // Given
        signed();
        String collection = collected(DAY);
        bankPays(collection, "first");

        // When
        Api.businessDate(DAY.plusDays(42).toString());
        partComesBack(DAY.plusDays(41), 4, "100.00");

        // Then
        assertThat(item(collection)).containsEntry("state", "collected");
        partComesBack(DAY.plusDays(42), 5, "216.10");
        assertThat(item(collection)).containsEntry("state", "returned");
    }

    private void partComesBack(LocalDate on, int statement, String amount) {
        Api.importCoda(CodaWriter.statement(statement, bankAccount, on, BigDecimal.ZERO)
                        .unpaid(new BigDecimal(amount), on, "NOTPROVIDED", "", PAYER, "Voorbeeld", "MD06")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
        JsonPath entries = Api.json(Api.get("/rentAccounts/" + rentAccountId + "/entries?pageSize=200"));
        Api.post(
                        "/unmatchedMovements/"
                                + Api.get("/unmatchedMovements?pageSize=200&account=" + bankAccount)
                                        .jsonPath()
                                        .getString("items[0].movementId")
                                + "/paymentReversal",
                        Map.of(
                                "rentAccountId",
                                rentAccountId,
                                "entryId",
                                entries.getString("items.find { it.kind == 'payment' }.entryId"),
                                "amount",
                                new BigDecimal(amount)))
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsNotCertainWaitsWithThePaymentsThatItMayBe() {
        // Given the rents of two months are collected
        signed();
        String first = collected(DAY);
        bankPays(first, "first");
        Api.postMonth("2019-09");
        assertThat(balance()).isEqualByComparingTo("316.10");
        String second = collected(DAY.plusDays(40));
        bankPaysOn(DAY.plusDays(40), second, 3);

        // When
        Api.businessDate(DAY.plusDays(42).toString());
        Api.importCoda(CodaWriter.statement(4, bankAccount, DAY.plusDays(42), BigDecimal.ZERO)
                        .unpaid(DUE, DAY.plusDays(42), "", reference, PAYER, "Voorbeeld", "MD06")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // Then
        JsonPath queue = Api.get("/unmatchedMovements?pageSize=200&account=" + bankAccount)
                .jsonPath();
        assertThat(queue.getString("items[0].queueReason")).isEqualTo("severalPaymentsFit");
        assertThat(queue.getList("items[0].mayTakeBack.bookedOn"))
                .containsExactly(DAY.plusDays(40).toString(), DAY.toString());
        assertThat(balance()).isEqualByComparingTo("0.00");

        // When somebody says that it was the first
        String movement = "/unmatchedMovements/" + queue.getString("items[0].movementId") + "/paymentReversal";
        Map<String, Object> older = Map.of(
                "rentAccountId",
                rentAccountId,
                "entryId",
                queue.getString("items[0].mayTakeBack[1].entryId"),
                "reason",
                "the bank called");
        Api.post(movement, older)
                .then()
                .statusCode(201)
                .body("known", equalTo("takenBack"))
                .body("actions.kind", contains("tookBack"));

        // Then
        assertThat(item(first)).containsEntry("state", "returned").containsEntry("reason", "MD06");
        assertThat(item(second)).containsEntry("state", "collected");
        assertThat(balance()).isEqualByComparingTo("316.10");
        Api.post(movement, older).then().statusCode(409).body("type", endsWith(":arrears:movementHandled"));
        assertThat(Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY.plusDays(42)))
                        .getList("items.find { it.account == '" + bankAccount + "' }.alarms.kind"))
                .doesNotContain("rentAccounts");
    }

    @Test
    void nothingIsCollectedTwice() {
        // Given
        signed();
        String first = collected(DAY);

        // When
        List<Response> again = Stream.generate(() -> CompletableFuture.supplyAsync(() -> collect(DAY.plusDays(1))))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(ofThisAccount(first)).hasSize(1);
        again.forEach(answer -> assertThat(answer.statusCode() == 409
                        || ofThisAccount(answer.path("collectionId")).isEmpty())
                .isTrue());
    }

    @Test
    void theFileIsForTheBankAndForWhoMaySeeNames() {
        // Given
        signed();
        String path = "/arrears/v1/collections/" + collected(DAY) + "/file";

        // When
        Response finance = RestAssured.given()
                .auth()
                .oauth2(Tokens.client("finance-office"))
                .get(path);
        Response integrator =
                RestAssured.given().auth().oauth2(Tokens.client("integrator")).get(path);

        // Then
        finance.then().statusCode(200).contentType("application/xml");
        assertThat(finance.asString())
                .contains(
                        "pain.008.001.08",
                        "<MndtId>" + reference + "</MndtId>",
                        "<DtOfSgntr>2019-07-01</DtOfSgntr>",
                        "<Nm>Proefella Van Testegem</Nm>",
                        "<IBAN>" + PAYER + "</IBAN>",
                        "<ReqdColltnDt>2019-08-05</ReqdColltnDt>",
                        "BE81ZZZ0123456749");
        integrator.then().statusCode(403);
    }

    @Test
    void withoutAHolderTheNameIsAskedOfTheTenancy() {
        // Given
        Map<String, Object> mandate = mandate();
        mandate.remove("holder");
        String mandateId = sign(mandate).then().statusCode(201).extract().path("mandateId");
        TenancyStandIn.addressee(tenancyId, List.of("Iemand Anders"), Map.of());

        // When
        Response file = Api.get("/collections/" + collected(DAY) + "/file");

        // Then
        assertThat(file.asString()).contains("<Nm>Iemand Anders</Nm>");
        Api.post("/mandates/" + mandateId + "/end", Map.of("endedOn", "2019-07-20", "reason", "revoked"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheBankRefusesIsNotCollectedAndCanBeOrderedAnew() {
        // Given
        signed();
        String collectionId = collected(DAY);
        String message = collection(collectionId).getString("messageId");
        String answer = refusal(collectionId);

        // When
        Response taken = answer(collectionId, answer);
        Response other = answer(collectionId, answer.replace(message, "DD20190805-999999"));

        // Then
        taken.then()
                .statusCode(200)
                .body("totals.state", hasItems("rejected"))
                .body("refused.reason", contains("AC04"))
                .body("refused[0].reopened", equalTo(false));
        assertThat(item(collectionId)).containsEntry("state", "rejected").containsEntry("reason", "AC04");
        other.then().statusCode(400).body("issues[0].name", equalTo("OrgnlMsgId"));
        answer(collectionId, "<Document/>").then().statusCode(400);
        assertThat(item(collected(DAY))).containsEntry("sequence", "first");
    }

    @Test
    void aSumThatCameBeforeTheAnswerIsBookedByIt() {
        // Given two accounts in one block, of which the bank pays one before it says that it refuses the other
        signed();
        UUID neighbour = Ids.next();
        new Others(neighbour).tenancyTells("tenancies.notify.signed", Others.owing(neighbour, "2019-02-10", "316.10"));
        String otherAccount = Api.account(neighbour).getString("items[0].rentAccountId");
        Map<String, Object> theirs = mandate();
        theirs.put("reference", "N-" + reference);
        Api.post("/rentAccounts/" + otherAccount + "/mandates", theirs).then().statusCode(201);
        String collectionId = collected(DAY);
        BigDecimal sum = items(collectionId).stream()
                .filter(item -> item.get("sequence").equals("first"))
                .map(item -> (BigDecimal) item.get("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(DUE);
        Api.businessDate(DAY.toString());
        Api.importCoda(CodaWriter.statement(1, bankAccount, DAY, BigDecimal.ZERO)
                        .collected(sum, DAY, collection(collectionId).getString("messageId") + "-FRST")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // When
        answer(collectionId, refusal(collectionId)).then().statusCode(200);

        // Then
        Api.get("/unmatchedMovements?account=" + bankAccount).then().body("items", empty());
        assertThat(Api.account(neighbour).getObject("items[0].balance", BigDecimal.class))
                .isEqualByComparingTo("0.00");
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(item(collectionId)).containsEntry("state", "rejected");
    }

    /** That the bank does not collect what is ordered of this account. */
    private String refusal(String collectionId) {
        String message = collection(collectionId).getString("messageId");
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-FRST</OrgnlPmtInfId>
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>
                </TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """.formatted(message, message, item(collectionId).get("endToEndId"));
    }

    @Test
    void whatTheBankRefusesThoughItPaidTheSumIsOpenAgainAndTakenBackOnce() {
        // Given
        signed();
        String collectionId = collected(DAY);
        bankPays(collectionId, "first");
        String endToEndId = (String) item(collectionId).get("endToEndId");
        assertThat(balance()).isEqualByComparingTo("0.00");

        // When
        Response taken = answer(collectionId, refusal(collectionId));
        Response again = answer(collectionId, refusal(collectionId));

        // Then
        taken.then()
                .statusCode(200)
                .body("refused.endToEndId", contains(endToEndId))
                .body("refused[0].reason", equalTo("AC04"))
                .body("refused[0].reopened", equalTo(true));
        again.then().statusCode(200).body("refused", empty());
        assertThat(item(collectionId)).containsEntry("state", "rejected").containsEntry("reason", "AC04");
        assertThat(balance()).isEqualByComparingTo("316.10");

        // When the statement shows that the bank took the money back
        bankReturns(endToEndId, "AC04");

        // Then
        assertThat(item(collectionId)).containsEntry("state", "returned").containsEntry("reason", "AC04");
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(Api.get("/rentAccounts/" + rentAccountId + "/entries")
                        .jsonPath()
                        .<String>getList("items.kind"))
                .containsExactly("takenOver", "payment", "reversal");
        JsonPath reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY.plusDays(2)));
        assertThat(reconciled.<String>getList("items.find { it.account == '" + bankAccount + "' }.alarms.kind"))
                .doesNotContain("rentAccounts");
        assertThat(item(collected(DAY.plusDays(21)))).containsEntry("state", "ordered");
    }

    private static Response answer(String collectionId, String answer) {
        return Api.call()
                .contentType("application/xml")
                .body(answer)
                .post("/arrears/v1/collections/" + collectionId + "/bankAnswers");
    }

    @Test
    void aCancelledFileCollectsNothing() {
        // Given
        signed();
        String collectionId = collected(DAY);
        Map<String, Object> reason = Map.of("reason", "the wrong day");

        // When
        Response cancelled = Api.post("/collections/" + collectionId + "/cancellation", reason);
        Response again = Api.post("/collections/" + collectionId + "/cancellation", reason);

        // Then
        cancelled.then().statusCode(200).body("cancelReason", equalTo("the wrong day"));
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:arrears:collectionCancelled"));
        Api.get("/collections/" + collectionId + "/file").then().statusCode(409);
        assertThat(item(collected(DAY))).containsEntry("state", "ordered");
    }

    @Test
    void aDayTooSoonForBankAndDebtorIsRefused() {
        collect(LocalDate.of(2019, 8, 2)).then().statusCode(400).body("issues[0].name", equalTo("collectionDate"));
    }

    @Test
    void anAccountHasOneMandateAtATime() {
        // Given
        String mandateId = signed();
        Map<String, Object> other = mandate();
        other.put("reference", reference + "-2");

        // When
        Response second = sign(other);
        Response ended =
                Api.post("/mandates/" + mandateId + "/end", Map.of("endedOn", "2019-07-19", "reason", "replaced"));
        Response third = sign(other);
        Response sameReference = sign(mandate());

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:arrears:mandateInForce"));
        ended.then().statusCode(200).body("usableUntil", equalTo("2019-07-19"));
        third.then().statusCode(201);
        sameReference.then().statusCode(409);
        Api.get("/rentAccounts/" + rentAccountId + "/mandates").then().body("total", equalTo(2));
        Api.post("/mandates/" + mandateId + "/end", Map.of("endedOn", "2019-07-19", "reason", "revoked"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:mandateEnded"));
        Api.post("/mandates/" + mandateId + "/end", Map.of("endedOn", "2019-07-18", "reason", "revoked"))
                .then()
                .statusCode(200)
                .body("usableUntil", equalTo("2019-07-18"));
    }

    @Test
    void everyFaultOfAMandateIsNamed() {
        // Given
        Map<String, Object> mandate = mandate();
        mandate.put("iban", "BE71096123456768");
        mandate.put("reference", "/M");

        // When
        Response answer = sign(mandate);

        // Then
        answer.then().statusCode(400).body("issues.name", hasItems("iban", "reference"));
        mandate = mandate();
        mandate.put("signedOn", "2019-07-21");
        sign(mandate).then().statusCode(400).body("issues[0].name", equalTo("signedOn"));
    }

    @Test
    void aMandateThatEndedIsNotUsed() {
        // Given
        String mandateId = signed();
        Api.post("/mandates/" + mandateId + "/end", Map.of("endedOn", "2019-08-04", "reason", "revoked"))
                .then()
                .statusCode(200);

        // When
        Response answer = collect(DAY);

        // Then
        assertThat(answer.statusCode() == 409
                        || ofThisAccount(answer.path("collectionId")).isEmpty())
                .isTrue();
    }
}
