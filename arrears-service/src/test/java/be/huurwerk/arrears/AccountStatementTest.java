package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement of account as a letter. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class AccountStatementTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private String rentAccountId;
    private String communication;

    @BeforeEach
    void anAccountOwesRentAndPaysAPart() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-02-10", "316.10"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.account(tenancyId)
                                .getObject("items[0].balance", BigDecimal.class)
                                .signum()
                        > 0);
        rentAccountId = Api.account(tenancyId).getString("items[0].rentAccountId");
        communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        Api.paid(rentAccountId, "2019-06-12", "100.00", "R");
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
    }

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    private Response letter(String query) {
        return Api.get("/rentAccounts/" + rentAccountId + "/statement" + query);
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

    @Test
    void saysWhatWasBookedWhatIsOpenAndHowToPay() throws IOException {
        // When
        Response letter = letter("?from=2019-06-01&until=2019-06-30");

        // Then
        assertThat(text(letter))
                .contains("Proefella Van Testegem", "Voorbeeldstraat 1 bus 3")
                .contains("Overzicht van uw huurrekening van 1 juni 2019 tot en met 30 juni 2019")
                .contains("Saldo voor deze dag 316,10")
                .contains("12 juni 2019 Betaling \u2212 100,00")
                .contains("Saldo op deze dag 216,10")
                .contains("U bent € 216,10 verschuldigd. Daarvan had u € 216,10 al moeten betalen.")
                .contains("Huur (overgenomen)", "Samen 216,10")
                .doesNotContain("vorige administratie")
                .contains("BE68 5390 0754 7034", communication);
        assertThat(letter.header("Content-Language")).isEqualTo("nl-BE");
        assertThat(letter("?from=2019-06-01&until=2019-06-30").header("ETag")).isEqualTo(letter.header("ETag"));
    }

    /** 216.10 that was due on 10 February, and 300.00 that falls due on 10 July. */
    private void isInADebtSettlement() {
        NewEntry july = NewEntry.rent(
                YearMonth.of(2019, 7),
                LocalDate.of(2019, 7, 10),
                LocalDate.of(2019, 7, 1),
                Euro.of("300.00"),
                "rent of July");
        QuarkusTransaction.requiringNew().run(() -> ledger.append(UUID.fromString(rentAccountId), july));
        Api.openDebtSettlement(rentAccountId, "2019-06-20", "2019-06-24").then().statusCode(201);
    }

    @Test
    void asksNothingThatADebtSettlementFreezes() throws IOException {
        // Given
        isInADebtSettlement();

        // When
        String text = text(letter("?from=2019-06-01"));

        // Then
        assertThat(text)
                .contains("zonder wat onder de collectieve schuldenregeling valt 300,00 euro")
                .contains("U bent € 300,00 verschuldigd. Daarvan had u € 300,00 al moeten betalen.")
                .contains("Saldo op deze dag 516,10")
                .containsSubsequence(
                        "Wat nog open staat",
                        "Samen 300,00",
                        "BE68 5390 0754 7034",
                        "Wat onder de collectieve schuldenregeling valt",
                        "Huur (overgenomen)",
                        "Samen 216,10",
                        "Buiten de collectieve schuldenregeling mag u ze niet aan ons betalen.");
    }

    @Test
    void asksNothingThatIsFrozenWhenItTellsOfDaysBeforeTheDecision() throws IOException {
        // Given
        isInADebtSettlement();

        // When
        String text = text(Api.call()
                .header("Accept-Language", "en")
                .get("/arrears/v1/rentAccounts/" + rentAccountId + "/statement?until=2019-06-19"));

        // Then
        assertThat(text)
                .contains("You owe nothing.", "Balance on this day 216.10")
                .contains("They are not to be paid to us outside of the collective debt settlement.")
                .doesNotContain("Pay to account");
    }

    @Test
    void isExplainedInEnglish() throws IOException {
        // When
        Response letter = Api.call()
                .header("Accept-Language", "en")
                .get("/arrears/v1/rentAccounts/" + rentAccountId + "/statement");

        // Then
        assertThat(text(letter)).contains("not the official letter", "Balance on this day 216.10");
    }

    @Test
    void listsItsLinesByTheirDays() throws IOException {
        // Given a payment that was booked last and came first
        Api.paid(rentAccountId, "2019-06-03", "7.00", "E");

        // When
        Response letter = letter("?from=2019-06-01&until=2019-06-30");

        // Then
        assertThat(text(letter)).containsSubsequence("3 juni 2019 Betaling", "12 juni 2019 Betaling");
    }

    @Test
    void refusesALetterOfMoreThanAPrinterHolds() throws IOException {
        // Given 1,600 payments of a day, each of which pays something
        LocalDate day = LocalDate.of(2019, 6, 20);
        UUID account = UUID.fromString(rentAccountId);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.appendAll(IntStream.range(0, 1_600)
                        .mapToObj(at -> new Ledger.Posting(
                                account,
                                NewEntry.credit(EntryKind.payment, day, Euro.of("0.01"), "many-" + account + "-" + at)))
                        .toList()));

        // When
        Response whole = letter("?from=2019-06-01&until=2019-06-30");

        // Then
        whole.then().statusCode(409).body("type", endsWith(":arrears:statementTooLong"));
        assertThat(text(letter("?from=2019-06-21&until=2019-06-30"))).contains("Saldo op deze dag 200,10");
    }

    @Test
    void isForWhoMaySeeNamesAlone() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/arrears/v1/rentAccounts/" + rentAccountId + "/statement")
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhyThereIsNone() {
        // Given
        letter("?until=2019-07-21").then().statusCode(400).body("issues[0].name", equalTo("until"));
        letter("?from=2019-07-01&until=2019-06-30").then().statusCode(400).body("issues[0].name", equalTo("from"));
        Api.get("/rentAccounts/" + Ids.next() + "/statement").then().statusCode(404);

        // When
        TenancyStandIn.away(true);

        // Then
        letter("").then().statusCode(503);
    }
}
