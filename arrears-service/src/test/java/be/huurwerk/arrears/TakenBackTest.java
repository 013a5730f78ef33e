package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that the bank takes back: the payment is undone, and what it had paid is open again. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TakenBackTest {

    private static final String PAYER = "BE71096123456769";
    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);
    private static final LocalDate LATER = LocalDate.of(2019, 4, 15);
    private static final BigDecimal RENT = new BigDecimal("316.10");

    private final UUID tenancyId = Ids.next();
    private final String account = Ibans.next();
    private final String endToEnd = "E-" + tenancyId.toString().substring(24);
    private String rentAccountId;
    private String communication;

    @BeforeEach
    void anAccountWithRentIsOpen() {
        Api.businessDate("2019-04-20");
        Others others = new Others(tenancyId);
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        JsonPath open = Api.account(tenancyId);
        rentAccountId = open.getString("items[0].rentAccountId");
        communication = open.getString("items[0].structuredCommunication");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00Z", "2019-04-01", 316.10));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    Api.postMonth("2019-04");
                    assertThat(balance()).isEqualByComparingTo("316.10");
                });
    }

    private CodaWriter statement(int number, LocalDate day) {
        return CodaWriter.statement(number, account, day, BigDecimal.ZERO);
    }

    private CodaWriter paid(int number) {
        return statement(number, DAY).structured(RENT, DAY, communication, PAYER, "Voorbeeld", endToEnd);
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private JsonPath entries() {
        return Api.json(Api.get("/rentAccounts/" + rentAccountId + "/entries"));
    }

    private List<Map<String, Object>> queued() {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        String next = "/arrears/v1/unmatchedMovements?pageSize=200";
        while (next != null) {
            JsonPath page = Api.call().get(next).jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all.stream()
                .filter(one -> one.get("reference").toString().startsWith(account))
                .toList();
    }

    @Test
    void aReturnedDirectDebitReopensWhatItHadPaid() {
        // Given
        Api.importCoda(paid(1).bytes()).then().statusCode(201);
        assertThat(balance()).isEqualByComparingTo("0.00");

        // When
        Api.importCoda(statement(2, LATER)
                        .unpaid(RENT, LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(0));

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        JsonPath lines = entries();
        assertThat(lines.getList("items.kind")).containsExactly("rent", "payment", "reversal");
        assertThat(lines.getString("items[2].reverses")).isEqualTo(lines.getString("items[1].entryId"));
        assertThat(lines.getString("items[2].bookedOn")).isEqualTo("2019-04-15");
        assertThat(lines.getString("items[2].ground")).isEqualTo("takenBack");
        assertThat(lines.getObject("items[0].open", BigDecimal.class)).isEqualByComparingTo("316.10");
    }

    @Test
    void whatWasPaidAheadPaysWhatIsDueOnceAnotherPaymentIsReturned() {
        // Given the rents of April and May are paid by two payments on 8 April, before either is due
        Api.businessDate("2019-04-02");
        Api.postMonth("2019-05");
        Api.businessDate("2019-04-20");
        Api.importCoda(paid(1).structured(RENT, DAY, communication, PAYER, "Voorbeeld", "2" + endToEnd)
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(2));

        // When the first comes back after April is due
        Api.importCoda(statement(2, LATER)
                        .unpaid(RENT, LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then nothing that is due is open, and May is, which is not due
        Api.get("/rentAccounts/" + rentAccountId)
                .then()
                .body("balance", equalTo(316.10f))
                .body("overdue", equalTo(0.00f));
        JsonPath lines = entries();
        assertThat(lines.getObject("items.find { it.period == '2019-04' }.open", BigDecimal.class))
                .isEqualByComparingTo("0.00");
        assertThat(lines.getObject("items.find { it.period == '2019-05' }.open", BigDecimal.class))
                .isEqualByComparingTo("316.10");
        Api.get("/rentAccounts/" + rentAccountId + "/allocations")
                .then()
                .body(
                        "items.findAll { it.allocatedOn == '2019-04-15' }.reason.sort()",
                        contains("paid", "reordered", "reversed"));
    }

    @Test
    void aReturnInXmlIsTheSame() {
        // Given
        Camt.post(Camt.statement(
                        account,
                        1,
                        DAY.toString(),
                        "316.10",
                        Camt.transfer("316.10", "2019-04-08", "R1", endToEnd, communication)))
                .then()
                .statusCode(201);

        // When
        Camt.post(Camt.statement(
                        account,
                        2,
                        LATER.toString(),
                        "-316.10",
                        Camt.returned("316.10", LATER.toString(), endToEnd, "MD06")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
    }

    @Test
    void paidAndTakenBackInOneFileLeavesTheDebt() {
        // When
        Api.importCoda(paid(1).unpaid(RENT, DAY, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(2));

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(entries().getInt("total")).isEqualTo(3);
    }

    @Test
    void theSecondTimeItIsQueuedWithItsReason() {
        // Given
        Api.importCoda(paid(1).unpaid(RENT, DAY, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201);

        // When
        Api.importCoda(statement(2, LATER)
                        .unpaid(RENT, LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(queued())
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("queueReason", "alreadyTakenBack"));
    }

    @Test
    void whatNobodyPaidIsQueuedWithItsReason() {
        // When
        Api.importCoda(statement(1, LATER)
                        .unpaid(RENT, LATER, "UNKNOWN-" + endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201);

        // Then
        assertThat(queued())
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("queueReason", "noPaymentFound"));
        assertThat(balance()).isEqualByComparingTo("316.10");
    }

    private void queuedReturn(String amount) {
        Api.importCoda(paid(1).bytes()).then().statusCode(201);
        Api.importCoda(statement(2, LATER)
                        .unpaid(new BigDecimal(amount), LATER, "NOTPROVIDED", "", PAYER, "Voorbeeld", "AC04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
    }

    private Response takeBack(Map<String, Object> more) {
        Map<String, Object> asked = new HashMap<>(more);
        asked.put("rentAccountId", rentAccountId);
        asked.put("entryId", entries().getString("items.find { it.kind == 'payment' }.entryId"));
        return Api.post("/unmatchedMovements/" + queued().get(0).get("movementId") + "/paymentReversal", asked);
    }

    private void reconciles() {
        assertThat(Api.json(Api.get("/reconciliations?pageSize=200&on=" + LATER))
                        .getList("items.find { it.account == '" + account + "' }.alarms.kind"))
                .doesNotContain("rentAccounts");
    }

    @Test
    void anOfficerSaysWhatCameBackFromTheDayOfTheReturn() {
        // Given
        queuedReturn("316.10");

        // When
        takeBack(Map.of("reason", "the only payment of that account")).then().statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(entries().getString("items[2].bookedOn")).isEqualTo(LATER.toString());
        Api.get("/rentAccounts/" + rentAccountId + "?on=2019-04-14").then().body("balance", equalTo(0.00f));
        reconciles();
    }

    @Test
    void ofAPartThatCameBackTheRestStaysPaid() {
        // Given
        queuedReturn("100.00");
        takeBack(Map.of()).then().statusCode(400).body("issues.name", contains("amount"));

        // When
        takeBack(Map.of("amount", new BigDecimal("100.00"))).then().statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("100.00");
        reconciles();
    }

    @Test
    void whatTheBankKeptIsNoDebtOfTheTenant() {
        // Given
        queuedReturn("320.10");
        takeBack(Map.of("amount", new BigDecimal("320.10"))).then().statusCode(400);

        // When
        takeBack(Map.of("bankCharge", new BigDecimal("4.00"))).then().statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        reconciles();
    }

    @Test
    void anotherAmountIsNotTheSamePayment() {
        // Given
        Api.importCoda(paid(1).bytes()).then().statusCode(201);

        // When
        Api.importCoda(statement(2, LATER)
                        .unpaid(new BigDecimal("316.00"), LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
        assertThat(queued()).hasSize(1);
    }

    @Test
    void aPartThatComesBackNamesThePaymentOfItsIdentifier() {
        // Given
        Api.importCoda(paid(1).bytes()).then().statusCode(201);

        // When
        Api.importCoda(statement(2, LATER)
                        .unpaid(new BigDecimal("319.10"), LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // Then
        Map<String, Object> waiting = queued().get(0);
        assertThat(waiting).containsEntry("queueReason", "anotherAmount");
        JsonPath document = Api.json(Api.get("/unmatchedMovements/" + waiting.get("movementId")));
        assertThat(document.getList("mayTakeBack.entryId"))
                .containsExactly(entries().getString("items.find { it.kind == 'payment' }.entryId"));
        assertThat(document.getObject("mayTakeBack[0].amount", BigDecimal.class))
                .isEqualByComparingTo("316.10");
        takeBack(Map.of("bankCharge", new BigDecimal("3.00"))).then().statusCode(201);
        reconciles();
    }

    @SafeVarargs
    private final String split(Map<String, Object>... parts) {
        Api.importCoda(statement(1, DAY)
                        .free(new BigDecimal("310.00"), DAY, "twee maal", PAYER, "Voorbeeld", endToEnd)
                        .bytes())
                .then()
                .statusCode(201);
        String movementId = queued().get(0).get("movementId").toString();
        Api.post("/unmatchedMovements/" + movementId + "/assignment", Map.of("parts", List.of(parts)))
                .then()
                .statusCode(201);
        return movementId;
    }

    private String returned(String amount) {
        Api.importCoda(statement(2, LATER)
                        .unpaid(new BigDecimal(amount), LATER, endToEnd, "M1", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
        return queued().get(0).get("movementId").toString();
    }

    @Test
    void aPaymentThatWasSplitComesBackInOneCall() {
        // Given
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.signed(other, "2019-04-01"));
        String theirs = Api.account(other).getString("items[0].rentAccountId");
        String payment = split(
                Map.of("rentAccountId", rentAccountId, "amount", new BigDecimal("210.00")),
                Map.of("rentAccountId", theirs, "amount", new BigDecimal("100.00")));
        String back = returned("310.00");
        assertThat(queued().get(0)).containsEntry("queueReason", "paymentWasSplit");
        assertThat(Api.json(Api.get("/unmatchedMovements/" + back)).getList("mayTakeBackSplit"))
                .containsExactly(payment);
        String reversal = "/unmatchedMovements/" + back + "/paymentReversal";
        Api.post(reversal, Map.of("movementId", back))
                .then()
                .statusCode(400)
                .body("issues.name", contains("movementId"));
        Api.post(reversal, Map.of("movementId", payment, "rentAccountId", theirs))
                .then()
                .statusCode(400);
        Api.post(reversal, Map.of("movementId", payment, "amount", 210))
                .then()
                .statusCode(400)
                .body("issues.name", contains("amount"));

        // When
        Api.post(reversal, Map.of("movementId", payment)).then().statusCode(201).body("known", equalTo("takenBack"));

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(Api.account(other).getObject("items[0].balance", BigDecimal.class))
                .isEqualByComparingTo("0.00");
        Api.get("/rentAccounts/" + rentAccountId + "?on=2019-04-14").then().body("balance", equalTo(106.10f));
        Api.get("/movements/" + payment).then().body("known", equalTo("assigned"));
        reconciles();
        String again = returnedAgain();
        Api.post("/unmatchedMovements/" + again + "/paymentReversal", Map.of("movementId", payment))
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:paymentUndone"));
    }

    @Test
    void aPaymentThatWasSplitIsNamedWhereTheBankKeptACharge() {
        // Given
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.signed(other, "2019-04-01"));
        String theirs = Api.account(other).getString("items[0].rentAccountId");
        String payment = split(
                Map.of("rentAccountId", rentAccountId, "amount", new BigDecimal("210.00")),
                Map.of("rentAccountId", theirs, "amount", new BigDecimal("100.00")));

        // When
        String back = returned("312.63");

        // Then
        assertThat(queued().get(0)).containsEntry("queueReason", "paymentWasSplit");
        JsonPath document = Api.json(Api.get("/unmatchedMovements/" + back));
        assertThat(document.getList("mayTakeBackSplit")).containsExactly(payment);
        assertThat(document.getList("mayTakeBack")).isNull();
        Api.post(
                        "/unmatchedMovements/" + back + "/paymentReversal",
                        Map.of("movementId", payment, "bankCharge", new BigDecimal("2.63")))
                .then()
                .statusCode(201);
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(Api.account(other).getObject("items[0].balance", BigDecimal.class))
                .isEqualByComparingTo("0.00");
        reconciles();
    }

    @Test
    void aPartOfAPaymentThatWasSplitComesBackOnceItIsOfOneAccount() {
        // Given
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.signed(other, "2019-04-01"));
        String theirs = Api.account(other).getString("items[0].rentAccountId");
        String payment = split(
                Map.of("rentAccountId", rentAccountId, "amount", new BigDecimal("210.00")),
                Map.of("rentAccountId", theirs, "amount", new BigDecimal("100.00")));
        String back = returned("250.00");
        assertThat(Api.json(Api.get("/unmatchedMovements/" + back)).getList("mayTakeBackSplit"))
                .containsExactly(payment);

        // When
        Api.post("/movements/" + payment + "/suspense", Map.of("reason", "250.00 came back"))
                .then()
                .statusCode(200);
        Api.post(
                        "/unmatchedMovements/" + payment + "/assignment",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("rentAccountId", rentAccountId, "amount", new BigDecimal("250.00")),
                                        Map.of("rentAccountId", theirs, "amount", new BigDecimal("60.00")))))
                .then()
                .statusCode(201);
        Api.post(
                        "/unmatchedMovements/" + back + "/paymentReversal",
                        Map.of(
                                "rentAccountId",
                                rentAccountId,
                                "entryId",
                                entries().getString("items.find { it.amount == -250 }.entryId")))
                .then()
                .statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        assertThat(Api.account(other).getObject("items[0].balance", BigDecimal.class))
                .isEqualByComparingTo("-60.00");
        reconciles();
    }

    private String returnedAgain() {
        Api.importCoda(statement(3, LATER.plusDays(1))
                        .unpaid(new BigDecimal("310.00"), LATER.plusDays(1), endToEnd, "M2", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201);
        return queued().get(0).get("movementId").toString();
    }
}
