package be.huurwerk.tenancy.endofterm;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.Rents;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three bedrooms, signed 2019-02-15, from 2019-03-01 to 2028-02-29. */
@ServiceTest
class EndOfTermResourceTest {

    private UUID dwellingId;
    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALeaseOfTwoWhoseTermComesToItsEnd() {
        Api.today("2027-09-01");
        dwellingId = aDwelling();
        tenant = anAdult();
        tenancyId = aTenancy(dwellingId, member(tenant, "tenant"), member(anAdult(), "coResident"));
    }

    @Test
    void extendsTheLeaseByThreeYears() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", "49200.00", "39360.00");
        // When
        Response answer = Rents.whenHeard(() -> post(assessments(), "{}"));
        // Then
        answer.then()
                .statusCode(201)
                .body("outcome", equalTo("extended"))
                .body("termEndDate", equalTo("2028-02-29"))
                .body("endDate", equalTo("2031-02-28"))
                .body("furtherChecks", hasSize(0))
                .body("occupants", equalTo(2))
                .body("bedrooms", equalTo(3))
                .body("parameterStatus", equalTo("confirmed"));
        assertThat(answer.asString()).contains("\"highestIncome\":49200.00");
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2031-02-28")).body("status", equalTo("running"));
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("tenancies.notify.extended");
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("endDate").asText()).isEqualTo("2031-02-28");
        get(answer.header("Location").substring(answer.header("Location").indexOf("/tenancies")))
                .statusCode(200)
                .body("outcome", equalTo("extended"));
        get(assessments()).body("total", equalTo(1));
    }

    @Test
    void saysWhatStandsInTheWay() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", "49200.01", "39360.00");
        // When
        Response answer = Rents.whenHeard(
                () -> asRentOffice().header("Accept-Language", "nl").body("{}").post(BASE + assessments()));
        // Then
        answer.then()
                .statusCode(201)
                .body("outcome", equalTo("furtherChecks"))
                .body("endDate", equalTo(null))
                .body("furtherChecks.code", contains("incomeTooHigh"))
                .body("furtherChecks[0].detail", containsString("gezinsinkomen"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
        assertThat(Api.events(tenancyId, 1)).hasSize(1);
    }

    @Test
    void namesTheIncomeThatIsMissing() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", null, null);
        // When
        Response answer = post(assessments(), "{}");
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:incomeUnknown"))
                .body("missing", contains("indexedIncome", "incomeLimit"));
        get(assessments()).body("total", equalTo(0));
    }

    @Test
    void refusesATestThatIsTooEarlyOrOfNoTerm() {
        // Given
        UUID indefinite = Api.created(
                post(
                        "/tenancies",
                        lease(aDwelling(), "2019-02-15", "2019-03-01", member(anAdult(), "tenant"))
                                .replaceFirst(
                                        "\\{",
                                        "{\"previousLease\": {\"landlord\": \"own\", \"kind\": \"indefinite\","
                                                + " \"reason\": \"internalMove\"}, ")),
                "tenancyId");
        // When
        Response early = post(assessments(), "{\"assessedOn\": \"2027-05-31\"}");
        Response tomorrow = post(assessments(), "{\"assessedOn\": \"2027-09-02\"}");
        Response noTerm = post("/tenancies/" + indefinite + "/endOfTermAssessments", "{}");
        // Then
        early.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:endOfTermTooEarly"))
                .body("from", equalTo("2027-06-01"));
        tomorrow.then().statusCode(400).body("issues.name", contains("assessedOn"));
        noTerm.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noTermToEnd"));
    }

    @Test
    void respectsAnEndThatANoticeHasFixed() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", "20630.42", "39360.00");
        post("/tenancies/" + tenancyId + "/notices", notice("2027-08-20", "ordinary", tenant))
                .then()
                .statusCode(201);
        // When
        Response answer = post(assessments(), "{}");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:endFixed"));
    }

    @Test
    void extendsOnceWhenManyAskAtOnce() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", "20630.42", "39360.00");
        // When
        List<Integer> statuses = Concurrently.run(
                6, i -> Rents.whenHeard(() -> post(assessments(), "{}")).statusCode());
        // Then
        assertThat(statuses).containsOnlyOnce(201);
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2031-02-28"));
    }

    @Test
    void letsTheDwellingToNobodyElseInTheExtension() {
        // Given
        Rents.decided(tenancyId, "2027-01-01", "20630.42", "39360.00");
        Response next = post("/tenancies", lease(dwellingId, "2027-09-01", "2028-03-01", member(anAdult(), "tenant")));
        next.then().statusCode(201);
        // When
        Response answer = Rents.whenHeard(() -> post(assessments(), "{}"));
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"))
                .body("href", equalTo(next.then().extract().path("href")));
    }

    @Test
    void endsNothingByItselfWhenTheTermPasses() {
        // When
        Api.today("2028-03-01");
        // Then
        get("/tenancies/" + tenancyId).body("status", equalTo("running"));
        assertThat(all("/endOfTerms?pageSize=200", of("state"))).containsExactly("overdue");
        post("/tenancies", lease(dwellingId, "2028-03-01", "2028-03-02", member(anAdult(), "tenant")))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"));
        // and a notice still ends it by the rules of a notice
        Response notice = post("/tenancies/" + tenancyId + "/notices", notice("2028-03-01", "careHome", tenant));
        notice.then().statusCode(201).body("endsOn", equalTo("2028-04-30"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-04-30"));
    }

    @Test
    void listsTheTermsThatComeToTheirEndInTheOrderOfTheirDays() {
        // When
        Api.today("2027-02-28");
        // Then
        String soon = "/endOfTerms?until=2028-02-29&pageSize=200";
        assertThat(all("/endOfTerms?until=2028-02-28&pageSize=200", of("state")))
                .isEmpty();
        assertThat(all(soon, of("state"))).containsExactly("comingUp");
        assertThat(all(soon, of("testedFrom"))).containsExactly("2027-06-01");
        assertThat(all(soon, of("lastNoticeOn"))).containsExactly("2027-08-31");
        List<String> days =
                get("/endOfTerms?until=2031-12-31&pageSize=2").extract().path("items.endDate");
        assertThat(days).isSorted();
        String next = get("/endOfTerms?until=2031-12-31&pageSize=1").extract().path("next");
        if (next != null) {
            asRentOffice().get(next).then().statusCode(200).body("items", hasSize(1));
        }
    }

    /** A property of this tenancy in a list. */
    private String of(String property) {
        return "items.findAll { it.tenancyId == '" + tenancyId + "' }." + property;
    }

    private String assessments() {
        return "/tenancies/" + tenancyId + "/endOfTermAssessments";
    }
}
