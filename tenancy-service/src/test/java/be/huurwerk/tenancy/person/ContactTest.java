package be.huurwerk.tenancy.person;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.FAMILY_NAME;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a person is reached, and who sees it. */
@ServiceTest
class ContactTest {

    private static final String CONTACT = """
            {"preferredLanguage": "fr", "email": "proefella@example.org", "telephones": ["+32470123456"],
             "preferredChannel": "email",
             "correspondenceAddress": {"street": "Proefstraat", "houseNumber": "1", "postalCode": "9000", "municipality": "Gent"}}""";

    @Test
    void replacesContactDataOfTheVersionThatWasSeen() {
        // Given
        UUID personId = anAdult();
        // When
        Response first = change(personId, "\"0\"", CONTACT);
        Response stale = change(personId, "\"0\"", "{}");
        Response blind = asRentOffice().body("{}").put(BASE + "/persons/" + personId + "/contact");
        Response second = change(
                personId,
                first.header("ETag"),
                "{\"preferredLanguage\": \"nl\", \"telephones\": [\"+3292223344\", \"+31201234567\"],"
                        + " \"preferredChannel\": \"telephone\"}");
        // Then
        first.then()
                .statusCode(200)
                .body("preferredLanguage", equalTo("fr"))
                .body("contact.preferredLanguage", equalTo("fr"))
                .body("contact.preferredChannel", equalTo("email"))
                .body("contact.correspondenceAddress.municipality", equalTo("Gent"));
        stale.then().statusCode(412);
        blind.then().statusCode(428);
        second.then()
                .statusCode(200)
                .body("preferredLanguage", equalTo("nl"))
                .body("contact.email", nullValue())
                .body("contact.correspondenceAddress", nullValue())
                .body("contact.telephones", contains("+3292223344", "+31201234567"));
        change(personId, "*", "{}")
                .then()
                .statusCode(200)
                .body("preferredLanguage", nullValue())
                .body("contact", nullValue());
        change(UUID.randomUUID(), "*", "{}").then().statusCode(404);
    }

    @Test
    void leavesTheTagAsItIsWhenNothingChanges() {
        // Given
        UUID personId = anAdult();
        String tag = change(personId, "*", CONTACT).header("ETag");
        // When
        Response again = change(personId, tag, CONTACT);
        // Then
        again.then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void showsAnIntegratorNothingOfIt() {
        // Given
        UUID personId = anAdult();
        change(personId, "*", CONTACT).then().statusCode(200);
        // When
        Response masked = as("integrator").get(BASE + "/persons/" + personId);
        // Then
        masked.then().statusCode(200).body("contact", nullValue()).body("masked", equalTo(true));
        assertThat(masked.asString()).doesNotContain("example.org", "Proefstraat", "+32");
        as("integrator")
                .header("If-Match", "*")
                .body(CONTACT)
                .put(BASE + "/persons/" + personId + "/contact")
                .then()
                .statusCode(403);
        for (String client : new String[] {"rent-office", "finance-office", "social-worker"}) {
            as(client)
                    .get(BASE + "/persons/" + personId)
                    .then()
                    .body("familyName", equalTo(FAMILY_NAME))
                    .body("contact.email", equalTo("proefella@example.org"));
        }
    }

    @Test
    void refusesWhatReachesNobodyWithoutRepeatingIt() {
        // Given
        UUID personId = anAdult();
        // When
        Response malformed = change(personId, "*", """
                {"preferredLanguage": "nederlands", "email": "proefella@", "telephones": ["+32470123456", "0470 12 34 56", "+3299"],
                 "correspondenceAddress": {"street": "Proef\\nstraat", "postalCode": "9000", "municipality": "Gent", "country": "Belgium"},
                 "fax": "+3292223344"}""");
        // Then
        malformed
                .then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "preferredLanguage",
                                "email",
                                "telephones[1]",
                                "telephones[2]",
                                "correspondenceAddress.street",
                                "correspondenceAddress.houseNumber",
                                "correspondenceAddress.country",
                                "fax"));
        assertThat(malformed.asString()).doesNotContain("proefella@", "0470", "+3299");
        assertThat(as("rent-office").get(BASE + "/persons/" + personId).<String>path("contact.email"))
                .isNull();
    }

    @Test
    void refusesAChannelWithoutAnAddressAndAPlaceThatIsNone() {
        // Given
        UUID personId = anAdult();
        // When
        Response answer = change(personId, "*", """
                {"preferredLanguage": "xx", "preferredChannel": "email",
                 "correspondenceAddress": {"street": "Proefstraat", "houseNumber": "1", "postalCode": "0900", "municipality": "Gent"}}""");
        Response telephone = change(personId, "*", "{\"preferredChannel\": \"telephone\", \"telephones\": []}");
        Response nowhere =
                change(personId, "*", CONTACT.replace("\"municipality\"", "\"country\": \"XQ\", \"municipality\""));
        Response abroad = change(personId, "*", CONTACT.replace("\"9000\"", "\"0900 AB\", \"country\": \"NL\""));
        // Then
        answer.then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder("preferredLanguage", "email", "correspondenceAddress.postalCode"));
        telephone.then().statusCode(400).body("issues.name", contains("telephones"));
        nowhere.then().statusCode(400).body("issues.name", contains("correspondenceAddress.country"));
        abroad.then().statusCode(200);
    }

    @Test
    void recordsWhoReadAndWhoChanged() {
        // Given
        UUID personId = anAdult();
        // When
        change(personId, "*", CONTACT);
        as("integrator").get(BASE + "/persons/" + personId);
        // Then
        as("auditor")
                .get(BASE + "/operations/auditRecords?resource=" + personId)
                .then()
                .statusCode(200)
                .body("items.operation", contains("getPerson", "changeContact", "registerPerson"))
                .body("items.kind", contains("read", "change", "change"))
                .body("items[0].client", equalTo("integrator"))
                .body("items.resource", not(contains("example")));
    }

    private static Response change(UUID personId, String ifMatch, String contact) {
        return asRentOffice().header("If-Match", ifMatch).body(contact).put(BASE + "/persons/" + personId + "/contact");
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.client(client)).contentType(ContentType.JSON);
    }
}
