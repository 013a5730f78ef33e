package be.huurwerk.tenancy.householdchange;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types A, B and C to 2019, tenant and co-resident since 2020, as a tenancy shows them on each day. */
@ServiceTest
class TenantTypesStoryTest {

    private UUID tenant;
    private UUID partner;
    private UUID tenancyId;

    @BeforeEach
    void signALeaseAndLetAFactualPartnerJoin() {
        Api.today("2021-03-15");
        tenant = anAdult();
        tenancyId = aTenancy(aDwelling(), member(tenant, "tenant"));
        partner = anAdult();
        Changes.approved(
                tenancyId,
                "joined",
                partner,
                "2019-06-01",
                ", \"role\": \"factualPartner\"" + Changes.allDocuments("2019-05-20"),
                "2019-05-25");
    }

    @Test
    void showsTheTypeOfEachDay() {
        // When
        String proofs = Changes.documents("2020-05-20", "taxAssessmentNotice", "proofOfDutch");
        Changes.approved(tenancyId, "partnerBecomesTenant", partner, "2020-06-01", proofs, "2020-05-25");
        // Then
        on("2019-12-31").body("household.tenantType", contains("tenantTypeA", "tenantTypeC"));
        on("2020-01-01").body("household.tenantType", contains("tenant", "coResident"));
        on("2020-05-31").body("household.tenantType", contains("tenant", "coResident"));
        on("2020-06-01").body("household.tenantType", contains("tenant", "tenant"));
        on("2019-12-31").body("household[1].signs", contains("lease", "internalRules"));
    }

    @Test
    void keepsAPartnerACoResidentWhileNothingIsApproved() {
        // When
        UUID tooSoon = Api.created(
                Changes.report(
                        tenancyId,
                        "partnerBecomesTenant",
                        partner,
                        "2020-05-31",
                        Changes.documents("2020-05-20", "taxAssessmentNotice", "proofOfDutch")),
                "householdChangeId");
        // Then
        Changes.decide(tenancyId, tooSoon, "approved", "2020-05-31")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:conditionsNotMet"));
        on("2020-06-01").body("household.tenantType", contains("tenant", "coResident"));
    }

    /** "The conditions are tested again when a spouse or legal cohabitant joins" (official brochure, section 1.2.3). */
    @Test
    void nobodyBecomesOrCeasesToBeATenantByAChangeOfFacts() {
        // Given
        int before = get(Changes.of(tenancyId)).extract().path("total");
        // When
        Response married = Changes.report(tenancyId, "factsChanged", partner, "2020-05-01", ", \"role\": \"spouse\"");
        Response coResident =
                Changes.report(tenancyId, "factsChanged", tenant, "2020-05-01", ", \"role\": \"coResident\"");
        // Then
        married.then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:roleNeedsDecision"))
                .body("detail", containsString("partnerBecomesTenant"));
        coResident.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:tenantKeepsRole"));
        get(Changes.of(tenancyId)).body("total", equalTo(before));
        on("2020-06-01").body("household.role", contains("tenant", "factualPartner"));
    }

    private ValidatableResponse on(String day) {
        return get("/tenancies/" + tenancyId + "?on=" + day).statusCode(200);
    }
}
