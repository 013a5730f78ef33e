package be.huurwerk.tenancy.contract;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeyHandoverTest {

    private static final String BODY = "{\"handedOverOn\": \"2019-02-28\"}";

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-03-01");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void handsTheKeysOverOnceAFirstInstalmentIsPaid() {
        // Given
        Deposits.tell(tenancyId, "partlyPaid");
        // When
        Response answer = post(keys(), BODY);
        // Then
        answer.then()
                .statusCode(201)
                .body("handedOverOn", equalTo("2019-02-28"))
                .body("override", equalTo(null));
        assertThat(answer.header("Location")).endsWith(BASE + keys());
        get(keys()).statusCode(200).body("tenancyId", equalTo(tenancyId.toString()));
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("tenancies.notify.keysHandedOver");
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("depositOverridden").asBoolean()).isFalse();
    }

    @Test
    void keepsTheKeysWhileNothingIsPaid() {
        // When
        Response nothingKnown = post(keys(), BODY);
        Deposits.tell(tenancyId, "requested");
        Response nothingPaid = post(keys(), BODY);
        // Then
        nothingKnown.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:depositNotPaid"));
        nothingPaid.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:depositNotPaid"));
        get(keys()).statusCode(404);
        assertThat(Api.events(tenancyId, 1)).hasSize(1);
    }

    @Test
    void keepsTheKeysWhileLessIsPaidThanIsToBePaidBefore() {
        // Given
        Deposits.tellOpen(tenancyId, "partlyPaid", "998.99");
        // When
        Response oneCentPaid = post(keys(), BODY);
        // Then
        oneCentPaid
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:depositNotPaid"))
                .body("detail", containsString("998.99 euro"));
    }

    @Test
    void saysWhatADepositWaitsForThatIsNotAsked() {
        // Given: the cap of 2025 is not known
        Api.today("2025-03-01");
        UUID later = Api.created(
                post(
                        "/tenancies",
                        Api.lease(Api.aDwelling(), "2025-02-15", "2025-03-01", Api.member(anAdult(), "tenant"))),
                "tenancyId");
        // When
        Response known = post(keys(), BODY);
        Response unknown = post("/tenancies/" + later + "/keyHandover", "{\"handedOverOn\": \"2025-02-28\"}");
        // Then
        known.then().statusCode(409).body("unknown", nullValue()).body("detail", containsString("deposit service"));
        unknown.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:depositNotPaid"))
                .body("unknown.name", hasItem("deposit/cap"))
                .body("unknown.on", hasItem("2025-02-15"))
                .body("detail", containsString("deposit/cap (2025-02-15)"));
    }

    @Test
    void handsThemOverWithoutAPaymentForAReason() {
        // When
        Response answer = post(keys(), """
                {"handedOverOn": "2019-02-28", "override": {"reason": "the OCMW guarantees the deposit"}}""");
        // Then
        answer.then().statusCode(201).body("override.reason", equalTo("the OCMW guarantees the deposit"));
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.data().get("depositOverridden").asBoolean()).isTrue();
        assertThat(event.data().toString()).doesNotContain("OCMW");
    }

    @Test
    void happensOnceWhenManyReportItAtOnce() {
        // Given
        Deposits.tell(tenancyId, "paid");
        // When
        List<Integer> statuses = Concurrently.run(6, i -> post(keys(), BODY).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        post(keys(), BODY)
                .then()
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:keysAlreadyHandedOver"))
                .body("href", equalTo(BASE + keys()));
    }

    @Test
    void happensBetweenTheSigningAndToday() {
        // Given
        Deposits.tell(tenancyId, "paid");
        // When
        Response beforeSigning = post(keys(), "{\"handedOverOn\": \"2019-02-14\"}");
        Response tomorrow = post(keys(), "{\"handedOverOn\": \"2019-03-02\"}");
        Response emptyReason = post(keys(), "{\"handedOverOn\": \"2019-02-28\", \"override\": {\"reason\": \"\"}}");
        // Then
        beforeSigning.then().statusCode(400).body("issues.name", contains("handedOverOn"));
        tomorrow.then().statusCode(400).body("issues.name", contains("handedOverOn"));
        emptyReason.then().statusCode(400).body("issues.name", contains("override.reason"));
    }

    @Test
    void refusesAStaleVersionOfTheTenancy() {
        // Given
        Deposits.tell(tenancyId, "paid");
        String before = get("/tenancies/" + tenancyId).extract().header("ETag");
        post(keys(), BODY).then().statusCode(201);
        // When
        Response stale = asRentOffice().header("If-Match", before).body(BODY).post(BASE + keys());
        // Then
        stale.then().statusCode(412);
    }

    private String keys() {
        return "/tenancies/" + tenancyId + "/keyHandover";
    }
}
