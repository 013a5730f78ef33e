package be.huurwerk.rent.propertytax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an assessment notice grants goes, as far as it is more than the social reduction, to who had the dwelling in the year. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PropertyTaxStoryTest {

    private final Story story = new Story();

    @BeforeEach
    void today() {
        Api.businessDate("2019-06-30");
    }

    @Test
    void tellsTheCreditOfTheDaysAndThenWhatBecomesOfIt() {
        // Given: the base rent of 600.00 is paid since 1 March, so that there is no social reduction
        UUID dwelling = story.signForOwnDwelling();
        story.declareIncome("60000.00").then().statusCode(201);
        assertThat(story.firstDecision().path("socialReduction").decimalValue()).isEqualByComparingTo("0.00");
        // When
        JsonNode recorded = Api.body(record(dwelling, "2019-05-06", "153.00"));
        // Then: 153.00 less 153.00 x 59 / 365 = 24.73
        assertThat(recorded.at("/credits/0/formula").asText()).isEqualTo("max(0, 128.27 - 0.00)");
        EventSchemas.assertMatches(told(1).get(0));
        assertThat(credits(1)).containsExactly("128.27");
        // When: the tax authority corrects it
        Response corrected = Api.post(
                "/propertyTaxReductions/"
                        + recorded.path("propertyTaxReductionId").asText() + "/corrections",
                "{\"receivedOn\": \"2019-06-20\", \"reduction\": 242.00}");
        // Then: 242.00 less 39.12
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(credits(2)).containsExactly("128.27", "202.88");
        // When: the lease turns out to end on 31 August; 242.00 x 243 / 365 = 161.11
        story.tell("tenancies.notify.noticeGiven", 2, """
            {"tenancyId": "%s", "noticeId": "01890a5d-ac96-774b-bcce-b302099a8061", "reason": "ordinary",
             "receivedOn": "2019-05-10", "startsOn": "2019-06-01", "endsOn": "2019-08-31", "endDate": "2019-08-31"}\
            """);
        // Then
        assertThat(credits(3)).containsExactly("128.27", "202.88", "121.99");
        // When: it was a mistake altogether
        story.tell("tenancies.notify.annulled", 3, """
            {"tenancyId": "%s"}\
            """);
        // Then
        assertThat(credits(4)).endsWith("0.00");
    }

    @Test
    void waitsForTheRentAndTellsNothingWhereTheSocialReductionIsHigher() {
        // Given
        UUID dwelling = story.signForOwnDwelling();
        // When
        JsonNode recorded = Api.body(record(dwelling, "2019-05-06", "153.00"));
        // Then
        assertThat(recorded.at("/credits/0/rentUndecidedOn").asText()).isEqualTo("2019-03-01");
        assertThat(recorded.at("/credits/0/credit").isMissingNode()).isTrue();
        // When: rent 316.10, social reduction 283.90
        story.declareIncome().then().statusCode(201);
        story.firstDecision();
        // Then: 10 x 283.90
        JsonNode credit = Api.body(Api.get(
                        "/propertyTaxReductions/"
                                + recorded.path("propertyTaxReductionId").asText(),
                        Map.of()))
                .at("/credits/0");
        assertThat(credit.path("formula").asText()).isEqualTo("max(0, 128.27 - 2839.00)");
        assertThat(credit.path("credit").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(TestTopics.read("huurwerk.rent-calculation.v1", story.tenancyId).stream()
                        .map(TestEvent::type))
                .doesNotContain("propertyTaxCredits.notify.decided");
    }

    @Test
    void saysByWhenToObjectAndWhatWasExpected() {
        // Given: a household with a disabled child on 1 January, who counts as two
        UUID dwelling = UUID.randomUUID();
        ObjectNode signed =
                story.signed().put("dwellingId", dwelling.toString()).put("startDate", "2018-03-01");
        ((ObjectNode) signed.path("household").get(1)).put("severelyDisabled", true);
        story.publishSigned(signed);
        // When
        JsonNode recorded = Api.body(record(dwelling, "2019-05-06", "0.00"));
        // Then: the third working day after Monday 6 May is 9 May
        assertThat(recorded.at("/objection/status").asText()).isEqualTo("toLodge");
        assertThat(recorded.at("/objection/lastDay").asText()).isEqualTo("2019-08-09");
        assertThat(recorded.at("/household/countedChildren").asInt()).isEqualTo(2);
        assertThat(recorded.at("/household/basicLevyReduction").decimalValue()).isEqualByComparingTo("12.94");
        // When
        String path = "/propertyTaxReductions/"
                + recorded.path("propertyTaxReductionId").asText();
        JsonNode lodged = Api.body(Api.post(path + "/objection", "{\"lodgedOn\": \"2019-06-03\"}"));
        // Then
        assertThat(lodged.at("/objection/status").asText()).isEqualTo("lodged");
        assertThat(lodged.at("/objection/inTime").asBoolean()).isTrue();
        Response again = Api.post(path + "/objection", "{\"lodgedOn\": \"2019-06-04\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        // When
        JsonNode answered =
                Api.body(Api.post(path + "/corrections", "{\"receivedOn\": \"2019-06-20\", \"reduction\": 120.00}"));
        // Then
        assertThat(answered.at("/objection/status").asText()).isEqualTo("answered");
        assertThat(answered.path("reduction").decimalValue()).isEqualByComparingTo("120.00");
    }

    @Test
    void listsWhatIsToBeObjectedToByTheEndOfItsTerm() {
        // Given: two dwellings of households with a disabled child on 1 January
        Story other = new Story();
        UUID early = letToTheDisabled(story);
        UUID late = letToTheDisabled(other);
        record(late, "2019-06-03", "10.00").then().statusCode(201);
        record(early, "2019-05-06", "10.00").then().statusCode(201);
        // Then: less than the 12.94 of two children
        assertThat(dwellings("objection", "toLodge")).containsSubsequence(early.toString(), late.toString());
        assertThat(dwellings("objection", "toLodge", "lastDayFrom", "2019-08-10"))
                .contains(late.toString())
                .doesNotContain(early.toString());
        assertThat(dwellings("objection", "notComparable", "dwellingId", early)).isEmpty();
        assertThat(dwellings("objection", "toLodge", "assessmentYear", 2019)).contains(early.toString());
        assertThat(dwellings("objection", "toLodge", "assessmentYear", 2018)).doesNotContain(early.toString());
        assertThat(dwellings("objection", "toLodge", "assessmentYear", Integer.MAX_VALUE))
                .isEmpty();
        assertThat(dwellings("objection", "toLodge", "tenancyId", other.tenancyId))
                .containsExactly(late.toString());
        // When
        JsonNode notice = Api.body(Api.get("/propertyTaxReductions", Map.of("dwellingId", early)))
                .at("/items/0");
        assertThat(notice.at("/household/parameterStatus").asText()).isEqualTo("confirmed");
        Api.post(
                        "/propertyTaxReductions/"
                                + notice.path("propertyTaxReductionId").asText() + "/objection",
                        "{\"lodgedOn\": \"2019-06-03\"}")
                .then()
                .statusCode(200);
        // Then
        assertThat(dwellings("objection", "toLodge")).doesNotContain(early.toString());
        assertThat(dwellings("objection", "lodged", "dwellingId", early)).containsExactly(early.toString());
        assertThat(Api.get("/propertyTaxReductions", Map.of("objection", "perhaps"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysNotHowSureItsFiguresAreWhereOneIsNotKnown() {
        // Given: what a disabled adult brings is not known
        UUID dwelling = UUID.randomUUID();
        Story other = new Story();
        ObjectNode signed =
                other.signed().put("dwellingId", dwelling.toString()).put("startDate", "2018-03-01");
        ((ObjectNode) signed.path("household").get(0)).put("severelyDisabled", true);
        other.publishSigned(signed);
        record(dwelling, "2019-06-03", "10.00").then().statusCode(201);
        // When
        JsonNode household = Api.body(Api.get("/propertyTaxReductions", Map.of("dwellingId", dwelling)))
                .at("/items/0/household");
        // Then
        assertThat(household.path("unknown").findValuesAsText("name"))
                .containsExactly("rent/property-tax-disabled-adult");
        assertThat(household.has("parameterStatus")).isFalse();
    }

    private static UUID letToTheDisabled(Story tenant) {
        UUID dwelling = UUID.randomUUID();
        ObjectNode signed =
                tenant.signed().put("dwellingId", dwelling.toString()).put("startDate", "2018-03-01");
        ((ObjectNode) signed.path("household").get(1)).put("severelyDisabled", true);
        tenant.publishSigned(signed);
        return dwelling;
    }

    /** Of all pages, two notices each. */
    private static List<String> dwellings(Object... filters) {
        Map<String, Object> query = new HashMap<>(Map.of("pageSize", 2));
        for (int i = 0; i < filters.length; i += 2) {
            query.put((String) filters[i], filters[i + 1]);
        }
        List<String> found = new ArrayList<>();
        JsonNode page = Api.body(Api.get("/propertyTaxReductions", query));
        while (page.hasNonNull("next")) {
            found.addAll(page.path("items").findValuesAsText("dwellingId"));
            page = Api.body(Api.request()
                    .urlEncodingEnabled(false)
                    .get(page.path("next").asText()));
        }
        found.addAll(page.path("items").findValuesAsText("dwellingId"));
        assertThat(found).hasSize(page.path("total").asInt());
        return found;
    }

    @Test
    void refusesWhatCantBe() {
        // Given
        UUID dwelling = story.signForOwnDwelling();
        assertThat(record(dwelling, "2019-05-06", "10.00").statusCode()).isEqualTo(201);
        // Then
        assertThat(record(dwelling, "2019-05-07", "10.00").statusCode()).isEqualTo(409);
        assertThat(Api.issues(record(dwelling, "2018-05-06", "10.00"))).containsExactly("rejectedInput sentOn");
        assertThat(Api.issues(record(dwelling, "2019-07-01", "10.00"))).containsExactly("rejectedInput sentOn");
        assertThat(Api.issues(record(UUID.randomUUID(), "2019-05-06", "10.00")))
                .containsExactly("referencedResourceNotFound dwellingId");
        Response tooOld = Api.post(
                "/propertyTaxReductions",
                "{\"dwellingId\": \"" + dwelling
                        + "\", \"assessmentYear\": 2012, \"sentOn\": \"2012-05-06\", \"reduction\": 10.00}");
        assertThat(tooOld.statusCode()).isEqualTo(400);
        assertThat(Api.body(tooOld).path("type").asText()).endsWith("parameterUnknown");
    }

    private static Response record(UUID dwelling, String sentOn, String reduction) {
        return Api.post(
                "/propertyTaxReductions",
                "{\"dwellingId\": \"" + dwelling + "\", \"assessmentYear\": 2019, \"sentOn\": \"" + sentOn
                        + "\", \"reduction\": " + reduction + "}");
    }

    private List<TestEvent> told(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.rent-calculation.v1", story.tenancyId).stream()
                                .filter(event -> event.type().equals("propertyTaxCredits.notify.decided"))
                                .toList(),
                        events -> events.size() >= count);
    }

    private List<String> credits(int count) {
        return told(count).stream()
                .map(event ->
                        event.data().path("credit").decimalValue().setScale(2).toPlainString())
                .toList();
    }
}
