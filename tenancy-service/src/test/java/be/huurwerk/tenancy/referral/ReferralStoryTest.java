package be.huurwerk.tenancy.referral;

import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
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

    @Test
    void toTheWelfareCentreNeedsConsentWhileTheHouseholdObjects() {
        // Given an objection since 1 June
        objects(1, "2019-06-01", true);
        String silent = referral(tenant).replace(",\n \"consentOn\": \"2019-06-03\"", "");
        assertThat(silent).doesNotContain("consentOn");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        post(referrals(), silent).then().statusCode(400).body("issues.name", contains("consentOn")));
        // When, Then
        post(referrals(), referral(tenant)).then().statusCode(201);
        post(referrals(), silent.replace("\"ocmw\"", "\"caw\"")).then().statusCode(201);
        post(referrals(), silent.replace("2019-06-03", "2019-05-31")).then().statusCode(201);
        // and once it objects no more
        objects(2, "2019-06-02", false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> post(referrals(), silent).then().statusCode(201));
    }

    private void objects(long sequence, String on, boolean objects) {
        TestTopics.tell(
                "huurwerk.arrears.v1",
                "welfareCentreObjections.notify.recorded",
                tenancyId,
                sequence,
                EventSchemas.example("welfareCentreObjections.notify.recorded")
                        .put("tenancyId", tenancyId.toString())
                        .put("objectionId", Ids.next().toString())
                        .put("on", on)
                        .put("objects", objects));
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
