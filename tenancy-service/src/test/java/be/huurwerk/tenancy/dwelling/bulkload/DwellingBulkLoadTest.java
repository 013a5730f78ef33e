package be.huurwerk.tenancy.dwelling.bulkload;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.events;
import static be.huurwerk.tenancy.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class DwellingBulkLoadTest {

    private static final String HEADER =
            "reference;kind;bedrooms;street;houseNumber;boxNumber;postalCode;municipality;ownership;adapted;communalHeating;validFrom;baseRent;minimumRent;patrimonyReduction;energyCorrection\n";
    private static final String FIGURES =
            "reference;validFrom;baseRent;minimumRent;patrimonyReduction;energyCorrection\n";

    private final String reference = "B-" + UUID.randomUUID();

    @Test
    void registersSoundLinesAsOneByOneAndReportsTheOthers() {
        // When
        Response answer = load(
                "dwellingBulkLoads",
                HEADER + line(reference, "house;3", "600,00") + line(reference + "-2", "castle;99", "0.00")
                        + line(reference, "studio;0", "450.00") + "too;few\n");

        // Then
        answer.then().statusCode(202);
        Map<String, Object> load = completed(answer);
        assertThat(load).containsEntry("total", 4).containsEntry("accepted", 1).containsEntry("done", 1);
        assertThat(refusals(load))
                .containsExactly(
                        "3 kind schemaViolation",
                        "3 bedrooms schemaViolation",
                        "3 baseRent rejectedInput",
                        "4 reference rejectedInput",
                        "5 null invalidInput");
        UUID dwellingId = dwelling(reference);
        get("/dwellings/" + dwellingId)
                .statusCode(200)
                .body("ownership", equalTo("inRented"))
                .body("adapted", equalTo(true))
                .body("communalHeating", equalTo(false))
                .body("figures", hasSize(1))
                .body("figures[0].baseRent", equalTo(600.00f))
                .body("availability.state", equalTo("free"));
        TestEvent registered = events(dwellingId, 1).get(0);
        EventSchemas.assertMatches(registered);
        assertThat(registered.type()).isEqualTo("dwellings.notify.registered");
    }

    @Test
    void registersTheSameFileOnce() {
        // Given
        String file = HEADER + line(reference, "house;3", "600.00");
        Map<String, Object> first = completed(load("dwellingBulkLoads", file));

        // When
        Response again = load("dwellingBulkLoads", file);

        // Then
        again.then()
                .statusCode(200)
                .body("alreadyLoaded", equalTo(true))
                .body("bulkLoadId", equalTo(first.get("bulkLoadId")));
        assertThat(events(dwelling(reference), 1)).hasSize(1);
    }

    @Test
    void refusesAReferenceThatIsRegistered() {
        // Given
        completed(load("dwellingBulkLoads", HEADER + line(reference, "house;3", "600.00")));

        // When
        Map<String, Object> load =
                completed(load("dwellingBulkLoads", HEADER + line(reference, "apartment;2", "500.00")));

        // Then
        assertThat(refusals(load)).containsExactly("2 reference rejectedInput");
        get("/dwellings/" + dwelling(reference)).body("kind", equalTo("house"));
    }

    @Test
    void triesAFileWithoutATrace() {
        // When
        Response tried = load("dwellingBulkLoads?dryRun=true", HEADER + line(reference, "house;3", "600.00"));

        // Then
        tried.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(1))
                .body("done", equalTo(0));
        get("/dwellings?reference=" + reference).body("total", equalTo(0));
    }

    @Test
    void givesFiguresFromADayOnAndSaysNothingOfTheSameAgain() {
        // Given
        completed(load("dwellingBulkLoads", HEADER + line(reference, "house;3", "600.00")));
        UUID dwellingId = dwelling(reference);

        // When: figures of a new year, a correction of the first, one of nowhere, and a day twice
        Map<String, Object> load = completed(load(
                "dwellingFigureBulkLoads",
                FIGURES + reference + ";2020-01-01;612.00;184.00;41.00;0.00\n" + reference
                        + ";2019-01-01;601.00;;;\n" + "nowhere;2020-01-01;612.00;;;\n" + reference
                        + ";2020-01-01;613.00;;;\n"));

        // Then
        assertThat(refusals(load))
                .containsExactly("4 reference referencedResourceNotFound", "5 validFrom rejectedInput");
        get("/dwellings/" + dwellingId)
                .body("figures.validFrom", contains("2019-01-01", "2020-01-01"))
                .body("figures.baseRent", contains(601.00f, 612.00f));
        get("/dwellings/" + dwellingId + "/figures").body("total", equalTo(3));
        TestEvent changed = events(dwellingId, 2).get(1);
        EventSchemas.assertMatches(changed);
        assertThat(changed.data().path("figures")).hasSize(2);
        completed(load("dwellingFigureBulkLoads", FIGURES + reference + ";2020-01-01;612;184;41;0\n"));
        assertThat(events(dwellingId, 2)).hasSize(2);
    }

    @Test
    void refusesAFileWithAnUnknownColumn() {
        load("dwellingBulkLoads", "reference;tenantName\n" + reference + ";Jan\n")
                .then()
                .statusCode(400)
                .body("issues.findAll { it.type.endsWith('unknownInput') }.name", contains("tenantName"));
        get("/bulkLoads/" + UUID.randomUUID()).statusCode(404);
    }

    private static String line(String reference, String kindAndBedrooms, String baseRent) {
        return reference + ";" + kindAndBedrooms
                + ";Voorbeeldstraat;1;;2220;Heist-op-den-Berg;inRented;true;false;2019-01-01;" + baseRent
                + ";180.00;40.00;0.00\n";
    }

    private static Response load(String path, String file) {
        return asRentOffice().contentType("text/csv; charset=utf-8").body(file).post(BASE + "/" + path);
    }

    private static Map<String, Object> completed(Response response) {
        String href = response.header("Location");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asRentOffice().get(href).jsonPath().getMap(""),
                        load -> load.get("status").equals("completed"));
    }

    private static List<String> refusals(Map<String, Object> load) {
        List<String> refusals = new ArrayList<>();
        asRentOffice()
                .get(load.get("refusalsHref").toString())
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(item -> refusals.add(item.get("line") + " " + item.get("column") + " "
                        + item.get("type").toString().replaceFirst(".*:", "")));
        return refusals;
    }

    private static UUID dwelling(String reference) {
        return UUID.fromString(
                get("/dwellings?reference=" + reference).extract().path("items[0].dwellingId"));
    }
}
