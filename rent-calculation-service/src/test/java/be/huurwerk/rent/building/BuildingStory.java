package be.huurwerk.rent.building;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A building with dwellings of its own, each let by a tenancy of the example. */
public final class BuildingStory {

    public final List<Story> tenancies = new ArrayList<>();
    public final List<UUID> dwellings = new ArrayList<>();
    public final String buildingId;
    public final String reference = "B-" + UUID.randomUUID().toString().substring(0, 8);

    /** @param surfaces of its dwellings, each let from 1 March 2019; a group A has the first alone */
    public BuildingStory(String... surfaces) {
        for (int i = 0; i < surfaces.length; i++) {
            Story story = new Story();
            tenancies.add(story);
            dwellings.add(story.signForOwnDwelling());
        }
        Response added = Api.post("/buildings", body(reference, surfaces));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        buildingId = added.path("buildingId");
    }

    public String body(String reference, String... surfaces) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < surfaces.length; i++) {
            all.add("{\"dwellingId\": \"" + dwellings.get(i) + "\", \"from\": \"2019-01-01\", \"surface\": "
                    + surfaces[i] + "}");
        }
        return "{\"reference\": \"" + reference + "\", \"dwellings\": [" + String.join(", ", all)
                + "], \"groups\": [{\"code\": \"A\", \"dwellingIds\": [\"" + dwellings.get(0) + "\"]}]}";
    }

    /** Records a cost of the year 2019, and answers its id. */
    public String cost(String category, String amount, String more) {
        Response recorded = recordCost(category, amount, more);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded.path("costId");
    }

    public Response recordCost(String category, String amount, String more) {
        return Api.post("/costs", """
            {"buildingId": "%s", "category": "%s", "amount": %s, "from": "2019-01-01", "until": "2019-12-31"%s}
            """.formatted(buildingId, category, amount, more));
    }

    /** A cost with its voucher. */
    public String provenCost(String category, String amount, String more) {
        String cost = cost(category, amount, more);
        voucher(cost);
        return cost;
    }

    public void voucher(String cost) {
        Api.request()
                .contentType("application/pdf")
                .body(Papers.pdf("an invoice"))
                .post("/rentCalculation/v1/documents?kind=invoice&costId=" + cost)
                .then()
                .statusCode(201);
    }

    /** Makes a draft final, as somebody else than the rent office. */
    public void finalise(String chargeSettlementId, String body) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("approver"))
                .contentType("application/json")
                .body(body)
                .post("/rentCalculation/v1/chargeSettlements/" + chargeSettlementId + "/finalisation")
                .then()
                .statusCode(200);
    }

    public JsonNode get(String path) {
        return Api.body(Api.request().get("/rentCalculation/v1" + path));
    }
}
