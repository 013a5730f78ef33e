package be.huurwerk.deposit.agency;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
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
class AgencyTest {

    private final Story story = new Story();
    private String deposit;

    @BeforeEach
    void aDepositThatWasPaid() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);
    }

    @Test
    void holdsWhatIsPlacedUntilItIsReleased() {
        // When
        String placement = post("/deposit/v1/placements", "{\"placedOn\": \"2019-03-29\", \"reference\": \"2019-13\"}")
                .statusCode(201)
                .body("deposits", greaterThanOrEqualTo(1))
                .extract()
                .header("Location");

        // Then
        caller().get(placement).then().statusCode(200).body("reference", equalTo("2019-13"));
        caller().get(deposit).then().body("held", equalTo(983.00f));
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "placement")))
                .body("items[1].lines.account", equalTo(List.of("agency", "bank")))
                .body("items[1].lines[0].debit", equalTo(983.00f));
        refused(
                "/deposit/v1/placements",
                "{\"placedOn\": \"2019-03-29\", \"reference\": \"2019-13\"}",
                "nothingToPlace");
        refused(deposit + "/release", "", "depositRuns");

        // When
        story.finalBalance("100.00", "0.00").told(3);
        refused(deposit + "/release/receipt", receipt("983.00"), "releaseNotAsked");
        post(deposit + "/release", "").statusCode(201).body("placed", equalTo(983.00f));

        // Then
        refused(deposit + "/release", "", "releaseAsked");
        refused(deposit + "/release/receipt", receipt("982.99"), "lessThanPlaced");
        post(deposit + "/release/receipt", receipt("985.50")).statusCode(201).body("receipt.amount", equalTo(985.50f));
        refused(deposit + "/release/receipt", receipt("985.50"), "releaseReceived");
        caller().get(deposit + "/statement")
                .then()
                .body("items[3].kind", equalTo("release"))
                .body("items[3].lines.account", equalTo(List.of("bank", "agency", "agencyInterest")));
    }

    @Test
    void placesWhatWasReceivedByThatDayAndTheRestLater() {
        // Given: 16.00 of the costs and 484.00 of the deposit on 20 February, the other 499.00 on 25 March
        Story inTwo = new Story();
        String twice = "/deposit/v1/deposits/"
                + inTwo.signed(LocalDate.of(2019, 2, 15)).depositId();
        inTwo.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "500.00")
                .bankPayment(UUID.randomUUID(), LocalDate.of(2019, 3, 25), "499.00")
                .told(3);

        // When: the day before the first came
        caller().contentType(ContentType.JSON)
                .body("{\"placedOn\": \"2019-02-19\", \"reference\": \"too soon\"}")
                .post("/deposit/v1/placements");

        // Then
        caller().get(twice + "/statement").then().body("items.kind", equalTo(List.of("payment", "payment")));

        // When
        place("2019-03-24");
        place("2019-03-25");

        // Then
        caller().get(twice + "/statement")
                .then()
                .body("items.findAll { it.kind == 'placement' }.bookedOn", equalTo(List.of("2019-03-24", "2019-03-25")))
                .body(
                        "items.findAll { it.kind == 'placement' }.collect { it.lines[0].debit }",
                        equalTo(List.of(484.00f, 499.00f)));
    }

    @Test
    void placesNothingThatIsNotHeldAnyMoreHoweverEarlyTheDay() {
        // Given 983.00 that go back because a bank stands surety, after 20 February
        choose("{\"form\": \"bankGuarantee\", \"paidMoney\": \"goesBack\", \"security\": {\"issuer\": \"B\","
                + " \"reference\": \"1\", \"issuedOn\": \"2019-02-19\"}}");

        // When
        caller().contentType(ContentType.JSON)
                .body("{\"placedOn\": \"2019-02-21\", \"reference\": \"early\"}")
                .post("/deposit/v1/placements");

        // Then
        caller().get(deposit + "/statement").then().body("items.kind", equalTo(List.of("payment", "formChanged")));
    }

    @Test
    void undoesAPlacementThatWasAMistakeAndPlacesItAnew() {
        // Given
        String wrong = placed("2019-03-29");
        assertThat(post(wrong + "/reversal", "{\"reason\": \"not executed\"}")
                        .statusCode(200)
                        .extract()
                        .<String>path("undoneOn"))
                .isEqualTo("2019-10-01");
        // Then: it lies at the landlord's bank, and bears what it bore
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "placement", "reversal")))
                .body("items[2].lines.account", equalTo(List.of("agency", "bank")))
                .body("items[2].lines[0].credit", equalTo(983.00f))
                .body("items[2].reference", equalTo("not executed"));
        caller().get(deposit).then().body("held", equalTo(983.00f)).body("paid", equalTo(999.00f));
        refused(wrong + "/reversal", "{\"reason\": \"again\"}", "placementUndone");
        // When
        String right = placed("2019-04-01");
        story.finalBalance("100.00", "0.00").told(3);
        post(deposit + "/release", "").statusCode(201).body("placed", equalTo(983.00f));
        // Then
        refused(right + "/reversal", "{\"reason\": \"too late\"}", "placementReleased");
    }

    @Test
    void undoesAReceiptThatWasMistyped() {
        // Given
        place("2019-03-29");
        story.finalBalance("100.00", "0.00").told(3);
        post(deposit + "/release", "").statusCode(201);
        refused(deposit + "/release/receipt/reversal", "{\"reason\": \"none\"}", "releaseNotReceived");
        post(deposit + "/release/receipt", receipt("990.00")).statusCode(201);
        // When
        post(deposit + "/release/receipt/reversal", "{\"reason\": \"990 for 985.50\"}")
                .statusCode(200)
                .body("receipt", nullValue());
        // Then
        assertThat(Story.items("/deposit/v1/agencyInterestDifferences?year=2019"))
                .noneMatch(item -> deposit.endsWith((String) item.get("depositId")));
        post(deposit + "/release/receipt", receipt("985.50")).statusCode(201).body("receipt.amount", equalTo(985.50f));
        caller().get(deposit + "/statement")
                .then()
                .body(
                        "items.kind",
                        equalTo(List.of("payment", "placement", "settlement", "release", "reversal", "release")));
        post(deposit + "/release/receipt/reversal", "{\"reason\": \"again\"}").statusCode(200);
    }

    @Test
    void receivesNoReleaseBeforeItWasAsked() {
        // Given
        place("2019-03-29");
        story.finalBalance("100.00", "0.00").told(3);
        post(deposit + "/release", "").statusCode(201).body("requestedOn", equalTo("2019-10-01"));

        // When / Then
        post(deposit + "/release/receipt", receipt("983.00").replace("2019-10-01", "2019-09-30"))
                .statusCode(400)
                .body("issues.name", equalTo(List.of("receivedOn")));
        caller().get(deposit + "/release").then().body("receipt", nullValue());
        post(deposit + "/release/receipt", receipt("983.00")).statusCode(201);
    }

    @Test
    void releasesWhatAnotherFormTookThePlaceOfAndOnceMoreAtTheEnd() {
        // Given
        place("2019-03-29");
        choose("{\"form\": \"bankGuarantee\", \"paidMoney\": \"goesBack\", \"security\": {\"issuer\": \"B\","
                + " \"reference\": \"1\", \"issuedOn\": \"2019-09-30\"}}");

        // When
        post(deposit + "/release", "").statusCode(201).body("placed", equalTo(983.00f));
        refused(deposit + "/release", "", "releaseAsked");
        post(deposit + "/release/receipt", receipt("983.00")).statusCode(201);

        // Then
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "placement", "formChanged", "release")));
        refused(deposit + "/release", "", "depositRuns");

        // When it is money again: what was to be returned
        choose("{\"form\": \"landlordAccount\"}");
        caller().get(deposit).then().body("balance", equalTo(0.00f)).body("surplus", equalTo(0.00f));
        place("2019-10-01");
        story.finalBalance("100.00", "0.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("status", equalTo("settled")));
        post(deposit + "/release", "").statusCode(201).body("placed", equalTo(983.00f));
        post(deposit + "/release/receipt", receipt("983.00")).statusCode(201);
    }

    @Test
    void listsWhatTheAgencyPaidBeyondTheInterestOfTheTenant() {
        // Given
        place("2019-03-29");
        story.finalBalance("100.00", "0.00").told(3);
        post(deposit + "/release", "").statusCode(201);

        // When
        post(deposit + "/release/receipt", receipt("990.00")).statusCode(201);

        // Then: 990.00 - 983.00, and the tenant has no interest of 2019 by the example policy
        assertThat(Story.items("/deposit/v1/agencyInterestDifferences?year=2019"))
                .filteredOn(item -> deposit.endsWith((String) item.get("depositId")))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("paid", 7.00f)
                        .containsEntry("credited", 0.00f)
                        .containsEntry("difference", 7.00f)
                        .containsEntry("receivedOn", "2019-10-01"));
        assertThat(Story.items("/deposit/v1/agencyInterestDifferences?year=2018"))
                .noneMatch(item -> deposit.endsWith((String) item.get("depositId")));
    }

    @Test
    void releasesNothingThatWasNotPlaced() {
        // Given
        story.finalBalance("100.00", "0.00").told(3);

        // When / Then
        refused(deposit + "/release", "", "nothingPlaced");
        post("/deposit/v1/deposits/" + UUID.randomUUID() + "/release", "").statusCode(404);
        post("/deposit/v1/placements", "{\"placedOn\": \"2019-10-02\", \"reference\": \"tomorrow\"}")
                .statusCode(400)
                .body("issues[0].name", equalTo("placedOn"));
    }

    private void choose(String form) {
        caller().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(form)
                .put(deposit + "/form")
                .then()
                .statusCode(200);
    }

    private static void place(String placedOn) {
        placed(placedOn);
    }

    private static String placed(String placedOn) {
        return post("/deposit/v1/placements", "{\"placedOn\": \"" + placedOn + "\", \"reference\": \"2019\"}")
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String receipt(String amount) {
        return "{\"receivedOn\": \"2019-10-01\", \"amount\": " + amount + ", \"reference\": \"agency 7\"}";
    }

    private static void refused(String path, String body, String code) {
        post(path, body).statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:" + code));
    }

    private static ValidatableResponse post(String path, String body) {
        return caller().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
