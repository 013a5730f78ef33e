package be.huurwerk.rent.building;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a building: its dwellings, what it cost and with what proof, by what that is divided, and how its meters stand. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class BuildingFactsTest {

    @BeforeEach
    void today() {
        Api.businessDate("2020-03-02");
    }

    @Test
    void keepsABuildingAndTellsItAnew() {
        // Given
        BuildingStory story = new BuildingStory("60.00", "80.5");
        Response kept = Api.request().get("/rentCalculation/v1/buildings/" + story.buildingId);
        // When
        Response replaced = Api.request()
                .contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(story.body("R-" + story.buildingId.substring(0, 8), "61.00", "80.50"))
                .put("/rentCalculation/v1/buildings/" + story.buildingId);
        // Then
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        JsonNode found = story.get("/buildings?dwellingId=" + story.dwellings.get(0))
                .path("items")
                .get(0);
        assertThat(found.path("buildingId").asText()).isEqualTo(story.buildingId);
        assertThat(found.findValuesAsText("surface")).containsExactlyInAnyOrder("61.00", "80.50");
        assertThat(found.at("/groups/0/code").asText()).isEqualTo("A");
        // When
        Response stale = Api.request()
                .contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(story.body("X-1", "61.00"))
                .put("/rentCalculation/v1/buildings/" + story.buildingId);
        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void refusesADwellingThatIsOfAnotherBuildingOnTheSameDay() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        // When
        Response second = Api.post("/buildings", story.body("Z-" + story.buildingId.substring(0, 8), "60.00"));
        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("type")).endsWith("rentCalculation:dwellingInOtherBuilding");
    }

    @Test
    void namesWhatCantBeOfABuilding() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        UUID dwelling = story.dwellings.get(0);
        UUID nobody = UUID.randomUUID();
        // When
        Response faulty = Api.post("/buildings", """
            {"reference": "F-1", "dwellings": [
               {"dwellingId": "%1$s", "from": "2018-01-01", "until": "2018-06-30", "surface": 60.00},
               {"dwellingId": "%1$s", "from": "2018-06-30", "until": "2018-12-31", "surface": 60.005}],
             "groups": [{"code": "B", "dwellingIds": ["%2$s"]}, {"code": "B", "dwellingIds": ["%1$s"]}]}
            """.formatted(dwelling, nobody));
        Response unknown = Api.post("/buildings", """
            {"reference": "F-2", "dwellings": [{"dwellingId": "%s", "from": "2018-01-01", "surface": 60.00}]}
            """.formatted(nobody));
        // Then
        assertThat(Api.issues(faulty))
                .containsExactly(
                        "rejectedInput dwellings[1].surface",
                        "rejectedInput dwellings[1].from",
                        "rejectedInput groups[0].dwellingIds",
                        "rejectedInput groups[1].code");
        assertThat(Api.issues(unknown)).containsExactly("referencedResourceNotFound dwellings[0].dwellingId");
    }

    @Test
    void recordsCostsWithTheirVouchersAndTakesThemBackByCreditNotes() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        String cost = story.cost("liftMaintenance", "480.00", ", \"group\": \"A\"");
        // When
        Response voucher = Api.request()
                .contentType("application/pdf")
                .body(Papers.pdf("an invoice"))
                .post("/rentCalculation/v1/documents?kind=invoice&costId=" + cost);
        Response credited = Api.post("/costs/" + cost + "/creditNotes", "{\"amount\": 30.00}");
        Response more = Api.post("/costs/" + cost + "/creditNotes", "{\"amount\": 450.01}");
        // Then
        assertThat(voucher.statusCode()).as(voucher.asString()).isEqualTo(201);
        assertThat(credited.statusCode()).isEqualTo(201);
        assertThat(Api.issues(more)).containsExactly("rejectedInput amount");
        JsonNode listed = story.get("/costs?buildingId=" + story.buildingId + "&from=2019-12-31&until=2020-12-31");
        assertThat(listed.path("items").findValuesAsText("amount")).containsExactly("-30.00", "480.00");
        assertThat(listed.path("items").findValuesAsText("vouchers")).containsExactly("0", "1");
        assertThat(story.get("/costs?buildingId=" + story.buildingId + "&from=2020-01-01")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(story.get("/documents?costId=" + cost).path("total").asInt()).isOne();
    }

    @Test
    void refusesWhatIsTheOwnersAndSaysWhy() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        // When
        Response owners = story.recordCost("roofRepair", "9000.00", ", \"nature\": \"ownership\"");
        Response named = story.recordCost("liftMaintenance", "90.00", ", \"nature\": \"ownership\"");
        Response unsaid = story.recordCost("garden", "90.00", "");
        Response unknownGroup =
                story.recordCost("pestControl", "90.00", ", \"group\": \"Q\", \"communalHeating\": true");
        // Then
        assertThat(Api.issues(owners)).containsExactly("rejectedInput category");
        assertThat(owners.<String>path("detail")).contains("the landlord bears it");
        assertThat(Api.issues(named)).containsExactly("rejectedInput category");
        assertThat(Api.issues(unsaid)).containsExactly("requiredInput nature");
        assertThat(Api.issues(unknownGroup)).containsExactly("rejectedInput communalHeating", "rejectedInput group");
    }

    @Test
    void keepsByWhatCostsAreDividedFromTheDayOnWhichTenantsWereTold() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        // When
        decideKey(story, "surface", "2019-07-01").then().statusCode(201);
        decideKey(story, "equal", "2020-07-01").then().statusCode(201);
        decideKey(story, "occupants", "2019-07-01").then().statusCode(201);
        Response early = decideKey(story, "equal", "2019-01-01");
        Response metered = decideKey(story, "meterReading", "2019-07-01");
        // Then
        String inForce = "/allocationKeys?buildingId=" + story.buildingId + "&on=2020-01-01";
        assertThat(story.get(inForce).path("items").findValuesAsText("key")).containsExactly("occupants");
        assertThat(Api.issues(early)).containsExactly("rejectedInput validFrom");
        assertThat(Api.issues(metered)).containsExactly("rejectedInput key");
    }

    private static Response decideKey(BuildingStory story, String key, String validFrom) {
        return decideKey(story, "commonWater", key, validFrom, "");
    }

    private static Response decideKey(BuildingStory story, String category, String key, String validFrom, String more) {
        return Api.post("/allocationKeys", """
            {"buildingId": "%s", "category": "%s", "key": "%s", "validFrom": "%s", "toldOn": "2019-05-15"%s}
            """.formatted(story.buildingId, category, key, validFrom, more));
    }

    @Test
    void refusesAKeyThatWouldNeverDivideACost() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        // When
        Response mistyped = decideKey(story, "roofRepair", "daysLet", "2019-07-01", "");
        Response unheated = decideKey(story, "pestControl", "equal", "2019-07-01", ", \"communalHeating\": true");
        Response own = decideKey(story, "concierge", "surface", "2019-07-01", "");
        // Then
        assertThat(Api.issues(mistyped)).containsExactly("rejectedInput category");
        assertThat(Api.issues(unheated)).containsExactly("rejectedInput communalHeating");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        assertThat(story.get("/allocationKeys?buildingId=" + story.buildingId)
                        .path("items")
                        .findValuesAsText("category"))
                .containsExactly("concierge");
    }

    @Test
    void refusesAMeterThatRunsBackwardsUnlessAnotherCameInItsPlace() {
        // Given
        BuildingStory story = new BuildingStory("60.00");
        read(story, "2018-12-31", "1000.5", ", \"newMeterStarts\": 10").then().statusCode(201);
        read(story, "2019-12-31", "200", ", \"estimated\": true").then().statusCode(201);
        // When
        Response backwards = read(story, "2019-06-30", "210", "");
        Response corrected = read(story, "2019-12-31", "220", "");
        Response between = read(story, "2019-06-30", "210", "");
        // Then
        assertThat(Api.issues(backwards)).containsExactly("rejectedInput units");
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(between.statusCode()).isEqualTo(201);
        assertThat(Api.body(Api.get("/meterReadings", Map.of("dwellingId", story.dwellings.get(0))))
                        .path("items")
                        .findValuesAsText("units"))
                .containsExactly("210", "220", "200", "1000.5");
    }

    private static Response read(BuildingStory story, String day, String units, String more) {
        return Api.post(
                "/meterReadings",
                "{\"dwellingId\": \"" + story.dwellings.get(0) + "\", \"readOn\": \"" + day + "\", \"units\": " + units
                        + more + "}");
    }
}
