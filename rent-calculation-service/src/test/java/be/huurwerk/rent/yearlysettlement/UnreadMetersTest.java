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

    private void read(int dwelling, String day, int units, String more) {
        Api.post("/meterReadings", """
                {"dwellingId": "%s", "readOn": "%s", "units": %d%s}
                """.formatted(story.dwellings.get(dwelling), day, units, more))
                .then()
                .statusCode(201);
    }
}
