package be.huurwerk.tenancy.referral;

import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReferralStoryTest {

    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-07-01");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
    }

    @Test
    void goesFromReferralToOutcome() {
        // Given
        Response referred = post(referrals(), referral(tenant));
        String referral = referrals() + "/" + created(referred, "referralId");
        post(referral + "/outcome", "{\"outcome\": \"started\", \"on\": \"2019-06-10\"}")
                .then()
                .statusCode(201);
        // When
        Response answer = post(referral + "/outcome", "{\"outcome\": \"completed\", \"on\": \"2019-06-28\"}");
        // Then
        answer.then().statusCode(201).body("outcome", equalTo("completed"));
        get(referrals()).body("items.outcome", contains("completed")).body("items.organisation", contains("ocmw"));
        post(referral + "/outcome", "{\"outcome\": \"stopped\", \"on\": \"2019-06-28\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:referralClosed"));
    }

    @Test
    void isAboutTheHouseholdOnly() {
        // When
        Response answer = post(referrals(), referral(anAdult()));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("personId"));
        get(referrals()).body("total", equalTo(0));
    }

    @Test
    void theHouseholdAgreesBeforeItIsReferred() {
        // When
        Response answer = post(
                referrals(),
                referral(tenant).replace("\"consentOn\": \"2019-06-03\"", "\"consentOn\": \"2019-06-04\""));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("consentOn"));
    }

    private String referrals() {
        return "/tenancies/" + tenancyId + "/referrals";
    }

    private static String referral(UUID personId) {
        return """
               {"personId": "%s", "organisation": "ocmw", "reason": "debts", "referredOn": "2019-06-03",
                "consentOn": "2019-06-03"}""".formatted(personId);
    }
}
