package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class BankStatementTest {

    private static final String LANDLORD = "BE68539007547034";
    private static final String PAYER = "BE71096123456769";
    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final UUID tenancyId = Ids.next();
    private String rentAccountId;
    private String rentCommunication;

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        rentAccountId = Api.account(tenancyId).getString("items[0].rentAccountId");
        rentCommunication = Api.account(tenancyId).getString("items[0].structuredCommunication");
    }

    private static CodaWriter statement() {
        return CodaWriter.statement(NUMBER.incrementAndGet(), LANDLORD, DAY, new BigDecimal("1000.00"));
    }

    private CodaWriter rentPayment(String amount) {
        return statement().structured(new BigDecimal(amount), DAY, rentCommunication, PAYER, "Voorbeeld", "E2E");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    @Test
    void booksAPaymentByItsCommunicationAndKeepsTheRest() {
        // Given
        byte[] file = rentPayment("316.10")
                .free(new BigDecimal("50.00"), DAY, "huur april", PAYER, "Voorbeeld", "E2E-2")
                .free(new BigDecimal("-20.00"), DAY, rentCommunication, PAYER, "Voorbeeld", "E2E-3")
                .bytes();

        // When
        Response answer = Api.importCoda(file);

        // Then
        answer.then()
                .statusCode(201)
                .body("movements", equalTo(3))
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(2))
                .body("alreadyImported", nullValue())
                .body("statements[0].account", equalTo(LANDLORD))
                .body("statements[0].number", equalTo(NUMBER.get()));
        assertThat(balance()).isEqualByComparingTo("-316.10");
        Api.get("/bankStatements/" + answer.jsonPath().getString("statements[0].bankStatementId"))
                .then()
                .statusCode(200)
                .body("matched", equalTo(1));
        assertThat(answer.header("Location")).endsWith(answer.jsonPath().getString("statements[0].href"));
    }

    @Test
    void aFileThatIsKnownIsNotBookedAgain() {
        // Given
        byte[] file = rentPayment("10.00").bytes();
        String importId = Api.importCoda(file).then().statusCode(201).extract().path("importId");

        // When
        Response again = Api.importCoda(file);

        // Then
        again.then()
                .statusCode(200)
                .body("alreadyImported", equalTo(true))
                .body("importId", equalTo(importId))
                .body("movements", equalTo(1));
        assertThat(balance()).isEqualByComparingTo("-10.00");
    }

    @Test
    void ofSeveralStatementsTheKnownOnesAreSkipped() {
        // Given
        CodaWriter first = rentPayment("10.00");
        Api.importCoda(first.bytes()).then().statusCode(201);
        CodaWriter second = rentPayment("20.00");

        // When
        Response both = Api.importCoda(CodaWriter.file(first, second).getBytes(StandardCharsets.ISO_8859_1));

        // Then
        both.then()
                .statusCode(201)
                .body("movements", equalTo(1))
                .body("statements", hasSize(2))
                .body("statements[0].alreadyImported", equalTo(true))
                .body("statements[1].alreadyImported", nullValue());
        assertThat(balance()).isEqualByComparingTo("-30.00");
    }

    @Test
    void saysThatWhatItSkippedIsNotWhatItKnows() {
        // Given
        int number = NUMBER.incrementAndGet();
        CodaWriter empty = CodaWriter.statement(number, LANDLORD, DAY, BigDecimal.ONE);
        Api.importCoda(empty.bytes()).then().statusCode(201);

        // When
        Response other =
                Api.importCoda(empty.structured(BigDecimal.TEN, DAY, rentCommunication, PAYER, "Voorbeeld", "E2E")
                        .free(BigDecimal.TEN.negate(), DAY, "kosten", PAYER, "Voorbeeld", "E2E")
                        .bytes());

        // Then
        other.then()
                .statusCode(200)
                .body("alreadyImported", equalTo(true))
                .body("statements[0].differs", equalTo(true));
    }

    @Test
    void theSameNumberOfAnotherYearIsAnotherStatement() {
        // Given
        int number = NUMBER.incrementAndGet();
        LocalDate later = DAY.plusYears(1);
        BigDecimal amount = new BigDecimal("5.00");
        Api.businessDate("2020-07-20");

        // When
        for (LocalDate day : List.of(DAY, later)) {
            Api.importCoda(CodaWriter.statement(number, LANDLORD, day, BigDecimal.ZERO)
                            .structured(amount, DAY, rentCommunication, PAYER, "Voorbeeld", "E2E")
                            .bytes())
                    .then()
                    .statusCode(201);
        }

        // Then
        assertThat(balance()).isEqualByComparingTo("-10.00");
    }

    @Test
    void aBrokenFileIsRefusedByLineAndBooksNothing() {
        // Given
        String file = CodaWriter.file(rentPayment("10.00"), rentPayment("20.00"));
        String broken = file.replace("000000000020000", "000000000020010");

        // When
        Response answer = Api.importCoda(broken.getBytes(StandardCharsets.ISO_8859_1));

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues", hasSize(1))
                .body("issues[0].in", equalTo("body"))
                .body("issues[0].name", equalTo("line 13, newBalance"))
                .body("issues[0].detail", containsString("Line 13"));
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void aStatementOfADayStillToComeIsRefused() {
        // Given
        byte[] file = rentPayment("10.00").bytes();
        Api.businessDate("2019-04-07");

        // When
        Response early = Api.importCoda(file);
        Api.businessDate("2019-04-08");
        Response onTheDay = Api.importCoda(file);

        // Then
        early.then()
                .statusCode(400)
                .body("issues[0].name", equalTo("statement " + NUMBER.get() + ", newBalanceDate"))
                .body("issues[0].detail", equalTo("This day is still to come: it is 2019-04-07."));
        onTheDay.then().statusCode(201);
    }

    @Test
    void nothingAtAllIsABrokenFileToo() {
        Api.importCoda(new byte[0]).then().statusCode(400).body("issues[0].name", containsString("line 1"));
    }

    @Test
    void aCharacterThatNoTextHoldsIsABrokenFile() {
        // Given
        String file = rentPayment("10.00").write();
        String broken = file.substring(0, 3 * 130 + 90) + '\0' + file.substring(3 * 130 + 91);

        // When
        Response answer = Api.importCoda(broken.getBytes(StandardCharsets.ISO_8859_1));

        // Then
        answer.then().statusCode(400).body("issues[0].name", containsString("position"));
    }

    @Test
    void amountsThatAreNoCentsAreRefused() {
        // Given
        String thousandths = rentPayment("10.00").write().replace("000000000010000", "000000000010005");
        String added = thousandths.replace("000000001010000", "000000001010005");

        // When
        Response answer = Api.importCoda(added.getBytes(StandardCharsets.ISO_8859_1));

        // Then
        answer.then().statusCode(400).body("issues[0].name", equalTo("line 3, amount"));
    }

    @Test
    void booksACamtFileAsItWouldACodaFile() {
        // Given
        int number = NUMBER.incrementAndGet();
        String file = camt(number, "316.10", "1316.10");

        // When
        Response answer = importCamt(file);

        // Then
        answer.then()
                .statusCode(201)
                .body("movements", equalTo(1))
                .body("matched", equalTo(1))
                .body("statements[0].account", equalTo(LANDLORD))
                .body("statements[0].number", equalTo(number));
        assertThat(balance()).isEqualByComparingTo("-316.10");
    }

    @Test
    void aStatementThatCameAsCodaIsNotBookedAgainAsCamt() {
        // Given
        Api.importCoda(rentPayment("316.10").bytes()).then().statusCode(201);

        // When
        Response again = importCamt(camt(NUMBER.get(), "316.10", "1316.10"));

        // Then
        again.then().statusCode(200).body("alreadyImported", equalTo(true)).body("statements[0].differs", nullValue());
        assertThat(balance()).isEqualByComparingTo("-316.10");
    }

    @Test
    void aBrokenCamtFileIsRefusedByElementAndBooksNothing() {
        // When
        Response answer = importCamt(camt(NUMBER.incrementAndGet(), "316.10", "1316.11"));

        // Then
        answer.then()
                .statusCode(400)
                .body("issues[0].name", containsString("Stmt[1]/Bal"))
                .body("issues[0].detail", containsString("expected 1316.10, found 1316.11"));
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    private String camt(int number, String amount, String newBalance) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S</Id>
                <LglSeqNb>%d</LglSeqNb><CreDtTm>2019-04-09T05:00:00</CreDtTm><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                %s%s<Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2019-04-08</Dt></BookgDt>
                <NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Tp><Issr>BBA</Issr></Tp><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf>
                </TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        number,
                        LANDLORD,
                        balance("OPBD", "1000.00"),
                        balance("CLBD", newBalance),
                        amount,
                        rentCommunication.replaceAll("[^0-9]", ""));
    }

    private static String balance(String kind, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2019-04-08</Dt></Dt></Bal>\n";
    }

    private static Response importCamt(String file) {
        return Api.call().contentType("application/xml").body(file).post("/arrears/v1/bankStatements");
    }

    @Test
    void readsTheCharsetThatTheContentTypeSays() {
        // Given
        String file = statement()
                .free(new BigDecimal("7.00"), DAY, "h\u00e9h\u00e9", PAYER, "H\u00e9l\u00e8ne", "E2E")
                .write();

        // When
        Response utf8 = Api.call()
                .contentType("text/plain; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/arrears/v1/bankStatements");

        // Then
        utf8.then().statusCode(201);
        assertThat(Api.get("/unmatchedMovements?pageSize=200&minAmount=7&maxAmount=7")
                        .jsonPath()
                        .getList("items.communication"))
                .contains("h\u00e9h\u00e9");
    }

    @Test
    void aPaymentOfADepositThatIsLearnedLaterIsToldThen() {
        // Given
        String communication = StructuredCommunication.issue(250_000_000L + NUMBER.incrementAndGet())
                .formatted();
        UUID depositTenancy = Ids.next();
        UUID depositId = Ids.next();
        Api.importCoda(statement()
                        .structured(new BigDecimal("999.00"), DAY, communication, PAYER, "Voorbeeld", "E2E")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // When
        new Others(depositTenancy)
                .depositTells("deposits.notify.requested", Others.requested(depositTenancy, depositId, communication));

        // Then
        TestEvent received = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.read(Others.ARREARS, depositTenancy), events -> !events.isEmpty())
                .get(0);
        assertThat(received.type()).isEqualTo("depositPayments.notify.received");
        assertThat(received.data().get("depositId").asText()).isEqualTo(depositId.toString());
    }

    @Test
    void aPaymentOfADepositWithAValueDateAheadIsHereToday() {
        // Given
        String communication = StructuredCommunication.issue(250_000_000L + NUMBER.incrementAndGet())
                .formatted();
        UUID depositTenancy = Ids.next();
        Api.importCoda(statement()
                        .structured(
                                new BigDecimal("999.00"),
                                LocalDate.of(2019, 7, 24),
                                communication,
                                PAYER,
                                "Voorbeeld",
                                "E2E")
                        .bytes())
                .then()
                .statusCode(201);

        // When
        new Others(depositTenancy)
                .depositTells("deposits.notify.requested", Others.requested(depositTenancy, Ids.next(), communication));

        // Then
        TestEvent received = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.read(Others.ARREARS, depositTenancy), events -> !events.isEmpty())
                .get(0);
        assertThat(received.data().get("receivedOn").asText()).isEqualTo("2019-07-20");
    }

    @Test
    void booksABusyDayOfALargeLandlordWithinItsTime() {
        // Given
        CodaWriter day = statement();
        for (int at = 0; at < 9_000; at++) {
            day.structured(new BigDecimal("0.01"), DAY, rentCommunication, PAYER, "Voorbeeld", "E2E");
        }

        // When
        Response answer = Api.importCoda(day.bytes());

        // Then
        answer.then().statusCode(201).body("matched", equalTo(9_000));
        assertThat(answer.time()).isLessThan(Duration.ofSeconds(30).toMillis());
        assertThat(balance()).isEqualByComparingTo("-90.00");
    }

    @Test
    void theSameFileByTwoAtOnceIsBookedOnce() throws Exception {
        // Given
        byte[] file = rentPayment("25.00").bytes();
        Callable<Integer> post = () -> Api.importCoda(file).statusCode();
        ExecutorService two = Executors.newFixedThreadPool(2);

        // When
        List<Future<Integer>> answers;
        try {
            answers = two.invokeAll(List.of(post, post));
        } finally {
            two.shutdown();
        }

        // Then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 200);
        assertThat(balance()).isEqualByComparingTo("-25.00");
        Api.get("/rentAccounts/" + rentAccountId + "/entries").then().body("total", equalTo(1));
    }
}
