package be.huurwerk.deposit.letter;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters about a deposit: every year what it did, and at the end how it was settled. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class DepositLettersTest {

    private final Story story = new Story();
    private final UUID paymentId = UUID.randomUUID();
    private String deposit;

    @BeforeEach
    void aDepositIsPaid() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 20), "1000.00").told(2);
        TenancyStandIn.addressee(story.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
    }

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    @Test
    void tellsEveryYearWhatTheDepositDid() throws IOException {
        // Given
        refused(yearly("nl"), "yearNotOver");
        caller().get(deposit + "/yearStatements/-2147483648")
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("year"));
        caller().get(deposit + "/yearStatements/2147483647").then().statusCode(409);
        caller().get("/deposit/v1/deposits/" + UUID.randomUUID() + "/yearStatements/2018")
                .then()
                .statusCode(404);
        Story.today(LocalDate.of(2020, 1, 10));
        TenancyStandIn.away(true);
        yearly("nl").then().statusCode(503);
        TenancyStandIn.away(false);

        // When
        Response letter = yearly("nl");

        // Then
        assertThat(text(letter))
                .contains("Proefella Van Testegem", "Voorbeeldstraat 1 bus 3", "Uw huurwaarborg in 2019")
                .contains("Waarborg voor deze dag 0,00", "20 februari 2019 Betaling 983,00")
                .contains("Waarborg op deze dag 983,00")
                .contains("Betaling: kosten bij het begin van de huur 16,00", "Betaling: te veel betaald 1,00");
        assertThat(letter.header("Content-Language")).isEqualTo("nl-BE");

        // When: another name, and tenancy-service is away: it was printed once
        TenancyStandIn.addressee(story.tenancyId(), List.of("Iemand Anders"), Map.of());
        TenancyStandIn.away(true);

        // Then
        assertThat(yearly("nl").header("ETag")).isEqualTo(letter.header("ETag"));
        TenancyStandIn.away(false);
        assertThat(text(yearly("en"))).contains("not the official letter", "Deposit on this day 983.00");
        given().auth()
                .oauth2(Tokens.client("integrator"))
                .get(deposit + "/yearStatements/2019")
                .then()
                .statusCode(403);

        // When the file is erased
        story.erased();

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> yearly("nl").statusCode() == 404);
    }

    @Test
    void tellsOfAYearWhatTheOneBeforeSaidAndWhatCameLate() throws IOException {
        // Given: 983.00 is told of 2019
        Story.today(LocalDate.of(2020, 1, 10));
        assertThat(text(yearly("nl"))).contains("Waarborg op deze dag 983,00");

        // When: it was not theirs, and of what is theirs 500.00 came in 2019 already
        Story.today(LocalDate.of(2020, 2, 10));
        caller().contentType("application/json")
                .body("{\"reason\": \"another tenant's\"}")
                .post(deposit + "/payments/" + paymentId + "/reversal")
                .then()
                .statusCode(201);
        caller().contentType("application/json")
                .body("{\"receivedOn\": \"2019-06-01\", \"amount\": 516.00, \"reference\": \"counter\"}")
                .post(deposit + "/payments")
                .then()
                .statusCode(201)
                .body("receivedOn", equalTo("2019-06-01"));

        // Then
        caller().queryParam("on", "2019-12-31").get(deposit).then().body("held", equalTo(983.00f));
        Story.today(LocalDate.of(2021, 1, 10));
        assertThat(text(caller().header("Accept-Language", "nl").get(deposit + "/yearStatements/2020")))
                .contains("Waarborg voor deze dag 983,00")
                .contains(
                        "10 februari 2020 Verkeerde betaling rechtgezet (telt voor de rente vanaf 20 februari 2019) − 983,00")
                .contains("10 februari 2020 Betaling (telt voor de rente vanaf 1 juni 2019) 500,00")
                .contains("Waarborg op deze dag 500,00");
    }

    @Test
    void booksAPlacementOfAYearThatWasToldWhenItIsSaid() throws IOException {
        // Given
        Story.today(LocalDate.of(2020, 1, 10));
        yearly("nl").then().statusCode(200);

        // When
        caller().contentType("application/json")
                .body("{\"placedOn\": \"2019-12-20\", \"reference\": \"2019-50\"}")
                .post("/deposit/v1/placements")
                .then()
                .statusCode(201);

        // Then: the told year is as it was told, and the next one tells of it
        caller().queryParam("on", "2019-12-31")
                .get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment")));
        caller().get(deposit + "/statement")
                .then()
                .body("items[1].bookedOn", equalTo("2020-01-10"))
                .body("items[1].valueOn", equalTo("2019-12-20"));
        Story.today(LocalDate.of(2021, 1, 10));
        assertThat(text(caller().header("Accept-Language", "nl").get(deposit + "/yearStatements/2020")))
                .contains("Overschrijving naar de waarborgrekening van 20 december 2019: bij het agentschap");
    }

    @Test
    void tellsWhatGoesBackOfATenancyThatWasAMistake() throws IOException {
        // Given
        refused(caller().get(deposit + "/withdrawal/letter"), "nothingToTell");

        // When
        story.annulled().told(3);

        // Then: 983.00 and 16.00, and 1.00 too much
        assertThat(text(caller().header("Accept-Language", "nl").get(deposit + "/withdrawal/letter")))
                .contains("Uw huurwaarborg gaat terug", "Proefella Van Testegem", "geannuleerd op 1 oktober 2019")
                .contains(
                        "20 februari 2019 Betaling: waarborg 983,00",
                        "20 februari 2019 Betaling: kosten bij het begin van de huur 16,00",
                        "20 februari 2019 Betaling: te veel betaald 1,00",
                        "Samen 1.000,00")
                .contains("Terug te betalen 999,00", "Te veel betaald, voor wie het betaalde 1,00")
                .contains("Wij betalen u € 999,00 terug, ten laatste op 1 januari 2020.");
        // When
        UUID depositId = UUID.fromString(deposit.substring(deposit.lastIndexOf('/') + 1));
        story.bankTakesBack(depositId, paymentId, "1000.00", "2019-10-01");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> caller().get(deposit + "/statement").then().body("items.kind", hasItem("reversal")));

        // Then
        assertThat(text(caller().header("Accept-Language", "en").get(deposit + "/withdrawal/letter")))
                .contains("not the official letter", "Taken back by the bank since 999.00")
                .doesNotContain("We pay");
    }

    @Test
    void tellsInWhatInstalmentsItIsPaidAndTheCostsWithTheFirst() throws IOException {
        // Given
        Story other = new Story().signed(LocalDate.of(2019, 9, 20));
        String planned = "/deposit/v1/deposits/" + other.depositId();
        TenancyStandIn.addressee(other.tenancyId(), List.of("Proefella Van Testegem"), Map.of());
        refused(caller().get(planned + "/form/letter"), "nothingToTell");

        // When
        caller().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 3}}")
                .put(planned + "/form")
                .then()
                .statusCode(200)
                .body("plan.amount", equalTo(List.of(327.67f, 327.67f, 327.66f)))
                .body("plan[0].costs", equalTo(29.00f))
                .body("plan[0].costsOpen", equalTo(29.00f))
                .body("plan[1].costs", nullValue());

        // Then: 16.00 of inventory and 13.00 of fee with the first
        assertThat(text(caller().header("Accept-Language", "nl").get(planned + "/form/letter")))
                .contains("Afbetalingsplan van uw huurwaarborg", "Afgesproken op 1 oktober 2019")
                .contains(
                        "Waarborg 983,00",
                        "Plaatsbeschrijving bij het begin van de huur 16,00",
                        "Administratieve bijdrage voor de afbetaling 13,00",
                        "Samen 1.012,00")
                .contains("1 oktober 2019 327,67 29,00 356,67", "1 december 2019 327,66 327,66")
                .contains("BE68 5390 0754 7034");
    }

    @Test
    void printsTheStatementsOfAYearInARunAndNothingTwice() throws IOException {
        // Given
        Story.today(LocalDate.of(2020, 1, 10));

        // When
        String run = run();
        String etag = yearly("nl").header("ETag");
        run();

        // Then
        assertThat(yearly("nl").header("ETag")).isEqualTo(etag);
        Response archive = caller().get(run + "/archive");
        archive.then().statusCode(200).contentType("application/zip");
        assertThat(names(archive)).contains(story.tenancyId() + ".pdf");
        given().auth()
                .oauth2(Tokens.client("operator"))
                .get(run + "/archive")
                .then()
                .statusCode(403);
    }

    @Test
    void namesTheFigureThatAStatementOfARunLacks() {
        // Given: nobody knows the interest of 1900
        Story early = new Story().signed(LocalDate.of(2019, 2, 15));
        String depositId = early.depositId().toString();
        UUID mistaken = UUID.randomUUID();
        early.bankPayment(mistaken, LocalDate.of(1900, 1, 1), "30.00").told(2);
        TenancyStandIn.addressee(early.tenancyId(), List.of("Proefella Van Testegem"), Map.of());

        // When
        String run = run(1900);

        // Then
        assertThat(caller().get(run).jsonPath().getList("failures", Map.class))
                .anySatisfy(failure -> assertThat(failure)
                        .containsEntry("subject", depositId)
                        .containsEntry("code", "parameterUnknown"));
        caller().contentType("application/json")
                .body("{\"reason\": \"mistyped\"}")
                .post("/deposit/v1/deposits/" + depositId + "/payments/" + mistaken + "/reversal")
                .then()
                .statusCode(201);
    }

    @Test
    void hasNothingToTellOfAYearAfterTheOneInWhichTheDepositWasSettled() throws IOException {
        // Given
        story.noticeGiven().departed().finalBalance().told(3);
        Story.today(LocalDate.of(2021, 1, 10));

        // When / Then
        assertThat(text(caller().header("Accept-Language", "nl").get(deposit + "/yearStatements/2019")))
                .contains("983,00");
        refused(caller().get(deposit + "/yearStatements/2020"), "nothingToTell");
    }

    @Test
    void tellsTheSettlementWithEachAmountAndItsGround() throws IOException {
        // Given
        refused(settlement("nl"), "depositRuns");

        // When
        story.noticeGiven().departed().finalBalance().told(3);

        // Then: 983.00 held, 316.10 + 700.00 + 16.00 owed
        assertThat(text(settlement("nl")))
                .contains("Afrekening van uw huurwaarborg", "Proefella Van Testegem")
                .contains(
                        "Huur, te betalen op 5 augustus 2019 316,10",
                        "Schade, te betalen op 30 augustus 2019 700,00",
                        "Plaatsbeschrijving bij vertrek, te betalen op 30 augustus 2019 16,00",
                        "Samen 1.032,10")
                .contains("Afgehouden, naar uw huurrekening 983,00", "Terug te betalen 0,00")
                .contains("€ 49,10 blijft open op uw huurrekening.");
        assertThat(text(settlement("en"))).contains("not the official letter", "€ 49.10 stays open");
    }

    @Test
    void promisesNothingOfARefundThatTheBankTookBackBeforeTheLetterWasPrinted() throws IOException {
        // Given: 883.00 are to be paid back of a payment of 1000.00, 16.00 of it costs and 1.00 a surplus
        story.noticeGiven().departed().finalBalance("100.00", "0.00").told(3);

        // When
        UUID depositId = UUID.fromString(deposit.substring(deposit.lastIndexOf('/') + 1));
        story.bankTakesBack(depositId, paymentId, "1000.00", "2019-10-01");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> caller().get(deposit + "/statement").then().body("items.kind", hasItem("reversal")));

        // Then
        assertThat(text(settlement("nl")))
                .contains("Door de bank teruggenomen na de afrekening 883,00", "Terug te betalen 0,00")
                .contains("Daarvan moet u nog € 100,00 betalen")
                .doesNotContain("Wij betalen u");
        assertThat(text(settlement("en"))).contains("Taken back by the bank after the settlement 883.00");
    }

    @Test
    void tellsWhoStayedThatAPartIsForWhoLeft() throws IOException {
        // Given: of the 983.00 that are held 300.00 were agreed to be the leaver's
        story.separated("300.00")
                .noticeGiven()
                .departed()
                .finalBalance("0.00", "0.00")
                .told(3);

        // When / Then
        assertThat(text(settlement("nl")))
                .contains("Terug te betalen 983,00", "Wij betalen u € 683,00 terug")
                .contains("€ 300,00 betalen wij terug aan wie vroeger met u huurde")
                .contains("ten laatste op 30 november 2019")
                .doesNotContain("Wij betalen u € 983,00");
        // and printed after the term it promises no day that has passed
        Story.today(LocalDate.of(2019, 12, 1));
        assertThat(text(settlement("en")))
                .contains("We pay € 683.00 back to you.")
                .doesNotContain("at the latest");
        String left = caller().get(deposit).path("beneficiaries.find { it.ground == 'formerTenant' }.personId");
        TenancyStandIn.addressee(
                story.tenancyId(), List.of("Proefella Van Testegem"), UUID.fromString(left), "Weggegaan");
        assertThat(text(caller().queryParam("personId", left).get(deposit + "/settlement/letter")))
                .contains("Proefa Weggegaan", "Elderslaan 7", "2580 Putte")
                .contains("Van de € 983,00 die terug te betalen is, is € 300,00 voor u.")
                .contains("Wij betalen u € 300,00 terug")
                .doesNotContain("683,00");
        caller().queryParam("personId", UUID.randomUUID())
                .get(deposit + "/settlement/letter")
                .then()
                .statusCode(400)
                .body("issues.name", hasItem("personId"));
    }

    @Test
    void promisesNoDayWhileTheDebtMediatorHasToSayToWhoseAccount() throws IOException {
        // Given
        story.noticeGiven().departed().finalBalance("100.00", "0.00").told(3);
        story.debtSettlementOpened(UUID.randomUUID(), "2019-09-20");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> caller().get(deposit).then().body("warnings.code", hasItem("payeeInDebtSettlement")));

        // When / Then
        assertThat(text(settlement("nl")))
                .contains("Wij betalen u € 883,00 terug.", "schuldbemiddelaar op welke rekening")
                .doesNotContain("ten laatste");
    }

    private Response yearly(String language) {
        return caller().header("Accept-Language", language).get(deposit + "/yearStatements/2019");
    }

    private Response settlement(String language) {
        return caller().header("Accept-Language", language).get(deposit + "/settlement/letter");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:" + code));
    }

    private static String run() {
        return run(2019);
    }

    private static String run(int year) {
        String run = caller().contentType("application/json")
                .body("{\"year\": " + year + "}")
                .post("/deposit/v1/yearStatementRuns")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("completed", "failed")
                        .contains(caller().get(run).path("status")));
        return run;
    }

    private static List<String> names(Response archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
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
}
