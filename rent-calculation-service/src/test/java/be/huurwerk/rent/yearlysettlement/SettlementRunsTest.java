package be.huurwerk.rent.yearlysettlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.rent.letter.PaperLetters;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settlements of all buildings of a period: drafted by a run, looked at, made final by a run of somebody else, and printed. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SettlementRunsTest {

    @Inject
    RentAccounts accounts;

    private BuildingStory story;

    @BeforeEach
    void aBuildingOfTwoDwellingsLetFromMarch() {
        Api.businessDate("2020-05-04");
        story = new BuildingStory("60.00", "40.00");
    }

    @Test
    void areMadeFinalBySomebodyElseThanWhoLookedAtThem() {
        // Given: a euro a day of each dwelling; of the other building no voucher
        story.provenCost("commonElectricity", "730.00", "");
        BuildingStory unproven = new BuildingStory("50.00");
        unproven.cost("pestControl", "365.00", "");
        String period = "\"from\": \"2019-03-01\", \"until\": \"2019-10-31\"";
        String drafts = run("/chargeSettlementRuns", "{" + period + "}", "rent-office");
        String list = "/chargeSettlementRuns/" + drafts + "/drafts?pageSize=200&reviewed=";
        String first = draft(list + false, story);
        String second = draft(list + false, unproven);
        String ask = "{" + period + ", \"dueOn\": \"2020-06-30\", \"advancesFrom\": \"2020-06-01\"}";
        // When: nobody looked at one yet
        Response early = post("/chargeFinalisationRuns", ask, "approver");
        // Then
        assertThat(early.<Integer>path("total")).isZero();
        // When
        Response reviewed = review(first, second);
        // Then
        assertThat(reviewed.<String>path("reviewedBy")).isEqualTo("rent-office");
        assertThat(story.get(list + true).path("items").findValuesAsText("chargeSettlementId"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(type(post("/chargeFinalisationRuns", ask, "rent-office"))).isEqualTo("409 fourEyesRequired");
        assertThat(Api.issues(post("/chargeFinalisationRuns", ask.replace("06-30", "05-03"), "approver")))
                .containsExactly("rejectedInput dueOn");
        // When
        String run = run("/chargeFinalisationRuns", ask, "approver");
        // Then
        JsonNode failures = story.get("/chargeFinalisationRuns/" + run + "/failures");
        assertThat(failures.path("items").findValuesAsText("subject")).containsExactly(second);
        assertThat(failures.path("items").findValuesAsText("code")).containsExactly("vouchersMissing");
        JsonNode settled = story.get("/chargeSettlements/" + first);
        assertThat(settled.path("status").asText() + " "
                        + settled.path("reviewedBy").asText() + " "
                        + settled.path("finalisedBy").asText())
                .isEqualTo("finalised rent-office approver");
        for (Story tenant : story.tenancies) {
            TestEvent told = told(tenant, "chargeSettlements.notify.settled", 1).get(0);
            EventSchemas.assertMatches(told);
            // 730 x 245 / 365 / 2, of 245 days of March to October
            assertThat(told.data().path("balance").decimalValue()).isEqualByComparingTo("245.00");
            // 245.00 x 365 / 245 / 12
            assertThat(told(tenant, "chargeAdvances.notify.decided", 1)
                            .get(0)
                            .data()
                            .at("/periods/0/advance")
                            .decimalValue())
                    .isEqualByComparingTo("30.42");
        }
        assertThat(type(review(first))).isEqualTo("409 settlementNotDraft");
        assertThat(Api.issues(review(second, second, UUID.randomUUID().toString())))
                .containsExactly(
                        "rejectedInput chargeSettlementIds[1]", "referencedResourceNotFound chargeSettlementIds[2]");
        // When: the voucher came, and the same is asked again
        unproven.get("/costs?buildingId=" + unproven.buildingId)
                .path("items")
                .findValuesAsText("costId")
                .forEach(unproven::voucher);
        // Then
        assertThat(run("/chargeFinalisationRuns", ask, "approver")).isEqualTo(run);
        assertThat(story.get("/chargeSettlements/" + second).path("status").asText())
                .isEqualTo("finalised");
        told(story.tenancies.get(0), "chargeSettlements.notify.settled", 1);
    }

    @Test
    void areLookedAtAnewWhenTheyAreDraftedAnew() {
        // Given
        story.provenCost("commonElectricity", "730.00", "");
        String period = "\"from\": \"2019-04-01\", \"until\": \"2019-09-30\"";
        review(drafted(period));
        // When
        String next = drafted(period);
        // Then
        assertThat(story.get("/chargeSettlements/" + next).has("reviewedBy")).isFalse();
        assertThat(post("/chargeFinalisationRuns", "{" + period + ", \"dueOn\": \"2020-06-30\"}", "approver")
                        .<Integer>path("total"))
                .isZero();
    }

    @Test
    void arePrintedForEveryHouseholdOnceAndGatheredInOneFile() throws IOException {
        // Given: a correction after the first settlement; nobody is known of the second household
        Story tenant = story.tenancies.get(0);
        TenancyStandIn.addressee(tenant.tenancyId, List.of("Proefella Van Testegem"), Map.of());
        tenant.accountOpened("+++010/0000/00182+++", accounts);
        story.tenancies.get(1).accountOpened("+++010/0000/00283+++", accounts);
        String period = "\"from\": \"2019-05-01\", \"until\": \"2019-08-31\"";
        story.provenCost("commonElectricity", "730.00", "");
        story.finalise(drafted(period), "{\"dueOn\": \"2020-06-30\"}");
        story.provenCost("commonWater", "365.00", "");
        String correction = drafted(period);
        story.finalise(correction, "{\"dueOn\": \"2020-07-31\"}");
        // When
        String run = run("/chargeLetterRuns", "{" + period + "}", "rent-office");
        // Then: 123 days; 365 x 123 / 365 / 2
        assertThat(story.get("/chargeLetterRuns/" + run + "/failures")
                        .path("items")
                        .toString())
                .contains(story.tenancies.get(1).tenancyId.toString(), "noAddressee")
                .doesNotContain(tenant.tenancyId.toString());
        Map<String, byte[]> letters = archive(run);
        String name = story.buildingId + "/" + tenant.tenancyId + ".pdf";
        assertThat(letters).containsOnlyKeys(name);
        assertThat(PaperLetters.text(letters.get(name)))
                .contains("Proefella Van Testegem", "U betaalt nog € 61,50", "een saldo van € 123,00");
        // When: it is asked again, and somebody is known
        TenancyStandIn.addressee(story.tenancies.get(1).tenancyId, List.of("Proefina Van Testegem"), Map.of());
        assertThat(run("/chargeLetterRuns", "{" + period + "}", "rent-office")).isEqualTo(run);
        // Then
        assertThat(archive(run))
                .containsOnlyKeys(name, story.buildingId + "/" + story.tenancies.get(1).tenancyId + ".pdf")
                .containsEntry(name, letters.get(name));
        assertThat(type(given().auth()
                        .oauth2(Tokens.client("integrator"))
                        .get("/rentCalculation/v1/chargeLetterRuns/" + run + "/archive")))
                .startsWith("403");
        assertThat(Api.issues(post(
                        "/chargeLetterRuns", "{\"from\": \"2019-05-01\", \"until\": \"2019-04-30\"}", "rent-office")))
                .containsExactly("rejectedInput until");
    }

    private String drafted(String period) {
        return post(
                        "/chargeSettlements",
                        "{\"buildingId\": \"" + story.buildingId + "\", " + period + "}",
                        "rent-office")
                .then()
                .statusCode(201)
                .extract()
                .path("chargeSettlementId");
    }

    private static Response review(String... ids) {
        return post(
                "/chargeSettlementReviews",
                "{\"chargeSettlementIds\": [\"" + String.join("\", \"", ids) + "\"]}",
                "rent-office");
    }

    private String draft(String list, BuildingStory of) {
        for (JsonNode draft : story.get(list).path("items")) {
            if (draft.path("buildingId").asText().equals(of.buildingId)) {
                return draft.path("chargeSettlementId").asText();
            }
        }
        throw new AssertionError("no draft of " + of.buildingId);
    }

    /** Asks for a run, and answers its id once it is over. */
    private String run(String path, String body, String client) {
        String run = post(path, body, client).then().statusCode(202).extract().path("runId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> story.get(path + "/" + run).path("status").asText().equals("completed"));
        return run;
    }

    private static Response post(String path, String body, String client) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .body(body)
                .post("/rentCalculation/v1" + path);
    }

    private static Map<String, byte[]> archive(String run) throws IOException {
        Response answer = Api.request().get("/rentCalculation/v1/chargeLetterRuns/" + run + "/archive");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return PaperLetters.unpacked(answer.asByteArray());
    }

    private static String type(Response problem) {
        String type = problem.path("type");
        return problem.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static List<TestEvent> told(Story tenant, String type, int count) {
        List<TestEvent> told = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.rent-calculation.v1", tenant.tenancyId).stream()
                                .filter(event -> event.type().equals(type))
                                .toList(),
                        events -> events.size() >= count);
        assertThat(told).hasSize(count);
        return told;
    }
}
