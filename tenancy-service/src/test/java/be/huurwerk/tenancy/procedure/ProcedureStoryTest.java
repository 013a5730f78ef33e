package be.huurwerk.tenancy.procedure;

import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ProcedureStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-09-02");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void domicileFraudGoesFromSignalToOutcome() {
        // Given
        String procedure = opened("domicileFraud");
        step(procedure, "signal", "2019-05-06").then().statusCode(201);
        step(procedure, "enquiry", "2019-05-13").then().statusCode(201);
        step(procedure, "hearing", "2019-06-03")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "procedureStepUnprepared"))
                .body("missing", contains("evidence"));
        post(procedure + "/evidence", "{\"kind\": \"meterReading\", \"receivedOn\": \"2019-05-20\"}")
                .then()
                .statusCode(201);
        step(procedure, "hearing", "2019-06-03").then().statusCode(201);
        step(procedure, "warning", "2019-06-10").then().statusCode(201);
        // When
        Response closed = post(
                procedure + "/steps", "{\"step\": \"close\", \"on\": \"2019-08-01\", \"outcome\": \"regularised\"}");
        // Then
        closed.then()
                .statusCode(201)
                .body("outcome", equalTo("regularised"))
                .body("closedOn", equalTo("2019-08-01"))
                .body("allowedSteps", hasSize(0));
        step(procedure, "hearing", "2019-08-02")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "procedureClosed"));
    }

    @Test
    void anIllegalStepIsRefusedWithTheAllowedOnes() {
        // Given
        String procedure = opened("nuisance");
        step(procedure, "complaint", "2019-05-06").then().statusCode(201);
        // When
        Response answer = step(procedure, "formalNotice", "2019-05-07");
        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "procedureStepNotAllowed"))
                .body("allowedSteps", contains("visit", "hearing", "mediation", "close"));
        get(procedure).body("steps.step", contains("complaint"));
    }

    @Test
    void closesWithAnOutcomeOfThePolicy() {
        // Given
        String procedure = opened("nuisance");
        step(procedure, "complaint", "2019-05-06").then().statusCode(201);
        // When
        Response without = step(procedure, "close", "2019-05-07");
        Response strange =
                post(procedure + "/steps", "{\"step\": \"close\", \"on\": \"2019-05-07\", \"outcome\": \"evicted\"}");
        // Then
        without.then().statusCode(400).body("issues.name", contains("outcome"));
        strange.then().statusCode(400).body("issues[0].detail", containsString("mediated"));
    }

    @Test
    void goesForwardInTimeAndRunsOnce() {
        // Given
        String procedure = opened("nuisance");
        // When
        Response before = step(procedure, "complaint", "2019-05-05");
        Response second = post("/tenancies/" + tenancyId + "/procedures", open("nuisance"));
        // Then
        before.then().statusCode(400).body("issues.name", contains("on"));
        second.then().statusCode(409).body("type", equalTo(PROBLEM + "procedureAlreadyOpen"));
    }

    private String opened(String kind) {
        String path = "/tenancies/" + tenancyId + "/procedures";
        return path + "/" + created(post(path, open(kind)), "procedureId");
    }

    private static String open(String kind) {
        return "{\"kind\": \"%s\", \"openedOn\": \"2019-05-06\"}".formatted(kind);
    }

    private static Response step(String procedure, String step, String on) {
        return post(procedure + "/steps", "{\"step\": \"%s\", \"on\": \"%s\"}".formatted(step, on));
    }
}
