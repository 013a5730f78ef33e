package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.events;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract of 2010 that is taken over on 2024-01-01 from the landlord's present system. */
@ServiceTest
class TakeOverTest {

    private static final String OVER = """
        {"on": "2024-01-01", "rent": 316.10, "depositHeld": 650.25,
         "openItems": [{"dueOn": "2023-12-10", "amount": 316.10, "kind": "rent"},
                       {"dueOn": "2023-11-30", "amount": -12.50, "kind": "serviceCharges"}]}\
        """;

    @BeforeEach
    void onTheDayAfter() {
        Api.today("2024-01-02");
    }

    @Test
    void keepsTheKindThatTheLawOfTheSigningDayGave() {
        // Given: a child that was born after the signing
        UUID dwellingId = aDwelling();
        UUID child = aPerson(LocalDate.of(2015, 3, 1));

        // When
        UUID tenancyId = created(
                post("/tenancies", over(OVER, dwellingId, member(anAdult(), "tenant"), member(child, "child"))),
                "tenancyId");

        // Then
        get("/tenancies/" + tenancyId + "?on=2024-01-01")
                .statusCode(200)
                .body("contractKind", equalTo("indefinite"))
                .body("endDate", nullValue())
                .body("status", equalTo("running"))
                .body("takenOver.on", equalTo("2024-01-01"))
                .body("takenOver.rent", equalTo(316.10f))
                .body("takenOver.depositHeld", equalTo(650.25f))
                .body("takenOver.openItems.kind", containsInAnyOrder("rent", "serviceCharges"));
    }

    @Test
    void isShownByItselfAsAmongOthers() {
        // Given
        UUID dwellingId = aDwelling();
        UUID child = aPerson(LocalDate.of(2015, 3, 1));
        UUID tenancyId = created(
                post("/tenancies", over(OVER, dwellingId, member(anAdult(), "tenant"), member(child, "child"))),
                "tenancyId");

        // When
        Map<String, Object> alone = get("/tenancies/" + tenancyId).extract().path("");
        Map<String, Object> listed =
                get("/tenancies?dwellingId=" + dwellingId).extract().path("items[0]");

        // Then
        assertThat(alone).isEqualTo(listed);
    }

    @Test
    void nothingOfItHoldsBeforeItsDay() {
        // Given
        UUID tenant = anAdult();
        UUID spouse = anAdult();
        String tenancy = "/tenancies/"
                + created(
                        post("/tenancies", over(OVER, aDwelling(), member(tenant, "tenant"), member(spouse, "spouse"))),
                        "tenancyId");
        String change = "{\"kind\": \"%s\", \"personId\": \"%s\", \"on\": \"%s\"%s}";
        String certificate = ", \"documents\": [{\"kind\": \"householdCertificate\", \"receivedOn\": \"2024-01-02\"}]";
        // When
        Response over = post(tenancy + "/notices", Api.notice("2023-09-20", "ordinary", tenant, spouse));
        Response left =
                post(tenancy + "/householdChanges", change.formatted("left", spouse, "2023-12-10", certificate));
        Response died = post(tenancy + "/householdChanges", change.formatted("deceased", spouse, "2023-12-31", ""));
        Response onTheDay = post(tenancy + "/householdChanges", change.formatted("deceased", spouse, "2024-01-01", ""));
        Response endsLater = post(tenancy + "/notices", Api.notice("2023-10-20", "ordinary", tenant));
        // Then
        over.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeOutsideTenancy"));
        left.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:changeOutsideTenancy"));
        died.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:changeOutsideTenancy"));
        onTheDay.then().statusCode(201);
        endsLater.then().statusCode(201).body("endsOn", equalTo("2024-01-31"));
    }

    @Test
    void nobodyIsTakenOverInTwoDwellingsWithoutAWord() {
        // Given
        UUID tenant = anAdult();
        UUID first = created(post("/tenancies", over(OVER, aDwelling(), member(tenant, "tenant"))), "tenancyId");
        String second = over(OVER, aDwelling(), member(tenant, "tenant"));
        // When / Then
        post("/tenancies", second).then().statusCode(409).body("href", equalTo("/tenancy/v1/tenancies/" + first));
        post("/tenancies", second.replaceFirst("\\{", "{\"override\": {\"reason\": \"Two homes by judgment.\"}, "))
                .then()
                .statusCode(201);
    }

    @Test
    void wasWelcomedAndRegisteredBefore() {
        // When
        UUID tenancyId = created(post("/tenancies", over(OVER, aDwelling(), member(anAdult(), "tenant"))), "tenancyId");
        // Then
        get("/tenancies/" + tenancyId + "/checklist")
                .statusCode(200)
                .body("takenOver", equalTo(true))
                .body("items", hasSize(0));
        get("/tenancies/" + tenancyId + "/registration").statusCode(404);
        for (String kind : List.of("registration", "checklistItem")) {
            assertThat(all("/deadlines?until=2010-12-31&kind=" + kind + "&pageSize=200", "items.tenancyId"))
                    .doesNotContain(tenancyId.toString());
        }
    }

    @Test
    void tellsTheOthersWhatItBroughtAlong() {
        // When
        UUID tenancyId = created(post("/tenancies", over(OVER, aDwelling(), member(anAdult(), "tenant"))), "tenancyId");

        // Then
        TestEvent signed = events(tenancyId, 1).get(0);
        EventSchemas.assertMatches(signed);
        assertThat(signed.data().path("takenOver").path("on").asText()).isEqualTo("2024-01-01");
        assertThat(signed.data().path("takenOver").path("openItems")).hasSize(2);
    }

    @Test
    void namesAllThatIsWrongWithIt() {
        // Given
        UUID dwellingId = aDwelling();
        String wrong = """
            {"on": "2010-02-28", "rent": 316.10, "depositHeld": 0.00,
             "openItems": [{"dueOn": "2010-03-01", "amount": 1.00, "kind": "rent"},
                           {"dueOn": "2010-01-01", "amount": 0.00, "kind": "rent"}]}\
            """;

        // When / Then: nothing is kept of it
        post("/tenancies", over(wrong, dwellingId, member(anAdult(), "tenant")))
                .then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "takenOver.on",
                                "takenOver.on",
                                "takenOver.openItems[0].dueOn",
                                "takenOver.openItems[1].amount"));
        get("/tenancies?dwellingId=" + dwellingId).body("total", equalTo(0));
    }

    @Test
    void isPreparedHalfAYearAheadAtMost() {
        // Given
        UUID dwellingId = aDwelling();
        Api.today("2023-06-30");
        // When
        var tooEarly = post("/tenancies", over(OVER, dwellingId, member(anAdult(), "tenant")));
        Api.today("2023-07-01");
        var inTime = post("/tenancies", over(OVER, dwellingId, member(anAdult(), "tenant")));
        // Then
        tooEarly.then().statusCode(400).body("issues.name", equalTo(java.util.List.of("takenOver.on")));
        inTime.then().statusCode(201);
    }

    @Test
    void refusesALeaseThatIsOver() {
        // Given: nine years from 2017-04-01 end on 2026-03-31
        Api.today("2026-04-01");
        String body = lease(aDwelling(), "2017-03-15", "2017-04-01", member(anAdult(), "tenant"))
                .replaceFirst("\\{", "{\"takenOver\": " + OVER.replace("2024-01-01", "2026-04-01") + ", ");

        // When / Then
        post("/tenancies", body).then().statusCode(400).body("issues.name", equalTo(java.util.List.of("takenOver.on")));
    }

    private static String over(String takenOver, UUID dwellingId, String... household) {
        return lease(dwellingId, "2010-02-15", "2010-03-01", household)
                .replaceFirst("\\{", "{\"takenOver\": " + takenOver + ", ");
    }
}
