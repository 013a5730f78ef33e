package be.huurwerk.deposit.interest;

import static be.huurwerk.deposit.Story.caller;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

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
class InterestRunTest {

    @BeforeEach
    void onTheLastDayOf2019() {
        Story.today(LocalDate.of(2019, 12, 31));
    }

    @Test
    void runsOverAllDepositsOnceAYearIsOver() {
        // Given
        new Story().signed(LocalDate.of(2019, 2, 15)).depositId();

        // When
        String runId = start("{\"year\": 2019}")
                .statusCode(202)
                .header("Location", startsWith("/deposit/v1/interestRuns/"))
                .body("year", equalTo(2019))
                .extract()
                .path("runId");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> caller().get("/deposit/v1/interestRuns/" + runId)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("completed"))
                        .body("failed", equalTo(0)));
        start("{\"year\": 2019}").statusCode(202).body("runId", equalTo(runId));
    }

    @Test
    void refusesAYearThatIsNotOver() {
        start("{\"year\": 2020}")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:yearNotOver"));
    }

    @Test
    void refusesARateThatNobodyKnowsByName() {
        // When / Then: no policy speaks of years before 2017
        start("{\"year\": 2016}")
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:parameterUnknown"))
                .body("detail", containsString("policy/deposit/interest-rate"));
    }

    /** One slip of the pen stops nobody else's interest. */
    @Test
    void givesUpTheDepositAloneThatNeedsARateNobodyKnows() {
        // Given a payment of 2017, and one of the bank's of a year of which no policy speaks
        Story early = new Story().signed(LocalDate.of(2019, 2, 15));
        early.depositId();
        early.bankPayment(UUID.randomUUID(), LocalDate.of(2017, 6, 1), "30.00").told(2);
        Story mistaken = new Story().signed(LocalDate.of(2019, 2, 15));
        String deposit = "/deposit/v1/deposits/" + mistaken.depositId();
        UUID paymentId = UUID.randomUUID();
        mistaken.bankPayment(paymentId, LocalDate.of(1900, 1, 1), "30.00").told(2);

        // When / Then
        String runId = start("{\"year\": 2017}").statusCode(202).extract().path("runId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> caller().get("/deposit/v1/interestRuns/" + runId)
                        .then()
                        .body("status", equalTo("completed"))
                        .body("done", greaterThanOrEqualTo(1))
                        .body(
                                "failures.subject",
                                equalTo(List.of(mistaken.depositId().toString())))
                        .body("failures.code", equalTo(List.of("parameterUnknown"))));

        // When it is reversed
        caller().contentType(ContentType.JSON)
                .body("{\"reason\": \"another year\"}")
                .post(deposit + "/payments/" + paymentId + "/reversal")
                .then()
                .statusCode(201);

        // Then it bears nothing, and is no failure
        start("{\"year\": 2017}").statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> caller().get("/deposit/v1/interestRuns/" + runId)
                        .then()
                        .body("status", equalTo("completed"))
                        .body("failed", equalTo(0)));
    }

    private static ValidatableResponse start(String body) {
        return caller().contentType(ContentType.JSON)
                .body(body)
                .post("/deposit/v1/interestRuns")
                .then();
    }
}
