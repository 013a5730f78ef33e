package be.huurwerk.tenancy.departure;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aDwelling;
import static be.huurwerk.tenancy.Api.aTenancy;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.asRentOffice;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.lease;
import static be.huurwerk.tenancy.Api.member;
import static be.huurwerk.tenancy.Api.notice;
import static be.huurwerk.tenancy.Api.post;
import static be.huurwerk.tenancy.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.Deposits;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household leaves: meters, address, inspection and keys. */
@ServiceTest
class LeavingStoryTest {

    private static final String PROBLEM = "urn:problem-type:huurwerk:tenancy:";
    private static final String METER = """
            {"readOn": "2019-08-30", "meterNumber": "35172884", "ean": "541448820000000008",
             "readings": [{"register": "day", "value": 10423}, {"register": "night", "value": 8312.5}]}""";
    private static final String ADDRESS = """
            {"street": "Nieuwe Dreef", "houseNumber": "12", "postalCode": "2200", "municipality": "Herentals"}""";

    private UUID dwellingId;
    private UUID tenant;
    private UUID tenancyId;
    private String tenancy;

    @BeforeEach
    void signALease() {
        Api.today("2019-09-02");
        dwellingId = aDwelling();
        tenant = anAdult();
        tenancyId = aTenancy(dwellingId, member(tenant, "tenant"));
        tenancy = "/tenancies/" + tenancyId;
    }

    @Test
    void ticksThePointsWhereTheyAreDone() {
        // Given
        Deposits.tell(tenancyId, "paid");
        noticeRuns();
        put(tenancy + "/meterHandovers/gas", "{\"connected\": false, \"readOn\": \"2019-08-30\"}")
                .then()
                .statusCode(200);
        put(tenancy + "/meterHandovers/electricity", METER).then().statusCode(200);
        get(tenancy + "/departureChecklist")
                .statusCode(200)
                .body("settlementWaitsFor", contains("outgoingInspection", "keys"))
                .body("items.find { it.item == 'electricity' }.state", equalTo("done"))
                .body("items.find { it.item == 'gas' }.state", equalTo("notApplicable"));
        // When
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": []}")
                .then()
                .statusCode(201);
        // Then
        get(tenancy + "/departureChecklist")
                .body("settlementWaitsFor", empty())
                .body(
                        "items.findAll { it.state == 'open' }.item",
                        contains("water", "forwardingAddress", "depositSettlement"))
                .body("items.find { it.item == 'depositSettlement' }.dueOn", equalTo("2019-11-30"));
        assertThat(Api.all("/deadlines?kind=depositSettlement&until=2019-11-30&pageSize=200", "items.tenancyId"))
                .contains(tenancyId.toString());
    }

    @Test
    void saysWhatTheFinalBalanceWaitsForOnTheRentAccount() {
        // Given
        noticeRuns();
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": []}")
                .then()
                .statusCode(201);
        get(tenancy + "/departureChecklist").body("finalBalanceWaitsFor", empty());
        // When
        rentAccountTells(1, "rentAccounts.notify.finalBalanceAwaited");
        // Then
        soon(() -> get(tenancy + "/departureChecklist")
                .body("finalBalanceWaitsFor.reason", contains("parameter", "posting"))
                .body("finalBalanceWaitsFor[0].parameter", equalTo("deposit/inventory-cost"))
                .body("finalBalanceWaitsFor[0].on", equalTo("2022-06-30"))
                .body("finalBalanceWaitsFor[1].text", equalTo("The rent of 2022-06 is not posted yet.")));
        // When
        rentAccountTells(2, "rentAccounts.notify.finalBalance");
        // Then
        soon(() -> get(tenancy + "/departureChecklist").body("finalBalanceWaitsFor", empty()));
    }

    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private void rentAccountTells(long sequence, String type) {
        TestTopics.tell(
                "huurwerk.arrears.v1",
                type,
                tenancyId,
                sequence,
                EventSchemas.example(type).put("tenancyId", tenancyId.toString()));
    }

    @Test
    void printsTheTakeOverFormWithWhoLeavesAndWhoComes() throws IOException {
        // Given
        noticeRuns();
        put(tenancy + "/meterHandovers/electricity", METER).then().statusCode(200);
        created(
                post("/tenancies", lease(dwellingId, "2019-09-01", "2019-10-01", member(anAdult(), "tenant"))),
                "tenancyId");
        // When
        Response form = asRentOffice().get(BASE + tenancy + "/meterHandovers/electricity/form");
        // Then
        form.then().statusCode(200).contentType("application/pdf");
        assertThat(text(form.asByteArray()))
                .contains(
                        "Overnameformulier elektriciteit",
                        "35172884",
                        "541448820000000008",
                        "10.423",
                        "8.312,5",
                        "Voorbeeldstraat 1")
                .doesNotContain("tot de woning opnieuw verhuurd is");
    }

    @Test
    void explainsTheFormInEnglish() throws IOException {
        // When
        Response form =
                asRentOffice().header("Accept-Language", "en").get(BASE + tenancy + "/meterHandovers/water/form");
        // Then
        form.then().statusCode(200).header("Content-Language", "en");
        assertThat(text(form.asByteArray())).contains("Take-over form: water", "until the dwelling is let again");
    }

    @Test
    void leavesOpenWhatIsNotReadAndLetsTheLandlordTakeOver() throws IOException {
        // Given
        put(tenancy + "/meterHandovers/gas", "{\"connected\": false, \"readOn\": \"2019-08-30\"}");
        // When
        Response form = asRentOffice().get(BASE + tenancy + "/meterHandovers/water/form");
        // Then
        assertThat(text(form.asByteArray())).contains("Overnameformulier water", "tot de woning opnieuw verhuurd is");
        asRentOffice().get(BASE + tenancy + "/meterHandovers/gas/form").then().statusCode(404);
    }

    @Test
    void writesToTheForwardingAddressOnceTheKeysAreBack() {
        // Given
        noticeRuns();
        put(tenancy + "/forwardingAddress", ADDRESS).then().statusCode(200);
        addressee("2019-08-29").then().body("items[0].address.street", equalTo("Voorbeeldstraat"));
        // When
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": []}")
                .then()
                .statusCode(201);
        // Then
        addressee("2019-09-02")
                .then()
                .body("items[0].address.street", equalTo("Nieuwe Dreef"))
                .body("items[0].address.municipality", equalTo("Herentals"));
        addressee("2019-08-29").then().body("items[0].address.street", equalTo("Voorbeeldstraat"));
    }

    @Test
    void correctsAnAddressByItsVersion() {
        // Given
        String first = put(tenancy + "/forwardingAddress", ADDRESS).header("ETag");
        String abroad = ADDRESS.replace("2200", "1011 AB").replace("}", ", \"country\": \"NL\"}");
        asRentOffice()
                .header("If-Match", first)
                .body(abroad)
                .put(BASE + tenancy + "/forwardingAddress")
                .then()
                .statusCode(200);
        // When
        Response stale =
                asRentOffice().header("If-Match", first).body(ADDRESS).put(BASE + tenancy + "/forwardingAddress");
        // Then
        stale.then().statusCode(412);
        put(tenancy + "/forwardingAddress", ADDRESS.replace("2200", "0200"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("postalCode"));
        put(tenancy + "/forwardingAddress", ADDRESS.replace("Nieuwe Dreef", "Nieuwe\\nDreef"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("street"));
    }

    @Test
    void chargesWhatTheSignedInspectionFoundWhenNothingIsSaid() {
        // Given
        noticeRuns();
        String door = "{\"room\": \"kitchen\", \"element\": \"door\", \"condition\": \"good\"}";
        String broken = """
                {"room": "kitchen", "element": "door", "condition": "damaged", "cause": "household",
                 "description": "kitchen door broken", "amount": 700.00}""";
        signed("incoming", "2019-03-01", door);
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "noInspectionSigned"));
        signed("outgoing", "2019-08-30", broken);
        post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\", \"damages\": []}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "damagesContradictInspection"));
        // When
        Response left = post(tenancy + "/departure", "{\"keysReturnedOn\": \"2019-08-30\"}");
        // Then
        left.then().statusCode(201).body("damages.description", contains("kitchen door broken"));
    }

    @Test
    void namesEveryFaultOfAMeter() {
        // When
        Response answer = put(tenancy + "/meterHandovers/water", """
                {"readOn": "2019-09-03", "ean": "541448820000000008", "readings": [{"register": "night", "value": 3}]}""");
        // Then
        answer.then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("readOn", "meterNumber", "ean", "readings[0].register"));
        get(tenancy + "/meterHandovers/water").statusCode(404);
        asRentOffice()
                .body(METER)
                .put(BASE + tenancy + "/meterHandovers/electricity")
                .then()
                .statusCode(428);
    }

    private void signed(String kind, String on, String item) {
        String path = tenancy + "/inspections";
        UUID inspectionId = created(post(path, """
                {"kind": "%s", "method": "joint", "heldOn": "%s", "items": [%s]}""".formatted(kind, on, item)), "inspectionId");
        post(path + "/" + inspectionId + "/signature", """
                {"signedOn": "%s", "signatories": ["%s"]}""".formatted(on, tenant))
                .then()
                .statusCode(201);
    }

    private Response addressee(String on) {
        return post("/addressees/query", "{\"tenancyIds\": [\"%s\"], \"on\": \"%s\"}".formatted(tenancyId, on));
    }

    private void noticeRuns() {
        post(tenancy + "/notices", notice("2019-05-10", "ordinary", tenant))
                .then()
                .statusCode(201);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
