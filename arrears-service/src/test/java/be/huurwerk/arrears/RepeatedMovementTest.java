package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A movement that two statements of an account hold is booked once. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RepeatedMovementTest {

    private static final String DAY = "2019-04-08";
    private static final LocalDate ON = LocalDate.parse(DAY);

    @Inject
    DataSource dataSource;

    private final UUID tenancyId = Ids.next();
    private final String account = Ibans.next();
    private String communication;

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
    }

    private String paid(String amount, String reference) {
        return Camt.transfer(amount, DAY, reference, endToEnd(reference), communication);
    }

    private String endToEnd(String reference) {
        return "E-" + account + "-" + reference;
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private JsonPath queued() {
        return Api.json(Api.get("/unmatchedMovements?pageSize=200&account=" + account));
    }

    /** Of the statement with this number, the first that repeats another. */
    private String repeating(int number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select movement_id from bank_movement"
                        + " join bank_statement using (bank_statement_id) where account = ? and number = ?"
                        + " and repeats_movement_id is not null order by movement_id")) {
            query.setString(1, account);
            query.setInt(2, number);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    @Test
    void overlappingExportsBookEachMovementOnce() throws SQLException {
        // Given
        Camt.post(Camt.statement(account, 1, DAY, "150.00", paid("100.00", "B1"), paid("50.00", "B2")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(2))
                .body("repeated", nullValue());

        // When
        Camt.post(Camt.statement(
                        account, 2, DAY, "160.00", paid("50.00", "B2"), paid("100.00", "B1"), paid("10.00", "B3")))
                .then()
                .statusCode(201)
                .body("movements", equalTo(3))
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(0))
                .body("repeated", equalTo(2))
                .body("statements[0].repeated", equalTo(2));

        // Then
        assertThat(balance()).isEqualByComparingTo("-160.00");
        JsonPath movement = Api.json(Api.get("/movements/" + repeating(2)));
        assertThat(movement.getString("known")).isEqualTo("knownAlready");
        assertThat(Api.json(Api.get("/movements/" + movement.getString("repeatsMovementId")))
                        .getString("known"))
                .isEqualTo("rentAccount");
        Map<String, Object> reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY))
                .getMap("items.find { it.account == '" + account + "' }");
        assertThat((BigDecimal) reconciled.get("repeated")).isEqualByComparingTo("150.00");
        assertThat((BigDecimal) reconciled.get("rentAccounts")).isEqualByComparingTo("160.00");
        assertThat((BigDecimal) reconciled.get("otherwise")).isEqualByComparingTo("0.00");
    }

    private Response export(int number, String day, String oldBalance, String newBalance, String... entries) {
        Response answer = Camt.post(Camt.from(oldBalance, account, number, day, newBalance, entries));
        answer.then().statusCode(201);
        return answer;
    }

    private List<Map<String, Object>> alarms() {
        return Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY + "&until=2019-04-12"))
                .getList("items.find { it.account == '" + account + "' }.alarms");
    }

    @Test
    void whatExportsShareRaisesNoAlarmAndHidesNone() {
        // Given
        String first = export(1, DAY, "0.00", "150.00", paid("100.00", "B1"), paid("50.00", "B2"))
                .path("statements[0].bankStatementId");

        // When one begins within it, one lies within it, and one follows
        Response overlapping = export(2, "2019-04-09", "100.00", "160.00", paid("50.00", "B2"), paid("10.00", "B3"));
        Response within = export(3, "2019-04-09", "0.00", "100.00", paid("100.00", "B1"));
        Response following = export(4, "2019-04-10", "160.00", "165.00", paid("5.00", "B4"));

        // Then
        overlapping
                .then()
                .body("statements[0].repeated", equalTo(1))
                .body("statements[0].repeatedAmount", comparesEqualTo(50.0f))
                .body("statements[0].repeats", contains(first))
                .body("statements[0].balanceGap", nullValue());
        within.then().body("statements[0].repeated", equalTo(1)).body("statements[0].balanceGap", nullValue());
        following.then().body("statements[0].balanceGap", nullValue());
        assertThat(balance()).isEqualByComparingTo("-165.00");
        assertThat(alarms()).isEmpty();
        Api.get("/bankStatementGaps?account=" + account).then().body("total", equalTo(0));

        // When money is missing after all
        export(5, "2019-04-11", "165.05", "166.05", paid("1.00", "B5"))
                .then()
                .body("statements[0].balanceGap.expected", comparesEqualTo(165.0f));

        // Then
        assertThat(alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm)
                        .containsEntry("kind", "openingBalance")
                        .containsEntry("number", 5));
    }

    @Test
    void theLaterExportMayComeFirst() {
        // When
        export(2, "2019-04-09", "100.00", "160.00", paid("50.00", "B2"), paid("10.00", "B3"));
        export(1, DAY, "0.00", "150.00", paid("100.00", "B1"), paid("50.00", "B2"))
                .then()
                .body("repeated", equalTo(1));

        // Then
        assertThat(balance()).isEqualByComparingTo("-160.00");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void theBalancesProveWhatNoReferenceTells() {
        // Given
        export(1, DAY, "0.00", "30.00", Camt.entry("10.00", DAY, ""), Camt.entry("20.00", DAY, ""));

        // When
        export(2, "2019-04-09", "10.00", "35.00", Camt.entry("20.00", DAY, ""), Camt.entry("5.00", DAY, ""))
                .then()
                .body("repeated", equalTo(1))
                .body("unmatched", equalTo(1));

        // Then
        assertThat(queued().getList("items.queueReason")).containsOnlyNulls().hasSize(3);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void anEqualPaymentOfAStatementThatFollowsOnlyLooksKnown() {
        // Given
        export(1, DAY, "0.00", "20.00", Camt.entry("20.00", DAY, ""));

        // When
        export(2, "2019-04-09", "20.00", "40.00", Camt.entry("20.00", DAY, ""))
                .then()
                .body("repeated", nullValue())
                .body("unmatched", equalTo(1));

        // Then
        assertThat(queued().getList("items.queueReason")).contains("looksKnown");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void statementsWithoutANumberAreToldApartByWhatTheyHold() {
        // Given
        export(0, DAY, "0.00", "100.00", paid("100.00", "B1"));

        // When
        Response second = export(0, DAY, "100.00", "110.00", paid("10.00", "B2"));
        Response later = export(0, "2019-04-12", "110.00", "111.00", paid("1.00", "B3"));
        Response again = Camt.post(Camt.from("100.00", account, 0, DAY, "110.00", paid("10.00", "B2"))
                .replace("<Stmt>", "<Stmt> "));

        // Then
        second.then()
                .body("statements[0].number", equalTo(0))
                .body("statements[0].alreadyImported", nullValue())
                .body("matched", equalTo(1));
        later.then().body("statements[0].missing", nullValue());
        again.then().statusCode(200).body("alreadyImported", equalTo(true));
        assertThat(balance()).isEqualByComparingTo("-111.00");
        Api.get("/bankStatementGaps?account=" + account).then().body("total", equalTo(0));
        Api.get("/bankStatements?account=" + account).then().body("total", equalTo(3));
        assertThat(alarms()).isEmpty();
    }

    @Test
    void anOfficerWhoKnowsBetterPutsItInTheQueue() throws SQLException {
        // Given
        Camt.post(Camt.statement(account, 1, DAY, "100.00", paid("100.00", "B1")));
        Camt.post(Camt.statement(account, 2, DAY, "101.00", paid("100.00", "B1"), paid("1.00", "B2")));

        // When
        Api.post("/movements/" + repeating(2) + "/suspense", Map.of("reason", "paid twice"))
                .then()
                .statusCode(200);

        // Then
        assertThat(balance()).isEqualByComparingTo("-101.00");
        assertThat(queued().getList("items.movementId")).contains(repeating(2));
    }

    @Test
    void aThirdExportRepeatsTheFirst() {
        // Given
        Camt.post(Camt.statement(account, 1, DAY, "100.00", paid("100.00", "B1")));
        Camt.post(Camt.statement(account, 2, DAY, "110.00", paid("100.00", "B1"), paid("10.00", "B2")));

        // When
        Camt.post(Camt.statement(
                        account, 3, DAY, "115.00", paid("100.00", "B1"), paid("10.00", "B2"), paid("5.00", "B3")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("repeated", equalTo(2));

        // Then
        assertThat(balance()).isEqualByComparingTo("-115.00");
    }

    @Test
    void twoEqualPaymentsInAStatementAreTwo() {
        // Given
        String file = Camt.statement(account, 1, DAY, "20.00", paid("10.00", "B1"), paid("10.00", "B1"));

        // When
        Camt.post(file).then().statusCode(201).body("matched", equalTo(2));
        Camt.post(Camt.statement(
                        account, 2, DAY, "30.00", paid("10.00", "B1"), paid("10.00", "B1"), paid("10.00", "B1")))
                .then()
                .body("matched", equalTo(1))
                .body("repeated", equalTo(2));

        // Then
        assertThat(balance()).isEqualByComparingTo("-30.00");
    }

    @Test
    void whatCameAsCodaLooksKnownInXmlUnderAnotherNumber() {
        // Given
        Api.importCoda(CodaWriter.statement(1, account, ON, BigDecimal.ZERO)
                        .structured(new BigDecimal("316.10"), ON, communication, Bank.PAYER, "Voorbeeld", "E2E")
                        .bytes())
                .then()
                .statusCode(201);

        // When its balances tell nothing
        Camt.post(Camt.from("1000.00", account, 129, DAY, "1326.10", paid("316.10", "B1"), paid("10.00", "B2")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(1))
                .body("repeated", nullValue());

        // Then
        assertThat(balance()).isEqualByComparingTo("-326.10");
        assertThat(queued().getList("items.queueReason")).containsExactly("looksKnown");
        String first = queued().getString("items[0].repeatsMovementId");
        assertThat(Api.json(Api.get("/movements/" + first)).getString("known")).isEqualTo("rentAccount");
    }

    @Test
    void whatTheBankTookBackIsTakenBackOnce() {
        // Given
        String paid = paid("100.00", "B1");
        String back = Camt.returned("100.00", DAY, endToEnd("B1"), "MD06");
        Camt.post(Camt.statement(account, 1, DAY, "0.00", paid, back))
                .then()
                .statusCode(201)
                .body("matched", equalTo(2));
        assertThat(balance()).isEqualByComparingTo("0.00");

        // When
        Camt.post(Camt.statement(account, 2, DAY, "1.00", paid, back, paid("1.00", "B9")))
                .then()
                .statusCode(201)
                .body("repeated", equalTo(1))
                .body("unmatched", equalTo(1));

        // Then
        assertThat(balance()).isEqualByComparingTo("-1.00");
        assertThat(queued().getList("items.queueReason")).containsExactly("looksKnown");
    }

    /** A batch of three payments and a payment alone, with the details of the batch. */
    private String inParts(int number) {
        String details = "<NtryDtls>" + part("1.00") + part("2.00") + part("3.00") + "</NtryDtls>";
        return Camt.from(
                "0.00", account, number, DAY, "16.00", Camt.entry("6.00", DAY, details), Camt.entry("10.00", DAY, ""));
    }

    private String part(String amount) {
        return "<TxDtls><Amt Ccy=\"EUR\">" + amount + "</Amt><RmtInf><Strd><CdtrRefInf><Tp><Issr>BBA</Issr></Tp><Ref>"
                + communication.replaceAll("[^0-9]", "") + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
    }

    /** The same in the other format, with the batch in one sum. */
    private byte[] inOneSum() {
        return firstAsSum(CodaWriter.statement(7, account, ON, BigDecimal.ZERO)
                .free(new BigDecimal("6.00"), ON, "", "", "", "")
                .free(BigDecimal.TEN, ON, "", "", "", ""));
    }

    /** With the first movement as a total without details. */
    private static byte[] firstAsSum(CodaWriter statement) {
        String[] lines = statement.write().split("\r\n");
        lines[2] = lines[2].substring(0, 53) + "2" + lines[2].substring(54);
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Map<String, Object>> alarmsOfTheDay() {
        return Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY))
                .getList("items.find { it.account == '" + account + "' }.alarms");
    }

    @Test
    void aBatchInOneSumIsKnownByItsPartsOfTheOtherFormat() {
        // Given
        Camt.post(inParts(0)).then().statusCode(201).body("matched", equalTo(3));

        // When
        Api.importCoda(inOneSum())
                .then()
                .statusCode(201)
                .body("repeated", equalTo(2))
                .body("unmatched", equalTo(0));

        // Then
        assertThat(balance()).isEqualByComparingTo("-6.00");
        assertThat(queued().getList("items.amount", BigDecimal.class)).containsExactly(new BigDecimal("10.00"));
        assertThat(alarmsOfTheDay()).isEmpty();
    }

    @Test
    void thePartsOfASumThatWaitedAreBookedAndTheSumWaitsNoMore() {
        // Given
        Api.importCoda(inOneSum()).then().statusCode(201).body("unmatched", equalTo(2));

        // When
        Camt.post(inParts(0))
                .then()
                .statusCode(201)
                .body("matched", equalTo(3))
                .body("repeated", equalTo(1))
                .body("unmatched", equalTo(0));

        // Then
        assertThat(balance()).isEqualByComparingTo("-6.00");
        assertThat(queued().getList("items.amount", BigDecimal.class)).containsExactly(new BigDecimal("10.00"));
        assertThat(alarmsOfTheDay()).isEmpty();
    }

    @Test
    void thePartsOfASumThatSomebodyAssignedAreNotBookedAgain() {
        // Given
        Api.importCoda(inOneSum()).then().statusCode(201);
        String rentAccountId = Api.account(tenancyId).getString("items[0].rentAccountId");
        Api.post(
                        "/unmatchedMovements/" + queued().getString("items.find { it.amount == 6.00f }.movementId")
                                + "/assignment",
                        Map.of(
                                "parts",
                                List.of(Map.of("rentAccountId", rentAccountId, "amount", new BigDecimal("6.00")))))
                .then()
                .statusCode(201);

        // When
        Camt.post(inParts(0)).then().statusCode(201).body("repeated", equalTo(4));

        // Then
        assertThat(balance()).isEqualByComparingTo("-6.00");
        assertThat(alarmsOfTheDay()).isEmpty();
    }

    /** A tenant who pays twice the same, in a batch and by himself: the sum of the batch is its parts, whichever is like another payment. */
    @Test
    void thePartsOfASumAreNotAnEqualPaymentBesideIt() {
        // Given a batch in one sum, and a payment that is equal to one of its parts
        Api.importCoda(firstAsSum(CodaWriter.statement(7, account, ON, BigDecimal.ZERO)
                        .free(new BigDecimal("6.00"), ON, "", "", "", "")
                        .structured(BigDecimal.ONE, ON, communication, "", "", "")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // When
        Camt.post(Camt.from(
                        "0.00",
                        account,
                        104,
                        DAY,
                        "7.00",
                        Camt.entry(
                                "6.00", DAY, "<NtryDtls>" + part("1.00") + part("2.00") + part("3.00") + "</NtryDtls>"),
                        Camt.entry("1.00", DAY, "<NtryDtls>" + part("1.00") + "</NtryDtls>")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(3))
                .body("repeated", equalTo(1))
                .body("unmatched", equalTo(0));

        // Then
        assertThat(balance()).isEqualByComparingTo("-7.00");
        assertThat(queued().getList("items")).isEmpty();
        assertThat(alarmsOfTheDay()).isEmpty();
    }

    @Test
    void aSumWithinAnotherStatementOnlyLooksKnown() {
        // Given
        Api.importCoda(inOneSum()).then().statusCode(201);

        // When a statement that holds more shows its parts
        Camt.post(inParts(0)
                        .replace("16.00</Amt>", "17.00</Amt>")
                        .replace("</Stmt>", Camt.entry("1.00", DAY, "") + "</Stmt>"))
                .then()
                .statusCode(201)
                .body("matched", equalTo(3));

        // Then
        assertThat(queued().getString("items.find { it.amount == 6.00f }.queueReason"))
                .isEqualTo("looksKnown");
    }
}
