package be.huurwerk.tenancy.inspection;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
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
class InspectionStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String GOOD_DOOR = "{\"room\": \"kitchen\", \"element\": \"door\", \"condition\": \"good\"}";
    private static final String BROKEN_DOOR = """
            {"room": "kitchen", "element": "door", "condition": "damaged", "cause": "household",
             "description": "kitchen door broken", "amount": 700.00}""";

    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-09-02");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
    }

    @Test
    void saysSomethingOfTheDwelling() {
        // When
        Response empty = post("/tenancies/" + tenancyId + "/inspections", """
                {"kind": "incoming", "method": "joint", "heldOn": "2019-03-01", "items": []}""");
        // Then
        empty.then().statusCode(400).body("issues.name", contains("items"));
        get("/tenancies/" + tenancyId + "/inspections").body("total", equalTo(0));
    }

    @Test
    void theOutgoingInspectionSaysWhatTheDepartureCharges() {
        // Given
        sign(inspection("incoming", "2019-03-01", GOOD_DOOR), "2019-03-01")
                .then()
                .statusCode(201);
        noticeRuns();
        String outgoing = inspection("outgoing", "2019-08-30", BROKEN_DOOR);
        // When
        Response signed = sign(outgoing, "2019-08-30");
        // Then
        signed.then().statusCode(201).body("damages.description", contains("kitchen door broken"));
        assertThat(get(outgoing).extract().asString())
                .contains("\"damages\":[{\"description\":\"kitchen door broken\",\"amount\":700.00}]");
        String damages = "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": [{\"description\": \"kitchen door broken\","
                + " \"amount\": 700.00}]}";
        post("/tenancies/" + tenancyId + "/departure", damages).then().statusCode(201);
    }

    @Test
    void chargesNothingWithoutAnIncomingOneAndSaysWhy() {
        // Given
        noticeRuns();
        String outgoing = inspection("outgoing", "2019-08-30", BROKEN_DOOR);
        // When
        Response signed = sign(outgoing, "2019-08-30");
        // Then
        signed.then()
                .statusCode(201)
                .body("damages", hasSize(0))
                .body("notCharged.code", equalTo("noIncomingInspection"))
                .body("notCharged.detail", containsString("art. 1731"));
        get("/tenancies/" + tenancyId + "/departureChecklist")
                .body("items.find { it.item == 'outgoingInspection' }.note", containsString("art. 1731"));
    }

    @Test
    void doesNotChangeOnceItIsSigned() {
        // Given
        String incoming = inspection("incoming", "2019-03-01", GOOD_DOOR);
        change(incoming, BROKEN_DOOR).then().statusCode(200).body("items.condition", contains("damaged"));
        sign(incoming, "2019-03-04").then().statusCode(201).body("signedOn", equalTo("2019-03-04"));
        // When
        Response answer = change(incoming, GOOD_DOOR);
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "inspectionSigned"));
        get(incoming).body("items.condition", contains("damaged"));
    }

    @Test
    void isMadeOnceOfEachKind() {
        // Given
        inspection("incoming", "2019-03-01", GOOD_DOOR);
        // When
        Response again = post(inspections(), body("incoming", "2019-03-02", GOOD_DOOR));
        // Then
        again.then().statusCode(409).body("type", equalTo(PROBLEM + "inspectionAlreadyMade"));
    }

    @Test
    void isOutgoingOnlyWhenAnEndIsFixed() {
        // When
        Response answer = post(inspections(), body("outgoing", "2019-08-30", BROKEN_DOOR));
        // Then
        answer.then().statusCode(409).body("type", equalTo(PROBLEM + "noEndFixed"));
    }

    @Test
    void isSignedByATenantOrMadeByAnExpert() {
        // Given
        String incoming = inspection("incoming", "2019-03-01", GOOD_DOOR);
        // When
        Response byNobody = post(incoming + "/signature", "{\"signedOn\": \"2019-03-01\", \"signatories\": []}");
        Response byAStranger = post(
                incoming + "/signature", "{\"signedOn\": \"2019-03-01\", \"signatories\": [\"" + anAdult() + "\"]}");
        // Then
        byNobody.then().statusCode(400).body("issues.name", contains("signatories"));
        byAStranger.then().statusCode(400).body("issues.name", contains("signatories[0]"));
    }

    @Test
    void namesTheFaultsOfEveryItem() {
        // When
        Response answer = post(inspections(), body("incoming", "2019-03-01", """
                {"room": "hall", "element": "wall", "condition": "damaged"},
                {"room": "hall", "element": "floor", "condition": "good", "amount": 10.00}"""));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("items[0].cause", "items[1].amount"));
        get(inspections()).body("items", hasSize(0));
    }

    private String inspections() {
        return "/tenancies/" + tenancyId + "/inspections";
    }

    private String inspection(String kind, String heldOn, String items) {
        return inspections() + "/" + created(post(inspections(), body(kind, heldOn, items)), "inspectionId");
    }

    private static String body(String kind, String heldOn, String items) {
        return """
               {"kind": "%s", "method": "joint", "heldOn": "%s", "items": [%s]}""".formatted(kind, heldOn, items);
    }

    private static Response change(String inspection, String items) {
        return asRentOffice()
                .header("If-Match", get(inspection).extract().header("ETag"))
                .body("{\"method\": \"joint\", \"heldOn\": \"2019-03-01\", \"items\": [" + items + "]}")
                .put(BASE + inspection);
    }

    private Response sign(String inspection, String signedOn) {
        return post(
                inspection + "/signature",
                "{\"signedOn\": \"%s\", \"signatories\": [\"%s\"]}".formatted(signedOn, tenant));
    }

    private void noticeRuns() {
        post("/tenancies/" + tenancyId + "/notices", notice("2019-05-10", "ordinary", tenant))
                .then()
                .statusCode(201);
    }
}
