package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of decision, with what it does and what is refused; the tenancy of the contract's example, 316.10 a month from 2019-03-01. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class KindsOfDecisionsTest {

    private final Story story = new Story();

    @BeforeEach
    void aTenancyWithItsFirstRent() {
        Api.businessDate("2021-06-30");
        story.sign();
        story.declareIncome();
        story.firstDecision();
    }

    @AfterEach
    void theBusinessDateOfTheOthers() {
        Api.businessDate("2021-06-30");
    }

    @Test
    void annualIsForTheFirstOfJanuary() {
        // When
        Response annual = story.decide("2020-01-01", "annual");

        // Then: 20000 x 109.02 / 103.74 / 55 = 382.14, less 59
        assertThat(annual.statusCode()).isEqualTo(201);
        assertThat(Api.body(annual).path("rent")).isEqualTo(Api.parse("323.14"));
        assertRefused(story.decide("2019-07-01", "annual"), "rejectedInput effectiveFrom");
        assertConflict(story.decide("2020-01-01", "annual"), "nothingToCorrect");
    }

    @Test
    void householdChangeIsDecidedByItselfWhenItIsTold() {
        // When
        UUID spouse = story.spouseJoins(2, "2019-04-10", "2019-05-01");

        // Then
        JsonNode waiting = story.waiting().path("items").get(0);
        assertThat(waiting.path("effectiveFrom").asText()).isEqualTo("2019-05-01");
        assertThat(waiting.path("reason").asText()).isEqualTo("householdChange");
        assertThat(waiting.path("missing").path(0).path("personId").asText()).isEqualTo(spouse.toString());
        assertThat(waiting.path("missing").path(0).path("year").asInt()).isEqualTo(2016);
        assertThat(waiting.path("missing").path(0).path("what").asText()).isEqualTo("income");
        Response tooEarly = story.decide("2019-05-01", "householdChange");
        assertThat(tooEarly.statusCode()).isEqualTo(400);
        assertThat(tooEarly.asString()).contains(spouse.toString());

        // When
        Story.declareIncome(spouse, 2016, "10000.00");

        // Then: 30000 x 107.01 / 103.74 / 55 = 562.65, less 59
        JsonNode decided = story.decisions(2).get(0);
        assertThat(decided.path("effectiveFrom").asText()).isEqualTo("2019-05-01");
        assertThat(decided.path("reason").asText()).isEqualTo("householdChange");
        assertThat(decided.path("rent")).isEqualTo(Api.parse("503.65"));
        assertThat(story.waitingNow().path("total").asInt()).isZero();
    }

    @Test
    void householdChangeNeedsAChangeThatStands() {
        // Given
        assertConflict(story.decide("2019-05-01", "householdChange"), "noHouseholdChange");
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);

        // When
        story.changesInNothing(2, "2019-05-01");
        story.decisions(2);

        // Then
        assertConflict(story.decide("2019-04-01", "householdChange"), "noHouseholdChange");
        assertThat(story.decide("2019-06-01", "householdChange").statusCode()).isEqualTo(201);
    }

    @Test
    void correctionNeedsARentThatIsDecidedOrWasTakenOver() {
        // Given
        Story waiting = new Story();
        waiting.sign();
        waiting.waiting();

        // Then
        assertConflict(waiting.decide("2019-03-01", "correction"), "nothingDecided");
        assertThat(waiting.decisions().path("total").asInt()).isZero();
    }

    @Test
    void incomeDropHoldsSixMonthsAndEndsByItself() {
        // Given: 3 x 1300 x 4 = 15600, less than 80 percent of 20630.42
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00");

        // When
        Response drop = story.decide("2019-06-01", "incomeDrop");

        // Then: 15600 / 55 = 283.64, less 59
        assertThat(drop.statusCode()).isEqualTo(201);
        assertThat(Api.body(drop).path("indexedIncome")).isEqualTo(Api.parse("15600.00"));
        assertThat(Api.body(drop).path("rent")).isEqualTo(Api.parse("224.64"));
        assertThat(Api.body(drop).path("until").asText()).isEqualTo("2019-11-30");
        assertThat(Api.body(drop).path("parameterStatus").asText()).isEqualTo("policy");
        JsonNode after = story.decisionOn("2019-12-01").path(0);
        assertThat(after.path("reason").asText()).isEqualTo("grantEnded");
        assertThat(after.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(after.has("until")).isFalse();

        List<TestEvent> events = story.events(3);
        events.forEach(EventSchemas::assertMatches);
        assertThat(periods(events.get(1))).isEqualTo(Api.parse("""
                [{"from": "2019-06-01", "until": "2019-11-30", "rent": 224.64}]"""));
        assertThat(periods(events.get(2))).isEqualTo(Api.parse("""
                [{"from": "2019-12-01", "rent": 316.10}]"""));
        assertThat(events.get(1).data().path("indexedIncome").decimalValue()).isEqualByComparingTo("15600.00");
    }

    @Test
    void incomeDropNeedsRecentProofsAndADropOfTheLawsPercentage() {
        // Given
        Response unproven = story.decide("2019-06-01", "incomeDrop");
        assertRefused(unproven, "requiredInput tenancyId");
        assertThat(unproven.asString()).contains(story.tenantId.toString());

        // When: 3 x 1500 x 4 = 18000, more than 80 percent of 20630.42
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1500.00");

        // Then
        assertConflict(story.decide("2019-06-01", "incomeDrop"), "incomeNotLower");
        assertRefused(story.decide("2019-09-01", "incomeDrop"), "requiredInput tenancyId");
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void incomeDropNeedsProofsThatCanBeInByTheCutOffDay() {
        // Given: payslips of March to May, of which the last can't be in by 20 May
        Story.declareCurrentIncome(story.tenantId, "2019-03", "1000.00");

        // Then
        Response early = story.decide("2019-06-01", "incomeDrop");
        assertConflict(early, "proofsCameLater");
        assertThat(Api.body(early).path("effectiveFrom").asText()).isEqualTo("2019-07-01");

        // When
        Response unproven = Api.post("/incomes", """
                {"personId": "%s", "year": 2019, "kind": "current", "months": [{"month": "2019-03", "amount": 900.00},
                 {"month": "2019-04", "amount": 900.00}, {"month": "2019-05", "amount": 900.00}]}""".formatted(story.tenantId));

        // Then
        assertThat(unproven.statusCode()).isEqualTo(201);
        Response drop = story.decide("2019-07-01", "incomeDrop");
        assertConflict(drop, "proofsMissing");
        assertThat(Api.body(drop).path("personIds").get(0).asText()).isEqualTo(story.tenantId.toString());
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void incomeDropWaitsForTheProofsThatAnOpenRequestAsks() {
        // Given
        String request = story.recalculationRequest();
        Story.declareCurrentIncome(story.tenantId, "2019-03", "1000.00");

        // Then
        assertConflict(story.decide("2019-07-01", "incomeDrop"), "proofsMissing");

        // When the payslips come in after the cut-off day, the rent follows by itself from August
        Api.post("/recalculationRequests/" + request + "/proofs", """
                {"personId": "%s", "proof": "payslips", "receivedOn": "2019-06-21"}""".formatted(story.tenantId));

        // Then
        assertThat(story.decisionOn("2019-08-01").path(0).path("reason").asText())
                .isEqualTo("incomeDrop");
        assertConflict(story.decide("2019-07-01", "incomeDrop"), "proofsCameLater");
    }

    @Test
    void retirementHoldsToTheEndOfTheYear() {
        // Given: 3 x 1500 x 4 = 18000
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1500.00", "pensionFund");

        // When
        Response retirement = story.decide("2019-06-01", "retirement");

        // Then: 18000 / 55 = 327.27, less 59
        assertThat(retirement.statusCode()).isEqualTo(201);
        assertThat(Api.body(retirement).path("rent")).isEqualTo(Api.parse("268.27"));
        assertThat(Api.body(retirement).path("until").asText()).isEqualTo("2019-12-31");
        assertThat(story.decisionOn("2020-01-01").path(0).path("reason").asText())
                .isEqualTo("grantEnded");

        // When: 3 x 1800 x 4 = 21600, more than the reference income
        Story.declareCurrentIncome(story.tenantId, "2019-05", "1800.00", "pensionFund");

        // Then
        assertConflict(story.decide("2019-09-01", "retirement"), "incomeNotLower");
    }

    @Test
    void retirementNeedsAPensionWithTheProofOfItsFund() {
        // Given: a drop of 12.75 percent that payslips prove
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1500.00");
        assertConflict(story.decide("2019-06-01", "incomeDrop"), "incomeNotLower");

        // When
        Response retirement = story.decide("2019-06-01", "retirement");

        // Then
        assertConflict(retirement, "pensionMissing");
        assertThat(Api.body(retirement).path("personIds").get(0).asText()).isEqualTo(story.tenantId.toString());
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void incomeDropHoldsByTheDayOnWhichTheProofsCameIn() {
        // Given: payslips of February to April, declared a day after the cut-off day of May
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00", "payslips", "2019-05-21");

        // When
        Response late = story.decide("2019-06-01", "incomeDrop");

        // Then
        assertConflict(late, "proofsCameLater");
        assertThat(Api.body(late).path("effectiveFrom").asText()).isEqualTo("2019-07-01");
        assertThat(story.decide("2019-07-01", "incomeDrop").statusCode()).isEqualTo(201);
    }

    @Test
    void incomeDropHoldsByTheBusinessDateOnWhichItWasDeclaredWhereNoOtherDayIsSaid() {
        // Given
        Api.businessDate("2019-05-25");
        Response declared = Api.post("/incomes", """
                {"personId": "%s", "year": 2019, "kind": "current", "proof": "payslips", "months": [
                 {"month": "2019-02", "amount": 1300.00}, {"month": "2019-03", "amount": 1300.00},
                 {"month": "2019-04", "amount": 1300.00}]}""".formatted(story.tenantId));
        assertThat(Api.body(declared).path("receivedOn").asText()).isEqualTo("2019-05-25");

        // When
        Response late = story.decide("2019-06-01", "incomeDrop");

        // Then
        assertConflict(late, "proofsCameLater");
        assertThat(Api.body(late).path("effectiveFrom").asText()).isEqualTo("2019-07-01");

        // When it is said that they came in in time
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00", "payslips", "2019-05-20");

        // Then
        assertThat(story.decide("2019-06-01", "incomeDrop").statusCode()).isEqualTo(201);
    }

    @Test
    void incomeDropOfTheSameMonthsIsDecidedOnce() {
        // Given
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00");
        assertThat(story.decide("2019-06-01", "incomeDrop").statusCode()).isEqualTo(201);

        // Then
        assertConflict(story.decide("2019-07-01", "incomeDrop"), "nothingToCorrect");
        assertThat(story.decisions().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void correctionDecidesAnewWhateverItChanges() {
        // Given
        story.decide("2020-01-01", "annual");
        story.declareIncome("18000.00");

        // When
        Response correction = story.decide("2019-03-01", "correction");

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, and x 109.02 for 2020 343.93; less 59
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(Api.body(correction).path("rent")).isEqualTo(Api.parse("278.59"));
        JsonNode year = story.decisionOn("2020-01-01").path(0);
        assertThat(year.path("reason").asText()).isEqualTo("correction");
        assertThat(year.path("rent")).isEqualTo(Api.parse("284.93"));
        assertThat(year.has("supersedes")).isTrue();
        List<TestEvent> events = story.events(4);
        events.forEach(EventSchemas::assertMatches);
        assertThat(periods(events.get(2))).isEqualTo(Api.parse("""
                [{"from": "2019-03-01", "until": "2019-12-31", "rent": 278.59}]"""));
        assertConflict(story.decide("2019-03-01", "correction"), "nothingToCorrect");
    }

    @Test
    void noneTakesEffectAfterTheEndUnlessTheNoticeIsWithdrawn() {
        // Given
        story.changesInNothing(2, "2019-05-01");
        story.tell("tenancies.notify.noticeGiven", 3, """
                {"tenancyId": "%s", "noticeId": "01890a5d-ac96-774b-bcce-b302099a805b", "reason": "ordinary",
                 "receivedOn": "2019-05-10", "startsOn": "2019-06-01", "endsOn": "2019-08-31", "endDate": "2019-08-31"}""");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> story.decide("2019-09-01", "householdChange").statusCode() == 400);
        assertRefused(story.decide("2019-09-01", "householdChange"), "rejectedInput effectiveFrom");

        // When
        story.tell("tenancies.notify.noticeWithdrawn", 4, """
                {"tenancyId": "%s", "noticeId": "01890a5d-ac96-774b-bcce-b302099a805b", "endDate": "2028-02-29"}""");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> story.decide("2019-09-01", "householdChange").statusCode() == 201);
    }

    @Test
    void aTermThatPassesEndsNothing() {
        assertThat(Api.body(story.decide("2028-03-01", "correction")).toString())
                .doesNotContain("effectiveFrom");
    }

    @Test
    void noneIsMadeForATenancyThatIsAnnulled() {
        // When
        story.tell("tenancies.notify.annulled", 2, "{\"tenancyId\": \"%s\"}");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertConflict(story.decide("2019-05-01", "correction"), "tenancyAnnulled"));
        assertThat(story.decisionOn("2019-05-01")).isEmpty();
        JsonNode listed = story.decisions().at("/items/0");
        assertThat(listed.path("withdrawn").asBoolean()).isTrue();
        assertThat(Api.body(Api.get(
                                "/rentDecisions/"
                                        + listed.path("rentDecisionId").asText(),
                                Map.of()))
                        .path("withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void noneIsMadeBeforeATenancyIsTakenOver() {
        // Given
        Story old = new Story();
        ObjectNode signed = old.signed();
        signed.put("startDate", "2015-04-01");
        signed.putObject("takenOver").put("on", "2019-10-01").put("rent", 300.00);
        old.publishSigned(signed);
        old.registerTenant();
        await().atMost(Duration.ofSeconds(20)).until(() -> old.declareIncome().statusCode() == 201);

        // Then
        assertThat(old.decisions().path("total").asInt()).isZero();
        assertRefused(old.decide("2019-09-01", "correction"), "rejectedInput effectiveFrom");
        assertConflict(old.decide("2019-10-01", "initial"), "rentTakenOver");
        assertThat(old.waitingNow().path("total").asInt()).isZero();

        // When
        Response correction = old.decide("2019-10-01", "correction");
        Response annual = old.decide("2020-01-01", "annual");

        // Then
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(annual.statusCode()).isEqualTo(201);
        assertThat(Api.body(annual).path("rent")).isEqualTo(Api.parse("323.14"));
    }

    @Test
    void whatEndsAGrantCantBeAskedFor() {
        assertThat(story.decide("2019-05-01", "grantEnded").statusCode()).isEqualTo(400);
        assertThat(Api.issues(story.decide("2019-05-01", "grantEnded"))).allMatch(issue -> issue.endsWith("reason"));
    }

    private static JsonNode periods(TestEvent event) {
        return Api.parse(event.data().path("periods").toString());
    }

    private static void assertRefused(Response response, String issue) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).containsExactly(issue);
    }

    private static void assertConflict(Response response, String code) {
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Api.body(response).path("type").asText())
                .isEqualTo("urn:problem-type:huurwerk:rentCalculation:" + code);
    }
}
