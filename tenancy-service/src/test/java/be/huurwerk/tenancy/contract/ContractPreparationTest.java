package be.huurwerk.tenancy.contract;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
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

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ContractPreparationTest {

    private static final String RESERVED = "urn:problem-type:huurwerk:tenancy:dwellingReserved";

    private UUID dwellingId;
    private UUID tenant;

    @BeforeEach
    void chooseADwellingAndATenant() {
        Api.today("2019-03-02");
        dwellingId = aDwelling();
        tenant = anAdult();
    }

    @Test
    void proposesTheContractOfTheLawAndKeepsWhatOthersComputed() {
        // When
        Response answer = post("/contractPreparations", body().replaceFirst("\\{", """
                {"rent": {"amount": 316.10, "rulesVersion": "2019-3f9c"}, "deposit": {"amount": 983.00}, "charges": 45.00, """));
        // Then
        answer.then()
                .statusCode(201)
                .body("status", equalTo("open"))
                .body("contractKind", equalTo("fixedTerm9"))
                .body("endDate", equalTo("2028-02-29"))
                .body("rent.rulesVersion", equalTo("2019-3f9c"))
                .body("household.personId", contains(tenant.toString()));
        assertThat(answer.asString()).contains("\"amount\":316.10").contains("\"charges\":45.00");
        get(path(answer)).statusCode(200).body("deposit.amount", equalTo(983.00f));
        get("/contractPreparations?dwellingId=" + dwellingId + "&status=open").body("total", equalTo(1));
    }

    @Test
    void reservesTheDwellingForWhoeverPreparesItFirst() {
        // Given
        Response first = post("/contractPreparations", body());
        first.then().statusCode(201);
        // When
        Response again = post("/contractPreparations", body());
        Response afterTheTerm = post(
                "/contractPreparations", lease(dwellingId, "2019-02-15", "2028-03-01", member(anAdult(), "tenant")));
        Response signedByOthers =
                post("/tenancies", lease(dwellingId, "2019-02-15", "2019-03-01", member(anAdult(), "tenant")));
        // Then
        again.then().statusCode(409).body("type", equalTo(RESERVED)).body("href", equalTo(BASE + path(first)));
        afterTheTerm.then().statusCode(201);
        signedByOthers.then().statusCode(409).body("type", equalTo(RESERVED));
    }

    @Test
    void reservesOnceWhenManyAskAtOnce() {
        // When
        List<Integer> statuses =
                Concurrently.run(6, i -> post("/contractPreparations", body()).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
    }

    @Test
    void becomesATenancyWhenItIsSigned() {
        // Given
        Response prepared = post("/contractPreparations", body());
        // When
        Response signed = post(path(prepared) + "/signature", "{\"signedOn\": \"2019-02-18\"}");
        // Then
        signed.then().statusCode(201).body("status", equalTo("signed"));
        UUID tenancyId = UUID.fromString(signed.then().extract().path("tenancyId"));
        assertThat(signed.header("Location")).endsWith(BASE + "/tenancies/" + tenancyId);
        get("/tenancies/" + tenancyId)
                .statusCode(200)
                .body("signedOn", equalTo("2019-02-18"))
                .body("startDate", equalTo("2019-03-01"))
                .body("endDate", equalTo("2028-02-29"))
                .body("household.personId", contains(tenant.toString()));
        EventSchemas.assertMatches(Api.events(tenancyId, 1).get(0));
        get("/tenancies/" + tenancyId + "/checklist").body("items.size()", equalTo(9));
        post(path(prepared) + "/signature", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:preparationClosed"));
    }

    @Test
    void staysOpenWhenTheSignatureIsRefused() {
        // Given
        Response prepared = post("/contractPreparations", body());
        // When
        Response signed = post(path(prepared) + "/signature", "{\"signedOn\": \"2019-03-02\"}");
        // Then
        signed.then().statusCode(400).body("issues.name", contains("startDate"));
        get(path(prepared)).body("status", equalTo("open"));
        get("/tenancies?dwellingId=" + dwellingId).body("total", equalTo(0));
    }

    @Test
    void freesTheDwellingWhenItIsWithdrawn() {
        // Given
        Response prepared = post("/contractPreparations", body());
        // When
        Response withdrawn = post(path(prepared) + "/withdrawal", """
                {"withdrawnOn": "2019-02-14", "reason": "the candidate took another dwelling"}""");
        // Then
        withdrawn
                .then()
                .statusCode(201)
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.reason", equalTo("the candidate took another dwelling"));
        post("/contractPreparations", body()).then().statusCode(201);
        post(path(prepared) + "/signature", "{}").then().statusCode(409);
    }

    @Test
    void namesEveryFaultAndRefusesADwellingThatIsLet() {
        // Given
        UUID let = aDwelling();
        aTenancy(let, member(anAdult(), "tenant"));
        // When
        Response faulty = post(
                "/contractPreparations",
                lease(UUID.randomUUID(), "2019-02-15", "2019-02-14", member(UUID.randomUUID(), "tenant")));
        Response taken =
                post("/contractPreparations", lease(let, "2019-02-15", "2019-03-01", member(tenant, "tenant")));
        // Then
        faulty.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("dwellingId", "startDate", "household[0].personId"));
        taken.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyLet"));
    }

    @Test
    void refusesAStaleVersion() {
        // Given
        Response prepared = post("/contractPreparations", body());
        String before = prepared.header("ETag");
        post(path(prepared) + "/withdrawal", "{\"withdrawnOn\": \"2019-02-14\", \"reason\": \"x\"}");
        // When
        Response stale =
                asRentOffice().header("If-Match", before).body("{}").post(BASE + path(prepared) + "/signature");
        // Then
        stale.then().statusCode(412);
    }

    private String body() {
        return lease(dwellingId, "2019-02-15", "2019-03-01", member(tenant, "tenant"));
    }

    private static String path(Response prepared) {
        return "/contractPreparations/" + prepared.then().extract().path("contractPreparationId");
    }
}
