package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TenancyResourceTest {

    @BeforeEach
    void today() {
        Api.today("2019-09-02");
    }

    @Test
    void signsALeaseForNineYears() {
        // Given
        UUID tenant = anAdult();
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        String household = member(tenant, "tenant") + ", {\"personId\": \"" + child
                + "\", \"role\": \"child\", \"familyAllowance\": true, \"domiciled\": true, \"sharedCustody\": false}";
        // When
        Response answer = post("/tenancies", lease(aDwelling(), "2019-02-15", "2019-03-01", household));
        // Then
        UUID tenancyId = Api.created(answer, "tenancyId");
        assertThat(answer.header("Location")).endsWith("/tenancy/v1/tenancies/" + tenancyId);
        answer.then().body("contractKind", equalTo("fixedTerm9")).body("endDate", equalTo("2028-02-29"));
        get("/tenancies/" + tenancyId + "?on=2019-03-01")
                .statusCode(200)
                .body("status", equalTo("running"))
                .body("household.role", contains("tenant", "child"))
                .body("household[1].familyAllowance", equalTo(true))
                .body("household[0].birthDate", equalTo("1980-05-01"));
        get("/tenancies/" + tenancyId + "?on=2019-02-28").body("status", equalTo("signed"));
        get("/tenancies/" + tenancyId + "?on=2028-03-01").body("status", equalTo("running"));
    }

    @Test
    void tellsTheOthersAllThatTheyNeed() {
        // Given
        UUID tenant = anAdult();
        // When
        UUID tenancyId = aTenancyOf(tenant);
        // Then
        TestEvent event = Api.events(tenancyId, 1).get(0);
        assertThat(event.type()).isEqualTo("tenancies.notify.signed");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/dwelling/figures/0/minimumRent").decimalValue())
                .isEqualByComparingTo("180");
        assertThat(event.data().at("/household/0/personId").asText()).isEqualTo(tenant.toString());
        assertThat(event.data().at("/endDate").asText()).isEqualTo("2028-02-29");
        assertThat(event.data().toString()).doesNotContain(Api.GIVEN_NAME, Api.FAMILY_NAME);
    }

    @Test
    void keepsAnIndefiniteLeaseOnAnInternalMove() {
        // Given
        String body = lease(aDwelling(), "2019-02-15", "2019-03-01", member(anAdult(), "tenant"))
                .replaceFirst(
                        "\\{",
                        "{\"previousLease\": {\"landlord\": \"own\", \"kind\": \"indefinite\", \"reason\":"
                                + " \"internalMove\"}, ");
        // When
        Response answer = post("/tenancies", body);
        // Then
        answer.then()
                .statusCode(201)
                .body("contractKind", equalTo("indefinite"))
                .body("endDate", equalTo(null))
                .body("previousLease.landlord", equalTo("own"))
                .body("previousLeaseBasis", equalTo("stated"));
        UUID tenancyId = Api.created(answer, "tenancyId");
        EventSchemas.assertMatches(Api.events(tenancyId, 1).get(0));
        // and somebody is asked to see what shows that lease, since it is not known here
        get("/tenancies/" + tenancyId + "/checklist")
                .body("items.find { it.item == 'previousLease' }.state", equalTo("open"));
    }

    @Test
    void takesTheProofOfALeaseThatIsNotKnownHere() {
        // Given
        String stated = """
            {"previousLease": {"landlord": "other", "kind": "indefinite", "reason": "renovation",
                               "proof": {"receivedOn": "%s"}}, \
            """;
        String body = lease(aDwelling(), "2019-02-15", "2019-03-01", member(anAdult(), "tenant"));
        // When
        Response early = post("/tenancies", body.replaceFirst("\\{", stated.formatted("2019-09-03")));
        Response answer = post("/tenancies", body.replaceFirst("\\{", stated.formatted("2019-02-10")));
        // Then
        early.then().statusCode(400).body("issues.name", contains("previousLease.proof.receivedOn"));
        answer.then()
                .statusCode(201)
                .body("contractKind", equalTo("indefinite"))
                .body("previousLeaseBasis", equalTo("proven"));
        UUID tenancyId = Api.created(answer, "tenancyId");
        EventSchemas.assertMatches(Api.events(tenancyId, 1).get(0));
        get("/tenancies/" + tenancyId + "/checklist").body("items.item", not(hasItem("previousLease")));
    }

    @Test
    void nobodyKeepsAnIndefiniteLeaseThatOursIsNot() {
        // Given: nine years
        UUID tenant = anAdult();
        UUID left = aTenancyOf(tenant);
        String own = """
            {"previousLease": {"landlord": "own", "kind": "%s", "reason": "internalMove"}, \
            """;
        String body = lease(aDwelling(), "2019-05-20", "2019-06-15", member(tenant, "tenant"));
        // When
        Response indefinite = post("/tenancies", body.replaceFirst("\\{", own.formatted("indefinite")));
        Response nineYears = post("/tenancies", body.replaceFirst("\\{", own.formatted("fixedTerm9")));
        // Then
        indefinite.then().statusCode(400).body("issues.name", contains("previousLease.kind"));
        nineYears
                .then()
                .statusCode(201)
                .body("contractKind", equalTo("fixedTerm9"))
                .body("previousLease.tenancyId", equalTo(left.toString()))
                .body("previousLeaseBasis", equalTo("known"));
        get("/tenancies/" + left).body("endDate", equalTo("2019-06-14"));
    }

    @Test
    void nobodyRentsTwoDwellingsWithoutAWord() {
        // Given
        UUID tenant = anAdult();
        UUID first = aTenancy(aDwelling(), member(tenant, "tenant"), member(anAdult(), "spouse"));
        String second = lease(aDwelling(), "2019-05-20", "2019-06-15", member(tenant, "tenant"));
        // When
        Response refused = post("/tenancies", second);
        Response taken = post(
                "/tenancies",
                second.replaceFirst("\\{", "{\"override\": {\"reason\": \"Keeps the first until the sale.\"}, "));
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantAlreadyRents"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + first));
        taken.then().statusCode(201).body("override.reason", equalTo("Keeps the first until the sale."));
        get("/tenancies/" + first).body("status", equalTo("running"));
    }

    @Test
    void aChildOfAgeLeavesTheHouseholdBeforeItRentsAlone() {
        // Given
        UUID child = aPerson(LocalDate.of(1999, 3, 1));
        UUID parents = aTenancy(aDwelling(), member(anAdult(), "tenant"), member(child, "child"));
        String own = lease(aDwelling(), "2019-05-20", "2019-06-15", member(child, "tenant"));
        // When
        Response refused = post("/tenancies", own);
        post("/tenancies/" + parents + "/householdChanges", """
                {"kind": "left", "personId": "%s", "on": "2019-06-15",
                 "documents": [{"kind": "householdCertificate", "receivedOn": "2019-06-15"}]}""".formatted(child))
                .then()
                .statusCode(201);
        Response taken = post("/tenancies", own);
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantAlreadyRents"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + parents));
        taken.then().statusCode(201).body("contractKind", equalTo("fixedTerm9"));
        get("/tenancies/" + parents).body("status", equalTo("running"));
    }

    @Test
    void whoSignsForAnotherDwellingMovesByLaw() {
        // Given
        UUID tenant = anAdult();
        UUID left = aTenancyOf(tenant);
        // When: nothing is said of the lease that is left
        Response answer = post("/tenancies", lease(aDwelling(), "2019-05-20", "2019-06-15", member(tenant, "tenant")));
        // Then
        answer.then()
                .statusCode(201)
                .body("previousLease.reason", equalTo("internalMove"))
                .body("previousLease.tenancyId", equalTo(left.toString()));
        get("/tenancies/" + left).body("endDate", equalTo("2019-06-14"));
    }

    @Test
    void isNotSignedOnADayToCome() {
        // When
        Response answer =
                post("/tenancies", lease(aDwelling(), "2019-09-03", "2019-10-01", member(anAdult(), "tenant")));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("signedOn"));
    }

    @Test
    void aChildThatIsBornLaterComesByItsBirth() {
        // Given
        UUID child = aPerson(LocalDate.of(2019, 3, 2));
        // When
        Response answer = post(
                "/tenancies",
                lease(aDwelling(), "2019-02-15", "2019-03-01", member(anAdult(), "tenant"), member(child, "child")));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("household[1].personId"));
    }

    @Test
    void givesARightOfNineYearsInAnInRentedDwellingSince2023() {
        // Given
        Api.today("2019-03-01");
        String dwelling = Api.dwelling("W-" + UUID.randomUUID()).replaceFirst("\\{", "{\"ownership\": \"inRented\", ");
        UUID inRented = Api.created(post("/dwellings", dwelling), "dwellingId");
        // When
        Response before = post("/tenancies", lease(inRented, "2019-02-15", "2019-03-01", member(anAdult(), "tenant")));
        Api.today("2028-02-15");
        Response since = post("/tenancies", lease(inRented, "2028-02-15", "2028-03-01", member(anAdult(), "tenant")));
        // Then
        before.then().statusCode(201).body("residenceRightUntil", equalTo(null));
        since.then()
                .statusCode(201)
                .body("contractKind", equalTo("fixedTerm9"))
                .body("residenceRightUntil", equalTo("2037-02-28"));
    }

    @Test
    void namesEveryReferenceToNothing() {
        // Given
        UUID noDwelling = UUID.randomUUID();
        UUID nobody = UUID.randomUUID();
        String body =
                lease(noDwelling, "2019-02-15", "2019-02-14", member(anAdult(), "tenant"), member(nobody, "child"));
        // When
        Response answer = post("/tenancies", body);
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("dwellingId", "startDate", "household[1].personId"))
                .body(
                        "issues.find { it.name == 'dwellingId' }.type",
                        equalTo("urn:problem-type:belgif:input-validation:referencedResourceNotFound"))
                .body("issues.find { it.name == 'household[1].personId' }.value", equalTo(nobody.toString()));
    }

    @Test
    void refusesAHouseholdOfAMinor() {
        // Given
        UUID minor = aPerson(LocalDate.of(2012, 3, 1));
        // When
        Response answer = post("/tenancies", lease(aDwelling(), "2019-02-15", "2019-03-01", member(minor, "tenant")));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("household"));
    }

    @Test
    void refusesADayWithoutFigures() {
        // When
        Response answer =
                post("/tenancies", lease(aDwelling(), "2018-12-01", "2018-12-31", member(anAdult(), "tenant")));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("startDate"));
    }

    @Test
    void letsADwellingOnceOnEveryDay() {
        // Given
        Api.today("2019-03-01");
        UUID dwellingId = aDwelling();
        UUID first = aTenancy(dwellingId, member(anAdult(), "tenant"));
        // When
        Response lastDay =
                post("/tenancies", lease(dwellingId, "2019-03-01", "2028-02-29", member(anAdult(), "tenant")));
        Response dayAfter =
                post("/tenancies", lease(dwellingId, "2019-03-01", "2028-03-01", member(anAdult(), "tenant")));
        Response before =
                post("/tenancies", lease(dwellingId, "2019-01-01", "2019-01-02", member(anAdult(), "tenant")));
        // Then
        lastDay.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + first));
        dayAfter.then().statusCode(201);
        before.then().statusCode(409);
    }

    @Test
    void letsADwellingOnceWhenManyAskAtOnce() {
        // Given
        UUID dwellingId = aDwelling();
        UUID tenant = anAdult();
        String body = lease(dwellingId, "2019-02-15", "2019-03-01", member(tenant, "tenant"));
        // When
        List<Integer> statuses =
                Concurrently.run(8, i -> post("/tenancies", body).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(7);
        get("/tenancies?dwellingId=" + dwellingId).body("total", equalTo(1));
    }

    @Test
    void findsTheTenanciesOfAPerson() {
        // Given
        UUID tenant = anAdult();
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response ofPerson = asRentOffice().get(BASE + "/tenancies?personId=" + tenant);
        Response ofNobody = asRentOffice().get(BASE + "/tenancies?personId=" + UUID.randomUUID());
        // Then
        ofPerson.then().statusCode(200).body("items.tenancyId", contains(tenancyId.toString()));
        ofNobody.then().statusCode(200).body("items", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void namesAFaultyDayOrId() {
        // Given
        UUID tenancyId = aTenancyOf(anAdult());
        // When
        Response day = asRentOffice().get(BASE + "/tenancies/" + tenancyId + "?on=2019-02-30");
        Response id = asRentOffice().get(BASE + "/tenancies?personId=somebody");
        // Then
        day.then().statusCode(400).body("issues.name", contains("on")).body("issues[0].in", equalTo("query"));
        id.then().statusCode(400).body("issues.name", contains("personId"));
    }

    @Test
    void knowsNoTenancyByAnotherId() {
        // When
        Response answer = asRentOffice().get(BASE + "/tenancies/" + UUID.randomUUID());
        // Then
        answer.then().statusCode(404);
    }
}
