package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DepositLifeTest {
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);
    private static final LocalDate RECEIVED_ON = LocalDate.of(2019, 2, 20);

    @BeforeEach
    void longAfterTheStory() {
        Story.today(LocalDate.of(2026, 1, 5));
    }

    @Test
    void asksForTheDepositOfASignedTenancy() {
        // Given
        Story story = new Story();

        // When
        story.signed(SIGNED_ON);

        // Then
        UUID depositId = story.depositId();
        caller().queryParam("tenancyId", story.tenancyId())
                .get("/deposit/v1/deposits")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].href", equalTo("/deposit/v1/deposits/" + depositId))
                .body("items[0].deposit", equalTo(983.00f))
                .body("items[0].costs", equalTo(16.00f))
                .body("items[0].due", equalTo(999.00f))
                .body("items[0].paid", equalTo(0.00f))
                .body("items[0].balance", equalTo(999.00f))
                .body("items[0].status", equalTo("requested"));
        TestEvent requested = story.told(1).get(0);
        assertThat(requested.type()).isEqualTo("deposits.notify.requested");
        EventSchemas.assertMatches(requested);
        assertThat(requested.data().get("structuredCommunication").asText()).startsWith("+++020/");
    }

    @Test
    void showsNothingBeforeTheDayOfSigning() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();

        // When / Then
        caller().queryParam("tenancyId", story.tenancyId())
                .queryParam("on", "2019-02-14")
                .get("/deposit/v1/deposits")
                .then()
                .body("items", hasSize(0));
        caller().queryParam("on", "2019-02-14")
                .get("/deposit/v1/deposits/" + depositId)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesAMalformedFilterByName() {
        // When
        ValidatableResponse answer = caller().queryParam("tenancyId", "nobody")
                .get("/deposit/v1/deposits")
                .then();

        // Then
        answer.statusCode(400).body("issues[0].in", equalTo("query")).body("issues[0].name", equalTo("tenancyId"));
        caller().queryParam("on", "2019-02-30")
                .get("/deposit/v1/deposits")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("on"));
    }

    @Test
    void booksPaymentsUntilAllIsPaidAndNotMore() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();

        // When
        String location = pay(depositId, "500.00")
                .statusCode(201)
                .body("status", equalTo("partlyPaid"))
                .body("balance", equalTo(499.00f))
                .extract()
                .header("Location");
        pay(depositId, "499.01").statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:moreThanDue"));
        pay(depositId, "499.00").statusCode(201).body("status", equalTo("paid"));
        pay(depositId, "0.01").statusCode(409);

        // Then
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("held", equalTo(983.00f))
                .body("surplus", equalTo(0.00f));
        caller().get(location).then().statusCode(200).body("amount", equalTo(500.00f));
        caller().get("/deposit/v1/deposits/" + depositId + "/statement")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("payment", "payment")))
                .body("items[0].lines.account", equalTo(List.of("bank", "costs", "depositHeld")))
                .body("items[0].lines[1].credit", equalTo(16.00f));
        caller().queryParam("on", "2019-02-19")
                .get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("status", equalTo("requested"))
                .body("balance", equalTo(999.00f));
        List<TestEvent> told = story.told(3);
        assertThat(told)
                .extracting(TestEvent::type)
                .containsExactly(
                        "deposits.notify.requested", "deposits.notify.paymentBooked", "deposits.notify.paymentBooked");
        told.forEach(EventSchemas::assertMatches);
        assertThat(told.get(2).data().get("status").asText()).isEqualTo("paid");
    }

    @Test
    void countsACallWithTheSameKeyOnce() {
        // Given
        UUID depositId = new Story().signed(SIGNED_ON).depositId();

        // When
        String first = payWithKey(depositId, "k-" + depositId, "100.00")
                .statusCode(201)
                .extract()
                .path("paymentId");
        String again = payWithKey(depositId, "k-" + depositId, "100.00")
                .statusCode(201)
                .extract()
                .path("paymentId");

        // Then
        assertThat(again).isEqualTo(first);
        payWithKey(depositId, "k-" + depositId, "101.00").statusCode(422);
        caller().get("/deposit/v1/deposits/" + depositId).then().body("paid", equalTo(100.00f));
    }

    @Test
    void refusesAPaymentOnAStaleDocument() {
        // Given
        UUID depositId = new Story().signed(SIGNED_ON).depositId();
        String seen = caller().get("/deposit/v1/deposits/" + depositId).header("ETag");
        pay(depositId, "100.00").statusCode(201);

        // When / Then
        caller().header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(payment("100.00"))
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then()
                .statusCode(412);
        caller().header("If-None-Match", seen)
                .get("/deposit/v1/deposits/" + depositId)
                .then()
                .statusCode(200);
        String fresh = caller().get("/deposit/v1/deposits/" + depositId).header("ETag");
        caller().header("If-None-Match", fresh)
                .get("/deposit/v1/deposits/" + depositId)
                .then()
                .statusCode(304);
        caller().header("If-Match", fresh)
                .contentType(ContentType.JSON)
                .body(payment("100.00"))
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then()
                .statusCode(201);
    }

    @Test
    void namesEveryFaultOfAPayment() {
        // Given
        UUID depositId = new Story().signed(SIGNED_ON).depositId();

        // When / Then
        caller().contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"yesterday\", \"amount\": 0.00, \"reference\": \"\", \"iban\": \"none\"}")
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("receivedOn", "amount", "reference", "iban"));
        caller().get("/deposit/v1/deposits/" + depositId).then().body("paid", equalTo(0.00f));
    }

    @Test
    void knowsNoDepositOfAnotherId() {
        // When / Then
        pay(UUID.randomUUID(), "1.00").statusCode(404);
        caller().get("/deposit/v1/deposits/" + UUID.randomUUID()).then().statusCode(404);
        caller().get("/deposit/v1/deposits/" + UUID.randomUUID() + "/statement")
                .then()
                .statusCode(404);
        caller().queryParam("tenancyId", UUID.randomUUID())
                .get("/deposit/v1/deposits")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void booksABankPaymentOnceAndKeepsWhatIsBeyondTheDue() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();
        UUID paymentId = UUID.randomUUID();

        // When
        story.bankPayment(paymentId, RECEIVED_ON, "1000.00")
                .bankPayment(paymentId, RECEIVED_ON, "1000.00")
                .bankPayment(UUID.randomUUID(), RECEIVED_ON, "5.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get("/deposit/v1/deposits/" + depositId)
                        .then()
                        .body("status", equalTo("paid"))
                        .body("paid", equalTo(999.00f))
                        .body("surplus", equalTo(6.00f)));
        caller().queryParam("pageSize", 200)
                .get("/deposit/v1/surpluses")
                .then()
                .statusCode(200)
                .body("items.findAll { it.depositId == '" + depositId + "' }.amount", equalTo(List.of(1.00f, 5.00f)));
        assertThat(story.told(2))
                .as("a mere surplus is told to nobody")
                .extracting(TestEvent::type)
                .containsExactly("deposits.notify.requested", "deposits.notify.paymentBooked");
    }

    @Test
    void settlesAgainstTheFinalBalance() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();
        pay(depositId, "999.00").statusCode(201);

        // When
        story.noticeGiven().departed();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get("/deposit/v1/deposits/" + depositId)
                        .then()
                        .body("status", equalTo("inSettlement"))
                        .body("endDate", equalTo("2019-08-31"))
                        .body("refundBy", equalTo("2019-11-30")));
        story.finalBalance("200.00", "100.00");

        // Then
        TestEvent settled = story.told(3).get(2);
        assertThat(settled.type()).isEqualTo("deposits.notify.settled");
        EventSchemas.assertMatches(settled);
        assertThat(settled.data().get("applied").decimalValue()).isEqualByComparingTo("300.00");
        assertThat(settled.data().get("refund").decimalValue()).isEqualByComparingTo("683.00");
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("status", equalTo("settled"))
                .body("held", equalTo(0.00f))
                .body("settlement.applied", equalTo(300.00f))
                .body("settlement.interest", equalTo(0.00f))
                .body("settlement.refund", equalTo(683.00f))
                .body("settlement.lines.ground", equalTo(List.of("rent", "damage")))
                .body("settlement.lines.amount", equalTo(List.of(200.00f, 100.00f)));
        caller().queryParam("on", "2019-06-01")
                .get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("status", equalTo("paid"))
                .body("settlement", nullValue());
        caller().get("/deposit/v1/deposits/" + depositId + "/statement")
                .then()
                .body("items.kind", hasItem("settlement"));
        pay(depositId, "1.00").statusCode(409);
    }

    @Test
    void appliesAllWhenMoreIsOwedThanIsHeld() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();
        story.bankPayment(UUID.randomUUID(), RECEIVED_ON, "999.00").told(2);

        // When: 316.10 + 700.00 + 16.00 = 1032.10, the example of arrears' contract
        story.departed().finalBalance();

        // Then
        TestEvent settled = story.told(3).get(2);
        assertThat(settled.data().get("applied").decimalValue()).isEqualByComparingTo("983.00");
        assertThat(settled.data().get("refund").decimalValue()).isEqualByComparingTo("0.00");
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("settlement.lines.ground", equalTo(List.of("rent", "damage", "exitInventory")));
    }

    @Test
    void settlesOnceHoweverOftenTheBalanceIsTold() {
        // Given
        Story story = new Story().signed(SIGNED_ON);
        UUID depositId = story.depositId();
        pay(depositId, "999.00").statusCode(201);
        story.finalBalance("300.00", "0.00").told(3);

        // When
        story.finalBalance("900.00", "0.00").bankPayment(UUID.randomUUID(), RECEIVED_ON, "7.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get("/deposit/v1/deposits/" + depositId)
                        .then()
                        .body("surplus", equalTo(7.00f))
                        .body("settlement.applied", equalTo(300.00f))
                        .body("settlement.refund", equalTo(683.00f)));
        assertThat(story.told(3)).hasSize(3);
    }

    private static ValidatableResponse pay(UUID depositId, String amount) {
        return caller().contentType(ContentType.JSON)
                .body(payment(amount))
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then();
    }

    private static ValidatableResponse payWithKey(UUID depositId, String key, String amount) {
        return caller().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(payment(amount))
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then();
    }

    private static String payment(String amount) {
        return "{\"receivedOn\": \"%s\", \"amount\": %s, \"reference\": \"counter 12\"}".formatted(RECEIVED_ON, amount);
    }
}
