package be.huurwerk.tenancy.damageclaim;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DamageClaimStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String MALICE =
            "{\"decidedOn\": \"2019-06-03\", \"amount\": 1000.00, \"insured\": true, \"malice\": true}";
    private static final String ACCIDENT =
            "{\"decidedOn\": \"2019-06-03\", \"amount\": 1000.00, \"insured\": true, \"malice\": false}";

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-07-01");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void maliceIsChargedOnTheAccount() {
        // Given
        String claim = claim(tenancyId, "2019-05-04");
        post(claim + "/documents", "{\"kind\": \"quote\", \"receivedOn\": \"2019-05-20\", \"amount\": 1000.00}")
                .then()
                .statusCode(201)
                .body("documents.kind", contains("photo", "quote"));
        // When
        Response answer = post(claim + "/decision", MALICE);
        // Then
        answer.then().statusCode(201).body("state", equalTo("decided")).body("decision.ground", equalTo("malice"));
        assertThat(get(claim).extract().asString()).contains("\"tenantShare\":1000.00", "\"landlordShare\":0.00");
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("damageClaims.notify.charged");
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("amount").decimalValue()).isEqualByComparingTo("1000.00");
    }

    @Test
    void anAccidentCostsTheTenantNothingAndTheLandlordTheFranchise() {
        // Given
        UUID house = created(
                post("/dwellings", dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2014-01-01")),
                "dwellingId");
        UUID old = created(
                post("/tenancies", lease(house, "2014-12-01", "2015-01-01", member(anAdult(), "tenant"))), "tenancyId");
        String claim = claim(old, "2015-05-04");
        // When
        Response answer = post(claim + "/decision", ACCIDENT.replace("2019", "2015"));
        // Then
        answer.then().statusCode(201).body("decision.ground", equalTo("recourseWaived"));
        assertThat(answer.asString())
                .contains("\"tenantShare\":0.00", "\"landlordShare\":241.94", "\"insurerShare\":758.06");
        assertThat(TestTopics.read(Api.TOPIC, old))
                .noneMatch(event -> event.type().startsWith("damageClaims"));
    }

    @Test
    void anAccidentCostsTheTenantNothingAlsoWhereNobodyKnowsTheFranchise() {
        // Given
        String claim = claim(tenancyId, "2019-05-04");
        // When
        Response answer = post(claim + "/decision", ACCIDENT);
        // Then
        answer.then()
                .statusCode(201)
                .body("decision.ground", equalTo("recourseWaived"))
                .body("decision", not(hasKey("landlordShare")))
                .body("decision.unknown.name", contains("tenancy/insurance-franchise"))
                .body("decision.unknown.on", contains("2019-05-04"));
        assertThat(answer.asString()).contains("\"tenantShare\":0.00");
        get(claim).body("state", equalTo("decided")).body("decision", not(hasKey("insurerShare")));
    }

    @Test
    void isDecidedOnce() {
        // Given
        String claim = claim(tenancyId, "2019-05-04");
        post(claim + "/decision", MALICE).then().statusCode(201);
        // When
        Response again = post(claim + "/decision", MALICE);
        // Then
        again.then().statusCode(409).body("type", equalTo(PROBLEM + "damageClaimDecided"));
        post(claim + "/documents", "{\"kind\": \"quote\", \"receivedOn\": \"2019-05-20\"}")
                .then()
                .statusCode(409);
        assertThat(TestTopics.read(Api.TOPIC, tenancyId))
                .filteredOn(event -> event.type().startsWith("damageClaims"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void namesEveryFault() {
        // When
        Response answer = post("/tenancies/" + tenancyId + "/damageClaims", """
                {"occurredOn": "2019-02-01", "reportedOn": "2019-07-02", "description": "window broken",
                 "documents": [{"kind": "photo", "receivedOn": "2019-07-03"}]}""");
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("occurredOn", "reportedOn", "documents[0].receivedOn"));
    }

    @Test
    void refusesAStaleVersion() {
        // Given
        String claim = claim(tenancyId, "2019-05-04");
        String before = get(claim).extract().header("ETag");
        post(claim + "/documents", "{\"kind\": \"quote\", \"receivedOn\": \"2019-05-20\"}");
        // When
        Response stale = asRentOffice().header("If-Match", before).body(MALICE).post(BASE + claim + "/decision");
        // Then
        stale.then().statusCode(412);
    }

    private static String claim(UUID tenancyId, String occurredOn) {
        String path = "/tenancies/" + tenancyId + "/damageClaims";
        return path + "/" + created(post(path, """
                {"occurredOn": "%s", "reportedOn": "%s", "description": "water damage in the kitchen", "estimate": 900.00,
                 "documents": [{"kind": "photo", "receivedOn": "%s"}]}""".formatted(occurredOn, occurredOn, occurredOn)), "damageClaimId");
    }
}
