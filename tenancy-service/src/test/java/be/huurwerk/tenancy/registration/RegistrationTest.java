package be.huurwerk.tenancy.registration;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.Rents;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed on 2019-02-15: the term ends on 2019-04-15. */
@ServiceTest
class RegistrationTest {

    private static final String EXPORTED = "{\"state\": \"exported\", \"on\": \"2019-02-20\"}";
    private static final String RECEIVED =
            "{\"state\": \"received\", \"on\": \"2019-02-21\", \"reference\": \"MYRENT-2019-000123\"}";

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-04-15");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void isDueTwoMonthsAfterTheSigningAndOverdueAfterThat() {
        // When
        get(path()).statusCode(200).body("dueOn", equalTo("2019-04-15")).body("state", equalTo("due"));
        Api.today("2019-04-16");
        // Then
        get(path()).body("state", equalTo("overdue"));
        assertThat(all(
                        "/registrations?state=overdue&pageSize=200",
                        "items.findAll { it.tenancyId == '" + tenancyId + "' }.dueOn"))
                .containsExactly("2019-04-15");
        post(path(), EXPORTED).then().statusCode(201).body("state", equalTo("overdue"));
        post(path(), RECEIVED).then().statusCode(201).body("state", equalTo("received"));
        assertThat(all("/registrations?state=overdue&pageSize=200", "items.tenancyId"))
                .doesNotContain(tenancyId.toString());
    }

    @Test
    void isExportedReceivedAndRegistered() {
        // When
        post(path(), EXPORTED).then().statusCode(201).body("state", equalTo("exported"));
        Response received = post(path(), RECEIVED);
        Response registered =
                post(path(), "{\"state\": \"registered\", \"on\": \"2019-03-01\", \"reference\": \"REC-2019-000123\"}");
        // Then
        received.then().statusCode(201).body("steps.state", contains("exported", "received"));
        registered
                .then()
                .statusCode(201)
                .body("state", equalTo("registered"))
                .body("steps[2].reference", equalTo("REC-2019-000123"));
        get("/tenancies/" + tenancyId + "/checklist")
                .body("items.find { it.item == 'registration' }.state", equalTo("done"))
                .body("items.find { it.item == 'registration' }.on", equalTo("2019-02-21"));
    }

    @Test
    void refusesAStepBackAndOneThatSaysTooLittle() {
        // Given
        post(path(), RECEIVED).then().statusCode(201);
        // When
        Response back = post(path(), "{\"state\": \"exported\", \"on\": \"2019-02-21\"}");
        Response nothing = post(path(), "{\"state\": \"registered\", \"on\": \"2019-04-16\"}");
        Response beforeTheLast =
                post(path(), "{\"state\": \"registered\", \"on\": \"2019-02-20\", \"reference\": \"x\"}");
        // Then
        back.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:registrationOutOfOrder"));
        nothing.then().statusCode(400).body("issues.name", containsInAnyOrder("on", "reference"));
        beforeTheLast.then().statusCode(400).body("issues.name", contains("on"));
    }

    @Test
    void refusesAStaleVersion() {
        // Given
        String before = get(path()).extract().header("ETag");
        post(path(), EXPORTED).then().statusCode(201);
        // When
        Response stale =
                asRentOffice().header("If-Match", before).body(RECEIVED).post(BASE + path());
        // Then
        stale.then().statusCode(412);
    }

    @Test
    void putsTogetherAllThatTheFederalServiceAsks() {
        // Given
        LocalDate birth = LocalDate.of(1980, 5, 1);
        String ssin = Api.newSsin(birth);
        UUID tenant = Api.created(post("/persons", Api.person(ssin, birth)), "personId");
        UUID child = Api.aPerson(LocalDate.of(2012, 3, 1));
        UUID prepared = Api.created(
                post(
                        "/contractPreparations",
                        lease(aDwelling(), "2019-02-15", "2019-03-01", member(tenant, "tenant"), member(child, "child"))
                                .replaceFirst("\\{", "{\"charges\": 45.00, ")),
                "contractPreparationId");
        UUID signed = UUID.fromString(post("/contractPreparations/" + prepared + "/signature", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("tenancyId"));
        Deposits.tell(signed, "requested");
        Rents.decided(signed, "2019-03-01", "20630.42", "39360.00");
        post("/tenancies/" + signed + "/checklist/incomingInspection", "{\"state\": \"done\", \"on\": \"2019-02-28\"}")
                .then()
                .statusCode(201);
        // When
        String dataSet = "/tenancies/" + signed + "/registration/dataSet";
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(dataSet).statusCode(200).body("missing", hasSize(0)));
        get(dataSet)
                .body("leaseType", equalTo("housing"))
                .body("property.address.municipality", equalTo("Heist-op-den-Berg"))
                .body("lessor.enterpriseNumber", equalTo("0123.456.749"))
                .body("lessees.ssin", contains(ssin))
                .body("lessees.familyName", contains(Api.FAMILY_NAME))
                .body("terms.endDate", equalTo("2028-02-29"))
                .body("terms.rent", equalTo(316.10f))
                .body("terms.deposit", equalTo(983.00f))
                .body("terms.charges", equalTo(45.00f))
                .body("leaseSignedOn", equalTo("2019-02-15"))
                .body("inventorySignedOn", equalTo("2019-02-28"));
    }

    @Test
    void saysWhatIsMissingAndShowsTheRestToNobodyWhoMayOnlyRead() {
        // Given
        UUID bare = aTenancy(aDwelling(), member(anAdult(), "tenant"));
        String dataSet = "/tenancies/" + bare + "/registration/dataSet";
        // When
        Response reader = given().auth().oauth2(Tokens.with("tenancy:read")).get(BASE + dataSet);
        // Then
        get(dataSet).body("missing", contains("terms.rent", "terms.deposit", "terms.charges", "inventorySignedOn"));
        reader.then().statusCode(403);
        assertThat(reader.asString()).doesNotContain(Api.FAMILY_NAME);
    }

    private String path() {
        return "/tenancies/" + tenancyId + "/registration";
    }
}
