package be.huurwerk.tenancy.visit;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.all;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class VisitStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String FOUND = "Nobody else may read this";
    private static final String HELD = """
            {"heldOn": "2019-06-12", "atHome": true, "findings": "%s",
             "followUp": {"action": "referral", "dueOn": "2019-06-26"}}""".formatted(FOUND);

    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-07-01");
        tenancyId = aTenancyOf(anAdult());
    }

    @Test
    void tellsThatAVisitWasHeldAndNothingOfWhatWasFound() {
        // Given
        String visit = visit("arrears", "2019-06-12");
        // When
        Response answer = post(visit + "/report", HELD);
        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .body("findings", equalTo(FOUND))
                .body("nextDueOn", equalTo("2020-06-12"));
        TestEvent event = Api.events(tenancyId, 2).get(1);
        assertThat(event.type()).isEqualTo("visits.notify.held");
        EventSchemas.assertMatches(event);
        assertThat(event.data().toString()).contains("\"kind\":\"arrears\"").doesNotContain(FOUND);
    }

    @Test
    void tellsNothingWhenNobodyWasAtHome() {
        // Given
        String visit = visit("periodic", "2019-06-12");
        // When
        Response answer = post(visit + "/report", "{\"heldOn\": \"2019-06-12\", \"atHome\": false}");
        // Then
        answer.then().statusCode(201).body("state", equalTo("missed")).body("nextDueOn", nullValue());
        assertThat(TestTopics.read(Api.TOPIC, tenancyId))
                .noneMatch(event -> event.type().startsWith("visits"));
    }

    @Test
    void isReportedOnce() {
        // Given
        String visit = visit("periodic", "2019-06-12");
        post(visit + "/report", HELD).then().statusCode(201);
        // When
        Response again = post(visit + "/report", HELD);
        // Then
        again.then().statusCode(409).body("type", equalTo(PROBLEM + "visitNotPlanned"));
        post(visit + "/cancellation", "{\"cancelledOn\": \"2019-06-13\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void standsInTheWorklistUntilItIsFollowedUp() {
        // Given
        String visit = visit("periodic", "2019-06-12");
        assertThat(all("/visits?until=2019-06-12&pageSize=200", "items.href")).contains(BASE + visit);
        post(visit + "/report", HELD).then().statusCode(201);
        String toFollowUp = "/visits?work=followUp&until=2019-06-26&pageSize=200";
        assertThat(all(toFollowUp, "items.href")).contains(BASE + visit);
        assertThat(all(toFollowUp, "items.findings")).containsOnlyNulls();
        // When
        post(visit + "/followUp", "{\"doneOn\": \"2019-06-20\"}").then().statusCode(201);
        // Then
        assertThat(all(toFollowUp, "items.href")).doesNotContain(BASE + visit);
        post(visit + "/followUp", "{\"doneOn\": \"2019-06-20\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "nothingToFollowUp"));
    }

    @Test
    void takesNoReportOfADayToCome() {
        // Given
        String visit = visit("periodic", "2019-07-12");
        // When
        Response answer = post(visit + "/report", "{\"heldOn\": \"2019-07-12\", \"atHome\": true}");
        // Then
        answer.then().statusCode(400).body("issues.name", contains("heldOn"));
        get(visit).body("state", equalTo("planned"));
    }

    private String visit(String kind, String plannedOn) {
        String path = "/tenancies/" + tenancyId + "/visits";
        return path + "/"
                + created(
                        post(path, "{\"kind\": \"%s\", \"plannedOn\": \"%s\"}".formatted(kind, plannedOn)), "visitId");
    }
}
