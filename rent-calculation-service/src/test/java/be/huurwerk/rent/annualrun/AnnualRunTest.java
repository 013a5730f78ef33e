package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tenancy of the example: 20000.00 of 2016, a child, 600.00 / 180.00 / 40.00. In 2019 it pays 316.10; in 2020, 20000.00 x 109.02 /
 * 103.74 = 21017.93, over 55 = 382.14, less 40.00 and 19.00: 323.14.
 */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AnnualRunTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void liveAfterEveryYearOfTheTests() {
        YearStory.businessYear(2025);
    }

    @AfterEach
    void liveToday() {
        new Sql(dataSource).update("delete from business_date");
    }

    @Test
    void decidesWhatADryRunFoundOnceItIsApproved() {
        // Given
        Story story = YearStory.tenancy("2019-03-01");

        // When
        Response asked = YearStory.start(2020, true);
        JsonNode dryRun = YearStory.over(Api.body(asked));
        JsonNode found = YearStory.result(dryRun, story);
        JsonNode meanwhile = story.decisionOn("2020-01-01").path(0);
        Response approved = YearStory.approve(dryRun);
        JsonNode approval = YearStory.over(Api.body(approved));

        // Then
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.header("Location"))
                .isEqualTo(
                        "/rentCalculation/v1/annualRuns/" + dryRun.path("runId").asText());
        assertThat(dryRun.path("status").asText()).isEqualTo("completed");
        assertThat(dryRun.path("year").asInt()).isEqualTo(2020);
        assertThat(dryRun.path("dryRun").asBoolean()).isTrue();
        assertThat(dryRun.path("done").asInt()).isEqualTo(dryRun.path("total").asInt());
        assertThat(found)
                .hasToString("{\"tenancyId\":\"" + story.tenancyId
                        + "\",\"outcome\":\"decided\",\"note\":{\"code\":\"outdatedIncome\",\"detail\":\"2016\"},\"before\":316.10,\"after\":323.14,\"difference\":7.04,\"bound\":\"none\","
                        + "\"later\":[],\"rentDecisionIds\":[]}");
        assertThat(meanwhile.path("reason").asText()).isEqualTo("initial");
        assertThat(approved.statusCode()).isEqualTo(202);
        assertThat(approval.path("status").asText()).isEqualTo("completed");
        assertThat(approval.path("dryRun").asBoolean()).isFalse();
        assertThat(approval.path("approves")).isEqualTo(dryRun.path("runId"));
        assertThat(approval.path("approvedBy").asText()).isEqualTo("rent-office");
        JsonNode decided = story.decisionOn("2020-01-01").path(0);
        assertThat(decided.path("reason").asText()).isEqualTo("annual");
        assertThat(decided.path("rent")).hasToString("323.14");
        assertThat(decided.path("supersedes")).isEqualTo(meanwhile.path("rentDecisionId"));
        assertThat(YearStory.result(approval, story).path("rentDecisionIds").path(0))
                .isEqualTo(decided.path("rentDecisionId"));
        TestEvent event = story.events(2).get(1);
        assertThat(event.data().path("reason").asText()).isEqualTo("annual");
        assertThat(event.data().path("periods")).hasToString("[{\"from\":\"2020-01-01\",\"rent\":323.14}]");
    }

    @Test
    void decidesTheSameAsSomebodyWhoAsksForEachTenancy() {
        // Given: the same household twice, of a few each time
        Random random = new Random(20200101);
        List<Household> households = IntStream.range(0, 6)
                .mapToObj(number -> new Household(
                        random.nextInt(5_000_000), 4 + random.nextInt(20), random.nextBoolean(), random.nextBoolean()))
                .toList();
        List<Story> asked = households.stream().map(AnnualRunTest::tenancy).toList();
        List<Story> run = households.stream().map(AnnualRunTest::tenancy).toList();

        // When
        asked.forEach(one -> one.decide("2020-01-01", "annual").then().statusCode(201));
        JsonNode annualRun = YearStory.run(2020, false);

        // Then
        assertThat(run.stream().map(AnnualRunTest::figures))
                .containsExactlyElementsOf(
                        asked.stream().map(AnnualRunTest::figures).toList());
        assertThat(asked)
                .allSatisfy(one -> assertThat(
                                YearStory.result(annualRun, one).path("outcome").asText())
                        .isEqualTo("unchanged"));
        assertThat(run)
                .allSatisfy(one -> assertThat(
                                YearStory.result(annualRun, one).path("outcome").asText())
                        .isEqualTo("decided"));
    }

    @Test
    void decidesNothingTwiceWhenItIsAskedAgain() {
        // Given
        Story story = YearStory.tenancy("2019-03-01");
        JsonNode first = YearStory.run(2022, false);
        Story later = YearStory.tenancy("2019-04-01");

        // When
        JsonNode again = YearStory.run(2022, false);

        // Then
        assertThat(again.path("runId")).isEqualTo(first.path("runId"));
        assertThat(story.decisions().path("total").asInt()).isEqualTo(2);
        assertThat(YearStory.result(again, story).path("outcome").asText()).isEqualTo("decided");
        assertThat(YearStory.result(again, later).path("outcome").asText()).isEqualTo("decided");
        assertThat(later.decisionOn("2022-01-01").path(0).path("reason").asText())
                .isEqualTo("annual");
    }

    @Test
    void holdsBackARentThatIsAnotherThanTheDryRunFound() {
        // Given
        Story changed = YearStory.tenancy("2019-03-01");
        Story same = YearStory.tenancy("2019-03-01");
        JsonNode dryRun = YearStory.run(2021, true);
        Story unseen = YearStory.tenancy("2019-03-01");
        changed.declareIncome("24000.00").then().statusCode(201);

        // When
        JsonNode approval = YearStory.over(Api.body(YearStory.approve(dryRun)));

        // Then
        JsonNode held = YearStory.result(approval, changed);
        assertThat(held.path("outcome").asText()).isEqualTo("heldBack");
        assertThat(held.path("reason").asText()).isEqualTo("changedSinceDryRun");
        assertThat(YearStory.result(approval, unseen).path("outcome").asText()).isEqualTo("heldBack");
        assertThat(YearStory.result(approval, same).path("outcome").asText()).isEqualTo("decided");
        assertThat(changed.decisionOn("2021-01-01").path(0).path("reason").asText())
                .isEqualTo("initial");

        // When
        JsonNode dryAgain = YearStory.run(2021, true);
        JsonNode approvedAgain = YearStory.over(Api.body(YearStory.approve(dryAgain)));

        // Then
        assertThat(approvedAgain.path("runId")).isEqualTo(approval.path("runId"));
        assertThat(YearStory.result(approvedAgain, changed).path("outcome").asText())
                .isEqualTo("decided");
        assertThat(YearStory.result(approvedAgain, unseen).path("outcome").asText())
                .isEqualTo("decided");
        assertThat(same.decisions().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void putsATenancyWithoutTheYearsIncomeOnTheWaitingList() {
        // Given
        Story story = new Story();
        ObjectNode signed = story.signed();
        signed.put("startDate", "2018-03-01");
        ((ObjectNode) signed.path("dwelling").path("figures").path(0)).put("validFrom", "2018-01-01");
        story.publishSigned(signed);
        Api.post(
                        "/incomes",
                        "{\"personId\": \"" + story.tenantId
                                + "\", \"year\": 2015, \"amount\": 20000.00, \"kind\": \"taxable\"}")
                .then()
                .statusCode(201);
        story.firstDecision();

        // When
        JsonNode run = YearStory.run(2019, false);

        // Then
        JsonNode result = YearStory.result(run, story);
        assertThat(result.path("outcome").asText()).isEqualTo("waiting");
        assertThat(result.path("reason").asText()).isEqualTo("incomeMissing");
        assertThat(result.path("detail").asText()).isEqualTo("2016");
        JsonNode waiting = Api.body(Api.get("/waitingRents", Map.of("tenancyId", story.tenancyId)));
        assertThat(waiting.path("items").path(0).path("effectiveFrom").asText()).isEqualTo("2019-01-01");

        // When
        story.declareIncome().then().statusCode(201);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(story.decisionOn("2019-01-01")
                                .path(0)
                                .path("reason")
                                .asText())
                        .isEqualTo("annual"));
    }

    @Test
    void takesTheTenanciesThatAreInForceOnNewYearsDayAndBeganBefore() {
        // Given
        Story begins = YearStory.tenancy("2023-01-01");
        Story ended = YearStory.tenancy("2019-03-01");
        Story endsThatDay = YearStory.tenancy("2019-03-01");
        Story annulled = YearStory.tenancy("2019-03-01");
        end(ended, "2022-12-31");
        end(endsThatDay, "2023-01-01");
        tell(annulled, "tenancies.notify.annulled", "{\"tenancyId\": \"" + annulled.tenancyId + "\"}");
        Story later = YearStory.tenancy("2019-03-01"); // heard after them

        // When
        JsonNode run = YearStory.run(2023, true);

        // Then
        assertThat(YearStory.result(run, later).path("outcome").asText()).isEqualTo("decided");
        assertThat(YearStory.result(run, endsThatDay).path("outcome").asText()).isEqualTo("decided");
        assertThat(YearStory.result(run, begins).isMissingNode()).isTrue();
        assertThat(YearStory.result(run, ended).isMissingNode()).isTrue();
        assertThat(YearStory.result(run, annulled).isMissingNode()).isTrue();
    }

    @Test
    void takesATakenOverTenancyFromTheDayItWasTakenOver() {
        // Given
        Story now = takenOver("2022-01-01");
        Story later = takenOver("2022-01-02");
        YearStory.tenancy("2019-03-01"); // heard after them

        // When
        JsonNode run = YearStory.run(2022, true);

        // Then
        assertThat(YearStory.result(run, now).path("before")).hasToString("300.00");
        assertThat(YearStory.result(run, later).isMissingNode()).isTrue();
    }

    /** A household of the example with an income, the age of its child, and facts of its own. */
    private record Household(int cents, int childsAge, boolean disabled, boolean shared) {}

    private static Story tenancy(Household household) {
        Story story = new Story();
        ObjectNode signed = story.signed();
        signed.put("startDate", "2019-03-01");
        signed.remove("endDate");
        ((ObjectNode) signed.path("household").get(0)).put("severelyDisabled", household.disabled());
        ((ObjectNode) signed.path("household").get(1))
                .put("birthDate", (2019 - household.childsAge()) + "-02-01")
                .put("sharedCustody", household.shared())
                .put("otherParentRentsSocially", household.shared());
        story.publishSigned(signed);
        String amount = BigDecimal.valueOf(household.cents(), 2).toPlainString();
        story.declareIncome(amount).then().statusCode(201);
        Story.declareIncome(story.childId, 2016, "9000.00").then().statusCode(201);
        story.firstDecision();
        return story;
    }

    /** Everything of the decision but its own ids and time, the members under a name. */
    private static String figures(Story story) {
        ObjectNode decision = story.decisionOn("2020-01-01").path(0).deepCopy();
        decision.remove(List.of("rentDecisionId", "href", "tenancyId", "decidedAt", "supersedes"));
        return decision.toString()
                .replace(story.tenantId.toString(), "tenant")
                .replace(story.childId.toString(), "child");
    }

    private static Story takenOver(String on) {
        Story story = new Story();
        ObjectNode signed = story.signed();
        signed.putObject("takenOver").put("on", on).put("rent", 300);
        story.publishSigned(signed);
        story.declareIncome().then().statusCode(201);
        return story;
    }

    private static void end(Story story, String last) {
        tell(
                story,
                "tenancies.notify.departed",
                "{\"tenancyId\": \"" + story.tenancyId + "\", \"endDate\": \"" + last + "\", \"keysReturnedOn\": \""
                        + last + "\", \"damages\": []}");
    }

    private static void tell(Story story, String type, String payload) {
        TestTopics.tell("huurwerk.tenancy.v1", type, story.tenancyId, 2, payload);
    }
}
