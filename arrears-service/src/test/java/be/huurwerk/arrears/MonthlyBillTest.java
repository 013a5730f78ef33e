package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of a month: rent, advance, fee and what is given back, each with its period and ground, and what is to be paid. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class MonthlyBillTest {

    @Inject
    @Any
    Instance<EventListener> listeners;

    private final UUID tenancyId = Ids.next();

    /** A lease from 16 March 2024 at 316.10, an advance of 60.00, and a fee of 47.42 since April. */
    @BeforeEach
    void aLease() {
        Api.businessDate("2024-03-16");
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2024-03-16"));
        hears(
                "rent",
                "rentDecisions.notify.decided",
                Others.decided(tenancyId, Ids.next(), "2024-03-01T10:00:00+01:00", "2024-03-16", 316.10));
        ObjectNode advances =
                EventSchemas.example("chargeAdvances.notify.decided").put("tenancyId", tenancyId.toString());
        advances.withArray("periods")
                .removeAll()
                .addObject()
                .put("from", "2024-03-16")
                .put("advance", 60.00);
        hears("rent", "chargeAdvances.notify.decided", advances);
        ObjectNode fee =
                EventSchemas.example("underOccupancyFees.notify.decided").put("tenancyId", tenancyId.toString());
        fee.withArray("periods")
                .removeAll()
                .addObject()
                .put("from", "2024-04-01")
                .put("until", "2024-12-31")
                .put("surplusBedrooms", 1)
                .put("fee", 47.42);
        hears("rent", "underOccupancyFees.notify.decided", fee);
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
    }

    @Test
    void saysWhatEachMonthCostsAndWhatIsToBePaidByWhen() throws IOException {
        // Given
        Api.postMonth("2024-03");

        // When
        Response march = bill("2024-03");

        // Then 316.10 x 16 / 31 = 163.148..., 60.00 x 16 / 31 = 30.967...
        String communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        assertThat(text(march))
                .contains("Proefella Van Testegem", "Maandafrekening maart 2024", "Te betalen tegen 16 maart 2024")
                .contains("194,12 euro")
                .contains("Huur 16 maart 2024 tot en met 31 maart 2024 163,15")
                .contains("Voorschot huurlasten 16 maart 2024 tot en met 31 maart 2024 30,97")
                .contains("Huur maart 2024 16 maart 2024 163,15")
                .contains("BE68 5390 0754 7034", communication)
                .doesNotContain("onderbezetting");

        // When April is posted, and March was not paid
        Api.businessDate("2024-04-02");
        Api.postMonth("2024-04");

        // Then 194.12 + 316.10 + 60.00 + 47.42
        assertThat(text(bill("2024-04")))
                .contains("Te betalen tegen 10 april 2024", "617,64 euro")
                .contains("Huur april 2024 316,10", "Voorschot huurlasten april 2024 60,00")
                .contains("Vergoeding voor onderbezetting april 2024 47,42", "Samen 423,52")
                .contains("Huur maart 2024 16 maart 2024 163,15", "Samen 617,64");
        // and the bill of March stays as it was printed
        assertThat(bill("2024-03").header("ETag")).isEqualTo(march.header("ETag"));
    }

    @Test
    void saysWhatWasPutRightAndGivenBackSinceTheBillBeforeWithItsGround() throws IOException {
        // Given the bill of April
        Api.businessDate("2024-04-02");
        Api.postMonth("2024-04");
        bill("2024-04").then().statusCode(200);

        // When the rent of April turns out lower, and the charges of 2023 are settled
        Api.businessDate("2024-04-20");
        hears(
                "rent",
                "rentDecisions.notify.decided",
                Others.decided(tenancyId, Ids.next(), "2024-04-20T10:00:00+02:00", "2024-04-01", 300.00));
        settled("-120.50");
        credit("33.00");
        Api.businessDate("2024-05-02");
        Api.postMonth("2024-05");
        Response may = bill("2024-05");

        // Then 300.00 + 60.00 + 47.42 - 16.10 - 120.50 - 33.00 = 237.82
        assertThat(text(may))
                .contains("Huur mei 2024 300,00")
                .contains("Uw huurprijs is anders beslist april 2024 − 16,10")
                .contains("Afrekening huurlasten Jaarafrekening 1 januari 2023 tot en met 31 december 2023 − 120,50")
                .contains("Vermindering onroerende voorheffing Aanslagjaar 2023 − 33,00")
                .contains("Samen 237,82");
        assertThat(text(Api.call().header("Accept-Language", "en").get("/arrears/v1" + path("2024-05"))))
                .contains("not the official letter", "Bill of May 2024", "Assessment year 2023", "Together 237.82");
    }

    @Test
    void asksNothingThatADebtSettlementFrozeAndNothingOfWhoPaidAhead() throws IOException {
        // Given what was due in March is frozen
        Api.postMonth("2024-03");
        Api.businessDate("2024-04-02");
        Api.inDebtSettlement(account(), "2024-03-25", "2024-03-26");
        Api.postMonth("2024-04");

        // Then April alone is asked: 316.10 + 60.00 + 47.42
        assertThat(text(bill("2024-04")))
                .contains("423,52 euro", "€ 194,12 valt onder uw collectieve schuldenregeling")
                .doesNotContain("617,64");

        // When 1000.00 is paid the day after, and May is posted
        Api.businessDate("2024-04-03");
        Api.paid(account(), "2024-04-03", "1000.00", "R");
        Api.businessDate("2024-05-02");
        Api.postMonth("2024-05");

        // Then 1000.00 - 2 x 423.52 is left
        assertThat(text(bill("2024-05"))).contains("0,00 euro", "U heeft € 152,96 te goed", "Samen 423,52");
    }

    @Test
    void isPrintedOfEveryAccountOnWhichTheMonthIsPosted() throws IOException {
        // Given
        Api.businessDate("2024-03-20");
        bill("2024-04")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:monthNotPosted"));
        Api.post("/monthlyBillRuns", Map.of("month", "2031-01")).then().statusCode(409);
        Api.postMonth("2024-03");

        // When
        String run = "/monthlyBillRuns/"
                + Api.post("/monthlyBillRuns", Map.of("month", "2024-03"))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("runId");

        // Then who has an addressee has a bill, and who has none is told
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.get(run).jsonPath().getString("status"), "completed"::equals);
        byte[] archive =
                Api.get(run + "/archive").then().statusCode(200).extract().asByteArray();
        assertThat(ofArchive(archive)).isEqualTo(bill("2024-03").asByteArray());
        Api.get(run + "/failures").then().statusCode(200);
    }

    @Test
    void isForWhoMaySeeNamesAlone() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/arrears/v1" + path("2024-03"))
                .then()
                .statusCode(403);
        Api.get("/rentAccounts/" + Ids.next() + "/monthlyBills/2024-03").then().statusCode(404);
    }

    private byte[] ofArchive(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(tenancyId + ".pdf")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no bill of the tenancy");
    }

    private void settled(String balance) {
        hears(
                "rent",
                "chargeSettlements.notify.settled",
                EventSchemas.example("chargeSettlements.notify.settled")
                        .put("tenancyId", tenancyId.toString())
                        .put("settlementKey", Ids.next().toString())
                        .put("from", "2023-01-01")
                        .put("until", "2023-12-31")
                        .put("balance", new BigDecimal(balance))
                        .put("dueOn", "2024-05-31")
                        .put("settledOn", "2024-04-20"));
    }

    private void credit(String credit) {
        hears(
                "rent",
                "propertyTaxCredits.notify.decided",
                EventSchemas.example("propertyTaxCredits.notify.decided")
                        .put("tenancyId", tenancyId.toString())
                        .put("propertyTaxReductionId", Ids.next().toString())
                        .put("assessmentYear", 2023)
                        .put("credit", new BigDecimal(credit)));
    }

    private String account() {
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private String path(String month) {
        return "/rentAccounts/" + account() + "/monthlyBills/" + month;
    }

    private Response bill(String month) {
        return Api.get(path(month));
    }

    private static String text(Response letter) throws IOException {
        letter.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(letter.asByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private void hears(String listener, String type, JsonNode payload) {
        EventListener heard = listeners.stream()
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow();
        ReceivedEvent event =
                new ReceivedEvent(Ids.next(), "urn:huurwerk:test", type, tenancyId, 1, Instant.EPOCH, payload);
        QuarkusTransaction.requiringNew().run(() -> heard.on(event));
    }
}
