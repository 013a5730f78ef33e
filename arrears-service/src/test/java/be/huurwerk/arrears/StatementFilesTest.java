package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a bank as they come: whole, damaged, and in whatever letters. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class StatementFilesTest {

    private static final String PAYER = "BE71096123456769";
    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    @Inject
    DataSource dataSource;

    private final UUID tenancyId = Ids.next();
    private final String account = Ibans.next();
    private String rentAccountId;
    private String rentCommunication;

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        rentAccountId = Api.account(tenancyId).getString("items[0].rentAccountId");
        rentCommunication = Api.account(tenancyId).getString("items[0].structuredCommunication");
    }

    private CodaWriter statement() {
        return CodaWriter.statement(1, account, DAY, new BigDecimal("1000.00"));
    }

    private CodaWriter rentPayment(String amount) {
        return statement().structured(new BigDecimal(amount), DAY, rentCommunication, PAYER, "Voorbeeld", "E2E");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    /** Or with an empty one. Of no body too: found by calls that a machine made up. */
    @ParameterizedTest
    @ValueSource(strings = {"", "0{"})
    void answers415ToAFileWithoutAType(String body) throws Exception {
        for (String path :
                new String[] {"/arrears/v1/bankStatements", "/arrears/v1/refundFiles/" + Ids.next() + "/bankAnswers"}) {
            HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", "Bearer " + Tokens.client("integrator-payments"))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            for (HttpRequest.Builder one : List.of(call.copy(), call.copy().header("Content-Type", ""))) {
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(one.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status(path, body));
                assertThat(answer.body()).contains("urn:problem-type:belgif:");
            }
        }
    }

    @Test
    void answers415ToACharsetThatNobodyKnowsAndNamesTheLineThatIsNoTextInTheOneThatWasSaid() {
        Api.call()
                .contentType("text/plain; charset=nope")
                .body(rentPayment("10.00").bytes())
                .post("/arrears/v1/bankStatements")
                .then()
                .statusCode(415);
        byte[] file = rentPayment("10.00").bytes();
        file[2 * 130 + 40] = (byte) 0xE8;
        Api.call()
                .contentType("text/plain; charset=utf-8")
                .body(file)
                .post("/arrears/v1/bankStatements")
                .then()
                .statusCode(400)
                .body("issues[0].detail", startsWith("Line 3, "))
                .body("issues[0].detail", containsString("expected text in UTF-8, found other bytes"));
    }

    /** What is not there can't be of another type; an answer of the bank is then found to be none. */
    private static int status(String path, String body) {
        return path.endsWith("/bankAnswers") && body.isEmpty() ? 400 : 415;
    }

    @Test
    void namesAFaultWhollyInTheLanguageOfTheCaller() {
        // Given
        String coda = rentPayment("10.00").write();
        String text = coda.substring(0, 5 * 130);

        // Then
        refusedInDutch("text/plain", coda.replace("000000001010000", "000000001010010"))
                .body("issues[0].detail", equalTo("Regel 6, nieuw saldo: verwacht 1010.000, gevonden 1010.010."));
        refusedInDutch("text/plain", text)
                .body(
                        "issues[0].detail",
                        equalTo(
                                "Regel 6, record: verwacht 21, 22, 23, 31, 32, 33 of 8, gevonden einde van het bestand."));
        refusedInDutch("text/plain", coda.replace("EUR0", "USD0"))
                .body("issues[0].name", equalTo("line 2, currency"))
                .body("issues[0].detail", equalTo("Regel 2, munt: verwacht EUR, gevonden USD."));
        refusedInDutch(
                        "application/xml",
                        Camt.statement(account, 1, DAY.toString(), "0.00").replace("CLBD", "CLAV"))
                .body("issues[0].detail", equalTo("Regel 1, Stmt[1]/Bal: verwacht een saldo CLBD, gevonden niets."));
        refusedInDutch("application/xml", "<x/>")
                .body("issues[0].detail", containsString("verwacht camt.053 of camt.054, versie 02 tot 08"));
    }

    private static ValidatableResponse refusedInDutch(String type, String file) {
        return Api.call()
                .header("Accept-Language", "nl")
                .contentType(type)
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post("/arrears/v1/bankStatements")
                .then()
                .statusCode(400);
    }

    @Test
    void aMovementOfNothingIsKeptAndMovesNothing() {
        // When
        Response answer = Api.importCoda(rentPayment("0.00").bytes());

        // Then
        answer.then().statusCode(201).body("movements", equalTo(1)).body("matched", equalTo(0));
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void readsTheLettersOfAFileThatSaysNoCharset() {
        // Given
        byte[] file = statement()
                .free(new BigDecimal("7.01"), DAY, "h\u00e9h\u00e9", PAYER, "H\u00e9l\u00e8ne", "E2E")
                .write()
                .getBytes(StandardCharsets.UTF_8);

        // When
        Api.importCoda(file).then().statusCode(201);

        // Then
        assertThat(Api.get("/unmatchedMovements?pageSize=200&minAmount=7.01&maxAmount=7.01")
                        .jsonPath()
                        .getList("items.communication"))
                .contains("h\u00e9h\u00e9");
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("..", "bank-formats", "src", "test", "resources", "coda")
                .resolve(name));
    }

    @Test
    void booksTheSampleOfADayToTheCent() throws Exception {
        // When
        Response answer = Api.importCoda(sample("febelfin-coda/CODA.txt"));

        // Then: 67 movements, of which the communications are of nobody here
        answer.then()
                .statusCode(201)
                .body("statements", hasSize(1))
                .body("statements[0].account", equalTo("BE47435000000080"))
                .body("movements", equalTo(67))
                .body("matched", equalTo(0))
                .body("unmatched", equalTo(67));
        assertThat(Stored.of(dataSource, "BE47435000000080"))
                .containsExactly(new Stored(67, new BigDecimal("9405296.990"), new BigDecimal("9405296.99")));
    }

    @Test
    void booksTheSixPaymentsOfTheSampleWithATotal() throws Exception {
        // Given
        Api.businessDate("2025-03-05");

        // When
        Response answer = Api.importCoda(sample("coda-demo/coda-grouped-transfers.txt"));

        // Then
        answer.then()
                .statusCode(201)
                .body("statements[0].number", equalTo(24))
                .body("movements", equalTo(6))
                .body("unmatched", equalTo(6));
        assertThat(Stored.of(dataSource, "BE85300000000106"))
                .containsExactly(new Stored(6, new BigDecimal("244.120"), new BigDecimal("244.12")));
        answer.then()
                .body("oddities", hasSize(1))
                .body("oddities[0].line", equalTo(35))
                .body("oddities[0].field", equalTo("anotherFileFollows"))
                .body("oddities[0].detail", equalTo("Line 35, whether another file follows: expected 2, found 1."));
        Api.importCoda(sample("coda-demo/coda-grouped-transfers.txt"))
                .then()
                .statusCode(200)
                .body("oddities", hasSize(1));
    }

    @Test
    void aDamagedFileIsBookedWholeOrNotAtAll() throws Exception {
        // Given
        String sound = CodaWriter.file(
                CodaWriter.statement(1, account, DAY, BigDecimal.ZERO)
                        .structured(new BigDecimal("3.10"), DAY, rentCommunication, PAYER, "Voorbeeld", "E1")
                        .free(new BigDecimal("-1.00"), DAY, "terug", PAYER, "Voorbeeld", "E2"),
                CodaWriter.statement(2, account, DAY, new BigDecimal("2.10"))
                        .structured(new BigDecimal("5.00"), DAY, rentCommunication, PAYER, "Voorbeeld", "E3"));
        Random random = new Random(20190408);
        int refused = 0;
        for (int round = 0; round < 80; round++) {
            List<Stored> before = Stored.of(dataSource, account);

            // When
            int status = Api.importCoda(DamagedText.of(sound, random).getBytes(StandardCharsets.ISO_8859_1))
                    .statusCode();

            // Then
            List<Stored> after = Stored.of(dataSource, account);
            assertThat(status).isIn(200, 201, 400);
            assertThat(after).allMatch(Stored::isWhole);
            if (status == 201) {
                assertThat(after).hasSizeGreaterThan(before.size());
            } else {
                assertThat(after).isEqualTo(before);
            }
            refused += status == 400 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(40);
        assertThat(Stored.ledger(dataSource, rentAccountId))
                .isEqualByComparingTo(balance())
                .isEqualByComparingTo(Stored.matched(dataSource, rentAccountId).negate());
    }

    @Test
    void aDamagedMessageIsBookedWholeOrNotAtAll() throws Exception {
        // Given
        String day = DAY.toString();
        String sound = Camt.statement(
                account,
                1,
                day,
                "7.10",
                Camt.transfer("3.10", day, "R1", "E1", rentCommunication),
                Camt.transfer("-1.00", day, "R2", "E2", rentCommunication),
                Camt.transfer("5.00", day, "R3", "E3", rentCommunication));
        Random random = new Random(20190409);
        int refused = 0;
        for (int round = 0; round < 80; round++) {
            List<Stored> before = Stored.of(dataSource, account);

            // When
            int status = Camt.post(DamagedText.scribbled(sound, random)).statusCode();

            // Then
            List<Stored> after = Stored.of(dataSource, account);
            assertThat(status).isIn(200, 201, 400);
            assertThat(after).allMatch(Stored::isWhole);
            if (status != 201) {
                assertThat(after).isEqualTo(before);
            }
            refused += status == 400 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(30);
        assertThat(Stored.ledger(dataSource, rentAccountId))
                .isEqualByComparingTo(Stored.matched(dataSource, rentAccountId).negate());
    }

    @Test
    void tellsTheCommunicationsThatItCouldNotVerifyAndQueuesTheirPayments() {
        // Given
        String digits = rentCommunication.replaceAll("[^0-9]", "");
        String wrong = digits.substring(0, 10) + (digits.endsWith("01") ? "02" : "01");
        CodaWriter payments = statement();
        for (int at = 0; at < 22; at++) {
            payments.structured(BigDecimal.TEN, DAY, rentCommunication, PAYER, "Voorbeeld", "E" + at);
        }

        // When
        Response answer = Api.call()
                .header("Accept-Language", "nl")
                .contentType("text/plain")
                .body(payments.write().replace("101" + digits, "101" + wrong).getBytes(StandardCharsets.ISO_8859_1))
                .post("/arrears/v1/bankStatements");

        // Then
        answer.then()
                .statusCode(201)
                .body("unmatched", equalTo(22))
                .body("oddities", hasSize(20))
                .body(
                        "oddities[0].detail",
                        equalTo("Regel 3, mededeling: verwacht juiste controlecijfers, gevonden " + wrong + "."));
        assertThat(balance()).isEqualByComparingTo("0.00");
    }
}
