package be.huurwerk.arrears;

import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every cent of the bank is booked, told or queued, or an alarm says which statement. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReconciliationTest {

    private static final String PAYER = "BE71096123456769";
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    private final String account = Ibans.next();

    @BeforeEach
    void itIsLaterThanTheStatements() {
        Api.businessDate("2019-07-20");
    }

    private Map<String, Object> reconciled(LocalDate on, LocalDate until) {
        JsonPath answer = Api.json(Api.get("/reconciliations?pageSize=200&on=" + on + "&until=" + until));
        return answer.getMap("items.find { it.account == '" + account + "' }");
    }

    private static void is(Object amount, String expected) {
        Assertions.assertThat((BigDecimal) amount).isEqualByComparingTo(expected);
    }

    @Test
    void everyCentHasItsPlace() {
        // Given
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        String communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        Api.importCoda(CodaWriter.statement(1, account, DAY, new BigDecimal("1000.00"))
                        .structured(new BigDecimal("316.10"), DAY, communication, PAYER, "Voorbeeld", "E1-" + account)
                        .free(new BigDecimal("50.00"), DAY, "huur", PAYER, "Voorbeeld", "E2")
                        .bytes())
                .then()
                .statusCode(201);
        Api.importCoda(CodaWriter.statement(2, account, DAY.plusDays(1), new BigDecimal("1366.10"))
                        .unpaid(new BigDecimal("316.10"), DAY, "E1-" + account, "M", PAYER, "Voorbeeld", "AM04")
                        .bytes())
                .then()
                .statusCode(201);

        // When
        Map<String, Object> first = reconciled(DAY, DAY);
        Map<String, Object> both = reconciled(DAY, DAY.plusDays(1));

        // Then
        Assertions.assertThat(first).containsEntry("balanced", true).containsEntry("statements", 1);
        is(first.get("opening"), "1000.00");
        is(first.get("movements"), "366.10");
        is(first.get("closing"), "1366.10");
        is(first.get("rentAccounts"), "316.10");
        is(first.get("queued"), "50.00");
        is(first.get("otherwise"), "0.00");
        Assertions.assertThat(both).containsEntry("balanced", true).containsEntry("statements", 2);
        is(both.get("rentAccounts"), "0.00");
        is(both.get("closing"), "1050.00");
    }

    @Test
    void anAlarmNamesTheStatementThatDoesNotFollowTheOneBefore() {
        // Given
        Api.importCoda(CodaWriter.statement(1, account, DAY, new BigDecimal("10.00"))
                        .bytes())
                .then()
                .statusCode(201);
        String second = Api.importCoda(CodaWriter.statement(2, account, DAY.plusDays(1), new BigDecimal("10.05"))
                        .bytes())
                .then()
                .statusCode(201)
                .extract()
                .path("statements[0].bankStatementId");

        // When
        JsonPath answer = Api.json(Api.get("/reconciliations?pageSize=200&on=" + DAY.plusDays(1)));

        // Then
        Map<String, Object> alarm = answer.getMap("items.find { it.account == '" + account + "' }.alarms[0]");
        Assertions.assertThat(alarm)
                .containsEntry("bankStatementId", second)
                .containsEntry("kind", "openingBalance")
                .containsEntry("number", 2);
        is(alarm.get("difference"), "0.05");
    }

    @Test
    void theDaysAreInOrderAndNotTooMany() {
        Api.get("/reconciliations?on=2019-05-06&until=2019-05-05")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("until"));
        Api.get("/reconciliations?on=2019-05-06&until=2019-06-07").then().statusCode(400);
    }
}
