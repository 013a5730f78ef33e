package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

        // When
        Camt.post(Camt.statement(account, 129, DAY, "326.10", paid("316.10", "B1"), paid("10.00", "B2")))
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
}
