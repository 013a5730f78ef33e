package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The charges of a building are divided and told, with how each share was found; what can't be is refused at its place. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SettlementQuoteTest {

    private static final String REQUEST = Api.example("quoteChargeSettlement.request.json");

    @Test
    void answersWhatTheExampleSays() {
        // When: worked out by hand, as in heating: 900 x 40 / 1250 = 28.8 units of July, which is vacant
        JsonNode answer = Api.body(quote(REQUEST));
        // Then
        assertThat(answer).isEqualTo(Api.parse(Api.example("quoteChargeSettlement.response.json")));
    }

    @Test
    void refusesWhatIsTheOwnersAndSaysSoAtEachCost() {
        // When
        Response answer = quote(REQUEST.replace(
                        "\"category\": \"liftMaintenance\",",
                        "\"category\": \"roofRepair\", \"nature\": \"ownership\",")
                .replace("\"commonPartsMaintenance\"", "\"garden\""));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.issues(answer))
                .containsExactly("rejectedInput costs[0].category", "rejectedInput costs[1].nature");
    }

    @Test
    void namesEveryFaultOfABuildingThatCantBe() {
        // When: the second household comes before the first leaves, a meter of another building, an advance of nobody
        Response answer = quote(REQUEST.replace("\"from\": \"2019-08-01\"", "\"from\": \"2019-06-30\"")
                .replace("8202\", \"from\": \"2019-07-01\"", "8299\", \"from\": \"2019-07-01\"")
                .replace("8212\", \"amount\"", "8219\", \"amount\""));
        // Then
        assertThat(Api.issues(answer))
                .containsExactly(
                        "rejectedInput dwellings[1].stays[1].from",
                        "rejectedInput meterUses[2].dwellingId",
                        "rejectedInput advances");
    }

    @Test
    void refusesAPeriodThatIsNone() {
        assertThat(Api.issues(quote(REQUEST.replace("\"from\": \"2019-01-01\",\n  \"until\": \"2019-12-31\"", """
                "from": "2019-01-01", "until": "2018-12-31\""""))))
                .contains("rejectedInput until");
    }

    @Test
    void refusesToDivideByMetersThatNobodyHas() {
        // When
        Response answer = quote(REQUEST.replace("\"key\": \"equal\"", "\"key\": \"meterReading\"")
                .replace("\"units\": 3000", "\"units\": 0")
                .replace("\"units\": 1200", "\"units\": 0")
                .replace("\"units\": 900", "\"units\": 0"));
        // Then
        assertThat(Api.issues(answer)).containsExactly("rejectedInput costs[0].key");
    }

    @Test
    void refusesMoreSharesThanAnybodyReads() {
        // Given
        String stay = "{\"tenancyId\": \"01890a5d-ac96-774b-bcce-b302099a8211\", \"from\": \"2018-03-01\","
                + " \"until\": \"2019-12-31\", \"persons\": 2}";
        String dwelling = "{\"dwellingId\": \"%s\", \"surface\": 60.00, \"stays\": [" + stay + "]}";
        String cost = "{\"category\": \"pestControl\", \"amount\": 1.00, \"key\": \"equal\"}";
        String large = "{\"from\": \"2019-01-01\", \"until\": \"2019-12-31\", \"dwellings\": ["
                + Stream.generate(() -> dwelling.formatted(UUID.randomUUID()))
                        .limit(500)
                        .collect(Collectors.joining(","))
                + "], \"costs\": [" + String.join(",", Collections.nCopies(100, cost)) + "]}";
        // Then
        assertThat(Api.issues(quote(large))).containsExactly("rejectedInput dwellings");
    }

    private static Response quote(String body) {
        return Api.post("/chargeSettlementQuotes", body);
    }
}
