package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the frozen debts when a plan was kept, when the claim was lost, and when there was no settlement at all. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class EndOfDebtSettlementTest {

    private UUID tenancyId;
    private String account;
    private String settlement;

    /** Rent of April that was due on the 10th, and a decision of 20 May. */
    @BeforeEach
    void aSettlementFreezesTheRentOfApril() {
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-04-10", "2019-07-20");
        Api.businessDate("2019-05-25");
        owesApril();
        Api.evaluate("2019-05-19");
        settlement = "/debtSettlements/" + opened();
    }

    private void owesApril() {
        tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private String opened() {
        return Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");
    }

    private Response end(Map<String, ?> end) {
        return Api.post(settlement + "/end", end);
    }

    private void pay(String on, String amount) {
        Api.paid(account, on, amount, "R");
    }

    private float openOfApril() {
        return Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getFloat("items.find { it.dueOn == '2019-04-10' }.open");
    }

    private Response theCase(String on) {
        return Api.get("/arrearsCases?on=" + on + "&tenancyId=" + tenancyId);
    }

    @Test
    void whatIsBookedOnceItIsKnownPaysNothingOfBeforeTheDecisionWhateverItsDay() {
        // Given a settlement that was written down on 25 May
        // When the bank's file of later tells what was paid since the decision, and on the very day
        pay("2019-05-22", "150.00");
        pay("2019-05-25", "40.00");

        // Then it waits for debts of later
        assertThat(openOfApril()).isEqualTo(316.10f);
        // and what was paid before the decision pays what was owed then
        pay("2019-05-18", "16.10");
        assertThat(openOfApril()).isEqualTo(300.00f);
    }

    @Test
    void whatWasPaidUntilItWasKnownStaysPaid() {
        // Given a payment of after the decision that was booked before anybody knew of it
        owesApril();
        pay("2019-05-22", "100.00");
        opened();

        // When another one of the day before is booked
        pay("2019-05-21", "50.00");

        // Then
        assertThat(openOfApril()).isEqualTo(216.10f);
    }

    private Response givenUp() {
        String debt = Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getString("items.find { it.dueOn == '2019-04-10' }.entryId");
        return Api.proposeWriteOff(
                "finance-office", account, "remittedInDebtSettlement", List.of(Map.of("entryId", debt)));
    }

    @Test
    void nothingIsRemittedBeforeAPlanWasKept() {
        // Given a settlement that runs
        givenUp().then().statusCode(409).body("type", endsWith("notRemitted"));

        // When the plan leaves the rest owed
        Api.businessDate("2019-07-20");
        end(Map.of("kind", "completed", "on", "2019-07-18", "stillOwed", true))
                .then()
                .statusCode(201);

        // Then
        givenUp().then().statusCode(409).body("type", endsWith("notRemitted"));

        // and of who never had a settlement
        owesApril();
        givenUp().then().statusCode(409).body("type", endsWith("notRemitted"));
    }

    @Test
    void whatAKeptPlanLeavesOpenIsAskedOfNobody() {
        // When
        Api.businessDate("2019-07-20");
        end(Map.of("kind", "completed", "on", "2019-07-18"))
                .then()
                .statusCode(201)
                .body("running", equalTo(false))
                .body("renounced", equalTo(false))
                .body("end.stillOwed", equalTo(false))
                .body("frozen", equalTo(316.10f));

        // Then no payment pays it and no step asks it, until somebody gives it up
        pay("2019-07-20", "50.00");
        assertThat(openOfApril()).isEqualTo(316.10f);
        theCase("2019-07-20")
                .then()
                .body("items[0].amount", equalTo(0.00f))
                .body("items[0].heldBackBy", equalTo("debtSettlement"));
        Api.get("/debtSettlements?running=true&rentAccountId=" + account).then().body("total", equalTo(0));
        givenUp().then().statusCode(201).body("debts[0].amount", equalTo(316.10f));
    }

    @Test
    void whatAKeptPlanLeavesOwedIsAskedAgainOnceSomebodySaysSo() {
        // Given, and a payment that waits
        Api.businessDate("2019-07-20");
        pay("2019-07-19", "16.10");
        assertThat(openOfApril()).isEqualTo(316.10f);

        // When
        end(Map.of("kind", "completed", "on", "2019-07-18", "stillOwed", true))
                .then()
                .statusCode(201)
                .body("end.stillOwed", equalTo(true))
                .body("frozen", equalTo(0.00f));

        // Then
        assertThat(openOfApril()).isEqualTo(300.00f);
        theCase("2019-07-20").then().body("items[0].amount", equalTo(300.00f)).body("items[0].heldBackBy", nullValue());
    }

    @Test
    void anEndSaysOfAKeptPlanAloneWhatIsStillOwed() {
        Api.businessDate("2019-07-20");
        end(Map.of("kind", "revoked", "on", "2019-07-18", "stillOwed", true))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("stillOwed"));
        warned();
        end(Map.of("kind", "completed", "on", "2019-07-18", "stillOwed", true))
                .then()
                .statusCode(409)
                .body("type", endsWith("claimRenounced"));
        Api.get(settlement).then().body("running", equalTo(true));
    }

    /** By 16 July the claim is lost. */
    private void warned() {
        Api.post(settlement + "/acts", Map.of("kind", "warned", "on", "2019-07-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void noDividendIsBookedOnAClaimThatIsRenounced() {
        // Given
        Api.businessDate("2019-07-20");
        warned();

        // When, Then
        dividend("2019-07-17").then().statusCode(409).body("type", endsWith("claimRenounced"));
        // what came while it could still be filed counts
        dividend("2019-07-16").then().statusCode(201).body("frozen", equalTo(300.00f));
    }

    private Response dividend(String on) {
        return Api.post(settlement + "/dividends", Map.of("receivedOn", on, "amount", new BigDecimal("16.10")));
    }

    @Test
    void oneThatWasAMistakeIsAnnulledAndFreezesNothing() {
        // Given one on which a payment waits, and a dividend that was taken for it
        Api.businessDate("2019-07-20");
        pay("2019-07-19", "100.00");
        String dividend = dividend("2019-07-18").path("dividends[0].dividendId");
        Map<String, String> reason = Map.of("reason", "it is of a tenant of the same name");
        annul("integrator-payments", reason).then().statusCode(403);
        annul("rent-office", reason).then().statusCode(409).body("type", endsWith("debtSettlementHasDividends"));
        Api.post(settlement + "/dividends/" + dividend + "/reversal", reason)
                .then()
                .statusCode(201);

        // When
        annul("rent-office", reason)
                .then()
                .statusCode(201)
                .body("running", equalTo(false))
                .body("frozen", equalTo(0.00f))
                .body("annulled.on", equalTo("2019-07-20"))
                .body("annulled.reason", equalTo("it is of a tenant of the same name"));

        // Then what waited pays the rent, which is asked again
        assertThat(openOfApril()).isEqualTo(216.10f);
        theCase("2019-07-20")
                .then()
                .body("items[0].amount", equalTo(216.10f))
                .body("items[0].heldBack.guard", not(hasItem("debtSettlement")));
        theCase("2019-07-19").then().body("items[0].heldBackBy", equalTo("debtSettlement"));
        Api.get("/debtSettlements?running=true&rentAccountId=" + account).then().body("total", equalTo(0));
        annul("rent-office", reason).then().statusCode(409).body("type", endsWith("debtSettlementAnnulled"));
        end(Map.of("kind", "revoked", "on", "2019-07-20"))
                .then()
                .statusCode(409)
                .body("type", endsWith("debtSettlementAnnulled"));
        Api.get(settlement + "/claim").then().statusCode(409);
        TestEvent told = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(this::annulled, events -> events.size() == 1)
                .get(0);
        EventSchemas.assertMatches(told);

        // and the one that there is may be written down
        assertThat(opened()).isNotEqualTo(settlement.substring("/debtSettlements/".length()));
    }

    @Test
    void oneThatWasAMistakeHasNoTermThatRuns() {
        Api.get(settlement).then().body("terms[0].state", equalTo("running"));

        annul("rent-office", Map.of("reason", "never decided"))
                .then()
                .statusCode(201)
                .body("terms.size()", equalTo(0));
    }

    private List<TestEvent> annulled() {
        return TestTopics.read(Others.ARREARS, tenancyId).stream()
                .filter(event -> event.type().endsWith("debtSettlements.notify.annulled"))
                .toList();
    }

    private Response annul(String client, Map<String, String> reason) {
        return Api.post(client, settlement + "/annulment", reason);
    }

    @Test
    void oneThatIsAnnulledAfterItsEndFreezesNothingEither() {
        Api.businessDate("2019-07-20");
        end(Map.of("kind", "completed", "on", "2019-07-18")).then().statusCode(201);
        pay("2019-07-19", "16.10");
        assertThat(openOfApril()).isEqualTo(316.10f);

        annul("rent-office", Map.of("reason", "never decided")).then().statusCode(201);

        assertThat(openOfApril()).isEqualTo(300.00f);
    }
}
