package be.huurwerk.rent.yearlysettlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The costs of a building and year come to what each household owes: drafted, looked at, made final by somebody else, and corrected. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class YearlySettlementTest {

    private BuildingStory story;

    @BeforeEach
    void aBuildingOfTwoDwellingsLetFromMarch() {
        Api.businessDate("2020-05-04");
        story = new BuildingStory("60.00", "40.00");
    }

    @Test
    void comesToTheShareLessTheAdvancesOfEachHousehold() {
        // Given: 60.00 a month from the first day of the lease; the lift of one dwelling, electricity of both
        advance(story.tenancies.get(0), "2019-03-01", "60.00");
        story.provenCost("liftMaintenance", "480.00", ", \"group\": \"A\"");
        story.provenCost("commonElectricity", "1000.00", "");
        // When
        JsonNode draft = Api.body(draft("2019-01-01", "2019-12-31"));
        // Then: of 365 days 306 are let; 480 x 306 / 365 = 402.41; 1000 x 306 / 730 = 419.18; the rest is vacancy
        assertThat(draft.path("kind").asText() + " " + draft.path("status").asText())
                .isEqualTo("yearly draft");
        assertThat(draft.path("total").asText()).isEqualTo("1480.00");
        assertThat(draft.path("vacancyTotal").asText()).isEqualTo("239.23");
        JsonNode first = statement(draft, story.tenancies.get(0));
        assertThat(sums(first)).isEqualTo("821.59 - 600.00 = 221.59, then 81.67");
        assertThat(sums(statement(draft, story.tenancies.get(1)))).isEqualTo("419.18 - 0.00 = 419.18, then 41.67");
        assertThat(first.path("from").asText() + " " + first.path("days").asText())
                .isEqualTo("2019-03-01 306");
        assertThat(first.at("/components/1/found/0/formula").asText()).isEqualTo("480.00 x 306 / 365");
        // When
        Response settled = finalise(draft, "{\"dueOn\": \"2020-06-30\", \"advancesFrom\": \"2020-06-01\"}");
        // Then
        assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(200);
        assertThat(settled.<String>path("status")).isEqualTo("finalised");
        TestEvent told = told(story.tenancies.get(0), "chargeSettlements.notify.settled", 1)
                .get(0);
        EventSchemas.assertMatches(told);
        assertThat(told.data().path("balance").decimalValue()).isEqualByComparingTo("221.59");
        assertThat(told.data().path("dueOn").asText()).isEqualTo("2020-06-30");
        assertThat(told(story.tenancies.get(0), "chargeAdvances.notify.decided", 2)
                        .get(1)
                        .data()
                        .at("/periods/1/advance")
                        .decimalValue())
                .isEqualByComparingTo("81.67");
        assertThat(statements(story.tenancies.get(0)).path("total").asInt()).isOne();
    }

    @Test
    void isMadeFinalBySomebodyElseOnceEveryVoucherIsThere() {
        // Given
        String cost = story.cost("pestControl", "100.00", "");
        JsonNode draft = Api.body(draft("2019-01-01", "2019-12-31"));
        String finalisation = "{\"dueOn\": \"2020-06-30\"}";
        // Then
        assertThat(draft.path("withoutVoucher").get(0).asText()).isEqualTo(cost);
        assertThat(type(finalise(draft, finalisation, "rent-office"))).isEqualTo("409 fourEyesRequired");
        assertThat(type(finalise(draft, finalisation))).isEqualTo("409 vouchersMissing");
        // When
        voucher(cost);
        // Then
        assertThat(Api.issues(finalise(draft, "{\"dueOn\": \"2020-05-03\", \"advancesFrom\": \"2020-05-02\"}")))
                .containsExactly("rejectedInput dueOn", "rejectedInput advancesFrom");
        assertThat(finalise(draft, finalisation).statusCode()).isEqualTo(200);
        assertThat(type(finalise(draft, finalisation))).isEqualTo("409 settlementNotDraft");
    }

    @Test
    void isDraftedAnewWhenTheFactsChanged() {
        // Given
        story.provenCost("pestControl", "100.00", "");
        JsonNode draft = Api.body(draft("2019-01-01", "2019-12-31"));
        story.provenCost("commonWater", "50.00", "");
        // Then
        assertThat(type(finalise(draft, "{\"dueOn\": \"2020-06-30\"}"))).isEqualTo("409 settlementOutdated");
        // When
        JsonNode next = Api.body(draft("2019-01-01", "2019-12-31"));
        // Then
        assertThat(next.path("total").asText()).isEqualTo("150.00");
        assertThat(type(finalise(draft, "{\"dueOn\": \"2020-06-30\"}"))).isEqualTo("409 settlementNotDraft");
        assertThat(story.get("/chargeSettlements?buildingId=" + story.buildingId)
                        .path("items")
                        .findValuesAsText("status"))
                .containsExactly("draft", "superseded");
    }

    @Test
    void isCorrectedUnderTheSameKey() {
        // Given
        String cost = story.provenCost("commonElectricity", "1000.00", "");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        Story tenant = story.tenancies.get(1);
        TestEvent before = told(tenant, "chargeSettlements.notify.settled", 1).get(0);
        // When: a complaint was right, 80.00 of it was the landlord's
        String note = Api.post("/costs/" + cost + "/creditNotes", "{\"amount\": 80.00}")
                .path("costId");
        voucher(note);
        JsonNode correction = Api.body(draft("2019-01-01", "2019-12-31"));
        // Then: 920 x 306 / 730
        assertThat(correction.path("kind").asText()).isEqualTo("correction");
        assertThat(sums(statement(correction, tenant))).startsWith("385.64 - 0.00 = 385.64");
        // When
        finalise(correction, "{\"dueOn\": \"2020-07-31\"}");
        // Then
        TestEvent after = told(tenant, "chargeSettlements.notify.settled", 2).get(1);
        EventSchemas.assertMatches(after);
        assertThat(after.data().path("settlementKey")).isEqualTo(before.data().path("settlementKey"));
        assertThat(after.data().path("balance").decimalValue()).isEqualByComparingTo("385.64");
    }

    @Test
    void takesBackAllFromAHouseholdThatWasAMistake() {
        // Given
        story.provenCost("commonElectricity", "1000.00", "");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        Story mistake = story.tenancies.get(0);
        told(mistake, "chargeSettlements.notify.settled", 1);
        // When
        mistake.tell("tenancies.notify.annulled", 2, "{\"tenancyId\": \"%s\"}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.body(draft("2019-01-01", "2019-12-31"))
                        .path("vacancyTotal")
                        .asText()
                        .equals("580.82"));
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-07-31\"}");
        // Then
        TestEvent after = told(mistake, "chargeSettlements.notify.settled", 2).get(1);
        EventSchemas.assertMatches(after);
        assertThat(after.data().path("balance").decimalValue()).isEqualByComparingTo("0.00");
    }

    @Test
    void refusesAPeriodThatIsNoneOrIsSettledInPart() {
        // Given
        story.provenCost("pestControl", "100.00", "");
        JsonNode early = Api.body(draft("2019-12-01", "2020-03-31"));
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        // Then
        assertThat(type(finalise(early, "{\"dueOn\": \"2020-06-30\"}"))).isEqualTo("409 settlementOverlaps");
        assertThat(type(draft("2019-12-01", "2020-03-31"))).isEqualTo("409 settlementOverlaps");
        assertThat(type(draft("2020-01-01", "2020-03-31"))).isEqualTo("409 nothingToSettle");
        assertThat(Api.issues(draft("2020-01-02", "2020-03-31"))).containsExactly("rejectedInput from");
        assertThat(Api.issues(draft("2018-01-01", "2019-01-31"))).containsExactly("rejectedInput until");
        assertThat(Api.issues(draft("2020-01-01", "2020-05-31"))).containsExactly("rejectedInput until");
    }

    @Test
    void takesBackWhatWasEstimatedForAHouseholdThatWasAMistake() {
        // Given
        Story mistake = story.tenancies.get(0);
        story.provenCost("commonElectricity", "1000.00", "");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        mistake.tell("tenancies.notify.departed", 2, """
            {"tenancyId": "%s", "endDate": "2020-03-31", "keysReturnedOn": "2020-03-31", "damages": []}""");
        String key = told(mistake, "chargeSettlements.notify.settled", 2)
                .get(1)
                .data()
                .path("settlementKey")
                .asText();
        // When
        mistake.tell("tenancies.notify.annulled", 3, "{\"tenancyId\": \"%s\"}");
        Api.businessDate("2021-02-01");
        Api.post("/costs", """
                {"buildingId": "%s", "category": "pestControl", "amount": 732.00, "from": "2020-01-01", "until": "2020-12-31"}
                """.formatted(story.buildingId)).then().statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.body(draft("2020-01-01", "2020-12-31"))
                        .path("vacancyTotal")
                        .asText()
                        .equals("366.00"));
        // Then
        JsonNode back = statement(Api.body(draft("2020-01-01", "2020-12-31")), mistake);
        assertThat(sums(back)).startsWith("0.00 - 0.00 = 0.00");
        assertThat(back.path("settlementKey").asText()).isEqualTo(key);
    }

    @Test
    void countsAdvancesOnceWhereTheDwellingWentToAnotherBuilding() {
        // Given: to the other building on 1 July
        Story tenant = story.tenancies.get(0);
        advance(tenant, "2019-03-01", "60.00");
        String dwelling = story.dwellings.get(0).toString();
        Api.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("""
                    {"reference": "L-%1$s", "dwellings": [
                       {"dwellingId": "%2$s", "from": "2019-01-01", "until": "2019-06-30", "surface": 60.00}],
                     "groups": [{"code": "A", "dwellingIds": ["%2$s"]}]}
                    """.formatted(story.buildingId.substring(24), dwelling))
                .put("/rentCalculation/v1/buildings/" + story.buildingId)
                .then()
                .statusCode(200);
        String other = Api.post("/buildings", """
                {"reference": "M-%s", "dwellings": [{"dwellingId": "%s", "from": "2019-07-01", "surface": 60.00}]}
                """.formatted(story.buildingId.substring(24), dwelling))
                .then()
                .statusCode(201)
                .extract()
                .path("buildingId");
        String ofFirst = story.cost("pestControl", "181.00", "");
        String ofOther = Api.post("/costs", """
                {"buildingId": "%s", "category": "pestControl", "amount": 184.00, "from": "2019-01-01", "until": "2019-12-31"}
                """.formatted(other))
                .then()
                .statusCode(201)
                .extract()
                .path("costId");
        // When
        JsonNode first = statement(Api.body(draft("2019-01-01", "2019-12-31")), tenant);
        JsonNode second = statement(Api.body(Api.post("/chargeSettlements", """
                    {"buildingId": "%s", "from": "2019-01-01", "until": "2019-12-31"}
                    """.formatted(other))), tenant);
        // Then: a euro a day; March to June, and from July on
        assertThat(sums(first)).startsWith("122.00 - 240.00 = -118.00");
        assertThat(sums(second)).startsWith("184.00 - 360.00 = -176.00");
        // When: two euros a day in the other, which is made final first
        String again = Api.post("/costs", """
                {"buildingId": "%s", "category": "pestControl", "amount": 184.00, "from": "2019-01-01", "until": "2019-12-31"}
                """.formatted(other)).path("costId");
        List.of(ofFirst, ofOther, again).forEach(YearlySettlementTest::voucher);
        String finalisation = "{\"dueOn\": \"2020-06-30\", \"advancesFrom\": \"2020-06-01\"}";
        JsonNode drafted = Api.body(Api.post("/chargeSettlements", """
                    {"buildingId": "%s", "from": "2019-01-01", "until": "2019-12-31"}
                    """.formatted(other)));
        assertThat(finalise(drafted, finalisation).statusCode()).isEqualTo(200);
        assertThat(finalise(Api.body(draft("2019-01-01", "2019-12-31")), finalisation)
                        .statusCode())
                .isEqualTo(200);
        // Then: 2 x 365 / 12
        told(tenant, "chargeSettlements.notify.settled", 2);
        assertThat(inForce(tenant, "2020-06-01")).isEqualTo("60.83 settlement");
    }

    @Test
    void asksOfWhoMovesInAfterTheSettledYearWhatTheDwellingCameTo() {
        // Given: 500.00 a dwelling; the first household left, the next came before the year is settled
        story.provenCost("commonElectricity", "1000.00", "");
        story.tenancies.get(0).tell("tenancies.notify.noticeGiven", 2, """
            {"tenancyId": "%s", "noticeId": "01890a5d-ac96-774b-bcce-b302099a8998", "reason": "ordinary",
             "receivedOn": "2019-12-10", "startsOn": "2020-01-01", "endsOn": "2020-03-31", "endDate": "2020-03-31"}\
            """);
        Story next = moveIn(0, "2020-04-01");
        await().atMost(Duration.ofSeconds(20)).until(() -> missing().contains(next.tenancyId.toString()));
        assertThat(missing()).contains(story.tenancies.get(1).tenancyId.toString());
        // When
        finalise(
                Api.body(draft("2019-01-01", "2019-12-31")),
                "{\"dueOn\": \"2020-06-30\", \"advancesFrom\": \"2020-06-01\"}");
        Story last = moveIn(1, "2020-08-17");
        // Then: 500 / 12
        told(next, "chargeAdvances.notify.decided", 1);
        assertThat(inForce(next, "2020-06-01")).isEqualTo("41.67 settlement");
        assertThat(inForce(next, "2020-05-31")).isEqualTo("none");
        TestEvent told = told(last, "chargeAdvances.notify.decided", 1).get(0);
        EventSchemas.assertMatches(told);
        assertThat(told.data().at("/periods/0/from").asText()).isEqualTo("2020-08-17");
        assertThat(inForce(last, "2020-08-17")).isEqualTo("41.67 settlement");
        // and who left before is told of none
        assertThat(missing()).isEmpty();
    }

    @Test
    void keepsTheGroupsOfSettledDays() {
        // Given
        story.provenCost("liftMaintenance", "365.00", ", \"group\": \"A\"");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        String always = "{\"code\": \"A\", \"dwellingIds\": [\"%s\"]}";
        String first = always.formatted(story.dwellings.get(0));
        String second = always.formatted(story.dwellings.get(1));
        // Then
        assertThat(type(replaceGroups(second, ""))).isEqualTo("409 groupSettled");
        // When
        String since = second.replace("\"code\"", "\"from\": \"2020-01-01\", \"code\"");
        Response changed = replaceGroups(first + ", " + since, "");
        // Then: 365 x 306 / 365 of the first, as before
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(Api.body(changed).path("groups").findValuesAsText("from")).containsExactly("2020-01-01");
        assertThat(sums(statement(Api.body(draft("2019-01-01", "2019-12-31")), story.tenancies.get(0))))
                .startsWith("306.00 - 0.00");
        // When: it was the second all the time
        Response corrected = replaceGroups(second, ", \"correctsSettledDays\": true");
        // Then
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(sums(statement(Api.body(draft("2019-01-01", "2019-12-31")), story.tenancies.get(1))))
                .startsWith("306.00 - 0.00");
    }

    @Test
    void keepsTheSurfacesAndKeysOfSettledDays() {
        // Given: 60 and 40 square metres, of 306 days
        story.provenCost("recourseWaiverPremium", "365.00", "");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        Story tenant = story.tenancies.get(0);
        String groups = "{\"code\": \"A\", \"dwellingIds\": [\"%s\"]}".formatted(story.dwellings.get(0));
        String larger = "\"surface\": 160.00";
        // Then
        assertThat(type(replace(groups, "", larger))).isEqualTo("409 dwellingsSettled");
        assertThat(replace(groups, "", "\"until\": \"2020-03-31\", \"surface\": 60.0")
                        .statusCode())
                .isEqualTo(200);
        assertThat(type(key("equal", "2019-07-01", ""))).isEqualTo("409 keySettled");
        assertThat(key("surface", "2019-07-01", "").statusCode()).isEqualTo(201);
        assertThat(key("equal", "2020-01-01", "").statusCode()).isEqualTo(201);
        assertThat(sums(statement(Api.body(draft("2019-01-01", "2019-12-31")), tenant)))
                .startsWith("183.60 - 0.00");
        // When: the surface was wrong all the time, and so was the key
        replace(groups, ", \"correctsSettledDays\": true", larger).then().statusCode(200);
        // Then: 306 x 160 / 200
        assertThat(sums(statement(Api.body(draft("2019-01-01", "2019-12-31")), tenant)))
                .startsWith("244.80 - 0.00");
        // When
        key("equal", "2018-12-31", ", \"correctsSettledDays\": true").then().statusCode(201);
        // Then
        assertThat(sums(statement(Api.body(draft("2019-01-01", "2019-12-31")), tenant)))
                .startsWith("153.00 - 0.00");
    }

    private Response key(String key, String validFrom, String more) {
        return Api.post("/allocationKeys", """
            {"buildingId": "%s", "category": "recourseWaiverPremium", "key": "%s", "validFrom": "%s", "toldOn": "2018-12-01"%s}
            """.formatted(story.buildingId, key, validFrom, more));
    }

    private Response replaceGroups(String groups, String more) {
        return replace(groups, more, "\"surface\": 60.00");
    }

    /** @param first the surface of the first dwelling, and what else is told of it */
    private Response replace(String groups, String more, String first) {
        return Api.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("""
                    {"reference": "G-%s", "dwellings": [
                       {"dwellingId": "%s", "from": "2019-01-01", %s},
                       {"dwellingId": "%s", "from": "2019-01-01", "surface": 40.00}], "groups": [%s]%s}
                    """.formatted(
                                story.buildingId.substring(24),
                                story.dwellings.get(0),
                                first,
                                story.dwellings.get(1),
                                groups,
                                more))
                .put("/rentCalculation/v1/buildings/" + story.buildingId);
    }

    private Story moveIn(int dwelling, String startDate) {
        Story next = new Story();
        next.publishSigned(next.signed()
                .put("dwellingId", story.dwellings.get(dwelling).toString())
                .put("startDate", startDate));
        return next;
    }

    private List<String> missing() {
        return story.get("/missingChargeAdvances?buildingId=" + story.buildingId)
                .path("items")
                .findValuesAsText("tenancyId");
    }

    private static String inForce(Story tenant, String on) {
        JsonNode items = Api.body(Api.get("/chargeAdvances", Map.of("tenancyId", tenant.tenancyId, "on", on)))
                .path("items");
        return items.isEmpty()
                ? "none"
                : items.get(0).path("advance").asText() + " "
                        + items.get(0).path("basis").asText();
    }

    @Test
    void saysWhichCostItsKeyCantDivide() {
        // Given
        String cost = story.cost("utilities", "100.00", ", \"communalHeating\": true");
        // When
        Response draft = draft("2019-01-01", "2019-12-31");
        // Then
        assertThat(type(draft)).isEqualTo("409 costNotDivided");
        assertThat(draft.<String>path("costId")).isEqualTo(cost);
    }

    @Test
    void estimatesAtDepartureByTheLastStatementAndIsPutRightUnderTheSameKey() {
        // Given: 821.59 of 306 days; 60.00 a month
        Story tenant = story.tenancies.get(0);
        advance(tenant, "2019-03-01", "60.00");
        story.provenCost("liftMaintenance", "480.00", ", \"group\": \"A\"");
        story.provenCost("commonElectricity", "1000.00", "");
        finalise(Api.body(draft("2019-01-01", "2019-12-31")), "{\"dueOn\": \"2020-06-30\"}");
        told(tenant, "chargeSettlements.notify.settled", 1);
        // When
        tenant.tell("tenancies.notify.departed", 2, """
            {"tenancyId": "%s", "endDate": "2020-04-30", "keysReturnedOn": "2020-04-30", "damages": []}""");
        // Then: 121 days, 821.59 x 121 / 306; four months
        TestEvent exit = told(tenant, "chargeSettlements.notify.settled", 2).get(1);
        EventSchemas.assertMatches(exit);
        assertThat(exit.data().path("kind").asText() + " " + exit.data().path("estimated") + " "
                        + exit.data().path("from").asText() + " "
                        + exit.data().path("dueOn").asText())
                .isEqualTo("exit true 2020-01-01 2020-06-03");
        TestEvent complete =
                told(tenant, "chargeSettlements.notify.exitDecided", 1).get(0);
        EventSchemas.assertMatches(complete);
        assertThat(complete.data().path("estimates").asInt()).isOne();
        JsonNode shown = Api.body(Api.get("/chargeExitStatements", Map.of("tenancyId", tenant.tenancyId)))
                .at("/items/0");
        assertThat(shown.path("estimated") + " " + shown.path("dueOn").asText()).isEqualTo("true 2020-06-03");
        assertThat(shown.path("formula").asText()).isEqualTo("821.59 x 121 / 306");
        assertThat(shown.path("share").asText() + " - " + shown.path("advances").asText() + " = "
                        + shown.path("balance").asText())
                .isEqualTo("324.88 - 240.00 = 84.88");
        // When: the year comes to less
        Api.businessDate("2021-02-01");
        Api.post("/costs", """
                {"buildingId": "%s", "category": "pestControl", "amount": 732.00, "from": "2020-01-01", "until": "2020-12-31"}
                """.formatted(story.buildingId)).then().statusCode(201);
        story.get("/costs?buildingId=" + story.buildingId + "&from=2020-01-01")
                .path("items")
                .findValuesAsText("costId")
                .forEach(YearlySettlementTest::voucher);
        assertThat(type(draft("2020-01-01", "2020-11-30"))).isEqualTo("409 exitPeriodDiffers");
        finalise(Api.body(draft("2020-01-01", "2020-12-31")), "{\"dueOn\": \"2021-03-31\"}");
        // Then: 732 x 121 / 732, less 240.00
        TestEvent yearly = told(tenant, "chargeSettlements.notify.settled", 3).get(2);
        assertThat(yearly.data().path("settlementKey")).isEqualTo(exit.data().path("settlementKey"));
        assertThat(yearly.data().path("balance").decimalValue()).isEqualByComparingTo("-119.00");
    }

    @Test
    void isDraftedForEveryBuildingOfThePeriodByARun() {
        // Given: one building that can be settled, and one whose heating nothing divides
        story.provenCost("pestControl", "365.00", "");
        BuildingStory other = new BuildingStory("50.00");
        other.cost("utilities", "100.00", ", \"communalHeating\": true");
        // When
        String run = Api.post("/chargeSettlementRuns", "{\"from\": \"2019-02-01\", \"until\": \"2019-11-30\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> story.get("/chargeSettlementRuns/" + run)
                        .path("status")
                        .asText()
                        .equals("completed"));
        assertThat(story.get("/chargeSettlementRuns/" + run + "/failures?pageSize=200")
                        .path("items")
                        .findValuesAsText("subject"))
                .contains(other.buildingId)
                .doesNotContain(story.buildingId);
        JsonNode draft = story.get("/chargeSettlements?buildingId=" + story.buildingId)
                .path("items")
                .get(0);
        // a euro a day: February to November
        assertThat(draft.path("total").asText()).isEqualTo("303.00");
        assertThat(type(finalise(draft, "{\"dueOn\": \"2020-06-30\"}", "rent-office")))
                .isEqualTo("409 fourEyesRequired");
    }

    private Response draft(String from, String until) {
        return Api.post("/chargeSettlements", """
            {"buildingId": "%s", "from": "%s", "until": "%s"}
            """.formatted(story.buildingId, from, until));
    }

    private static Response finalise(JsonNode draft, String body) {
        return finalise(draft, body, "approver");
    }

    private static Response finalise(JsonNode draft, String body, String client) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .body(body)
                .post(draft.path("href").asText() + "/finalisation");
    }

    private static void voucher(String cost) {
        Api.request()
                .contentType("application/pdf")
                .body(Papers.pdf("an invoice"))
                .post("/rentCalculation/v1/documents?kind=invoice&costId=" + cost)
                .then()
                .statusCode(201);
    }

    /** Told at the signing. */
    private static void advance(Story tenant, String validFrom, String advance) {
        Api.businessDate("2019-02-15");
        Api.post("/chargeAdvances", """
            {"tenancyId": "%s", "validFrom": "%s", "advance": %s, "ground": "as the one before"}
            """.formatted(tenant.tenancyId, validFrom, advance))
                .then()
                .statusCode(201);
        Api.businessDate("2020-05-04");
    }

    private JsonNode statement(JsonNode settlement, Story tenant) {
        JsonNode page = story.get(
                "/chargeSettlements/" + settlement.path("chargeSettlementId").asText() + "/statements");
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(one -> one.path("tenancyId").asText().equals(tenant.tenancyId.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode statements(Story tenant) {
        return Api.body(Api.get("/chargeStatements", Map.of("tenancyId", tenant.tenancyId)));
    }

    private static String sums(JsonNode statement) {
        return statement.path("share").asText() + " - "
                + statement.path("advances").asText() + " = "
                + statement.path("balance").asText() + ", then "
                + statement.path("monthlyAdvance").asText();
    }

    private static String type(Response problem) {
        String type = problem.path("type");
        return problem.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static List<TestEvent> told(Story tenant, String type, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.rent-calculation.v1", tenant.tenancyId).stream()
                                .filter(event -> event.type().equals(type))
                                .toList(),
                        events -> events.size() >= count);
    }
}
