package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heating that goes by meters is divided once each meter was read, or estimated, for all of its days; who may not read of persons sees no use. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class UnreadMetersTest {

    private BuildingStory story;

    @BeforeEach
    void aBuildingWithCommunalHeating() {
        Api.businessDate("2020-05-04");
        story = new BuildingStory("50.00", "50.00");
        story.cost("utilities", "1000.00", ", \"communalHeating\": true");
        read(0, "2018-12-31", 5, "");
        read(0, "2019-12-31", 105, "");
    }

    @Test
    void isRefusedWithTheDwellingAndTheDays() {
        // Given
        read(1, "2019-03-31", 40, "");
        read(1, "2019-12-31", 100, "");
        // When
        Response refused = draft();
        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("rentCalculation:metersNotRead");
        JsonNode notRead = Api.body(refused).path("notRead");
        assertThat(notRead).hasSize(1);
        assertThat(notRead.at("/0/dwellingId").asText())
                .isEqualTo(story.dwellings.get(1).toString());
        assertThat(notRead.at("/0/from").asText() + " " + notRead.at("/0/until").asText())
                .isEqualTo("2019-01-01 2019-03-31");
    }

    @Test
    void isDividedByAnEstimateThatIsMarkedAndShownToWhoMayReadOfPersons() {
        // Given
        read(1, "2018-12-31", 0, ", \"estimated\": true");
        read(1, "2019-12-31", 60, "");
        // When
        Response drafted = draft();
        // Then
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        String statements = "/chargeSettlements/" + drafted.<String>path("chargeSettlementId") + "/statements";
        JsonNode shown = ofSecond(story.get(statements));
        assertThat(shown.at("/heating/estimated").asBoolean()).isTrue();
        assertThat(shown.path("components").findValuesAsText("formula")).isNotEmpty();
        JsonNode withheld = ofSecond(Api.body(RestAssured.given()
                .auth()
                .oauth2(Tokens.without("tenancy:personal"))
                .get("/rentCalculation/v1" + statements)));
        assertThat(withheld.path("share")).isEqualTo(shown.path("share"));
        assertThat(withheld.has("heating")).isFalse();
        assertThat(withheld.path("components").findValuesAsText("formula")).isEmpty();
        JsonNode readings = Api.body(RestAssured.given()
                .auth()
                .oauth2(Tokens.without("tenancy:personal"))
                .get("/rentCalculation/v1/meterReadings?dwellingId=" + story.dwellings.get(1)));
        assertThat(readings.path("items").findValuesAsText("readOn")).hasSize(2);
        assertThat(readings.path("items").findValuesAsText("units")).isEmpty();
    }

    @Test
    void isDraftedAnewWhenAReadingIsTakenBack() {
        // Given: 100 and 300 units of 700.00, and a reading of the wrong day beside
        read(1, "2018-12-31", 0, "");
        String wrong = read(1, "2019-06-30", 250, "");
        String last = read(1, "2019-12-31", 300, "");
        draft();
        // When
        Response withdrawn = withdraw(wrong, "{\"because\": \"wrongDay\"}");
        // Then
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.<String>path("withdrawn.because")).isEqualTo("wrongDay");
        assertThat(withdrawn.<String>path("withdrawn.by")).isEqualTo("rent-office");
        assertThat(statuses()).containsExactly("draft", "superseded");
        assertThat(type(withdraw(wrong, "{\"because\": \"wrongDay\"}"))).isEqualTo("409 readingWithdrawn");
        // and its last reading leaves it without any: nothing can be drafted until it is read
        assertThat(withdraw(last, "{\"because\": \"wrongUnits\"}").statusCode()).isEqualTo(200);
        assertThat(statuses()).containsExactly("superseded", "superseded");
        assertThat(type(draft())).isEqualTo("409 metersNotRead");
    }

    @Test
    void keepsAReadingThatHouseholdsWereSettledByUnlessItCorrects() {
        // Given
        read(1, "2018-12-31", 0, "");
        String last = read(1, "2019-12-31", 300, "");
        story.get("/costs?buildingId=" + story.buildingId)
                .path("items")
                .findValuesAsText("costId")
                .forEach(story::voucher);
        String settled = draft().path("chargeSettlementId");
        story.finalise(settled, "{\"dueOn\": \"2020-06-30\"}");
        // When
        Response refused = withdraw(last, "{\"because\": \"wrongUnits\"}");
        // Then
        assertThat(type(refused)).isEqualTo("409 readingSettled");
        assertThat(refused.<List<String>>path("chargeSettlementIds")).containsExactly(settled);
        // When
        Response withdrawn = withdraw(last, "{\"because\": \"wrongUnits\", \"correctsSettled\": true}");
        // Then
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(type(reading(1, "2019-12-31", 200, ""))).isEqualTo("409 readingSettled");
        read(1, "2019-12-31", 200, ", \"correctsSettled\": true");
        assertThat(draft().<String>path("kind")).isEqualTo("correction");
        // and one of the next winter is none of these days
        read(1, "2020-02-28", 260, "");
    }

    @Test
    void keepsTheReadingOfAnExchangeWithoutWhichTheMeterRunsBackwards() {
        // Given
        read(1, "2018-12-31", 90, "");
        String exchange = read(1, "2019-06-30", 100, ", \"newMeterStarts\": 0");
        read(1, "2019-12-31", 40, "");
        // Then
        assertThat(type(withdraw(exchange, "{\"because\": \"other\"}"))).isEqualTo("409 meterRunsBackwards");
    }

    private static Response withdraw(String meterReadingId, String body) {
        return Api.post("/meterReadings/" + meterReadingId + "/withdrawal", body);
    }

    private List<String> statuses() {
        return story.get("/chargeSettlements?buildingId=" + story.buildingId)
                .path("items")
                .findValuesAsText("status");
    }

    private static String type(Response problem) {
        String type = problem.path("type");
        return problem.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private JsonNode ofSecond(JsonNode page) {
        String tenancyId = story.tenancies.get(1).tenancyId.toString();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(one -> one.path("tenancyId").asText().equals(tenancyId))
                .findFirst()
                .orElseThrow();
    }

    private Response draft() {
        return Api.post("/chargeSettlements", """
            {"buildingId": "%s", "from": "2019-01-01", "until": "2019-12-31"}
            """.formatted(story.buildingId));
    }

    private String read(int dwelling, String day, int units, String more) {
        return reading(dwelling, day, units, more)
                .then()
                .statusCode(201)
                .extract()
                .path("meterReadingId");
    }

    private Response reading(int dwelling, String day, int units, String more) {
        return Api.post("/meterReadings", """
                {"dwellingId": "%s", "readOn": "%s", "units": %d%s}
                """.formatted(story.dwellings.get(dwelling), day, units, more));
    }
}
