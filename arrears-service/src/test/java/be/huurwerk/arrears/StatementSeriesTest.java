package be.huurwerk.arrears;

import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
