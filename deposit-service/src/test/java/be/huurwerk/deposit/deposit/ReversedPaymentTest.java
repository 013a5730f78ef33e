package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
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
class ReversedPaymentTest {

    @BeforeEach
    void afterThePayments() {
        Story.today(LocalDate.of(2019, 10, 1));
    }

    @Test
    void undoesAPaymentByAnEntryOfItsOwnAndTellsTheOthers() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        String payment =
                pay(deposit, "2019-02-20", "999.00").statusCode(201).extract().header("Location");

        // When
        reverse(payment)
                .statusCode(201)
                .body("status", equalTo("requested"))
                .body("balance", equalTo(999.00f))
                .body("reversal.reason", equalTo("another tenant's"));

        // Then
        caller().get(deposit).then().body("held", equalTo(0.00f)).body("paid", equalTo(0.00f));
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "reversal")))
                .body("items.bookedOn", equalTo(List.of("2019-02-20", "2019-10-01")))
                .body("items[1].valueOn", equalTo("2019-02-20"))
                .body("items[0].valueOn", nullValue())
                .body("items[1].lines[0].credit", equalTo(999.00f));
        TestEvent told = story.told(3).get(2);
        assertThat(told.type()).isEqualTo("deposits.notify.paymentBooked");
        assertThat(told.data().get("status").asText()).isEqualTo("requested");
        EventSchemas.assertMatches(told);
        // and only once
        reverse(payment).statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:paymentReversed"));
        reverse(deposit + "/payments/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void tellsTheBanksDoorThatAPaymentWasNotForThisDeposit() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 20), "100.00").told(2);

        // When
        reverse(deposit + "/payments/" + paymentId).statusCode(201);

        // Then
        TestEvent told = story.told(4).get(3);
        assertThat(told.type()).isEqualTo("depositPayments.notify.reversed");
        EventSchemas.assertMatches(told);
        assertThat(told.data().get("paymentId").asText()).isEqualTo(paymentId.toString());
        assertThat(told.data().get("amount").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(told.data().get("reversedOn").asText()).isEqualTo("2019-10-01");
    }

    @Test
    void isOnePaymentThoughTheBanksDoorReadItsStatementAgainAfterARestore() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        UUID first = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        story.bankPayment(first, LocalDate.of(2019, 2, 20), "999.00").told(2);

        // When
        story.bankPaymentToldAgain(first, again, LocalDate.of(2019, 2, 20), "999.00");

        // Then
        caller().get(deposit)
                .then()
                .body("status", equalTo("paid"))
                .body("paid", equalTo(999.00f))
                .body("surplus", equalTo(0.00f));
        caller().get(deposit + "/statement").then().body("items.kind", equalTo(List.of("payment")));

        // When the bank takes it back, by the id that its door knows now
        story.bankTakesBack(story.depositId(), again, "999.00", "2019-03-04");

        // Then
        caller().get(deposit).then().body("status", equalTo("requested")).body("balance", equalTo(999.00f));

        // When the statement is read again once more
        UUID anew = UUID.randomUUID();
        story.bankPaymentToldAgain(first, anew, LocalDate.of(2019, 2, 20), "999.00");

        // Then it is booked, until it is told that it went back
        caller().get(deposit).then().body("status", equalTo("paid"));
        story.bankTakesBack(story.depositId(), anew, "999.00", "2019-03-04");
        caller().get(deposit).then().body("status", equalTo("requested")).body("surplus", equalTo(0.00f));
    }

    @Test
    void tellsTheBanksDoorOfAPaymentByTheIdThatItKnowsNow() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        UUID first = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        story.bankPayment(first, LocalDate.of(2019, 2, 20), "100.00").told(2);
        story.bankPaymentToldAgain(first, again, LocalDate.of(2019, 2, 20), "100.00");

        // When
        reverse("/deposit/v1/deposits/" + story.depositId() + "/payments/" + first)
                .statusCode(201);

        // Then
        TestEvent told = story.told(4).get(3);
        assertThat(told.type()).isEqualTo("depositPayments.notify.reversed");
        assertThat(told.data().get("paymentId").asText()).isEqualTo(again.toString());
    }

    /** Issue 6: a deposit is never negative and never paid back twice. */
    @Test
    void keepsThePaymentWhoseMoneyIsAskedBackUntilTheRefundIsRefused() {
        // Given 200.00 too much by the bank, which are asked back
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        pay(deposit, "2019-02-20", "999.00").statusCode(201);
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 21), "200.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("surplus", equalTo(200.00f)));
        String refund = caller().contentType(ContentType.JSON)
                .body(
                        "{\"source\": \"surplus\", \"amount\": 200.00, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\"}")
                .post(deposit + "/refunds")
                .then()
                .statusCode(201)
                .extract()
                .path("refundId");

        // When / Then
        reverse(deposit + "/payments/" + paymentId)
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:moneyHasLeft"));
        caller().get(deposit).then().body("surplus", equalTo(200.00f));

        // When the refund is refused
        caller().contentType(ContentType.JSON)
                .body("{\"decision\": \"refused\", \"reason\": \"not his money\"}")
                .post("/deposit/v1/refunds/" + refund + "/decision")
                .then()
                .statusCode(200);

        // Then
        reverse(deposit + "/payments/" + paymentId).statusCode(201);
        caller().get(deposit).then().body("surplus", equalTo(0.00f));
    }

    @Test
    void takesNoPaymentOfADayThatCanOnlyBeAMistake() {
        // Given asked on 2019-02-15
        String deposit = "/deposit/v1/deposits/"
                + new Story().signed(LocalDate.of(2019, 2, 15)).depositId();

        // When / Then
        pay(deposit, "1900-01-01", "10.00").statusCode(400).body("issues[0].name", equalTo("receivedOn"));
        pay(deposit, "2018-02-14", "10.00").statusCode(400).body("issues[0].name", equalTo("receivedOn"));
        pay(deposit, "2018-02-15", "10.00").statusCode(201);
    }

    @Test
    void whatTheBankTookBackIsDueAgainAndPutsNothingInTheQueue() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 20), "999.00").told(2);
        caller().get(deposit).then().body("status", equalTo("paid"));
        caller().get(deposit + "/statement").then().body("items[0].paymentId", equalTo(paymentId.toString()));

        // When, told twice
        story.bankTakesBack(story.depositId(), paymentId, "999.00", "2019-03-04");
        story.bankTakesBack(story.depositId(), paymentId, "999.00", "2019-03-04");

        // Then
        TestEvent told = story.told(3).get(2);
        assertThat(told.type()).isEqualTo("deposits.notify.paymentBooked");
        assertThat(told.data().get("status").asText()).isEqualTo("requested");
        caller().get(deposit).then().body("held", equalTo(0.00f)).body("balance", equalTo(999.00f));
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "reversal")))
                .body("items.bookedOn", equalTo(List.of("2019-02-20", "2019-03-04")));
    }

    /** 300.00 of the 983.00 are set off, 683.00 are to be paid back, of which 600.00 are asked. */
    @Test
    void whatTheBankTookBackOfASettledDepositIsOwedAndNotPaidBack() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 20), "999.00").told(2);
        story.finalBalance("300.00", "0.00").told(3);
        String tenant = caller().get(deposit).path("beneficiaries[0].personId");
        String refund = caller().contentType(ContentType.JSON)
                .body("{\"source\": \"refundDue\", \"amount\": 600.00, \"iban\": \"BE71096123456769\","
                        + " \"accountHolder\": \"V\", \"personId\": \"" + tenant + "\"}")
                .post(deposit + "/refunds")
                .then()
                .statusCode(201)
                .extract()
                .path("refundId");

        // When, told twice
        story.bankTakesBack(story.depositId(), paymentId, "999.00", "2019-10-01");
        story.bankTakesBack(story.depositId(), paymentId, "999.00", "2019-10-01");

        // Then: 983.00 - 683.00 are owed, and 16.00 of costs
        TestEvent told = story.told(4).get(3);
        assertThat(told.type()).isEqualTo("deposits.notify.paymentBooked");
        EventSchemas.assertMatches(told);
        caller().get(deposit)
                .then()
                .body("status", equalTo("settled"))
                .body("owed", equalTo(300.00f))
                .body("balance", equalTo(316.00f));
        assertThat(Story.items("/deposit/v1/owedDeposits"))
                .filteredOn(
                        item -> item.get("depositId").equals(story.depositId().toString()))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("owed", 316.00f)
                        .containsEntry("costs", 16.00f)
                        .containsEntry("since", "2019-10-01")
                        .containsEntry("endedOn", "2019-10-01"));
        given().auth()
                .oauth2(Tokens.client("approver"))
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"approved\"}")
                .post("/deposit/v1/refunds/" + refund + "/decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:moneyHasLeft"));

        // When it is paid anew
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 10, 1), "316.00")
                .told(5);

        // Then
        caller().get(deposit).then().body("owed", nullValue()).body("balance", equalTo(0.00f));
        assertThat(Story.items("/deposit/v1/owedDeposits"))
                .noneMatch(
                        item -> item.get("depositId").equals(story.depositId().toString()));
    }

    @Test
    void keepsThePaymentOfADepositThatHasEnded() {
        // Given
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        String payment =
                pay(deposit, "2019-02-20", "999.00").statusCode(201).extract().header("Location");
        story.finalBalance().told(3);

        // When / Then
        reverse(payment).statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:depositEnded"));
        caller().get(deposit).then().body("status", equalTo("settled")).body("paid", equalTo(999.00f));
    }

    @Test
    void takesAMistakeOffWhatIsToBePaidBackOfATenancyThatWasAnnulled() {
        // Given: 500.00 came in, and 499.00 that never did were typed
        Story story = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + story.depositId();
        pay(deposit, "2019-02-20", "500.00").statusCode(201);
        String mistake =
                pay(deposit, "2019-02-21", "499.00").statusCode(201).extract().header("Location");
        story.annulled().told(4);

        // When
        reverse(mistake).statusCode(201);

        // Then
        caller().get(deposit).then().body("owed", nullValue());
        String refunds = deposit + "/refunds";
        caller().contentType(ContentType.JSON)
                .body("{\"source\": \"refundDue\", \"amount\": 500.01, \"iban\": \"BE71096123456769\","
                        + " \"accountHolder\": \"V\", \"personId\": \""
                        + caller().get(deposit).path("beneficiaries[0].personId") + "\"}")
                .post(refunds)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:moreThanRefundDue"))
                .body("detail", containsString("500.00"));
    }

    @Test
    void takesNoPaymentOfADayThatIsStillToCome() {
        // Given
        String deposit = "/deposit/v1/deposits/"
                + new Story().signed(LocalDate.of(2019, 2, 15)).depositId();

        // When / Then
        pay(deposit, "2019-10-02", "10.00").statusCode(400).body("issues[0].name", equalTo("receivedOn"));
        caller().get(deposit).then().body("paid", equalTo(0.00f));
    }

    private static ValidatableResponse reverse(String payment) {
        return caller().contentType(ContentType.JSON)
                .body("{\"reason\": \"another tenant's\"}")
                .post(payment + "/reversal")
                .then();
    }

    private static ValidatableResponse pay(String deposit, String receivedOn, String amount) {
        return caller().contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"" + receivedOn + "\", \"amount\": " + amount
                        + ", \"reference\": \"counter\"}")
                .post(deposit + "/payments")
                .then();
    }
}
