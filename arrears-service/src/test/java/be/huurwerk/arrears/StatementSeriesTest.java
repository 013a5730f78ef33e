package be.huurwerk.arrears;

import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements of an account are there, and which are not. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class StatementSeriesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    private final String account = Ibans.next();

    @BeforeEach
    void itIsLaterThanTheStatements() {
        Api.businessDate("2020-01-20");
    }

    private CodaWriter statement(int number, LocalDate day) {
        return CodaWriter.statement(number, account, day, BigDecimal.ZERO);
    }

    private Response imports(CodaWriter... statements) {
        Response answer = Api.importCoda(CodaWriter.file(statements).getBytes(StandardCharsets.ISO_8859_1));
        answer.then().statusCode(201);
        return answer;
    }

    private Response gaps() {
        return Api.get("/bankStatementGaps?account=" + account);
    }

    @Test
    void namesTheStatementsThatShouldHaveComeBefore() {
        // Given
        imports(statement(4, DAY));

        // When
        Response answer = imports(statement(5, DAY.plusDays(1)), statement(8, DAY.plusDays(2)));

        // Then
        answer.then()
                .body("statements[0].missing", nullValue())
                .body("statements[1].missing.year", equalTo(2019))
                .body("statements[1].missing.from", equalTo(6))
                .body("statements[1].missing.until", equalTo(7));
        gaps().then().body("total", equalTo(1)).body("items[0].from", equalTo(6));
    }

    @Test
    void theGapIsClosedByTheStatementsThatWereMissing() {
        // Given
        imports(statement(1, DAY), statement(4, DAY.plusDays(3)));

        // When
        imports(statement(2, DAY.plusDays(1)));
        gaps().then().body("items.from", contains(3)).body("items.until", contains(3));
        imports(statement(3, DAY.plusDays(2)));

        // Then
        gaps().then().body("items", empty());
    }

    @Test
    void saysThatAStatementDoesNotOpenWithWhatTheOneBeforeClosedWith() {
        // Given
        imports(statement(1, DAY).free(new BigDecimal("12.34"), DAY, "huur", "BE71096123456769", "Voorbeeld", "E1"));

        // When
        Response contradicting = imports(statement(2, DAY.plusDays(1)));
        Response following = imports(statement(3, DAY.plusDays(2)));

        // Then
        contradicting
                .then()
                .body("statements[0].missing", nullValue())
                .body("statements[0].balanceGap.expected", comparesEqualTo(12.34f))
                .body("statements[0].balanceGap.found", comparesEqualTo(0.0f));
        following.then().body("statements[0].balanceGap", nullValue());
        gaps().then()
                .body("total", equalTo(1))
                .body("items[0].number", equalTo(2))
                .body("items[0].from", nullValue())
                .body("items[0].balanceGap.expected", comparesEqualTo(12.34f));
    }

    @Test
    void numbersBeginAgainEachYear() {
        // Given
        imports(statement(250, LocalDate.of(2018, 12, 31)));

        // When
        Response first = imports(statement(1, LocalDate.of(2019, 1, 2)));
        Response later = imports(statement(3, LocalDate.of(2020, 1, 3)));

        // Then
        first.then().body("statements[0].missing", nullValue());
        later.then()
                .body("statements[0].missing.year", equalTo(2020))
                .body("statements[0].missing.from", equalTo(1))
                .body("statements[0].missing.until", equalTo(2));
    }

    @Test
    void theSameStatementUnderAnotherNumberIsKnown() {
        // Given
        BigDecimal amount = new BigDecimal("12.34");
        imports(statement(7, DAY)
                .free(amount, DAY, "huur", "BE71096123456769", "Voorbeeld", "E2E")
                .free(amount.negate(), DAY, "kosten", "BE71096123456769", "Voorbeeld", "E2E"));

        // When
        Response again = Camt.post(Camt.statement(
                account,
                98,
                DAY.toString(),
                "0.00",
                Camt.entry("-12.34", DAY.toString(), ""),
                Camt.entry("12.34", DAY.toString(), "")));

        // Then
        again.then()
                .statusCode(200)
                .body("alreadyImported", equalTo(true))
                .body("statements[0].number", equalTo(7))
                .body("statements[0].differs", nullValue());
    }

    @Test
    void twoEmptyStatementsOfADayAreTwo() {
        // When
        Response answer = imports(statement(1, DAY), statement(2, DAY));

        // Then
        answer.then().body("statements", hasSize(2)).body("movements", equalTo(0));
        Api.get("/bankStatements?account=" + account)
                .then()
                .body("total", equalTo(2))
                .body("items.number", contains(2, 1));
    }

    @Test
    void aStatementThatStandsTwiceInAFileIsBookedOnce() {
        // Given
        CodaWriter once = statement(3, DAY).free(BigDecimal.TEN, DAY, "huur", "BE71096123456769", "Voorbeeld", "E2E");

        // When
        Response answer = imports(once, once);

        // Then
        answer.then()
                .body("movements", equalTo(1))
                .body("statements[0].alreadyImported", nullValue())
                .body("statements[1].alreadyImported", equalTo(true));
    }

    private CodaWriter twoThatCancel(int number, String reference) {
        return statement(number, DAY)
                .free(BigDecimal.TEN, DAY, "huur", "BE71096123456769", "Voorbeeld", reference + "-in")
                .free(BigDecimal.TEN.negate(), DAY, "terug", "BE71096123456769", "Voorbeeld", reference + "-out");
    }

    @Test
    void aSecondStatementOfADayWithTheSameBalancesAndAmountsIsAnotherByItsNumber() {
        // Given
        imports(twoThatCancel(1, "A"));

        // When
        Response second = imports(twoThatCancel(2, "B"));

        // Then
        second.then()
                .body("statements[0].number", equalTo(2))
                .body("statements[0].alreadyImported", nullValue())
                .body("movements", equalTo(2))
                .body("repeated", nullValue());
        gaps().then().body("items", empty());
    }

    @Test
    void andByTheNameThatTheBankGivesItWhereItHasNoNumber() {
        // Given
        String first = Camt.from(
                "5.00",
                account,
                0,
                DAY.toString(),
                "5.00",
                Camt.entry("12.34", DAY.toString(), ""),
                Camt.entry("-12.34", DAY.toString(), ""));
        String second = first.replace("<Id>S0</Id>", "<Id>S0-B</Id>");
        Camt.post(first).then().statusCode(201);

        // When
        Response other = Camt.post(second);
        Response again = Camt.post(second.replace("<Stmt>", "<Stmt> "));

        // Then
        other.then().statusCode(201).body("movements", equalTo(2)).body("unmatched", equalTo(2));
        again.then().statusCode(200).body("alreadyImported", equalTo(true));
        Api.get("/bankStatements?account=" + account)
                .then()
                .body("total", equalTo(2))
                .body("items.identification", containsInAnyOrder("S0", "S0-B"));
    }

    /** The same file without a number on paper or of the file. */
    private static byte[] unnumbered(CodaWriter statement) {
        String[] lines = statement.write().split("\r\n");
        StringBuilder file = new StringBuilder();
        for (String line : lines) {
            String none = line;
            if (line.startsWith("1")) {
                none = "12000" + line.substring(5, 125) + "000";
            } else if (line.startsWith("21")) {
                none = line.substring(0, 121) + "000" + line.substring(124);
            } else if (line.startsWith("8")) {
                none = "8000" + line.substring(4);
            }
            file.append(none).append("\r\n");
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void andByAllThatItSaysWhereTheFileGivesNeither() {
        // Given
        Api.importCoda(unnumbered(twoThatCancel(1, "A"))).then().statusCode(201);

        // When: once with another number in the header alone, and once with other references
        Response again = Api.importCoda(unnumbered(twoThatCancel(2, "A")));
        Response other = Api.importCoda(unnumbered(twoThatCancel(1, "B")));

        // Then
        again.then().statusCode(200).body("alreadyImported", equalTo(true));
        other.then()
                .statusCode(201)
                .body("statements[0].number", equalTo(0))
                .body("movements", equalTo(2))
                .body("repeated", nullValue());
    }

    private String page(int number, boolean last, String old, String now, String amount) {
        return Camt.from(old, account, 7, DAY.toString(), now, Camt.entry(amount, DAY.toString(), ""))
                .replace(
                        "<Id>S7</Id>",
                        "<Id>S7</Id><StmtPgntn><PgNb>" + number + "</PgNb><LastPgInd>" + last
                                + "</LastPgInd></StmtPgntn>");
    }

    @Test
    void thePagesOfAStatementAreBookedEachOnceInWhateverOrder() {
        // Given
        String first = page(1, false, "0.00", "12.00", "12.00");
        String second = page(2, true, "12.00", "10.00", "-2.00");

        // When
        Response later = Camt.post(second);
        Response earlier = Camt.post(first);
        Response again = Camt.post(second.replace("<Stmt>", "<Stmt> "));

        // Then
        later.then().statusCode(201).body("statements[0].number", equalTo(7)).body("statements[0].page", equalTo(2));
        earlier.then()
                .statusCode(201)
                .body("statements[0].alreadyImported", nullValue())
                .body("movements", equalTo(1));
        again.then().statusCode(200).body("statements[0].differs", nullValue());
        gaps().then().body("items", empty());
    }

    /** Some banks give every statement the number 1, or begin again each month, or when a landlord passes to another format. */
    @Test
    void theSameNumberOnAnotherDayIsAnotherStatement() {
        // Given
        LocalDate later = DAY.plusMonths(7);
        imports(statement(1, DAY).free(BigDecimal.TEN, DAY, "huur", "BE71096123456769", "Voorbeeld", "E1"));

        // When
        Response coda = imports(CodaWriter.statement(1, account, later, BigDecimal.TEN)
                .free(BigDecimal.TEN, later, "huur", "BE71096123456769", "Voorbeeld", "E2"));
        LocalDate next = later.plusDays(1);
        String camt =
                Camt.from("20.00", account, 1, next.toString(), "50.00", Camt.entry("30.00", next.toString(), ""));
        Response other = Camt.post(camt);
        Response again = Camt.post(camt.replace("<Stmt>", "<Stmt> "));

        // Then
        coda.then().body("statements[0].alreadyImported", nullValue()).body("movements", equalTo(1));
        other.then().statusCode(201).body("movements", equalTo(1));
        again.then().statusCode(200).body("alreadyImported", equalTo(true)).body("statements[0].differs", nullValue());
        gaps().then().body("items", empty());
        reconciled(next, next).body(day("closing"), comparesEqualTo(50.0f)).body(day("balanced"), equalTo(true));
    }

    /** As of a bank that sends pages and does not say so, or sends a statement anew with a payment more. */
    @Test
    void theSameNumberOfADayBetweenOtherBalancesIsBookedAndLookedAt() {
        // Given
        String first = Camt.from("0.00", account, 7, DAY.toString(), "12.00", Camt.entry("12.00", DAY.toString(), ""));
        String second = Camt.from("12.00", account, 7, DAY.toString(), "15.00", Camt.entry("3.00", DAY.toString(), ""));
        Camt.post(first).then().statusCode(201);

        // When
        Response followed = Camt.post(second);
        Response anew = Camt.post(Camt.from(
                "12.00",
                account,
                7,
                DAY.toString(),
                "19.00",
                Camt.entry("3.00", DAY.toString(), ""),
                Camt.entry("4.00", DAY.toString(), "")));

        // Then
        followed.then().statusCode(201).body("movements", equalTo(1)).body("statements[0].balanceGap", nullValue());
        anew.then().statusCode(201).body("movements", equalTo(2)).body("repeated", equalTo(1));
        Camt.post(second.replace("<Stmt>", "<Stmt> ")).then().statusCode(200).body("alreadyImported", equalTo(true));
    }

    @Test
    void aDayClosesWithTheLastPageWhicheverCameLast() {
        // When
        Camt.post(page(1, false, "0.00", "10.00", "10.00")).then().statusCode(201);
        Camt.post(page(3, true, "20.00", "50.00", "30.00")).then().statusCode(201);
        Camt.post(page(2, false, "10.00", "20.00", "10.00")).then().statusCode(201);

        // Then
        reconciled(DAY, DAY).body(day("opening"), comparesEqualTo(0.0f)).body(day("closing"), comparesEqualTo(50.0f));
    }

    private String unnumbered(String name, String old, String now, String... amounts) {
        String[] entries = java.util.Arrays.stream(amounts)
                .map(amount -> Camt.entry(
                        amount, DAY.toString(), "<AcctSvcrRef>R" + amount.replace(".", "X") + "</AcctSvcrRef>"))
                .toArray(String[]::new);
        return Camt.from(old, account, 0, DAY.toString(), now, entries).replace("<Id>S0</Id>", "<Id>" + name + "</Id>");
    }

    @Test
    void statementsOfADayWithoutANumberFollowOneAnotherByTheirBalances() {
        // When the last comes first
        Camt.post(unnumbered("NN-2", "20.00", "30.00", "10.01", "-0.01")).then().statusCode(201);
        Camt.post(unnumbered("NN-1", "10.00", "20.00", "10.02", "-0.02")).then().statusCode(201);
        Camt.post(unnumbered("NN-0", "0.00", "10.00", "10.00")).then().statusCode(201);

        // Then
        reconciled(DAY, DAY)
                .body(day("opening"), comparesEqualTo(0.0f))
                .body(day("closing"), comparesEqualTo(30.0f))
                .body(day("alarms"), empty())
                .body(day("balanced"), equalTo(true));
    }

    @Test
    void andThoseThatShareSomethingCloseWithTheLastBalance() {
        // When
        Camt.post(unnumbered("NN-2", "3.00", "10.00", "3.01", "3.99")).then().statusCode(201);
        Camt.post(unnumbered("NN-0", "0.00", "6.01", "3.00", "3.01")).then().statusCode(201);
        Camt.post(unnumbered("NN-1", "0.00", "10.00", "3.00", "3.01", "3.99"))
                .then()
                .statusCode(201)
                .body("repeated", equalTo(3));

        // Then
        reconciled(DAY, DAY)
                .body(day("opening"), comparesEqualTo(0.0f))
                .body(day("closing"), comparesEqualTo(10.0f))
                .body(day("alarms"), empty());
    }

    private ValidatableResponse reconciled(LocalDate on, LocalDate until) {
        return Api.get("/reconciliations?pageSize=200&on=" + on + "&until=" + until)
                .then()
                .statusCode(200);
    }

    private String day(String figure) {
        return "items.find { it.account == '" + account + "' }." + figure;
    }

    @Test
    void aNumberThatCountsNothingIsNone() {
        // Given
        String file = Camt.statement(account, 5, DAY.toString(), "12.34", Camt.entry("12.34", DAY.toString(), ""))
                .replace("<ElctrncSeqNb>5<", "<ElctrncSeqNb>20190408001<");

        // Then
        Camt.post(file).then().statusCode(201).body("statements[0].number", equalTo(0));
        Camt.post(file.replace("<Stmt>", "<Stmt> ")).then().statusCode(200).body("alreadyImported", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "huur, BE71096123456769, Voorbeeld, E2E, ",
        "huur mei, BE71096123456769, Voorbeeld, E2E, true",
        "huur, BE62510007547061, Voorbeeld, E2E, true",
        "huur, BE71096123456769, Ander, E2E, true",
        "huur, BE71096123456769, Voorbeeld, E2F, true"
    })
    void saysThatWhatItSkippedHasOtherWordsOrAnotherAccount(
            String text, String payer, String name, String reference, Boolean differs) {
        // Given
        imports(statement(1, DAY).free(BigDecimal.TEN, DAY, "huur", "BE71096123456769", "Voorbeeld", "E2E"));

        // When
        Response again = Api.importCoda(statement(1, DAY)
                .free(BigDecimal.TEN, DAY, text, payer, name, reference)
                .write()
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1));

        // Then
        again.then()
                .statusCode(200)
                .body("alreadyImported", equalTo(true))
                .body("statements[0].differs", equalTo(differs));
    }

    private Response camt(int number, LocalDate day, String old, String now) {
        String amount = new BigDecimal(now).subtract(new BigDecimal(old)).toString();
        return Camt.post(Camt.from(old, account, number, day.toString(), now, Camt.entry(amount, day.toString(), "")));
    }

    private CodaWriter coda(int number, LocalDate day, String old, String now) {
        BigDecimal amount = new BigDecimal(now).subtract(new BigDecimal(old));
        return CodaWriter.statement(number, account, day, new BigDecimal(old)).free(amount, day, "", "", "", "");
    }

    @Test
    void whatWasKnownInTheOtherFormatIsNotMissing() {
        // Given
        imports(coda(1, DAY, "0.00", "1.00"));
        camt(0, DAY.plusDays(1), "1.00", "3.00").then().statusCode(201);

        // When
        Api.importCoda(coda(2, DAY.plusDays(1), "1.00", "3.00").bytes()).then().statusCode(200);
        Response third = imports(coda(3, DAY.plusDays(2), "3.00", "6.00"));
        Response fifth = imports(coda(5, DAY.plusDays(4), "6.00", "7.00"));

        // Then
        third.then().body("statements[0].missing", nullValue());
        fifth.then().body("statements[0].missing.from", equalTo(4));
        gaps().then().body("items.from", contains(4));
    }

    @Test
    void eachFormatMayCountInItsOwnWay() {
        // When both come each day, and on the third the other one first
        imports(coda(1, DAY, "0.00", "1.00"));
        camt(101, DAY, "0.00", "1.00").then().statusCode(200);
        imports(coda(2, DAY.plusDays(1), "1.00", "2.00"));
        camt(102, DAY.plusDays(1), "1.00", "2.00").then().statusCode(200);
        camt(103, DAY.plusDays(2), "2.00", "3.00").then().statusCode(201);
        Api.importCoda(coda(3, DAY.plusDays(2), "2.00", "3.00").bytes()).then().statusCode(200);
        imports(coda(4, DAY.plusDays(3), "3.00", "4.00"));
        camt(106, DAY.plusDays(4), "4.00", "5.00").then().statusCode(201);

        // Then
        gaps().then().body("items.from", contains(104)).body("items.until", contains(105));
    }
}
