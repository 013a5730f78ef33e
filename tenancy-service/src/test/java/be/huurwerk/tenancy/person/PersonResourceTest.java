package be.huurwerk.tenancy.person;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.FAMILY_NAME;
import static be.huurwerk.tenancy.Api.GIVEN_NAME;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.newSsin;
import static be.huurwerk.tenancy.Api.person;
import static be.huurwerk.tenancy.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Ssins;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class PersonResourceTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);

    @Test
    void registersAPersonAndMasksTheSsin() {
        // Given
        String ssin = newSsin(BORN);
        // When
        Response answer = post("/persons", person(ssin, BORN));
        // Then
        String personId = answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("ssin", equalTo("80.65.01-***.**"))
                .body("familyName", equalTo(FAMILY_NAME))
                .extract()
                .path("personId");
        assertThat(answer.header("Location")).endsWith("/tenancy/v1/persons/" + personId);
        assertThat(answer.asString()).doesNotContain(ssin);
        get("/persons/" + personId)
                .statusCode(200)
                .body("birthDate", equalTo("1980-05-01"))
                .body("preferredLanguage", equalTo("nl"))
                .body("ssin", equalTo("80.65.01-***.**"));
    }

    @Test
    void showsAnIntegratorNoName() {
        // Given
        String ssin = newSsin(BORN);
        UUID personId = Api.created(post("/persons", person(ssin, BORN)), "personId");
        // When
        Response masked = as("integrator").get(BASE + "/persons/" + personId);
        Response byNumber =
                as("integrator").body("{\"ssin\": \"" + ssin + "\"}").post(BASE + "/persons/query");
        Response byName = as("integrator").body("{\"familyName\": \"Va\"}").post(BASE + "/persons/query");
        Response addressees = as("integrator")
                .body("{\"tenancyIds\": [\"" + UUID.randomUUID() + "\"]}")
                .post(BASE + "/addressees/query");
        // Then
        masked.then().statusCode(200).body("givenName", equalTo("P***")).body("masked", equalTo(true));
        assertThat(masked.asString() + byNumber.asString()).doesNotContain(GIVEN_NAME, FAMILY_NAME, "1980-05-01");
        byNumber.then().statusCode(200).body("items.personId", contains(personId.toString()));
        byName.then().statusCode(403).body("type", equalTo("urn:problem-type:belgif:missingScope"));
        addressees.then().statusCode(403);
        as("finance-office").get(BASE + "/persons/" + personId).then().body("familyName", equalTo(FAMILY_NAME));
    }

    @Test
    void recordsWhoReadAndWhoRegisteredAPerson() {
        // Given
        UUID personId = Api.created(post("/persons", person(newSsin(BORN), BORN)), "personId");
        // When
        as("integrator").get(BASE + "/persons/" + personId).then().statusCode(200);
        // Then
        as("auditor")
                .get(BASE + "/operations/auditRecords?resource=" + personId)
                .then()
                .statusCode(200)
                .body("items.operation", contains("getPerson", "registerPerson"))
                .body("items.client", contains("integrator", "rent-office"));
        as("finance-office").get(BASE + "/operations/auditRecords").then().statusCode(403);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.client(client)).contentType(ContentType.JSON);
    }

    @Test
    void tellsTheOthersNeitherNameNorSsin() {
        // Given
        String ssin = newSsin(BORN);
        // When
        UUID personId = Api.created(post("/persons", person(ssin, BORN)), "personId");
        // Then
        TestEvent event = Api.events(personId, 1).get(0);
        assertThat(event.type()).isEqualTo("persons.notify.registered");
        assertThat(event.sequence()).isEqualTo(1);
        EventSchemas.assertMatches(event);
        assertThat(event.data().toString()).doesNotContain(ssin, GIVEN_NAME, FAMILY_NAME);
    }

    @Test
    void namesThePersonWhoHasTheSsinAlready() {
        // Given
        String ssin = newSsin(BORN);
        UUID first = Api.created(post("/persons", person(ssin, BORN)), "personId");
        // When
        Response answer = post("/persons", person(ssin, BORN));
        // Then
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:personAlreadyRegistered"))
                .body("href", equalTo("/tenancy/v1/persons/" + first))
                .body("detail", containsString("/tenancy/v1/persons/" + first));
        assertThat(answer.asString()).doesNotContain(ssin, GIVEN_NAME, FAMILY_NAME);
    }

    @Test
    void registersAnSsinOnceWhenManyAskAtOnce() {
        // Given
        String body = person(newSsin(BORN), BORN);
        // When
        List<Integer> statuses = Concurrently.run(8, i -> post("/persons", body).statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(7);
    }

    @Test
    void refusesAWrongCheckNumberWithoutRepeatingIt() {
        // Given
        String wrong = Ssins.withWrongCheckNumber(BORN, 123);
        // When
        Response answer = post("/persons", person(wrong, BORN));
        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:belgif:badRequest"))
                .body("issues.name", contains("ssin"))
                .body("issues[0].in", equalTo("body"));
        assertThat(answer.asString()).doesNotContain(wrong, FAMILY_NAME);
    }

    @Test
    void namesEveryFaultOfABodyAtOnce() {
        // When
        Response answer = post("/persons", """
                {"ssin": 5, "givenName": "", "birthDate": "1980-02-30", "nickname": "x"}""");
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("ssin", "givenName", "familyName", "birthDate", "nickname"));
    }

    @Test
    void findsAPersonBySsinAndByTheBeginningOfAName() {
        // Given
        String ssin = newSsin(BORN);
        String family = "Zoekgéval" + UUID.randomUUID();
        String body = person(ssin, BORN).replace(FAMILY_NAME, family);
        String personId = Api.created(post("/persons", body), "personId").toString();
        // When
        Response bySsin = post("/persons/query", "{\"ssin\": \"%s\"}".formatted(ssin));
        Response byName =
                post("/persons/query", "{\"familyName\": \"ZOEKGEVAL%s\"}".formatted(family.substring(9, 20)));
        Response byBoth = post("/persons/query", "{\"ssin\": \"%s\", \"familyName\": \"Anders\"}".formatted(ssin));
        // Then
        bySsin.then().statusCode(200).body("items.personId", contains(personId)).body("total", equalTo(1));
        byName.then().statusCode(200).body("items.personId", contains(personId));
        byBoth.then().statusCode(200).body("items", hasSize(0));
        bySsin.then().body("items[0].ssin", not(containsString(ssin)));
    }

    @Test
    void turnsThePagesOfASearch() {
        // Given
        String family = "Bladeraar" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            post("/persons", person(newSsin(BORN), BORN).replace(FAMILY_NAME, family));
        }
        String search = "{\"familyName\": \"%s\"}".formatted(family);
        // When
        Response first = asRentOffice().body(search).post(BASE + "/persons/query?pageSize=2");
        String next = first.then()
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        Response second = asRentOffice().body(search).post(next);
        // Then
        second.then().statusCode(200).body("items", hasSize(1)).body("next", equalTo(null));
        assertThat(next).doesNotContain("Bladeraar");
    }

    @Test
    void asksForSomethingToSearchBy() {
        // When
        Response nothing = post("/persons/query", "{}");
        Response wrong = post("/persons/query", "{\"ssin\": \"%s\"}".formatted(Ssins.withWrongCheckNumber(BORN, 5)));
        // Then
        nothing.then().statusCode(400);
        wrong.then().statusCode(400).body("issues.name", contains("ssin"));
    }

    @Test
    void knowsNobodyByAnotherId() {
        // When
        Response answer = asRentOffice().get(BASE + "/persons/" + UUID.randomUUID());
        // Then
        answer.then().statusCode(404).body("type", equalTo("urn:problem-type:belgif:resourceNotFound"));
    }

    @Test
    void answersTheSameKeyWithTheSamePerson() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = person(newSsin(BORN), BORN);
        Response first =
                asRentOffice().header("Idempotency-Key", key).body(body).post(BASE + "/persons");
        // When
        Response again =
                asRentOffice().header("Idempotency-Key", key).body(body).post(BASE + "/persons");
        // Then
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void knowsTheLanguagesThereAre() {
        // Given
        LocalDate born = LocalDate.of(1980, 5, 1);
        String body = Api.person(Api.newSsin(born), born).replace("\"nl\"", "\"xx\"");
        // When
        Response answer = Api.post("/persons", body);
        // Then
        answer.then().statusCode(400).body("issues.name", contains("preferredLanguage"));
    }
}
