package be.huurwerk.tenancy;

import static io.restassured.RestAssured.given;

import be.huurwerk.testsupport.Ssins;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Calls the service as the rent office would. */
public final class Api {

    public static final String BASE = "/tenancy/v1";
    public static final String TOPIC = "huurwerk.tenancy.v1";
    public static final String GIVEN_NAME = "Proefella";
    public static final String FAMILY_NAME = "Van Testegem";
    /** Of an inspection. */
    public static final String ITEM = "{\"room\": \"hall\", \"element\": \"door\", \"condition\": \"good\"}";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Api() {}

    public static RequestSpecification asRentOffice() {
        return given().auth().oauth2(Tokens.client("rent-office")).contentType(ContentType.JSON);
    }

    public static Response post(String path, String body) {
        return asRentOffice().body(body).post(BASE + path);
    }

    /** Puts what was not there, or whatever was. */
    public static Response put(String path, String body) {
        return asRentOffice().header("If-Match", "*").body(body).put(BASE + path);
    }

    public static void today(String date) {
        asRentOffice()
                .body("{\"businessDate\": \"" + date + "\"}")
                .put(BASE + "/operations/businessDate")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse get(String path) {
        return asRentOffice().get(BASE + path).then();
    }

    /** What stands under the path on all pages of a list: other tests of the run fill the same lists. */
    public static List<String> all(String list, String path) {
        List<String> found = new ArrayList<>();
        String next = BASE + list;
        while (next != null) {
            JsonPath page =
                    asRentOffice().get(next).then().statusCode(200).extract().jsonPath();
            found.addAll(page.<String>getList(path));
            next = page.getString("next");
        }
        return found;
    }

    /** An SSIN of the test range that no other test of this run has. */
    public static String newSsin(LocalDate birthDate) {
        int next = COUNTER.incrementAndGet();
        return Ssins.of(birthDate.withDayOfMonth(1 + next / 998), 1 + next % 998);
    }

    public static String person(String ssin, LocalDate birthDate) {
        return """
            {"ssin": "%s", "givenName": "%s", "familyName": "%s", "birthDate": "%s", "preferredLanguage": "nl"}\
            """.formatted(ssin, GIVEN_NAME, FAMILY_NAME, birthDate);
    }

    public static UUID aPerson(LocalDate birthDate) {
        return created(post("/persons", person(newSsin(birthDate), birthDate)), "personId");
    }

    public static UUID anAdult() {
        return aPerson(LocalDate.of(1980, 5, 1));
    }

    public static String dwelling(String reference) {
        return """
            {"reference": "%s", "kind": "house", "bedrooms": 3,
             "address": {"street": "Voorbeeldstraat", "houseNumber": "1", "postalCode": "2220", "municipality": "Heist-op-den-Berg"},
             "figures": [{"validFrom": "2019-01-01", "baseRent": 600.00, "minimumRent": 180.00,
                          "patrimonyReduction": 40.00, "energyCorrection": 0.00}]}\
            """.formatted(reference);
    }

    public static UUID aDwelling() {
        return created(post("/dwellings", dwelling("W-" + UUID.randomUUID())), "dwellingId");
    }

    public static UUID aDwellingOf(int bedrooms) {
        return created(
                post(
                        "/dwellings",
                        dwelling("W-" + UUID.randomUUID()).replace("\"bedrooms\": 3", "\"bedrooms\": " + bedrooms)),
                "dwellingId");
    }

    public static String member(UUID personId, String role) {
        return "{\"personId\": \"%s\", \"role\": \"%s\"}".formatted(personId, role);
    }

    public static String lease(UUID dwellingId, String signedOn, String startDate, String... household) {
        return """
            {"dwellingId": "%s", "signedOn": "%s", "startDate": "%s", "household": [%s]}\
            """.formatted(dwellingId, signedOn, startDate, String.join(", ", household));
    }

    /** Signed on 2019-02-15, from 2019-03-01 on, for nine years. */
    public static UUID aTenancy(UUID dwellingId, String... household) {
        return created(post("/tenancies", lease(dwellingId, "2019-02-15", "2019-03-01", household)), "tenancyId");
    }

    public static UUID aTenancyOf(UUID tenant) {
        return aTenancy(aDwelling(), member(tenant, "tenant"));
    }

    public static String notice(String receivedOn, String reason, UUID... signatories) {
        List<String> ids = Stream.of(signatories).map(id -> "\"" + id + "\"").toList();
        return """
            {"receivedOn": "%s", "reason": "%s", "signatories": [%s]}\
            """.formatted(receivedOn, reason, String.join(", ", ids));
    }

    public static UUID created(Response answer, String id) {
        return UUID.fromString(answer.then().statusCode(201).extract().path(id));
    }

    /** The events of a subject once there are as many. */
    public static List<TestEvent> events(UUID subject, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.read(TOPIC, subject), events -> events.size() >= count);
    }
}
