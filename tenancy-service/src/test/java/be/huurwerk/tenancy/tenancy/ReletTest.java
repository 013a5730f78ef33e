package be.huurwerk.tenancy.tenancy;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.events;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.Api.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lease ends on 2019-06-30, and its household keeps the keys until 2019-07-10: no two households pay for a day of it. */
@ServiceTest
class ReletTest {

    private static final String BACK = "{\"keysReturnedOn\": \"2019-07-10\", \"damages\": []}";
    private static final String KEPT = "urn:problem-type:huurwerk:tenancy:keysNotReturned";

    private UUID dwellingId;
    private UUID former;

    @BeforeEach
    void endTheLease() {
        today("2019-03-12");
        dwellingId = aDwelling();
        UUID tenant = anAdult();
        former = aTenancy(dwellingId, member(tenant, "tenant"));
        post("/tenancies/" + former + "/notices", notice("2019-03-12", "ordinary", tenant))
                .then()
                .statusCode(201)
                .body("endsOn", equalTo("2019-06-30"));
    }

    @Test
    void isNotLetAgainForDaysThatTheFormerHouseholdHasPaid() {
        // Given
        today("2019-07-12");
        // When
        post("/tenancies/" + former + "/departure", BACK).then().statusCode(201).body("reletFrom", nullValue());
        Response fromTheDayOfTheKeys = post("/tenancies", next("2019-07-10"));
        Response afterwards = post("/tenancies", next("2019-07-11"));
        // Then
        fromTheDayOfTheKeys
                .then()
                .statusCode(409)
                .body("type", equalTo(KEPT))
                .body("href", equalTo("/tenancy/v1/tenancies/" + former))
                .body("detail", containsString("returned the keys on 2019-07-10"));
        afterwards.then().statusCode(201).body("override", nullValue());
    }

    @Test
    void isLetNeverthelessForAReason() {
        // Given
        today("2019-07-12");
        post("/tenancies/" + former + "/departure", BACK).then().statusCode(201);
        String reason = "{\"override\": {\"reason\": \"The keys were lost; the locks are new.\"}, ";
        // When
        Response answer = post("/tenancies", next("2019-07-01").replaceFirst("\\{", reason));
        // Then
        answer.then().statusCode(201).body("override.reason", equalTo("The keys were lost; the locks are new."));
    }

    @Test
    void isSignedBeforeTheKeysAreBackAndAsksNothingOfTheFormerHouseholdFromThenOn() {
        // Given: nobody knows yet that the keys come late
        UUID comer = created(post("/tenancies", next("2019-07-01")), "tenancyId");
        today("2019-07-12");
        Deposits.tell(comer, "paid");
        // When
        Response early = post("/tenancies/" + comer + "/keyHandover", "{\"handedOverOn\": \"2019-07-02\"}");
        Response left = post("/tenancies/" + former + "/departure", BACK);
        Response stillEarly = post("/tenancies/" + comer + "/keyHandover", "{\"handedOverOn\": \"2019-07-09\"}");
        Response handedOver = post("/tenancies/" + comer + "/keyHandover", "{\"handedOverOn\": \"2019-07-10\"}");
        // Then
        early.then().statusCode(409).body("type", equalTo(KEPT)).body("href", containsString(former.toString()));
        left.then().statusCode(201).body("reletFrom", equalTo("2019-07-01"));
        get("/tenancies/" + former + "/departure").body("reletFrom", equalTo("2019-07-01"));
        stillEarly.then().statusCode(409).body("type", equalTo(KEPT));
        handedOver.then().statusCode(201);
        List<TestEvent> told = events(former, 3);
        EventSchemas.assertMatches(told.get(2));
        assertThat(told.get(2).type()).isEqualTo("tenancies.notify.departed");
        assertThat(told.get(2).data().path("reletFrom").asText()).isEqualTo("2019-07-01");
    }

    /** Every order of ADR 0027: what each step is answered, and from when on nothing is asked of the former household. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sign 2019-07-01, depart                                | 201 201                     | 2019-07-01
            sign 2019-07-10, depart                                | 201 201                     | 2019-07-10
            sign 2019-07-11, depart                                | 201 201                     |
            override 2019-07-01, depart                            | 201 201                     | 2019-07-01
            depart, sign 2019-07-01                                | 201 keysNotReturned         |
            depart, sign 2019-07-10, sign 2019-07-11               | 201 keysNotReturned 201     |
            depart, override 2019-07-01, annul, sign 2019-07-01    | 201 201 201 keysNotReturned |
            sign 2019-07-01, annul, depart                         | 201 201 201                 |
            sign 2019-07-01, annul, sign 2019-07-05, depart        | 201 201 201 201             | 2019-07-05
            sign 2019-07-01, depart, annul                         | 201 201 201                 | 2019-07-01
            sign 2019-07-01, depart, annul, sign 2019-07-05        | 201 201 201 201             | 2019-07-01
            sign 2019-07-05, depart, annul, sign 2019-07-01        | 201 201 201 keysNotReturned | 2019-07-05
            """)
    void noDayIsPaidByTwoHouseholdsInWhateverOrder(String steps, String answers, String reletFrom) {
        // Given
        today("2019-07-12");
        List<String> answered = new ArrayList<>();
        String last = "";
        // When
        for (String step : steps.split(", ")) {
            Response answer = take(step, last);
            last = step.startsWith("depart") ? last : answer.path("tenancyId");
            String type = answer.statusCode() == 201 ? "201" : answer.path("type");
            answered.add(type.substring(type.lastIndexOf(':') + 1));
        }
        // Then
        assertThat(answered).containsExactly(answers.split(" "));
        get("/tenancies/" + former + "/departure").body("reletFrom", equalTo(reletFrom));
    }

    private Response take(String step, String last) {
        if (step.equals("depart")) {
            return post("/tenancies/" + former + "/departure", BACK);
        }
        if (step.equals("annul")) {
            return post("/tenancies/" + last + "/annulment", "{\"reason\": \"Another home.\"}");
        }
        String[] words = step.split(" ");
        return post(
                "/tenancies",
                words[0].equals("sign")
                        ? next(words[1])
                        : next(words[1]).replaceFirst("\\{", "{\"override\": {\"reason\": \"New locks.\"}, "));
    }

    private String next(String startDate) {
        return lease(dwellingId, "2019-03-12", startDate, member(anAdult(), "tenant"));
    }
}
