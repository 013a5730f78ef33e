package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file for the court: numbered, with its inventory, brought up to date, and with what it lacks. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class CourtFileTest {

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String account;
    private String courtCase;

    @BeforeEach
    void aPetitionWasFiled() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-10", "2019-07-20");
        others.tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        courtCase = "/courtCases/"
                + Api.post(
                                "/courtCases",
                                Map.of("rentAccountId", account, "route", "courtDissolution", "on", "2019-06-03"))
                        .path("courtCaseId");
        Api.post(courtCase + "/steps", Map.of("kind", "petition", "on", "2019-06-03", "forDay", "2019-07-20"))
                .then()
                .statusCode(201);
    }

    private void keep(String kind, String receivedOn, byte[] bytes, String type) {
        Api.call()
                .contentType(type)
                .body(bytes)
                .post("/arrears/v1/documents?kind=" + kind + "&rentAccountId=" + account + "&receivedOn=" + receivedOn)
                .then()
                .statusCode(201);
    }

    private static byte[] pages(int many) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < many; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void bindsItsPapersWithTheirNumbersAndThePageOfEach() throws IOException {
        // Given a petition of three pages, a lease of two, a letter, and a picture
        keep("petition", "2019-06-03", pages(3), "application/pdf");
        keep("correspondence", "2019-05-02", Papers.png(200), "image/png");
        TenancyStandIn.document(tenancyId, "lease", "2010-02-15", pages(2));
        TenancyStandIn.document(tenancyId, TenancyStandIn.RENT_DECISION, "2019-01-01", pages(1));
        TenancyStandIn.document(tenancyId, TenancyStandIn.RENT_DECISION, "2020-01-01", pages(1));
        TenancyStandIn.document(tenancyId, "custodyJudgment", "2010-02-15", pages(1));
        TenancyStandIn.document(tenancyId, TenancyStandIn.DEPOSIT, "2010-02-15", """
                {"depositId": "%s", "requestedOn": "2010-02-15", "deposit": 983.00, "costs": 16.00, "due": 999.00,
                 "paid": 500.00, "balance": 499.00, "held": 484.00, "status": "partlyPaid", "form": "landlordAccount"}
                """.formatted(Ids.next())
                .getBytes(StandardCharsets.UTF_8));

        // When
        Response file = Api.get(courtCase + "/file");

        // Then
        file.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(file.asByteArray())) {
            String front = text(document, 1, 3);
            assertThat(front)
                    .contains("Proefella Van Testegem", "Vordering op 20 juli 2019", "316,10")
                    .contains("Op de dag van het verzoekschrift, 3 juni 2019, was dit € 316,10")
                    .contains("1 Verzoekschrift 3 juni 2019", "2 Huurovereenkomst 15 februari 2010")
                    .contains("3 Huurberekeningen 1 januari 2019", "4 Overzicht van de huurrekening 20 juli 2019")
                    .contains("Getuigschrift van woonst: ontbreekt");
            int first = page(document, "Stuk 1");
            assertThat(front).contains("1 Verzoekschrift 3 juni 2019 " + first);
            assertThat(page(document, "Stuk 2")).isEqualTo(first + 3);
            assertThat(page(document, "Stuk 3")).isEqualTo(first + 5);
            assertThat(page(document, "Stuk 4")).isEqualTo(first + 6);
            assertThat(text(document, first + 6, first + 6)).contains("huurrekening");
            // and what deposit-service says of the deposit closes it
            int last = document.getNumberOfPages();
            assertThat(front).contains("Overzicht van de huurwaarborg 20 juli 2019 " + last);
            assertThat(text(document, last, last))
                    .contains("Huurwaarborg, gevraagd op 15 februari 2010 983,00", "Betaald 500,00")
                    .contains("Vorm: rekening van de verhuurder. Stand: deels betaald.");
        }
    }

    @Test
    void isMadeWithoutThePapersThatCanNotBeBoundAndSaysWhy() throws IOException {
        // Given papers with and without a password to read, one without pages, one that is broken, and one that is well
        keep("correspondence", "2019-05-02", locked("secret"), "application/pdf");
        keep("correspondence", "2019-05-03", locked(""), "application/pdf");
        keep("correspondence", "2019-05-04", pages(0), "application/pdf");
        byte[] broken = "%PDF-1.7\nnothing that a reader knows\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        keep("correspondence", "2019-05-05", broken, "application/pdf");
        keep("correspondence", "2019-05-06", pages(1), "application/pdf");

        // When
        Response file = Api.get(courtCase + "/file");

        // Then
        file.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(file.asByteArray())) {
            assertThat(text(document, 1, 3))
                    .contains("niet opgenomen, met een wachtwoord of beveiligd: afzonderlijk neergelegd")
                    .contains("niet opgenomen, het bestand heeft geen bladzijden");
            assertThat(page(document, "Stuk 6")).isEqualTo(document.getNumberOfPages());
        }
        String papers = "items.find { it.item == 'contacts' }.papers";
        Response inventory = Api.get(courtCase + "/file/inventory");
        assertThat(inventory.jsonPath().getList(papers + ".notBundled", String.class))
                .containsExactly("encrypted", "encrypted", "noPages", "broken", null);
        Api.call()
                .get(inventory.jsonPath().getString(papers + "[0].href"))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    /** A PDF that is encrypted; without a password it opens, but may not be copied. */
    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            AccessPermission nothing = new AccessPermission();
            nothing.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", password, nothing));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void tellsWhatItHasAndLacksAndWhatIsTooOld() {
        // Given a certificate that was sixteen days old on the day of the petition
        keep("domicileCertificate", "2019-05-18", Papers.pdf("certificate"), "application/pdf");

        // Then
        Api.get(courtCase + "/file/inventory?on=2019-07-20")
                .then()
                .statusCode(200)
                .body("claim", equalTo(316.10f))
                .body("claimed", equalTo(316.10f))
                .body("complete", equalTo(false))
                .body(state("domicileCertificate"), equalTo("expired"))
                .body("items.find { it.item == 'domicileCertificate' }.until", equalTo("2019-06-02"))
                .body(state("ledger"), equalTo("present"))
                .body(state("lease"), equalTo("missing"))
                .body("items.find { it.item == 'conciliationRecord' }.necessary", equalTo(false));
        keep("domicileCertificate", "2019-05-19", Papers.pdf("a younger certificate"), "application/pdf");
        Api.get(courtCase + "/file/inventory?on=2019-07-20")
                .then()
                .body(state("domicileCertificate"), equalTo("present"));
    }

    @Test
    void bringsTheClaimUpToDateForTheHearing() {
        Api.paid(account, "2019-07-01", "100.00", "R");
        Api.get(courtCase + "/file/inventory?on=2019-07-20")
                .then()
                .body("claim", equalTo(216.10f))
                .body("claimed", equalTo(316.10f));
        Api.get(courtCase + "/file/inventory?on=2019-06-02").then().body("claimed", nullValue());
        Api.get(courtCase + "/file/inventory?on=2019-07-21")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("on"));
    }

    @Test
    void keepsWhatWasClaimedAtTheHearing() throws IOException {
        // Given
        Api.get(courtCase + "/file/inventory?on=2019-07-20").then().body("claimedAtHearing", nullValue());
        Api.post(courtCase + "/steps", Map.of("kind", "hearing", "on", "2019-07-20"))
                .then()
                .statusCode(201);

        // When a payment of before the hearing becomes known after it
        Api.paid(account, "2019-07-19", "100.00", "R");

        // Then
        Api.get(courtCase + "/file/inventory?on=2019-07-20")
                .then()
                .body("claim", equalTo(216.10f))
                .body("claimedAtHearing", equalTo(316.10f))
                .body("hearingImplied", equalTo(false));
        assertThat(firstPage("2019-07-20"))
                .contains("Vordering op 20 juli 2019 € 216,10", "Op de zitting van 20 juli 2019 was dit € 316,10.");
        Api.get(courtCase + "/file/inventory?on=2019-07-19").then().body("claimedAtHearing", nullValue());
    }

    @Test
    void bringsTheClaimUpToDateOnTheDayOfAHearingThatWasSetBefore() {
        // Given
        Api.post(courtCase + "/steps", Map.of("kind", "hearing", "on", "2019-07-20", "forDay", "2019-07-25"))
                .then()
                .statusCode(201);
        Api.get(courtCase + "/file/inventory?on=2019-07-20").then().body("claimedAtHearing", nullValue());

        // When some of it is paid until then
        Api.businessDate("2019-07-26");
        Api.paid(account, "2019-07-24", "100.00", "R");

        // Then
        Api.get(courtCase + "/file/inventory?on=2019-07-25")
                .then()
                .body("claimedAtHearing", equalTo(216.10f))
                .body("hearingImplied", equalTo(true));
    }

    @Test
    void tellsThatAHearingIsImpliedWhereAJudgmentAloneShowsThatItWasHeld() throws IOException {
        // Given a hearing of 20 July that the petition set, and nobody recorded
        Api.businessDate("2019-07-25");
        Api.get(courtCase + "/file/inventory?on=2019-07-25").then().body("hearingImplied", nullValue());

        // When
        Api.post(courtCase + "/steps", Map.of("kind", "judgment", "on", "2019-07-24", "outcome", "dissolved"))
                .then()
                .statusCode(201);

        // Then the claim is reckoned as of that day, once there is a judgment
        Api.get(courtCase + "/file/inventory?on=2019-07-25")
                .then()
                .body("claimedAtHearing", equalTo(316.10f))
                .body("hearingImplied", equalTo(true));
        assertThat(firstPage("2019-07-25"))
                .contains(
                        "Op 20 juli 2019, de dag die voor de zitting bepaald was, was dit € 316,10. Dat de zitting plaatsvond, is niet genoteerd.");
        Api.get(courtCase + "/file/inventory?on=2019-07-23").then().body("claimedAtHearing", nullValue());
    }

    @Test
    void tellsTheHearingOfTheJudgmentThatThereWasOnTheDayAlsoOnceThereIsAnother() {
        // Given terms of payment, by which the hearing of 20 July is implied
        Api.businessDate("2019-07-30");
        Api.post(courtCase + "/steps", Map.of("kind", "judgment", "on", "2019-07-24", "outcome", "paymentTerms"))
                .then()
                .statusCode(201);

        // When the judge is asked again, since they are broken
        Api.post(courtCase + "/steps", Map.of("kind", "judgment", "on", "2019-07-29", "outcome", "dissolved"))
                .then()
                .statusCode(201);

        // Then
        Api.get(courtCase + "/file/inventory?on=2019-07-25")
                .then()
                .body("claimedAtHearing", equalTo(316.10f))
                .body("hearingImplied", equalTo(true));
        Api.get(courtCase + "/file/inventory?on=2019-07-23").then().body("claimedAtHearing", nullValue());
    }

    @Test
    void tellsWhatIsDatedUntilItsDayAsItIsKnownNow() throws IOException {
        // Given
        Api.evaluate("2019-04-16");
        String arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?on=2019-04-16&tenancyId=" + tenancyId)
                        .jsonPath()
                        .getString("items[0].arrearsCaseId");

        // When calls of before and after 20 July are written down, and a letter of before comes in, on 25 July
        Api.businessDate("2019-07-25");
        done(arrearsCase + "/contacts", Map.of("kind", "phone", "on", "2019-07-18", "outcome", "promisesPayment"));
        done(arrearsCase + "/contacts", Map.of("kind", "phone", "on", "2019-07-24", "outcome", "promisesPayment"));
        keep("domicileCertificate", "2019-06-01", Papers.pdf("certificate"), "application/pdf");
        keep("petition", "2019-07-21", Papers.pdf("of the day after"), "application/pdf");

        // Then the file of 20 July has those of before alone
        assertThat(firstPage("2019-07-20"))
                .contains("18 juli 2019 Telefoon", "Getuigschrift van woonst 1 juni 2019")
                .doesNotContain("24 juli 2019", "Verzoekschrift 21 juli 2019");
        Api.get(courtCase + "/file/inventory?on=2019-07-20").then().body(state("petition"), equalTo("missing"));
    }

    @Test
    void keepsWhatThePetitionClaimedWhateverBecomesKnownLater() {
        // When a payment of before the petition becomes known after it
        Api.paid(account, "2019-06-01", "100.00", "R");

        // Then
        Api.get(courtCase + "/file/inventory?on=2019-06-03")
                .then()
                .body("claim", equalTo(216.10f))
                .body("claimed", equalTo(316.10f));
    }

    @Test
    void saysWhichServiceCouldNotBeAsked() {
        try {
            TenancyStandIn.away(true);
            Api.get(courtCase + "/file/inventory")
                    .then()
                    .statusCode(200)
                    .body(state("lease"), equalTo("notAsked"))
                    .body(state("rentDecisions"), equalTo("notAsked"))
                    .body(state("depositStatement"), equalTo("notAsked"));
            Api.get(courtCase + "/file").then().statusCode(503);
        } finally {
            TenancyStandIn.away(false);
        }
    }

    @Test
    void tellsInDutchWhatWasDoneAndWhatProofIsLacking() throws IOException {
        // Given a reminder that was posted and came back, a call, a visit, and a plan of which nothing was paid
        Api.evaluate("2019-04-16");
        String arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?on=2019-04-16&tenancyId=" + tenancyId)
                        .jsonPath()
                        .getString("items[0].arrearsCaseId");
        done(arrearsCase + "/steps", Map.of("code", "reminder1", "on", "2019-04-16", "channel", "letter"));
        String step = arrearsCase + "/steps/"
                + Api.get(arrearsCase + "/steps").jsonPath().getString("items[0].stepId");
        String sending = done(step + "/sendings", Map.of("handedOverOn", "2019-04-17", "reference", "RR 123-4"))
                .jsonPath()
                .getString("items[0].sendingId");
        done(step + "/sendings/" + sending + "/failure", Map.of("on", "2019-04-29", "reason", "notCollected"));
        done(arrearsCase + "/contacts", Map.of("kind", "phone", "on", "2019-04-18", "outcome", "promisesPayment"));
        others.tenancyTells(
                "visits.notify.held",
                EventSchemas.example("visits.notify.held")
                        .put("tenancyId", tenancyId.toString())
                        .put("visitId", Ids.next().toString())
                        .put("heldOn", "2019-04-25")
                        .put("kind", "arrears"));
        done(
                "/paymentPlans",
                Map.of(
                        "rentAccountId",
                        account,
                        "amount",
                        new BigDecimal("316.10"),
                        "instalments",
                        2,
                        "agreedOn",
                        "2019-05-02",
                        "firstDueOn",
                        "2019-05-10"));
        Api.evaluate("2019-05-16");

        // Then a visit gives rest like any other contact
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get(arrearsCase + "?on=2019-04-30")
                        .then()
                        .body("heldBack.find { it.guard == 'recentContact' }.reason", equalTo("visit")));
        Api.get(arrearsCase + "?on=2019-05-01").then().body("heldBack.guard", not(hasItem("recentContact")));
        // and the file tells it all in Dutch
        String front = front();
        assertThat(front)
                .contains("17 april 2019 Eerste herinnering per gewone brief, RR 123-4")
                .contains("Teruggekomen op 29 april 2019: niet afgehaald")
                .contains("18 april 2019 Telefoon belooft te betalen", "25 april 2019 Huisbezoek")
                .contains("2 mei 2019 € 316,10 in 2 aflossingen, van 10 mei 2019 tot 10 juni 2019")
                .contains("niet nageleefd (16 mei 2019): een aflossing werd niet betaald")
                .contains("er mocht nog € 158,05 openstaan, er stond € 316,10 open")
                .contains("Eerste herinnering van 16 april 2019: de brief is niet afgedrukt")
                .doesNotContain("reminder1", "promisesPayment", "phone", "Afbetalingsplan: ontbreekt")
                .doesNotContain("briefwisseling: ontbreekt");
        Api.get(courtCase + "/file/inventory")
                .then()
                .body(state("paymentPlans"), equalTo("present"))
                .body(state("contacts"), equalTo("present"))
                .body(state("conciliationRecord"), equalTo("none"))
                .body("unproved.printed", contains(false))
                .body("unproved.sent", contains(true));
        // and what was not known yet on an earlier day is not in the file of that day
        Api.get(courtCase + "/file/inventory?on=2019-04-16")
                .then()
                .body(state("contacts"), equalTo("none"))
                .body("unproved.sent", contains(false));
        // When the letter is printed, Then nothing of it is lacking
        Api.get(step + "/letter").then().statusCode(200);
        Api.get(courtCase + "/file/inventory").then().body("unproved", hasSize(0));
    }

    @Test
    void datesTheStatementOfTheAccountOnTheDayOfTheFile() throws IOException {
        byte[] file = Api.get(courtCase + "/file?on=2019-06-10").asByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            int ledger = page(document, "Stuk 1");
            assertThat(text(document, ledger, ledger)).contains("Datum 10 juni 2019");
        }
    }

    private String front() throws IOException {
        try (PDDocument document = Loader.loadPDF(Api.get(courtCase + "/file").asByteArray())) {
            return text(document, 1, 3);
        }
    }

    private static Response done(String path, Map<String, Object> body) {
        Response answer = Api.post(path, body);
        answer.then().statusCode(201);
        return answer;
    }

    private static String state(String item) {
        return "items.find { it.item == '" + item + "' }.state";
    }

    private String firstPage(String on) throws IOException {
        return PdfText.of(Api.get(courtCase + "/file?on=" + on).asByteArray());
    }

    private static String text(PDDocument document, int from, int until) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(until);
        return stripper.getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** The page that bears the words. */
    private static int page(PDDocument document, String words) throws IOException {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (text(document, page, page).contains(words)) {
                return page;
            }
        }
        throw new AssertionError("no page says " + words);
    }
}
