package be.huurwerk.tenancy.righttobuy;

import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** huisvestingheistputte.be: fifteen years let and five years a tenant on 2017-04-24, to 2021-12-31, twenty years of occupation. */
@ServiceTest
class RightToBuyStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";

    private UUID tenant;

    @BeforeEach
    void aTenant() {
        Api.today("2022-06-01");
        tenant = anAdult();
    }

    @Test
    void aSaleEndsWithTwentyYearsOfOccupation() {
        // Given
        String requests = tenancyFrom("2012-04-24", "house");
        Response asked = post(requests, ask("2021-12-31", "2002-06-01", false));
        asked.then()
                .statusCode(201)
                .body("eligible", equalTo(true))
                .body("failedConditions", hasSize(0))
                .body("nextStep", equalTo("boardApproval"));
        String request = requests + "/" + asked.path("requestId");
        for (String step : List.of("boardApproval", "valuation", "tenantDecision", "agencyApproval", "promise")) {
            step(request, step).then().statusCode(201);
        }
        // When
        Response sold = step(request, "deed");
        // Then
        sold.then()
                .statusCode(201)
                .body("occupationUntil", equalTo("2042-03-31"))
                .body("nextStep", nullValue());
        step(request, "deed")
                .then()
                .statusCode(409)
                .body("detail", startsWith("No step follows"))
                .body("allowedSteps", hasSize(0));
    }

    @Test
    void aRequestFrom2022OnIsRefused() {
        // Given
        String requests = tenancyFrom("2012-04-24", "house");
        // When
        Response answer = post(requests, ask("2022-01-01", "2002-06-01", false));
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "rightToBuyEnded"));
        get(requests).body("total", equalTo(0));
    }

    @Test
    void saysWhichConditionsAreNotMet() {
        // Given
        String requests = tenancyFrom("2012-04-25", "apartment");
        // When
        Response answer = post(requests, ask("2019-05-06", "2003-01-01", true));
        // Then
        answer.then()
                .statusCode(201)
                .body("eligible", equalTo(false))
                .body(
                        "failedConditions",
                        containsInAnyOrder(
                                "socialLongEnough", "tenantLongEnough", "noOtherProperty", "singleFamilyHouse"));
        step(requests + "/" + answer.path("requestId"), "boardApproval")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "saleStepNotAllowed"));
    }

    @Test
    void goesStepByStep() {
        // Given
        String requests = tenancyFrom("2012-04-24", "house");
        String request = requests + "/" + created(post(requests, ask("2019-05-06", "2000-01-01", false)), "requestId");
        // When
        Response answer = step(request, "deed");
        // Then
        answer.then().statusCode(409).body("allowedSteps", contains("boardApproval"));
    }

    private String tenancyFrom(String start, String kind) {
        String body = dwelling("W-" + UUID.randomUUID())
                .replace("2019-01-01", "2012-01-01")
                .replace("\"house\"", "\"" + kind + "\"");
        UUID dwellingId = created(post("/dwellings", body), "dwellingId");
        UUID tenancyId = created(
                post("/tenancies", lease(dwellingId, "2012-03-01", start, member(tenant, "tenant"))), "tenancyId");
        return "/tenancies/" + tenancyId + "/rightToBuyRequests";
    }

    private String ask(String requestedOn, String firstLetOn, boolean ownsOtherProperty) {
        return """
               {"personId": "%s", "requestedOn": "%s", "firstLetOn": "%s", "ownsOtherProperty": %s, "recognised": true}""".formatted(tenant, requestedOn, firstLetOn, ownsOtherProperty);
    }

    private static Response step(String request, String step) {
        return post(request + "/steps", "{\"step\": \"%s\", \"on\": \"2022-04-01\"}".formatted(step));
    }
}
