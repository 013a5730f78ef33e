package be.huurwerk.tenancy.underoccupancy;

import static be.huurwerk.tenancy.Api.aDwellingOf;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody lives alone in three bedrooms under an indefinite lease of 2010, in 2024 and later one valid offer is enough. */
@ServiceTest
class UnderOccupancyStoryTest {

    private static final String TYPE = "tenancies.notify.underOccupancyFeeChanged";

    private UUID tenant;
    private UUID smaller;

    @BeforeEach
    void aTenantAndASmallerDwelling() {
        Api.today("2024-09-02");
        tenant = anAdult();
        smaller = aDwellingOf(2);
    }

    @Test
    void aRefusalThatCountsLeadsToTheFee() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        String offer = offer(tenancyId, "2024-03-04");
        // When
        Response refused = post(offer + "/answer", refusal("2024-03-12"));
        // Then
        refused.then().statusCode(201).body("counts", equalTo(true)).body("countsOn", equalTo("2024-03-12"));
        TestEvent event = feeEvents(tenancyId, 1).get(0);
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/periods/0/from").asText()).isEqualTo("2024-04-01");
        assertThat(event.data().at("/periods/0/surplusBedrooms").asInt()).isEqualTo(1);
        assertThat(event.data().at("/periods/0").has("until")).isFalse();
        assertThat(all("/underOccupations?on=2024-03-11&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("awaitAnswer");
        assertThat(all("/underOccupations?on=2024-03-12&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("fee");
    }

    @Test
    void anInvalidOfferDoesNotCount() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        // When
        Response offered = post("/tenancies/" + tenancyId + "/offers", """
            {"dwellingId": "%s", "offeredOn": "2019-03-04", "kilometres": 6, "presentCost": 340.00, "offeredCost": 340.01}\
            """.formatted(smaller));
        Response refused = post(
                "/tenancies/" + tenancyId + "/offers/" + offered.path("offerId") + "/answer", refusal("2019-03-12"));
        // Then
        offered.then()
                .statusCode(201)
                .body("valid", equalTo(false))
                .body("defects.code", containsInAnyOrder("tooFar", "costHigher"))
                .body("defects.detail", hasItem("The dwelling is farther away than a valid offer may be."));
        refused.then().statusCode(201).body("state", equalTo("refused")).body("counts", equalTo(false));
        assertThat(all("/underOccupations?on=2019-04-01&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("makeOffer");
    }

    @Test
    void theOfferOfADwellingThatIsLetDoesNotCountAndNobodyIsHeardOnIt() {
        // Given: signed for on 2024-02-15
        UUID tenancyId = tenancyFrom("2010-05-01");
        post("/tenancies", lease(smaller, "2024-02-15", "2024-04-01", member(anAdult(), "tenant")))
                .then()
                .statusCode(201);
        String offers = "/tenancies/" + tenancyId + "/offers";
        // When
        Response offered = post(offers, offering("2024-03-04"));
        Response refused = post(
                offers + "/" + offered.path("offerId") + "/answer",
                "{\"answer\": \"refused\", \"answeredOn\": \"2024-03-12\", \"reason\": \"health\"}");
        // Then
        offered.then()
                .statusCode(201)
                .body("valid", equalTo(false))
                .body("defects.code", contains("dwellingNotAvailable"));
        refused.then().statusCode(201).body("state", equalTo("refused")).body("counts", equalTo(false));
        assertThat(all("/underOccupations?on=2024-03-31&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("makeOffer");
        post(
                        offers + "/" + offered.path("offerId") + "/hearing",
                        "{\"heardOn\": \"2024-04-03\", \"reasonValid\": false}")
                .then()
                .statusCode(409)
                .body("type", endsWith(":nothingToHear"));
    }

    @Test
    void boundsTheDistance() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        // When
        Response answer = post(
                "/tenancies/" + tenancyId + "/offers",
                offering("2024-03-04").replaceFirst("\\{", "{\"kilometres\": 1e30, "));
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", contains("kilometres"))
                .body("issues.detail", contains("Must be a number of at most 20 digits."));
    }

    @Test
    void aReasonIsHeardBeforeTheRefusalCounts() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        String offer = offer(tenancyId, "2024-03-04");
        post(
                        offer + "/answer",
                        "{\"answer\": \"refused\", \"answeredOn\": \"2024-03-12\", \"reason\": \"informalCare\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("reasonToBeHeard"))
                .body("counts", equalTo(false));
        assertThat(all("/underOccupations?on=2024-03-31&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("hearReason");
        // When
        Response heard = post(offer + "/hearing", "{\"heardOn\": \"2024-04-03\", \"reasonValid\": true}");
        // Then
        heard.then().statusCode(201).body("state", equalTo("excused"));
        post(offer + "/hearing", "{\"heardOn\": \"2024-04-03\", \"reasonValid\": false}")
                .then()
                .statusCode(409)
                .body("type", endsWith(":nothingToHear"));
        assertThat(all("/underOccupations?on=2024-04-03&pageSize=200", nextStepOf(tenancyId)))
                .containsExactly("makeOffer");
    }

    @Test
    void theFeeEndsWithTheMonthInWhichTheHouseholdGrowsAndThatIsUndoneWithTheChange() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        post(offer(tenancyId, "2024-03-04") + "/answer", refusal("2024-03-12"))
                .then()
                .statusCode(201);
        // When
        String changes = "/tenancies/" + tenancyId + "/householdChanges";
        String change = changes + "/"
                + created(
                        post(
                                changes,
                                "{\"kind\": \"birth\", \"personId\": \"%s\", \"on\": \"2024-06-10\"}"
                                        .formatted(aPerson(LocalDate.of(2024, 6, 10)))),
                        "householdChangeId");
        // Then
        assertThat(feeEvents(tenancyId, 2).get(1).data().at("/periods/0/until").asText())
                .isEqualTo("2024-06-30");
        // When
        post(change + "/annulment", "{\"reason\": \"Entered in the wrong file.\"}")
                .then()
                .statusCode(201);
        // Then
        assertThat(feeEvents(tenancyId, 3).get(2).data().at("/periods/0").has("until"))
                .isFalse();
    }

    @Test
    void theFeeEndsWithTheLeaseAndWithAMistake() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        String offer = offer(tenancyId, "2024-03-04");
        post(offer + "/answer", refusal("2024-03-12")).then().statusCode(201);
        // When
        post("/tenancies/" + tenancyId + "/notices", notice("2024-05-06", "ordinary", tenant))
                .then()
                .statusCode(201);
        // Then
        assertThat(feeEvents(tenancyId, 2).get(1).data().at("/periods/0/until").asText())
                .isEqualTo("2024-08-31");
        // When
        post(offer + "/withdrawal", "{\"withdrawnOn\": \"2024-05-07\"}").then().statusCode(201);
        // Then
        assertThat(feeEvents(tenancyId, 3).get(2).data().get("periods")).isEmpty();
        post(offer + "/answer", refusal("2024-05-08")).then().statusCode(409).body("type", endsWith(":offerClosed"));
    }

    @Test
    void namesEveryFaultOfAnOfferAndTakesOneAtATime() {
        // Given
        UUID tenancyId = tenancyFrom("2010-05-01");
        String offers = "/tenancies/" + tenancyId + "/offers";
        // When
        Response nothing =
                post(offers, "{\"dwellingId\": \"%s\", \"offeredOn\": \"2024-12-01\"}".formatted(UUID.randomUUID()));
        Response unstated = post(offers, "{\"dwellingId\": \"%s\", \"offeredOn\": \"2019-03-04\"}".formatted(smaller));
        Response early = post(offers, "{\"dwellingId\": \"%s\", \"offeredOn\": \"2016-03-04\"}".formatted(smaller));
        // Then
        nothing.then().statusCode(400).body("issues.name", containsInAnyOrder("dwellingId", "offeredOn"));
        unstated.then().statusCode(400).body("issues.name", contains("kilometres", "presentCost", "offeredCost"));
        early.then().statusCode(400).body("type", endsWith(":parameterUnknown"));
        get(offers).body("total", equalTo(0));
        offer(tenancyId, "2024-03-04");
        post(offers, offering("2024-03-05")).then().statusCode(409).body("type", endsWith(":offerOpen"));
    }

    @Test
    void listsWhoLivesTooLargeAndNobodyElse() {
        // Given
        UUID tooLarge = tenancyFrom("2010-05-01");
        UUID fits = created(
                post("/tenancies", lease(aDwellingOf(2), "2024-02-15", "2024-03-01", member(anAdult(), "tenant"))),
                "tenancyId");
        // When
        List<String> ids = all("/underOccupations?on=2024-09-02&pageSize=200", "items.tenancyId");
        // Then
        assertThat(ids)
                .contains(tooLarge.toString())
                .doesNotContain(fits.toString())
                .doesNotHaveDuplicates();
        assertThat(all("/underOccupations?on=2017-03-01&pageSize=200", "items.tenancyId"))
                .contains(tooLarge.toString());
        get("/underOccupations?on=2017-02-28").statusCode(400).body("type", endsWith(":parameterUnknown"));
    }

    private UUID tenancyFrom(String start) {
        String body = dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2010-01-01");
        return created(
                post(
                        "/tenancies",
                        lease(created(post("/dwellings", body), "dwellingId"), start, start, member(tenant, "tenant"))),
                "tenancyId");
    }

    /** A valid one, and its path. */
    private String offer(UUID tenancyId, String on) {
        String offers = "/tenancies/" + tenancyId + "/offers";
        return offers + "/" + created(post(offers, offering(on)), "offerId");
    }

    private String offering(String on) {
        return "{\"dwellingId\": \"%s\", \"offeredOn\": \"%s\"}".formatted(smaller, on);
    }

    private static String refusal(String on) {
        return "{\"answer\": \"refused\", \"answeredOn\": \"%s\"}".formatted(on);
    }

    private static String nextStepOf(UUID tenancyId) {
        return "items.findAll { it.tenancyId == '" + tenancyId + "' }.nextStep.code";
    }

    private static List<TestEvent> feeEvents(UUID tenancyId, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestTopics.read(Api.TOPIC, tenancyId).stream()
                                .filter(event -> event.type().equals(TYPE))
                                .toList(),
                        events -> events.size() >= count);
    }
}
