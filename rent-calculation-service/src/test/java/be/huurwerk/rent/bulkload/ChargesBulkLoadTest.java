package be.huurwerk.rent.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buildings, their costs, keys and readings come from files, by the rules of the single calls. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ChargesBulkLoadTest {

    private static final String BUILDINGS = "building;dwellingId;from;until;surface;groups\n";
    private static final String COSTS = "building;group;category;nature;communalHeating;amount;from;until\n";
    private static final String KEYS = "building;category;key;validFrom;toldOn\n";
    private static final String READINGS = "dwellingId;readOn;units;newMeterStarts;estimated\n";

    private final String building = "L-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoDwellingsLetFromMarch() {
        Api.businessDate("2020-05-04");
        first = new Story().signForOwnDwelling();
        second = new Story().signForOwnDwelling();
        Api.post("/buildings", """
                {"reference": "%s-R", "dwellings": [
                   {"dwellingId": "%s", "from": "2017-01-01", "until": "2017-12-31", "surface": 60.00},
                   {"dwellingId": "%s", "from": "2017-01-01", "until": "2017-12-31", "surface": 60.00}]}
                """.formatted(building, first, second)).then().statusCode(201);
    }

    @Test
    void settlesABuildingThatCameFromFiles() {
        // Given
        completed(load(
                "buildingBulkLoads",
                BUILDINGS + building + ";" + first + ";2019-01-01;;60.00;A\n" + building + ";" + second
                        + ";2019-01-01;;40,00;A B\n"));
        completed(load("allocationKeyBulkLoads", KEYS + building + ";commonWater;equal;2019-01-01;2018-12-01\n"));
        JsonNode costs = completed(load(
                "costBulkLoads",
                COSTS + building + ";B;liftMaintenance;;;365.00;2019-01-01;2019-12-31\n" + building
                        + ";;commonWater;;;730.00;2019-01-01;2019-12-31\n" + building
                        + ";;utilities;;true;1000.00;2019-01-01;2019-12-31\n"));
        completed(load(
                "meterReadingBulkLoads",
                READINGS + first + ";2018-12-31;0;;\n" + first + ";2019-12-31;300.5;;\n" + second + ";2018-12-31;0;;\n"
                        + second + ";2019-12-31;100;;true\n"));
        String buildingId = Api.body(Api.request().get("/rentCalculation/v1/buildings?reference=" + building))
                .at("/items/0/buildingId")
                .asText();
        // When
        JsonNode draft = Api.body(Api.post("/chargeSettlements", """
            {"buildingId": "%s", "from": "2019-01-01", "until": "2019-12-31"}
            """.formatted(buildingId)));
        // Then
        assertThat(draft.path("total").asText()).isEqualTo("2095.00");
        assertThat(costs.at("/totals/0/amount").decimalValue()).isEqualByComparingTo("2095.00");
        // When: it is made final, and lines of settled days come beside others
        makeFinal(buildingId, draft.path("href").asText());
        String keys = KEYS + building + ";commonWater;surface;2019-07-01;2018-12-01\n" + building
                + ";commonWater;surface;2020-01-01;2018-12-01\n";
        JsonNode late = completed(load("allocationKeyBulkLoads", keys));
        JsonNode readings = completed(load(
                "meterReadingBulkLoads", READINGS + first + ";2020-03-31;400;;\n" + first + ";2019-06-30;200;;\n"));
        // Then
        assertThat(refusals(late)).containsExactly("2 validFrom rejectedInput");
        assertThat(refusals(readings)).containsExactly("3 readOn rejectedInput");
        assertThat(late.path("done").asInt() + readings.path("done").asInt()).isEqualTo(2);
        // and the same file again records nothing
        Response again = load("allocationKeyBulkLoads", keys);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<Boolean>path("alreadyLoaded")).isTrue();
        assertThat(Api.body(Api.request().get("/rentCalculation/v1/allocationKeys?buildingId=" + buildingId))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    private static void makeFinal(String buildingId, String href) {
        Api.body(Api.request().get("/rentCalculation/v1/costs?buildingId=" + buildingId))
                .path("items")
                .findValuesAsText("costId")
                .forEach(cost -> Api.request()
                        .contentType("application/pdf")
                        .body(Papers.pdf("an invoice"))
                        .post("/rentCalculation/v1/documents?kind=invoice&costId=" + cost)
                        .then()
                        .statusCode(201));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("approver"))
                .contentType("application/json")
                .body("{\"dueOn\": \"2020-06-30\"}")
                .post(href + "/finalisation")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesABuildingWhole() {
        // When: a dwelling of nowhere, one of another building on the day, and a row that can't be read
        UUID nowhere = UUID.randomUUID();
        JsonNode load = completed(load(
                "buildingBulkLoads",
                BUILDINGS + building + ";" + first + ";2019-01-01;;60.00;\n" + building + ";" + nowhere
                        + ";2019-01-01;;60.00;\n" + building + "-2;" + second + ";2017-06-01;;60.00;\n" + building
                        + "-3;" + second + ";2019-01-01;;60.00;\n" + building + "-3;" + second
                        + ";2018-01-01;2018-06-30;0.50;\n" + building + "-R;" + second + ";2018-01-01;;60.00;\n"));
        // Then
        assertThat(load.path("accepted").asInt()).isZero();
        assertThat(refusals(load))
                .containsExactly(
                        "2 building rejectedInput",
                        "3 dwellingId rejectedInput",
                        "4 from rejectedInput",
                        "5 building rejectedInput",
                        "6 surface rejectedInput",
                        "7 building rejectedInput");
    }

    @Test
    void refusesWhatTheSingleCallsRefuse() {
        // When
        JsonNode costs = completed(load(
                "costBulkLoads",
                COSTS + building + "-R;;roof;ownership;;10.00;2019-01-01;2019-12-31\n" + building
                        + ";;pestControl;;;10.00;2019-01-01;2019-12-31\n" + building
                        + "-R;Q;pestControl;;;0;2019-01-01;2019-12-31\n"));
        JsonNode keys = completed(load(
                "allocationKeyBulkLoads", KEYS + building + "-R;commonWater;meterReading;2019-01-01;2019-02-01\n"));
        JsonNode readings = completed(load(
                "meterReadingBulkLoads",
                READINGS + first + ";2019-01-31;100;;\n" + first + ";2019-02-28;90;;\n" + first
                        + ";2020-06-30;1.2345;;\n"));
        // Then
        assertThat(refusals(costs))
                .containsExactly("2 category rejectedInput", "3 building rejectedInput", "4 amount rejectedInput");
        assertThat(refusals(keys)).containsExactly("2 validFrom rejectedInput", "2 key rejectedInput");
        assertThat(refusals(readings)).containsExactly("3 units rejectedInput", "4 units schemaViolation");
        assertThat(readings.path("done").asInt()).isOne();
    }

    private static Response load(String path, String file) {
        return Api.request().contentType("text/csv; charset=utf-8").body(file).post("/rentCalculation/v1/" + path);
    }

    private static JsonNode completed(Response loaded) {
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(202);
        String href = loaded.path("href");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.body(Api.request().get(href)),
                        load -> load.path("status").asText().equals("completed"));
    }

    private static List<String> refusals(JsonNode load) {
        JsonNode items =
                Api.body(Api.request().get(load.path("refusalsHref").asText())).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(one -> one.path("line").asInt() + " " + one.path("column").asText() + " "
                        + one.path("type").asText().replaceAll(".*:", ""))
                .toList();
    }
}
