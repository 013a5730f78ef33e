package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract of 2010 that is taken over on 2024-01-01 with a deposit of 650.25. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TakenOverDepositTest {

    @BeforeEach
    void twoYearsLater() {
        Story.today(LocalDate.of(2026, 1, 5));
    }

    @Test
    void isHeldAndPaidAndKnownByItsCommunicationAndNothingIsAsked() {
        // When
        Story story = new Story().takenOver("2024-01-01", "650.25");

        // Then
        UUID depositId = story.depositId();
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"))
                .body("due", equalTo(0.00f))
                .body("balance", equalTo(0.00f))
                .body("held", equalTo(650.25f))
                .body("requestedOn", equalTo("2024-01-01"));
        caller().get("/deposit/v1/deposits/" + depositId + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("takenOver")))
                .body("items[0].lines.account", equalTo(List.of("takenOver", "depositHeld")));
        TestEvent known = story.told(2).get(0);
        EventSchemas.assertMatches(known);
        assertThat(known.type()).isEqualTo("deposits.notify.requested");
        assertThat(known.data().get("depositId").asText()).isEqualTo(depositId.toString());
        assertThat(known.data().get("due").decimalValue()).isEqualByComparingTo("0.00");
        TestEvent told = story.told(2).get(1);
        EventSchemas.assertMatches(told);
        assertThat(told.type()).isEqualTo("deposits.notify.paymentBooked");
        assertThat(told.data().get("status").asText()).isEqualTo("paid");
    }

    @Test
    void isNotThereBeforeItsDayAndTakesNoPayment() {
        // Given
        Story story = new Story().takenOver("2024-01-01", "650.25");
        UUID depositId = story.depositId();

        // When / Then
        caller().queryParam("tenancyId", story.tenancyId())
                .queryParam("on", "2023-12-31")
                .get("/deposit/v1/deposits")
                .then()
                .body("items", hasSize(0));
        caller().contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"2024-02-01\", \"amount\": 1.00, \"reference\": \"R-1\"}")
                .post("/deposit/v1/deposits/" + depositId + "/payments")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:moreThanDue"));
    }

    @Test
    void isSettledAtTheEndLikeAnyOther() {
        // Given
        Story story = new Story().takenOver("2024-01-01", "650.25");
        UUID depositId = story.depositId();

        // When
        story.noticeGiven().departed().finalBalance("200.00", "100.00");

        // Then: 650.25 - 300.00
        TestEvent settled = story.told(3).get(2);
        assertThat(settled.type()).isEqualTo("deposits.notify.settled");
        assertThat(settled.data().get("applied").decimalValue()).isEqualByComparingTo("300.00");
        assertThat(settled.data().get("refund").decimalValue()).isEqualByComparingTo("350.25");
        caller().get("/deposit/v1/deposits/" + depositId).then().body("status", equalTo("settled"));
    }

    @Test
    void liesAtTheAgencyAlreadyAndIsReleasedFromThere() {
        // Given
        Story story = new Story().takenOver("2024-01-01", "650.25");
        String deposit = "/deposit/v1/deposits/" + story.depositId();

        // When
        post(
                        "/deposit/v1/placements",
                        "{\"placedOn\": \"2024-01-01\", \"reference\": \"list of the agency\", \"takenOver\": true}")
                .statusCode(201)
                .body("takenOver", equalTo(true));

        // Then: no money moved
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("takenOver", "placement")))
                .body("items[1].lines.account", equalTo(List.of("agency", "takenOver")))
                .body("items[1].lines[0].debit", equalTo(650.25f));
        caller().get(deposit).then().body("held", equalTo(650.25f));

        // When
        story.noticeGiven().departed().finalBalance("200.00", "100.00").told(3);

        // Then
        post(deposit + "/release", "").statusCode(201).body("placed", equalTo(650.25f));
        post(
                        deposit + "/release/receipt",
                        "{\"receivedOn\": \"2026-01-05\", \"amount\": 655.00, \"reference\": \"agency 9\"}")
                .statusCode(201)
                .body("receipt.amount", equalTo(655.00f));
    }

    private static ValidatableResponse post(String path, String body) {
        return caller().contentType(ContentType.JSON).body(body).post(path).then();
    }

    @Test
    void mayBeNone() {
        // When
        UUID depositId = new Story().takenOver("2024-01-01", "0.00").depositId();

        // Then
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("status", equalTo("paid"))
                .body("held", equalTo(0.00f));
    }
}
