package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what of a file: the offices all of it, others its figures and dates. */
@ServiceTest
class ReadersTest {

    private static final String WORDS = "Mompelt over zijn zus";
    private static final LocalDate BORN = LocalDate.of(1961, 7, 23);

    private UUID personId;
    private String file;

    @BeforeEach
    void aFileInWhichMuchWasWritten() {
        Api.today("2019-07-01");
        personId = aPerson(BORN);
        file = "/tenancies/"
                + aTenancy(
                        aDwelling(),
                        member(personId, "tenant").replace("}", ", \"severelyDisabled\": true, \"unmarried\": true}"));
        String visit = file + "/visits/"
                + created(post(file + "/visits", "{\"kind\": \"first\", \"plannedOn\": \"2019-04-10\"}"), "visitId");
        made(visit + "/report", "{\"heldOn\": \"2019-04-10\", \"atHome\": true, \"findings\": \"" + WORDS + "\"}");
        String procedure = file + "/procedures/"
                + created(
                        post(file + "/procedures", "{\"kind\": \"nuisance\", \"openedOn\": \"2019-05-06\"}"),
                        "procedureId");
        made(procedure + "/steps", "{\"step\": \"complaint\", \"on\": \"2019-05-07\", \"note\": \"" + WORDS + "\"}");
        made(
                procedure + "/evidence",
                "{\"kind\": \"statement\", \"receivedOn\": \"2019-05-08\", \"reference\": \"" + WORDS + "\"}");
        made(
                file + "/referrals",
                "{\"organisation\": \"ocmw\", \"reason\": \"debts\", \"referredOn\": \"2019-06-03\"}");
        made(file + "/damageClaims", """
            {"occurredOn": "2019-04-01", "reportedOn": "2019-04-03", "description": "%s"}""".formatted(WORDS));
        made(file + "/inspections", """
            {"kind": "incoming", "method": "joint", "heldOn": "2019-03-01", "items": [{"room": "%s",
             "element": "%s", "condition": "damaged", "cause": "wear", "description": "%s"}]}\
            """.formatted(WORDS, WORDS, WORDS));
        made(
                file + "/checklist/insurance",
                "{\"state\": \"done\", \"on\": \"2019-03-03\", \"note\": \"" + WORDS + "\"}");
        made(
                file + "/keyHandover",
                "{\"handedOverOn\": \"2019-02-28\", \"override\": {\"reason\": \"" + WORDS + "\"}}");
        put(file + "/meterHandovers/water", """
            {"readOn": "2019-06-30", "meterNumber": "W7734", "readings": [{"register": "total", "value": 431.7}]}\
            """).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrator", "auditor", "operator", "integrator-payments"})
    void showsOthersNothingThatWasWrittenAboutPersons(String client) {
        for (String part : parts()) {
            String seen = read(client, part);
            assertThat(seen)
                    .as(part)
                    .doesNotContain(WORDS)
                    .doesNotContain("W7734")
                    .doesNotContain("431.7")
                    .doesNotContain("ocmw")
                    .doesNotContain("\"birthDate\"")
                    .doesNotContain("severelyDisabled")
                    .doesNotContain("unmarried");
        }
        assertThat(read(client, file)).contains(personId.toString()).contains("\"role\":\"tenant\"");
        assertThat(read(client, file + "/visits")).contains("\"heldOn\":\"2019-04-10\"");
        assertThat(read(client, "/persons/" + personId)).contains("P***").doesNotContain(BORN.toString());
    }

    @Test
    void showsTheOfficesAllOfIt() {
        assertThat(read("rent-office", file))
                .contains("\"birthDate\":\"" + BORN + "\"")
                .contains("\"severelyDisabled\":true");
        for (String part :
                List.of("/visits", "/procedures", "/damageClaims", "/inspections", "/checklist", "/keyHandover")) {
            assertThat(read("social-worker", file + part)).as(part).contains(WORDS);
        }
        assertThat(read("rent-office", file + "/referrals")).contains("ocmw");
        assertThat(read("rent-office", file + "/meterHandovers/water"))
                .contains("W7734")
                .contains("431.7");
    }

    @Test
    void answersAChangeWithNoMoreThanItsCallerMayRead() {
        // Given
        RequestSpecification writer = given().auth()
                .oauth2(Tokens.with("tenancy:write"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        String claim = """
            {"occurredOn": "2019-04-01", "reportedOn": "2019-04-03", "description": "%s"}""".formatted(WORDS);
        // When
        Response first = given().spec(writer).body(claim).post(BASE + file + "/damageClaims");
        Response again = given().spec(writer).body(claim).post(BASE + file + "/damageClaims");
        Response other = given().spec(writer)
                .body(claim.replace(WORDS, "Something else"))
                .post(BASE + file + "/damageClaims");
        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.asString()).doesNotContain(WORDS);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void givesNobodyTheDocumentOfAnother() {
        // Given
        String visits = BASE
                + read("rent-office", file + "/visits")
                        .replaceAll("(?s).*\"href\":\"/tenancy/v1(/[^\"]*/visits/[^\"]*)\".*", "$1");
        String tag = as("rent-office").get(visits).header("ETag");
        // When
        Response asked = as("integrator").header("If-None-Match", tag).get(visits);
        // Then
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asString()).doesNotContain(WORDS);
    }

    @Test
    void keepsWhatAPreparedContractSaysWhoeverWritesIt() {
        // Given
        String terms = """
            {"dwellingId": "%s", "signedOn": "2019-08-01", "startDate": "2019-09-01",
             "household": [{"personId": "%s", "role": "tenant", "severelyDisabled": true}]}\
            """.formatted(aDwelling(), aPerson(BORN));
        // When
        Response prepared = given().auth()
                .oauth2(Tokens.with("tenancy:write"))
                .contentType(ContentType.JSON)
                .body(terms)
                .post(BASE + "/contractPreparations");
        // Then
        assertThat(prepared.statusCode()).isEqualTo(201);
        assertThat(prepared.asString()).doesNotContain("severelyDisabled");
        String id = prepared.path("contractPreparationId");
        assertThat(read("rent-office", "/contractPreparations/" + id)).contains("\"severelyDisabled\":true");
    }

    private List<String> parts() {
        return List.of(
                file,
                "/tenancies?pageSize=200",
                file + "/visits",
                file + "/procedures",
                file + "/referrals",
                file + "/damageClaims",
                file + "/inspections",
                file + "/checklist",
                file + "/keyHandover",
                file + "/meterHandovers/water",
                file + "/timeline");
    }

    private static void made(String path, String body) {
        post(path, body).then().statusCode(201);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.client(client));
    }

    private static String read(String client, String path) {
        Response answer = as(client).get(BASE + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
