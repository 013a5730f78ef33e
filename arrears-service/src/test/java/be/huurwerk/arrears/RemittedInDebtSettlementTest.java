package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kept debt settlement left unpaid and was remitted stays remitted, to the cent, though a rent is corrected. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RemittedInDebtSettlementTest {

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String account;
    private String settlement;
    private String writeOff;

    /**
     * Rents of 382.88 of March and April, a decision of 20 April, 300.00 of the mediator, and 465.76 that is remitted on 20 May. May's rent is of after
     * the decision, and open.
     */
    @BeforeEach
    void theRestIsRemitted() {
        Api.businessDate("2019-04-25");
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        decided("2019-03-01T10:00:00+01:00", 382.88);
        List.of("2019-03", "2019-04").forEach(Api::postMonth);
        settlement = "/debtSettlements/" + Api.inDebtSettlement(account, "2019-04-20", "2019-04-24");
        Api.businessDate("2019-05-20");
        done(settlement + "/dividends", Map.of("receivedOn", "2019-05-02", "amount", new BigDecimal("300.00")))
                .body("frozen", equalTo(465.76f));
        done(settlement + "/end", Map.of("kind", "completed", "on", "2019-05-15"));
        Api.postMonth("2019-05");
        List<String> debts = Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getList("items.findAll { it.period in ['2019-03', '2019-04'] }.entryId");
        writeOff = Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "remittedInDebtSettlement",
                        debts.stream().map(debt -> Map.of("entryId", debt)).toList())
                .then()
                .statusCode(201)
                .extract()
                .path("writeOffId");
        Api.post("approver", "/writeOffs/" + writeOff + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
        isRemitted("465.76", 382.88f);
    }

    @AfterEach
    void itIsTheDayThatOthersKnow() {
        Api.businessDate("2019-07-20");
    }

    private static ValidatableResponse done(String path, Map<String, ?> body) {
        return Api.post(path, body).then().statusCode(201);
    }

    private void decided(String at, double rent) {
        others.rentTells(Others.decided(tenancyId, Ids.next(), at, "2019-03-01", rent));
    }

    /** And nothing of before the decision is open or free beside May. */
    private void isRemitted(String amount, float may) {
        assertThat(Api.json(Api.get("/writeOffs/" + writeOff)).getString("stands"))
                .isEqualTo(amount);
        Api.get(settlement).then().body("frozen", equalTo(0.00f));
        Api.get("/rentAccounts/" + account).then().body("balance", equalTo(may));
    }

    private void isCorrectedDownAndBack(String downAt, String backAt) {
        decided(downAt, 277.16);
        isRemitted("254.32", 277.16f);
        decided(backAt, 382.88);
    }

    @Test
    void isRemittedWholeWhereTheRentIsCorrectedDownAndBackOnThatDay() {
        // When
        isCorrectedDownAndBack("2019-05-20T10:00:00+02:00", "2019-05-20T11:00:00+02:00");

        // Then
        isRemitted("465.76", 382.88f);
    }

    @Test
    void isRemittedWholeWhereTheRentIsCorrectedDownAndBackLater() {
        // Given
        Api.businessDate("2019-06-03");

        // When
        isCorrectedDownAndBack("2019-06-03T10:00:00+02:00", "2019-06-03T11:00:00+02:00");

        // Then
        isRemitted("465.76", 382.88f);
    }

    @Test
    void isLessByWhatWasPaidBeforeTheDecisionAndIsHeardOfAfterACorrection() {
        // Given
        isCorrectedDownAndBack("2019-05-20T10:00:00+02:00", "2019-05-20T11:00:00+02:00");

        // When
        Api.paid(account, "2019-04-01", "100.00", "R");

        // Then
        isRemitted("365.76", 382.88f);
    }
}
