package be.huurwerk.tenancy.addressee;

import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aPerson;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.newSsin;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class AddresseeResourceTest {

    @Test
    void namesEverybodyWhomTheLeaseBindsTheReferenceTenantFirst() {
        // Given
        UUID spouse = named("Eéva", "O'Voorbeeld");
        UUID child = aPerson(LocalDate.of(2012, 3, 1));
        UUID tenant = named("Jan", "De Proef");
        UUID tenancyId =
                aTenancy(aDwelling(), member(spouse, "spouse"), member(child, "child"), member(tenant, "tenant"));
        // When
        Response answer = query(tenancyId);
        // Then
        answer.then()
                .statusCode(200)
                .body("items[0].tenancyId", equalTo(tenancyId.toString()))
                .body("items[0].names", contains("Jan De Proef", "Eéva O'Voorbeeld"))
                .body("items[0].address.street", equalTo("Voorbeeldstraat"))
                .body("items[0].address.municipality", equalTo("Heist-op-den-Berg"))
                .body("items[0].preferredLanguage", equalTo("nl"))
                .body("items[0].people.personId", contains(tenant.toString(), spouse.toString(), child.toString()));
    }

    @Test
    void writesWhereTheReferenceTenantWantsLetters() {
        // Given
        UUID tenant = named("Jan", "De Proef");
        UUID spouse = named("Eéva", "O'Voorbeeld");
        UUID tenancyId = aTenancy(aDwelling(), member(spouse, "spouse"), member(tenant, "tenant"));
        wantsLetters(
                spouse,
                "{\"street\": \"Proefstraat\", \"houseNumber\": \"9\", \"postalCode\": \"9000\","
                        + " \"municipality\": \"Gent\", \"country\": \"BE\"}");
        String beforeHeSaid = query(tenancyId).path("items[0].address.street");
        wantsLetters(
                tenant,
                "{\"street\": \"Proefgracht\", \"houseNumber\": \"1\", \"boxNumber\": \"A\","
                        + " \"postalCode\": \"1012 AB\", \"municipality\": \"Amsterdam\", \"country\": \"NL\"}");
        // When
        Response answer = query(tenancyId);
        // Then
        assertThat(beforeHeSaid).isEqualTo("Voorbeeldstraat");
        answer.then()
                .statusCode(200)
                .body("items[0].address.street", equalTo("Proefgracht"))
                .body("items[0].address.boxNumber", equalTo("A"))
                .body("items[0].address.municipality", equalTo("Amsterdam"))
                .body("items[0].address.country", equalTo("NL"));
    }

    @Test
    void leavesOutATenancyThatNobodyKnows() {
        // Given
        UUID known = aTenancyOf(anAdult());
        // When
        Response answer = query(UUID.randomUUID(), known, known);
        // Then
        answer.then().statusCode(200).body("total", equalTo(1)).body("items.tenancyId", contains(known.toString()));
    }

    @Test
    void refusesMoreThanTwoHundredAndNone() {
        UUID[] many = Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new);
        query(many).then().statusCode(400).body("issues[0].name", equalTo("tenancyIds"));
        query().then().statusCode(400).body("issues[0].name", equalTo("tenancyIds"));
    }

    @Test
    void tellsNoSsin() {
        // Given
        LocalDate born = LocalDate.of(1980, 5, 1);
        String ssin = newSsin(born);
        UUID tenant = Api.created(post("/persons", Api.person(ssin, born)), "personId");
        // When
        String answer = query(aTenancyOf(tenant)).asString();
        // Then
        assertThat(answer).contains(Api.FAMILY_NAME).doesNotContain(ssin).doesNotContain("1980");
    }

    private static UUID named(String givenName, String familyName) {
        LocalDate born = LocalDate.of(1980, 5, 1);
        String body = Api.person(newSsin(born), born)
                .replace(Api.GIVEN_NAME, givenName)
                .replace(Api.FAMILY_NAME, familyName);
        return Api.created(post("/persons", body), "personId");
    }

    private static void wantsLetters(UUID personId, String address) {
        Api.asRentOffice()
                .header("If-Match", "*")
                .body("{\"correspondenceAddress\": " + address + "}")
                .put(Api.BASE + "/persons/" + personId + "/contact")
                .then()
                .statusCode(200);
    }

    private static Response query(UUID... tenancyIds) {
        String ids = List.of(tenancyIds).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return post("/addressees/query", "{\"tenancyIds\": [" + ids + "]}");
    }
}
