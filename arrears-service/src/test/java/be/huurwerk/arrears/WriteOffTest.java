package be.huurwerk.arrears;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Debts that are given up: proposed by one, approved by another, taken back; and the list of those that prescribe soon. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class WriteOffTest {

    private final UUID tenancyId = Ids.next();
    private String account;
    private String debt;

    private void owes(String dueOn, String businessDate) {
        Api.businessDate(businessDate);
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, dueOn, "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        debt = Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId");
    }

    private Response propose(String client, String ground, Map<String, Object> ofDebt) {
        return Api.proposeWriteOff(client, account, ground, List.of(ofDebt));
    }

    private String proposed(String amount) {
        return propose("finance-office", "insolvent", Map.of("entryId", debt, "amount", new BigDecimal(amount)))
                .then()
                .statusCode(201)
                .extract()
                .path("writeOffId");
    }

    private static Response decide(String client, String id, String decision) {
        return Api.post(client, "/writeOffs/" + id + "/decision", Map.of("decision", decision, "reason", "R"));
    }

    private void balanceIs(String amount) {
        org.assertj.core.api.Assertions.assertThat(
                        Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class))
                .isEqualByComparingTo(amount);
    }

    @Test
    void isBookedOnceAnotherApprovesItAndTakenBack() {
        // Given
        owes("2019-04-10", "2019-07-20");
        String id = proposed("300.00");
        balanceIs("316.10");
        decide("finance-office", id, "approved").then().statusCode(409).body("type", endsWith("fourEyesRequired"));
        decide("social-worker", id, "approved").then().statusCode(403).body("roles", hasItems("financeOfficer"));
        balanceIs("316.10");

        // When
        decide("approver", id, "approved")
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("decided.client", equalTo("approver"))
                .body("decided.on", equalTo("2019-07-20"))
                .body("proposed.client", equalTo("finance-office"));

        // Then the debt is paid but for what was not given up
        balanceIs("16.10");
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body("items.find { it.kind == 'writeOff' }.amount", equalTo(-300.00f))
                .body("items.find { it.kind == 'writeOff' }.ground", equalTo("insolvent"))
                .body("items.find { it.entryId == '" + debt + "' }.open", equalTo(16.10f));
        Api.get("/writeOffs?rentAccountId=" + account + "&bookedFrom=2019-07-20&bookedUntil=2019-07-20")
                .then()
                .body("items.writeOffId", hasItem(id));
        Api.get("/writeOffs?rentAccountId=" + account + "&bookedFrom=2019-07-21")
                .then()
                .body("total", equalTo(0));
        decide("approver", id, "refused").then().statusCode(409).body("type", endsWith("writeOffDecided"));

        // and open again once it is taken back
        Api.post("social-worker", "/writeOffs/" + id + "/reversal", Map.of("reason", "he found work"))
                .then()
                .statusCode(403);
        Api.post("/writeOffs/" + id + "/reversal", Map.of("reason", "he found work"))
                .then()
                .statusCode(200)
                .body("status", equalTo("reversed"))
                .body("reversed.reason", equalTo("he found work"));
        balanceIs("316.10");
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body("items.find { it.entryId == '" + debt + "' }.open", equalTo(316.10f));
        Api.post("/writeOffs/" + id + "/reversal", Map.of("reason", "again"))
                .then()
                .statusCode(409)
                .body("type", endsWith("writeOffDecided"));
    }

    @Test
    void isRefusedWithTheReason() {
        owes("2019-04-10", "2019-07-20");
        String id = proposed("316.10");
        Api.post("approver", "/writeOffs/" + id + "/decision", Map.of("decision", "refused"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("reason"));
        decide("approver", id, "refused").then().statusCode(200).body("status", equalTo("refused"));
        balanceIs("316.10");
    }

    @Test
    void givesUpNoMoreThanIsOpenNeitherThenNorLater() {
        // Given two proposals of the whole debt
        owes("2019-04-10", "2019-07-20");
        propose("finance-office", "insolvent", Map.of("entryId", debt, "amount", new BigDecimal("316.11")))
                .then()
                .statusCode(409)
                .body("type", endsWith("moreThanOpen"))
                .body("entryId", equalTo(debt));
        String first = proposed("316.10");
        String second = proposed("316.10");
        decide("approver", first, "approved").then().statusCode(200);

        // Then
        decide("approver", second, "approved").then().statusCode(409).body("type", endsWith("moreThanOpen"));
        balanceIs("0.00");
        Api.get("/writeOffs/" + second).then().body("status", equalTo("proposed"));
    }

    @Test
    void namesTheDebtsThatItDoesNotKnow() {
        owes("2019-04-10", "2019-07-20");
        Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "insolvent",
                        List.of(Map.of("entryId", debt), Map.of("entryId", Ids.next()), Map.of("entryId", debt)))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("debts[1].entryId", "debts[2].entryId"));
        propose("integrator-payments", "insolvent", Map.of("entryId", debt))
                .then()
                .statusCode(403);
    }

    @Test
    void takesADebtForPrescribedFromTheDayAfterItsLastAndLaterAfterANotice() {
        // Given rent that was due on 10 August 2014
        owes("2014-08-10", "2019-07-20");
        Api.get("/prescriptions?pageSize=200")
                .then()
                .body(mine("prescribesOn"), equalTo("2019-08-10"))
                .body(mine("prescribed"), equalTo(false));
        Api.get("/prescriptions?withinMonths=0&pageSize=200").then().body(mine("prescribesOn"), nullValue());
        propose("finance-office", "prescribed", Map.of("entryId", debt))
                .then()
                .statusCode(409)
                .body("type", endsWith("notPrescribed"));

        // When
        Api.post(
                        "/rentAccounts/" + account + "/prescriptionInterruptions",
                        Map.of("kind", "formalNotice", "on", "2019-07-15"))
                .then()
                .statusCode(201)
                .body("items[0].kind", equalTo("formalNotice"));

        // Then it comes a year after the notice
        Api.get("/prescriptions?withinMonths=6&pageSize=200").then().body(mine("prescribesOn"), nullValue());
        Api.get("/prescriptions?withinMonths=12&pageSize=200").then().body(mine("prescribesOn"), equalTo("2020-07-15"));
        // on its last day it can be claimed still
        Api.businessDate("2020-07-15");
        Api.get("/prescriptions?withinMonths=0&pageSize=200").then().body(mine("prescribed"), equalTo(false));
        propose("finance-office", "prescribed", Map.of("entryId", debt))
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("This debt can be claimed until 2020-07-15: it is prescribed from the day after."));
        Api.businessDate("2020-07-16");
        Api.get("/prescriptions?withinMonths=0&pageSize=200").then().body(mine("prescribed"), equalTo(true));
        propose("finance-office", "prescribed", Map.of("entryId", debt)).then().statusCode(201);
        Api.businessDate("2019-07-20");
    }

    @Test
    void recordsAnInterruptionOnceAndNoneThatIsStillToCome() {
        owes("2014-08-10", "2019-07-20");
        String path = "/rentAccounts/" + account + "/prescriptionInterruptions";
        Api.post(path, Map.of("kind", "summons", "on", "2019-07-21"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("on"));
        Api.post(path, Map.of("kind", "summons", "on", "2019-07-19")).then().statusCode(201);
        Api.post(path, Map.of("kind", "summons", "on", "2019-07-19"))
                .then()
                .statusCode(409)
                .body("type", endsWith("interruptionKnown"));
        Api.get(path).then().body("items.size()", equalTo(1));
        Api.get("/prescriptions?withinMonths=121")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("withinMonths"));
    }

    @Test
    void isNoMoneyThatCanBePaidBack() {
        // Given a debt that is given up, and was paid by a payment of before
        owes("2019-04-10", "2019-07-20");
        decide("approver", proposed("316.10"), "approved").then().statusCode(200);
        Api.post(
                        "/payments",
                        Map.of(
                                "rentAccountId",
                                account,
                                "receivedOn",
                                "2019-07-19",
                                "amount",
                                new BigDecimal("316.10"),
                                "reference",
                                "R"))
                .then()
                .statusCode(201);
        balanceIs("0.00");

        // Then
        Api.post(
                        "finance-office",
                        "/rentAccounts/" + account + "/refunds",
                        Map.of("amount", new BigDecimal("0.01"), "iban", "BE71 0961 2345 6769", "reason", "R"))
                .then()
                .statusCode(409)
                .body("type", endsWith("moreThanCredit"));
    }

    private String mine(String field) {
        return "items.find { it.entryId == '" + debt + "' }." + field;
    }
}
