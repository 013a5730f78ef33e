package be.huurwerk.tenancy.departure;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DepartureResourceTest {

    private static final String BODY = """
            {"keysReturnedOn": "2019-08-30", "damages": [{"description": "kitchen door broken", "amount": 700.00}]}""";

    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2028-03-01");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
    }

    @Test
    void recordsTheKeysAndTheDamages() {
        // Given
        noticeRuns();
        // When
        Response answer = post(departure(), BODY);
        // Then
        answer.then()
                .statusCode(201)
                .body("endDate", equalTo("2019-08-31"))
                .body("damages.description", contains("kitchen door broken"));
        assertThat(answer.header("Location")).endsWith("/tenancy/v1" + departure());
        assertThat(get(departure()).statusCode(200).extract().asString()).contains("\"amount\":700.00");
        get("/tenancies/" + tenancyId).body("keysReturnedOn", equalTo("2019-08-30"));
    }

    @Test
    void tellsTheOthers() {
        // Given
        noticeRuns();
        // When
        post(departure(), BODY).then().statusCode(201);
        // Then
        TestEvent event = Api.events(tenancyId, 3).get(2);
        assertThat(event.type()).isEqualTo("tenancies.notify.departed");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/damages/0/amount").decimalValue()).isEqualByComparingTo("700.00");
    }

    @Test
    void leavesNoRoomForANoticeAfterwards() {
        // Given
        String atTheEndOfTheTerm = "{\"keysReturnedOn\": \"2028-02-29\", \"damages\": []}";
        post(departure(), atTheEndOfTheTerm).then().statusCode(201);
        // When
        Response answer = post("/tenancies/" + tenancyId + "/notices", notice("2019-05-10", "ordinary", tenant));
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:alreadyDeparted"));
        get("/tenancies/" + tenancyId).body("endDate", equalTo("2028-02-29"));
    }

    @Test
    void knowsNoKeysThatAreNotBackYet() {
        // Given
        noticeRuns();
        Api.today("2019-08-29");
        // When
        Response answer = post(departure(), BODY);
        // Then
        answer.then().statusCode(400).body("issues.name", contains("keysReturnedOn"));
        get(departure()).statusCode(404);
    }

    @Test
    void needsAnEndThatIsFixed() {
        // When
        Response answer = post(departure(), BODY);
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noEndFixed"));
        get(departure()).statusCode(404);
    }

    @Test
    void happensOnceWhenManyReportItAtOnce() {
        // Given
        noticeRuns();
        // When
        List<Integer> statuses =
                Concurrently.run(6, i -> post(departure(), BODY).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        post(departure(), BODY).then().body("type", equalTo("urn:problem-type:huurwerk:tenancy:alreadyDeparted"));
    }

    @Test
    void namesEveryFaultOfABody() {
        // When
        Response answer = post(departure(), """
                {"damages": [{"description": "", "amount": 0}, {"description": "x", "amount": 1.005}]}""");
        // Then
        answer.then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "keysReturnedOn", "damages[0].description", "damages[0].amount", "damages[1].amount"));
    }

    @Test
    void takesNoKeysBeforeTheTenancyBegins() {
        // Given
        noticeRuns();
        // When
        Response answer = post(departure(), "{\"keysReturnedOn\": \"2019-02-28\", \"damages\": []}");
        Response beforeTheNotice = post(departure(), "{\"keysReturnedOn\": \"2019-05-09\", \"damages\": []}");
        // Then
        beforeTheNotice.then().statusCode(400).body("issues.name", contains("keysReturnedOn"));
        answer.then().statusCode(400).body("issues", hasSize(1)).body("issues.name", contains("keysReturnedOn"));
    }

    @Test
    void refusesAStaleVersionOfTheTenancy() {
        // Given
        String before = get("/tenancies/" + tenancyId).extract().header("ETag");
        noticeRuns();
        // When
        Response stale = asRentOffice().header("If-Match", before).body(BODY).post(BASE + departure());
        // Then
        stale.then().statusCode(412);
    }

    private void noticeRuns() {
        post("/tenancies/" + tenancyId + "/notices", notice("2019-05-10", "ordinary", tenant))
                .then()
                .statusCode(201);
    }

    private String departure() {
        return "/tenancies/" + tenancyId + "/departure";
    }
}
