package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.householdchange.Changes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody comes to live for good in two dwellings of the landlord, and a child is domiciled in one: leases from 2019-03-01 on. */
@ServiceTest
class SecondHouseholdStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String DOMICILED = ", \"domiciled\": true";

    private UUID child;
    private UUID mother;
    private UUID withMother;
    private UUID withFather;

    @BeforeEach
    void signALeaseWithEachParent() {
        Api.today("2019-09-02");
        child = aPerson(LocalDate.of(2012, 3, 1));
        mother = anAdult();
        withMother = aTenancy(aDwelling(), member(mother, "tenant"), aChild("true"));
        withFather = aTenancy(aDwelling(), member(anAdult(), "tenant"));
    }

    @Test
    void aChildIsDomiciledInOneDwellingByTheSigningUnlessSomebodySaysWhy() {
        // Given
        String twice = lease(aDwelling(), "2019-05-20", "2019-06-01", member(anAdult(), "tenant"), aChild("true"));
        // When
        Response refused = post("/tenancies", twice);
        Response overridden = post(
                "/tenancies",
                twice.replaceFirst(
                        "\\{", "{\"override\": {\"reason\": \"The register is wrong and is being mended.\"}, "));
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "domiciledElsewhere"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + withMother));
        overridden.then().statusCode(201);
        post("/tenancies", lease(aDwelling(), "2019-05-20", "2019-06-01", member(anAdult(), "tenant"), aChild("false")))
                .then()
                .statusCode(201);
    }

    @Test
    void somebodyOfAgeIsSignedIntoOneHousehold() {
        // Given
        UUID coResident = anAdult();
        UUID other = aTenancy(aDwelling(), member(anAdult(), "tenant"), member(coResident, "coResident"));
        // When
        Response answer = post(
                "/tenancies",
                lease(
                        aDwelling(),
                        "2019-05-20",
                        "2019-06-01",
                        member(anAdult(), "tenant"),
                        member(coResident, "coResident")));
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "tenantAlreadyRents"))
                .body("href", equalTo("/tenancy/v1/tenancies/" + other));
    }

    @Test
    void aChildIsDomiciledInOneDwellingByWhateverChange() {
        // Given
        String certificate = Changes.documents("2019-06-01", "householdCertificate");
        String joining = ", \"role\": \"child\"";
        // When
        Response joined = report(withFather, "joined", child, "2019-06-01", joining + certificate);
        // Then
        joined.then().statusCode(409).body("type", equalTo(PROBLEM + "domiciledElsewhere"));
        UUID half = created(
                report(withFather, "joined", child, "2019-06-01", joining + ", \"domiciled\": false" + certificate),
                "householdChangeId");
        Changes.decide(withFather, half, "approved", "2019-06-03").then().statusCode(201);
        report(withFather, "factsChanged", child, "2019-07-01", DOMICILED)
                .then()
                .statusCode(409)
                .body("href", equalTo("/tenancy/v1/tenancies/" + withMother));
        UUID moved = created(
                report(withMother, "factsChanged", child, "2019-07-01", ", \"domiciled\": false"), "householdChangeId");
        report(withFather, "factsChanged", child, "2019-07-01", DOMICILED)
                .then()
                .statusCode(201);
        post(Changes.of(withMother) + "/" + moved + "/annulment", "{\"reason\": \"A mistake.\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "domiciledElsewhere"));
        get("/tenancies/" + withMother).body("household[1].domiciled", equalTo(false));
    }

    @Test
    void ofTwoHouseholdsThatSomebodyJoinsAtOneMomentOneWins() {
        // Given
        UUID partner = anAdult();
        List<UUID> tenancies = List.of(withMother, withFather);
        List<UUID> changes = tenancies.stream()
                .map(tenancyId -> created(
                        report(
                                tenancyId,
                                "joined",
                                partner,
                                "2019-06-01",
                                ", \"role\": \"spouse\"" + Changes.allDocuments("2019-05-20")),
                        "householdChangeId"))
                .toList();
        // When
        List<Integer> statuses = Concurrently.run(
                2,
                i -> Changes.approve(tenancies.get(i), changes.get(i), "2019-06-01")
                        .statusCode());
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        int first = get("/tenancies/" + withMother).extract().path("household.size()");
        int second = get("/tenancies/" + withFather).extract().path("household.size()");
        assertThat(first + second).isEqualTo(4);
    }

    /** The reminders stop on that day, and need not wait for a paper. */
    @Test
    void aDeathIsTakenWhileAnotherChangeOfTheSamePersonWaits() {
        // Given
        UUID spouse = anAdult();
        UUID couple = aTenancy(aDwelling(), member(anAdult(), "tenant"), member(spouse, "spouse"));
        UUID separation = created(
                report(
                        couple,
                        "separation",
                        spouse,
                        "2019-07-01",
                        Changes.documents("2019-06-20", "householdCertificate")),
                "householdChangeId");
        // When
        Response death = report(couple, "deceased", spouse, "2019-06-25", "");
        // Then
        death.then().statusCode(201).body("status", equalTo("effective"));
        get("/tenancies/" + couple).body("household", hasSize(1)).body("endDate", equalTo("2028-02-29"));
        Changes.decide(couple, separation, "approved", "2019-07-02")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "notInHousehold"));
        Changes.refuse(couple, separation, "2019-07-02").then().statusCode(201);
    }

    private String aChild(String domiciled) {
        return "{\"personId\": \"%s\", \"role\": \"child\", \"domiciled\": %s}".formatted(child, domiciled);
    }
}
