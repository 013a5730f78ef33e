package be.huurwerk.tenancy.notice;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
class NoticeResourceTest {

    private UUID tenant;

    @BeforeEach
    void registerATenant() {
        Api.today("2019-09-02");
        tenant = anAdult();
    }

    @Test
    void movesTheEndOfTheTenancy() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response answer = post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant));
        // Then
        answer.then()
                .statusCode(201)
                .body("status", equalTo("running"))
                .body("startsOn", equalTo("2019-06-01"))
                .body("endsOn", equalTo("2019-08-31"));
        get("/tenancies/" + tenancyId + "?on=2019-05-10")
                .body("endDate", equalTo("2019-08-31"))
                .body("status", equalTo("noticeGiven"));
        get("/tenancies/" + tenancyId + "?on=2019-09-01").body("status", equalTo("ended"));
        get(notices(tenancyId)).body("items", hasSize(1)).body("items[0].status", equalTo("running"));
    }

    @Test
    void tellsTheOthersOnceItRuns() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant)), "noticeId");
        // Then
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("tenancies.notify.noticeGiven");
        assertThat(event.sequence()).isEqualTo(2);
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("noticeId").asText()).isEqualTo(noticeId.toString());
        assertThat(event.data().get("endDate").asText()).isEqualTo("2019-08-31");
    }

    @Test
    void runsOnceWhenManyGiveNoticeAtOnce() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        String body = notice("2019-05-10", "ordinary", tenant);
        // When
        List<Integer> statuses =
                Concurrently.run(6, i -> post(notices(tenancyId), body).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
        post(notices(tenancyId), body)
                .then()
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeAlreadyRuns"));
    }

    @Test
    void isReceivedFromTheSigningOnAndAlsoAfterATermThatPassed() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response tooEarly = post(notices(tenancyId), notice("2019-02-14", "ordinary", tenant));
        Response atSigning = post(notices(tenancyId), notice("2019-02-15", "ordinary", tenant));
        Api.today("2028-03-01");
        UUID other = anAdult();
        Response late = post(notices(aTenancyOf(other)), notice("2028-03-01", "ordinary", other));
        // Then
        tooEarly.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:noticeOutsideTenancy"));
        atSigning.then().statusCode(201).body("endsOn", equalTo("2019-05-31"));
        late.then().statusCode(201).body("endsOn", equalTo("2028-06-30"));
    }

    @Test
    void isNotReceivedOnADayToCome() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response answer = post(notices(tenancyId), notice("2019-09-03", "ordinary", tenant));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("receivedOn"));
        get(notices(tenancyId)).body("items", hasSize(0));
    }

    @Test
    void theShortPeriodOfACareHomeAsksForACertificate() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        // When
        Response given = post(notices(tenancyId), notice("2019-05-10", "careHome", tenant));
        // Then: it runs, and says what is missing
        given.then()
                .statusCode(201)
                .body("endsOn", equalTo("2019-06-30"))
                .body("missingDocuments", contains("admissionCertificate"));
        String certificate = notices(tenancyId) + "/" + given.path("noticeId") + "/admissionCertificate";
        post(certificate, "{\"receivedOn\": \"2019-09-03\"}")
                .then()
                .statusCode(400)
                .body("issues.name", contains("receivedOn"));
        post(certificate, "{\"receivedOn\": \"2019-05-20\", \"admittedOn\": \"2030-06-03\"}")
                .then()
                .statusCode(400)
                .body("issues.name", contains("admittedOn"));
        String awaited = "/deadlines?kind=admissionCertificate&until=2019-06-01";
        String due = "items.findAll { it.tenancyId == '" + tenancyId + "' }.dueOn";
        assertThat(Api.all(awaited, due)).isEqualTo(List.of("2019-06-01"));
        post(certificate, "{\"receivedOn\": \"2019-05-20\", \"admittedOn\": \"2019-06-03\"}")
                .then()
                .statusCode(201)
                .body("certificateReceivedOn", equalTo("2019-05-20"))
                .body("admittedOn", equalTo("2019-06-03"))
                .body("missingDocuments", equalTo(null));
        assertThat(Api.all(awaited, due)).isEqualTo(List.of());
        post(certificate, "{\"receivedOn\": \"2019-05-21\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:noCertificateAwaited"));
    }

    @Test
    void theCertificateMayComeWithTheNoticeAndTheLongPeriodAsksForNone() {
        // Given
        String body = notice("2019-05-10", "careHome", tenant);
        UUID other = anAdult();
        UUID third = anAdult();
        // When
        Response with = post(
                notices(aTenancyOf(tenant)),
                body.replaceFirst(
                        "\\{", "{\"certificateReceivedOn\": \"2019-05-10\", \"admittedOn\": \"2019-06-03\", "));
        Response longPeriod = post(
                notices(aTenancyOf(other)),
                notice("2019-05-10", "careHome", other).replaceFirst("\\{", "{\"months\": 3, "));
        Response admittedAfterTheEnd = post(
                notices(aTenancyOf(third)),
                notice("2019-05-10", "careHome", third).replaceFirst("\\{", "{\"admittedOn\": \"2019-07-01\", "));
        Response ordinary = post(
                notices(aTenancyOf(anAdult())),
                notice("2019-05-10", "ordinary").replaceFirst("\\{", "{\"certificateReceivedOn\": \"2019-05-10\", "));
        // Then
        with.then().statusCode(201).body("missingDocuments", equalTo(null));
        longPeriod.then().statusCode(201).body("missingDocuments", equalTo(null));
        admittedAfterTheEnd.then().statusCode(400).body("issues.name", contains("admittedOn"));
        ordinary.then().statusCode(400).body("issues.name", hasItem("certificateReceivedOn"));
    }

    @Test
    void refusesAStaleVersionOfTheTenancy() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        String current = get("/tenancies/" + tenancyId).extract().header("ETag");
        String body = notice("2019-05-10", "ordinary", tenant);
        // When
        Response stale = asRentOffice().header("If-Match", "\"99\"").body(body).post(BASE + notices(tenancyId));
        Response fresh = asRentOffice().header("If-Match", current).body(body).post(BASE + notices(tenancyId));
        // Then
        stale.then().statusCode(412).body("type", equalTo("urn:problem-type:belgif:preconditionFailed"));
        fresh.then().statusCode(201);
        assertThat(get("/tenancies/" + tenancyId).extract().header("ETag")).isNotEqualTo(current);
    }

    @Test
    void knowsNoNoticeOfAnotherTenancy() {
        // Given
        UUID tenancyId = aTenancyOf(tenant);
        UUID noticeId = Api.created(post(notices(tenancyId), notice("2019-05-10", "ordinary", tenant)), "noticeId");
        UUID another = aTenancyOf(anAdult());
        // When
        Response answer = asRentOffice().get(BASE + notices(another) + "/" + noticeId);
        // Then
        answer.then().statusCode(404);
        get(notices(tenancyId) + "/" + noticeId).statusCode(200);
        get(notices(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void refusesToGuessBeforeTheRuleIsKnown() {
        // Given
        UUID dwellingId = Api.created(
                post("/dwellings", Api.dwelling("W-" + UUID.randomUUID()).replace("2019-01-01", "2017-01-01")),
                "dwellingId");
        UUID tenancyId = Api.created(
                post("/tenancies", lease(dwellingId, "2017-04-01", "2017-04-01", member(tenant, "tenant"))),
                "tenancyId");
        // When
        Response answer = post(notices(tenancyId), notice("2017-05-10", "ordinary", tenant));
        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:parameterUnknown"))
                .body("on", equalTo("2017-05-10"));
    }

    private static String notices(UUID tenancyId) {
        return "/tenancies/" + tenancyId + "/notices";
    }
}
