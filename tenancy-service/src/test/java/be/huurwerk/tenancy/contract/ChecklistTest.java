package be.huurwerk.tenancy.contract;

import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed on 2019-02-15, from 2019-03-01 on. */
@ServiceTest
class ChecklistTest {

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-03-02");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void beginsWithEveryPointAndItsDay() {
        // When
        ValidatableResponse checklist = get(path());
        // Then
        checklist
                .statusCode(200)
                .body(
                        "items.item",
                        contains(
                                "explanation",
                                "deposit",
                                "incomingInspection",
                                "keys",
                                "insurance",
                                "meters",
                                "registration",
                                "firstVisit",
                                "needOfSupport"))
                .body("items.find { it.item == 'registration' }.dueOn", equalTo("2019-04-15"))
                .body("items.find { it.item == 'firstVisit' }.dueOn", equalTo("2019-04-30"))
                .body("items.find { it.item == 'explanation' }.overdue", equalTo(true))
                .body("items.find { it.item == 'meters' }.overdue", equalTo(false));
    }

    @Test
    void notesWhatIsDoneAndWhatDoesNotApply() {
        // When
        Response done = post(path() + "/explanation", "{\"state\": \"done\", \"on\": \"2019-02-15\"}");
        Response not = post(
                path() + "/meters", "{\"state\": \"notApplicable\", \"on\": \"2019-03-01\", \"note\": \"no meters\"}");
        // Then
        done.then().statusCode(201).body("items.find { it.item == 'explanation' }.state", equalTo("done"));
        not.then().statusCode(201);
        get(path())
                .body("items.find { it.item == 'meters' }.state", equalTo("notApplicable"))
                .body("items.find { it.item == 'meters' }.note", equalTo("no meters"));
    }

    @Test
    void fillsByItselfWhatTheServiceKnows() {
        // When
        Deposits.tell(tenancyId, "partlyPaid");
        post("/tenancies/" + tenancyId + "/keyHandover", "{\"handedOverOn\": \"2019-03-01\"}")
                .then()
                .statusCode(201);
        // Then
        get(path())
                .body("items.find { it.item == 'deposit' }.state", equalTo("done"))
                .body("items.find { it.item == 'keys' }.state", equalTo("done"))
                .body("items.find { it.item == 'keys' }.on", equalTo("2019-03-01"));
        post(path() + "/registration", "{\"state\": \"done\", \"on\": \"2019-03-01\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:itemFillsItself"));
        post(path() + "/keys", "{\"state\": \"notApplicable\", \"on\": \"2019-03-01\", \"note\": \"x\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void fillsItselfByASignedInspectionAndAFirstVisitThatWasHeld() {
        // Given
        String inspection = filed(
                "inspections",
                "inspectionId",
                "{\"kind\": \"incoming\", \"method\": \"expert\", \"heldOn\": \"2019-03-01\", \"items\": [" + Api.ITEM
                        + "]}");
        String missed = filed("visits", "visitId", "{\"kind\": \"first\", \"plannedOn\": \"2019-03-01\"}");
        String held = filed("visits", "visitId", "{\"kind\": \"first\", \"plannedOn\": \"2019-03-02\"}");
        post(missed + "/report", "{\"heldOn\": \"2019-03-01\", \"atHome\": false}")
                .then()
                .statusCode(201);
        get(path())
                .body("items.find { it.item == 'incomingInspection' }.state", equalTo("open"))
                .body("items.find { it.item == 'firstVisit' }.state", equalTo("open"));
        // When
        post(inspection + "/signature", "{\"signedOn\": \"2019-03-02\", \"signatories\": []}")
                .then()
                .statusCode(201);
        post(held + "/report", "{\"heldOn\": \"2019-03-02\", \"atHome\": true}")
                .then()
                .statusCode(201);
        // Then
        get(path())
                .body("items.find { it.item == 'incomingInspection' }.state", equalTo("done"))
                .body("items.find { it.item == 'incomingInspection' }.on", equalTo("2019-03-02"))
                .body("items.find { it.item == 'firstVisit' }.state", equalTo("done"))
                .body("items.find { it.item == 'firstVisit' }.on", equalTo("2019-03-02"));
    }

    @Test
    void refusesWhatCantBe() {
        // When
        Response tomorrow = post(path() + "/explanation", "{\"state\": \"done\", \"on\": \"2019-03-03\"}");
        Response noReason = post(path() + "/meters", "{\"state\": \"notApplicable\", \"on\": \"2019-03-04\"}");
        Response noPoint = post(path() + "/party", "{\"state\": \"done\", \"on\": \"2019-03-01\"}");
        Response noState = post(path() + "/meters", "{\"state\": \"open\", \"on\": \"2019-03-01\"}");
        // Then
        tomorrow.then().statusCode(400).body("issues.name", contains("on"));
        noReason.then().statusCode(400).body("issues.name", containsInAnyOrder("on", "note"));
        noPoint.then().statusCode(404);
        noState.then().statusCode(400).body("issues.name", contains("state"));
        get(path()).body("items.state", not(hasItem("done")));
    }

    @Test
    void listsWhatIsOpenAcrossTheLeasesByItsDay() {
        // Given
        post(path() + "/explanation", "{\"state\": \"done\", \"on\": \"2019-02-15\"}")
                .then()
                .statusCode(201);
        // When
        List<String> items = all(
                "/checklistItems?dueBefore=2019-03-09&pageSize=200",
                "items.findAll { it.tenancyId == '" + tenancyId + "' }.item");
        List<String> days = all("/checklistItems?dueBefore=2019-12-31&pageSize=200", "items.dueOn");
        // Then
        assertThat(items).containsExactly("deposit", "incomingInspection", "insurance", "keys");
        assertThat(days).isSorted();
    }

    private String path() {
        return "/tenancies/" + tenancyId + "/checklist";
    }

    private String filed(String collection, String idName, String body) {
        String path = "/tenancies/" + tenancyId + "/" + collection;
        return path + "/" + Api.created(post(path, body), idName);
    }
}
