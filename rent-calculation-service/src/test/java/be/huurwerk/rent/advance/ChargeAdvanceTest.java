package be.huurwerk.rent.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What households pay in advance: from a budget of their building, or by hand; told, and told anew when the lease ends. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ChargeAdvanceTest {

    @BeforeEach
    void today() {
        Api.businessDate("2019-06-10");
    }

    @Test
    void dividesABudgetOverTheDwellingsAndTellsEachHouseholdItsTwelfth() {
        // Given
        BuildingStory story = new BuildingStory("60.00", "40.00");
        // When: 1200.00 equally; 500.00 by surface, 300.00 and 200.00; the lift of the first alone
        JsonNode budget = budget(story, "2019-07-01", """
            {"category": "commonElectricity", "amount": 1200.00},
            {"category": "recourseWaiverPremium", "amount": 500.00},
            {"category": "liftMaintenance", "amount": 100.00, "group": "A"}\
            """);
        // Then: 600 + 300 + 100 and 600 + 200, by twelve
        assertThat(budget.path("total").asText()).isEqualTo("1800.00");
        assertThat(shareOf(budget, story.dwellings.get(0))).isEqualTo("1000.00 83.33");
        assertThat(shareOf(budget, story.dwellings.get(1))).isEqualTo("800.00 66.67");
        TestEvent told = told(story.tenancies.get(0), 1).get(0);
        EventSchemas.assertMatches(told);
        assertThat(periods(told)).containsExactly("2019-07-01 - 83.33");
        // When
        story.tenancies.get(0).tell("tenancies.notify.noticeGiven", 2, """
            {"tenancyId": "%s", "noticeId": "01890a5d-ac96-774b-bcce-b302099a8999", "reason": "ordinary",
             "receivedOn": "2019-06-10", "startsOn": "2019-07-01", "endsOn": "2019-09-30", "endDate": "2019-09-30"}\
            """);
        // Then
        assertThat(periods(told(story.tenancies.get(0), 2).get(1))).containsExactly("2019-07-01 2019-09-30 83.33");
        assertThat(inForce(story.tenancies.get(0), "2019-10-01").path("total").asInt())
                .isZero();
        // When
        story.tenancies.get(0).tell("tenancies.notify.annulled", 3, "{\"tenancyId\": \"%s\"}");
        // Then
        assertThat(periods(told(story.tenancies.get(0), 3).get(2))).isEmpty();
    }

    @Test
    void asksOfWhoMovesInLaterWhatTheBudgetSaysOfTheDwelling() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        budget(story, "2019-07-01", "{\"category\": \"commonElectricity\", \"amount\": 120.00}");
        Story next = new Story();
        // When
        next.publishSigned(next.signed()
                .put("dwellingId", story.dwellings.get(0).toString())
                .put("startDate", "2019-08-16"));
        // Then
        assertThat(periods(told(next, 1).get(0))).containsExactly("2019-08-16 - 10.00");
        assertThat(inForce(next, "2019-08-16").at("/items/0/basis").asText()).isEqualTo("budget");
    }

    @Test
    void dividesHeatingByTheMetersOfTheYearBefore() {
        // Given
        BuildingStory story = new BuildingStory("50.00", "50.00");
        read(story.dwellings.get(0), "2018-06-30", "0");
        read(story.dwellings.get(0), "2019-06-10", "300");
        read(story.dwellings.get(1), "2018-06-30", "0");
        read(story.dwellings.get(1), "2019-06-10", "100");
        // When: 30 percent by surface, 150.00 each; 700.00 by the meters, 3 to 1
        JsonNode budget = budget(
                story, "2019-07-01", "{\"category\": \"utilities\", \"communalHeating\": true, \"amount\": 1000.00}");
        // Then
        assertThat(shareOf(budget, story.dwellings.get(0))).startsWith("675.00 ");
        assertThat(shareOf(budget, story.dwellings.get(1))).startsWith("325.00 ");
    }

    @Test
    void isDecidedByHandWithItsGround() {
        // Given
        Story story = new Story();
        story.sign();
        Api.businessDate("2019-03-01");
        // When
        Response decided = byHand(story, "2019-03-01", "42.50");
        // Then
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(periods(told(story, 1).get(0))).containsExactly("2019-03-01 - 42.50");
        assertThat(inForce(story, "2019-06-10").at("/items/0/ground").asText()).isEqualTo("agreed at the signing");
        assertThat(inForce(story, "2019-02-28").path("total").asInt()).isZero();
        Api.businessDate("2019-06-10");
        assertThat(Api.issues(byHand(story, "2019-03-01", "50.00"))).containsExactly("rejectedInput validFrom");
        assertThat(Api.issues(byHand(story, "2019-06-01", "50.00"))).containsExactly("rejectedInput validFrom");
        assertThat(Api.issues(byHand(story, "2019-07-02", "50.00"))).containsExactly("rejectedInput validFrom");
    }

    @Test
    void refusesABudgetWithWhatIsTheOwnersAndWhatNothingDivides() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        // When
        Response owners = postBudget(
                story, "2019-07-01", "{\"category\": \"roof\", \"nature\": \"ownership\", \"amount\": 1.00}");
        Response named = postBudget(
                story, "2019-07-01", "{\"category\": \"utilities\", \"nature\": \"ownership\", \"amount\": 1.00}");
        Response unmetered = postBudget(
                story, "2019-07-01", "{\"category\": \"utilities\", \"communalHeating\": true, \"amount\": 10.00}");
        // Then
        assertThat(Api.issues(owners)).containsExactly("rejectedInput lines[0].category");
        assertThat(Api.issues(named)).containsExactly("rejectedInput lines[0].category");
        assertThat(Api.issues(unmetered)).containsExactly("rejectedInput lines[0].category");
        assertThat(unmetered.<String>path("detail")).contains("meterReading");
    }

    private static void read(UUID dwelling, String day, String units) {
        Api.post(
                        "/meterReadings",
                        "{\"dwellingId\": \"" + dwelling + "\", \"readOn\": \"" + day + "\", \"units\": " + units + "}")
                .then()
                .statusCode(201);
    }

    private static Response byHand(Story story, String validFrom, String advance) {
        return Api.post("/chargeAdvances", """
            {"tenancyId": "%s", "validFrom": "%s", "advance": %s, "ground": "agreed at the signing"}
            """.formatted(story.tenancyId, validFrom, advance));
    }

    private static Response postBudget(BuildingStory story, String validFrom, String lines) {
        return Api.post("/chargeBudgets", """
            {"buildingId": "%s", "validFrom": "%s", "lines": [%s]}
            """.formatted(story.buildingId, validFrom, lines));
    }

    private static JsonNode budget(BuildingStory story, String validFrom, String lines) {
        Response decided = postBudget(story, validFrom, lines);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        return Api.body(decided);
    }

    private static String shareOf(JsonNode budget, UUID dwelling) {
        return StreamSupport.stream(budget.path("shares").spliterator(), false)
                .filter(share -> share.path("dwellingId").asText().equals(dwelling.toString()))
                .map(share -> share.path("share").asText() + " "
                        + share.path("advance").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode inForce(Story story, String on) {
        return Api.body(Api.get("/chargeAdvances", Map.of("tenancyId", story.tenancyId, "on", on)));
    }

    private static List<TestEvent> told(Story story, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.rent-calculation.v1", story.tenancyId).stream()
                                .filter(event -> event.type().equals("chargeAdvances.notify.decided"))
                                .toList(),
                        events -> events.size() >= count);
    }

    private static List<String> periods(TestEvent told) {
        return StreamSupport.stream(told.data().path("periods").spliterator(), false)
                .map(period -> period.path("from").asText() + " "
                        + period.path("until").asText("-") + " "
                        + period.path("advance").decimalValue().setScale(2))
                .toList();
    }
}
