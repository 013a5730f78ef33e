package be.huurwerk.tenancy.dwelling;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.dwelling;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Concurrently;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class DwellingResourceTest {

    @Test
    void registersADwellingWithItsFigures() {
        // Given
        String reference = "W-" + UUID.randomUUID();
        // When
        Response answer = post("/dwellings", dwelling(reference));
        // Then
        UUID dwellingId = Api.created(answer, "dwellingId");
        assertThat(answer.header("Location")).endsWith("/tenancy/v1/dwellings/" + dwellingId);
        assertThat(get("/dwellings/" + dwellingId)
                        .statusCode(200)
                        .header("ETag", startsWith("\"0."))
                        .body("reference", equalTo(reference))
                        .body("address.postalCode", equalTo("2220"))
                        .extract()
                        .asString())
                .contains("\"baseRent\":600.00", "\"energyCorrection\":0.00");
    }

    @Test
    void tellsTheOthers() {
        // When
        UUID dwellingId = Api.aDwelling();
        // Then
        TestEvent event = Api.events(dwellingId, 1).get(0);
        assertThat(event.type()).isEqualTo("dwellings.notify.registered");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/figures/0/baseRent").decimalValue()).isEqualByComparingTo("600.00");
    }

    @Test
    void takesAReferenceOnceWhenManyAskAtOnce() {
        // Given
        String body = dwelling("W-" + UUID.randomUUID());
        // When
        List<Response> answers = Concurrently.run(6, i -> post("/dwellings", body));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(5)
                .allSatisfy(answer -> answer.then()
                        .body("type", equalTo("urn:problem-type:huurwerk:tenancy:dwellingAlreadyRegistered")));
    }

    @Test
    void refusesTwoFiguresFromTheSameDay() {
        // Given
        String body = dwelling("W-" + UUID.randomUUID())
                .replace("\"figures\": [", "\"figures\": [{\"validFrom\": \"2019-01-01\", \"baseRent\": 500.00},");
        // When
        Response answer = post("/dwellings", body);
        // Then
        answer.then().statusCode(400).body("issues.name", contains("figures[1].validFrom"));
    }

    @Test
    void namesEveryFaultOfABody() {
        // Given
        String body = dwelling("W-" + UUID.randomUUID())
                .replace("\"house\"", "\"castle\"")
                .replace("600.00", "600.001")
                .replace("\"2220\"", "\"22200\"");
        // When
        Response answer = post("/dwellings", body);
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("kind", "figures[0].baseRent", "address.postalCode"));
    }

    @Test
    void listsPageByPageAndByReference() {
        // Given
        String reference = "W-" + UUID.randomUUID();
        post("/dwellings", dwelling(reference));
        Api.aDwelling();
        // When
        Response page = asRentOffice().get(BASE + "/dwellings?pageSize=1");
        Response one = asRentOffice().get(BASE + "/dwellings?reference=" + reference);
        // Then
        String next =
                page.then().statusCode(200).body("items", hasSize(1)).extract().path("next");
        asRentOffice().get(next).then().statusCode(200).body("items", hasSize(1));
        one.then().body("items.reference", contains(reference)).body("total", equalTo(1));
    }
}
