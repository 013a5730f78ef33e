package be.huurwerk.tenancy.dwelling;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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

/** The figures of a dwelling over time; it is registered with 600.00 from 2019-01-01 on. */
@ServiceTest
class DwellingFiguresTest {

    private UUID dwellingId;

    @BeforeEach
    void registerADwelling() {
        dwellingId = aDwelling();
    }

    @Test
    void addsFiguresFromALaterDayOn() {
        // When
        Response answer = post(figuresOf(dwellingId), figures("2020-01-01", "612.00"));
        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("figures.validFrom", contains("2019-01-01", "2020-01-01"));
        assertThat(get("/dwellings/" + dwellingId + "?on=2019-12-31").extract().asString())
                .contains("\"figuresInForce\":{\"validFrom\":\"2019-01-01\",\"baseRent\":600.00");
        assertThat(get("/dwellings/" + dwellingId + "?on=2020-01-01").extract().asString())
                .contains("\"figuresInForce\":{\"validFrom\":\"2020-01-01\",\"baseRent\":612.00");
        get("/dwellings/" + dwellingId + "?on=2018-12-31").body("figuresInForce", nullValue());
    }

    @Test
    void supersedesFiguresFromTheSameDayAndKeepsTheHistory() {
        // When
        Response answer = post(figuresOf(dwellingId), figures("2019-01-01", "605.00"));
        // Then
        answer.then().statusCode(201).body("figures", hasSize(1)).body("figures[0].baseRent", equalTo(605.00f));
        get(figuresOf(dwellingId))
                .body("items.baseRent", contains(605.00f, 600.00f))
                .body("items[0].supersededAt", nullValue())
                .body("items[1].supersededAt", notNullValue())
                .body("total", equalTo(2));
    }

    @Test
    void tellsTheOthersAllFigures() {
        // When
        post(figuresOf(dwellingId), figures("2020-01-01", "612.00"));
        // Then
        TestEvent event = Api.events(dwellingId, 2).get(1);
        assertThat(event.type()).isEqualTo("dwellings.notify.figuresChanged");
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/figures")).hasSize(2);
        assertThat(event.data().at("/figures/1/baseRent").decimalValue()).isEqualByComparingTo("612.00");
    }

    @Test
    void tellsNothingWhenTheSameIsSaidAgain() {
        // Given
        post(figuresOf(dwellingId), figures("2020-01-01", "612.00"));
        // When
        Response again = post(figuresOf(dwellingId), figures("2020-01-01", "612.0"));
        // Then
        again.then().statusCode(201).header("ETag", "\"1\"");
        get(figuresOf(dwellingId)).body("total", equalTo(2));
        post(figuresOf(dwellingId), figures("2021-01-01", "620.00"));
        assertThat(Api.events(dwellingId, 3)).hasSize(3);
    }

    @Test
    void namesEveryFaultAndChangesNothing() {
        // When
        Response answer = post(figuresOf(dwellingId), figures("2020-02-30", "612.001"));
        // Then
        answer.then().statusCode(400).body("issues.name", contains("validFrom", "baseRent"));
        get("/dwellings/" + dwellingId).header("ETag", startsWith("\"0.")).body("figures", hasSize(1));
    }

    @Test
    void takesOneOfManyChangesOfTheSameVersion() {
        // When
        List<Integer> statuses = Concurrently.run(
                6,
                i -> asRentOffice()
                        .header("If-Match", "\"0\"")
                        .body(figures("2020-01-0" + (i + 1), "612.00"))
                        .post(BASE + figuresOf(dwellingId))
                        .statusCode());
        // Then
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 412)
                .hasSize(5);
        get("/dwellings/" + dwellingId).body("figures", hasSize(2));
    }

    @Test
    void knowsNoDwellingByAnotherId() {
        // When
        Response answer = post(figuresOf(UUID.randomUUID()), figures("2020-01-01", "612.00"));
        // Then
        answer.then().statusCode(404);
    }

    @Test
    void saysWhetherTheDwellingIsLet() {
        // When
        UUID tenancyId = aTenancy(dwellingId, member(anAdult(), "tenant"));
        // Then
        get("/dwellings/" + dwellingId + "?on=2019-02-14").body("availability.state", equalTo("free"));
        get("/dwellings/" + dwellingId + "?on=2019-02-15").body("availability.state", equalTo("reserved"));
        get("/dwellings/" + dwellingId + "?on=2019-03-01")
                .body("availability.state", equalTo("let"))
                .body("availability.tenancyId", equalTo(tenancyId.toString()))
                .body("availability.until", equalTo("2028-02-29"));
        // a term that passes ends nothing
        get("/dwellings/" + dwellingId + "?on=2028-03-01").body("availability.state", equalTo("let"));
    }

    @Test
    void keepsWhatElseIsKnownOfADwelling() {
        // Given
        String body = Api.dwelling("W-" + UUID.randomUUID())
                .replaceFirst("\\{", "{\"adapted\": true, \"communalHeating\": false, \"ownership\": \"inRented\", ");
        // When
        UUID adapted = Api.created(post("/dwellings", body), "dwellingId");
        // Then
        get("/dwellings/" + adapted)
                .body("adapted", equalTo(true))
                .body("communalHeating", equalTo(false))
                .body("ownership", equalTo("inRented"));
        get("/dwellings/" + dwellingId).body("adapted", nullValue()).body("ownership", nullValue());
    }

    private static String figuresOf(UUID dwellingId) {
        return "/dwellings/" + dwellingId + "/figures";
    }

    private static String figures(String validFrom, String baseRent) {
        return "{\"validFrom\": \"%s\", \"baseRent\": %s, \"minimumRent\": 183.60}".formatted(validFrom, baseRent);
    }
}
