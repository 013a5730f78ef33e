package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dividends were too much, given back to the mediator, of dividends that the bank takes back afterwards: he returns it, and the tenant is asked nothing of it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class GivenBackToMediatorTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private UUID account;
    private String id;
    private String refundFileId;
    private String refundId;

    /**
     * 300.00 of before and the rents of March to May of 240.00, which the mediator paid; the rent is 180.00 from May on, so that 60.00 went back to him.
     * June and July are open, 180.00 each. The decision is of 20 May.
     */
    @BeforeEach
    void somethingIsGivenBack() {
        Api.businessDate("2019-05-25");
        others.tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-03-01", "300.00"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2010-03-01", 240.00));
        List.of("2019-03", "2019-04", "2019-05").forEach(Api::postMonth);
        id = Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");
        Api.businessDate("2019-07-20");
        List.of("2019-06", "2019-07").forEach(Api::postMonth);
        dividend("2019-07-02", "600.00").statusCode(201);
        dividend("2019-07-02", "420.00").statusCode(201).body("frozen", equalTo(0.00f));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-07-04T10:00:00+02:00", "2019-05-01", 180.00));
        shown().body("claim.total", equalTo(960.00f)).body("toGiveBack", equalTo(60.00f));
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        isGivenBack("60.00");
    }

    private void isGivenBack(String amount) {
        isApproved(amount, Map.of());
        isOrdered();
    }

    /** @param settlement of which it is, by {@code debtSettlementId}; of any, nothing */
    private ValidatableResponse ask(String amount, Map<String, ?> settlement) {
        Map<String, Object> refund = new HashMap<>(settlement);
        refund.put("amount", new BigDecimal(amount));
        refund.put("iban", "BE71 0961 2345 6769");
        refund.put("reason", "too much");
        refund.putIfAbsent("toMediator", true);
        return Api.post("finance-office", "/rentAccounts/" + account + "/refunds", refund)
                .then();
    }

    private void isApproved(String amount, Map<String, ?> settlement) {
        refundId = ask(amount, settlement).statusCode(201).extract().path("refundId");
        Api.post("approver", "/refunds/" + refundId + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
    }

    private void isOrdered() {
        refundFileId = Api.post("finance-office", "/refundFiles", Map.of("executionDate", "2019-07-22"))
                .then()
                .statusCode(201)
                .extract()
                .path("refundFileId");
    }

    /** On 22 July. */
    private void theBankTakesTheDividendsBack() {
        theBankTakesBack(shown().extract().jsonPath().getList("dividends.dividendId"));
    }

    private void theBankTakesBack(List<String> dividends) {
        Api.businessDate("2019-08-16");
        ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .filter(line -> line.source().filter(dividends::contains).isPresent())
                .map(line -> NewEntry.reversal(line, LocalDate.of(2019, 7, 22), "takenBack"))
                .forEach(line -> QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line)));
    }

    private LedgerEntry givenBack() {
        return ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.refundToMediator)
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse dividend(String receivedOn, String amount) {
        return Api.post(
                        "/debtSettlements/" + id + "/dividends",
                        Map.of("receivedOn", receivedOn, "amount", new BigDecimal(amount)))
                .then();
    }

    private ValidatableResponse shown() {
        return Api.get("/debtSettlements/" + id).then().statusCode(200);
    }

    private ValidatableResponse listed(String filter) {
        return Api.get("/debtSettlements?rentAccountId=" + account + "&" + filter)
                .then()
                .statusCode(200);
    }

    /** Those of a list that are of the account, on whatever page. */
    private List<Map<String, Object>> ofAccount(String list) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "/arrears/v1" + list + (list.contains("?") ? "&" : "?") + "pageSize=200";
        while (next != null) {
            JsonPath page = Api.json(Api.call().urlEncodingEnabled(false).get(next));
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all.stream()
                .filter(item -> account.toString().equals(item.get("rentAccountId")))
                .toList();
    }

    @Test
    void isToldToComeBackAndStandsInTheBalanceAlone() {
        // When
        theBankTakesTheDividendsBack();

        // Then 960.00 are frozen, 360.00 asked, and 60.00 the mediator's
        shown().body("claim.total", equalTo(960.00f))
                .body("frozen", equalTo(960.00f))
                .body("overdueSince", equalTo(360.00f))
                .body("toGiveBack", nullValue())
                .body("toGetBack", equalTo(60.00f));
        Api.get("/debtSettlements/" + id + "?on=2019-07-21").then().body("toGetBack", nullValue());
        Api.get("/rentAccounts/" + account)
                .then()
                .body("balance", equalTo(1380.00f))
                .body("toGetBack", equalTo(60.00f))
                .body("overdue", equalTo(1320.00f))
                .body("oldestDue", equalTo("2019-03-01"));
        Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .then()
                .body("items.find { it.kind == 'refundToMediator' }.open", equalTo(60.00f));
    }

    @Test
    void isAskedOfTheTenantByNoPaper() throws IOException {
        // Given
        Api.businessDate("2019-08-16");
        Api.bankToldUntil("2019-04-10", "2019-08-16");
        theBankTakesTheDividendsBack();

        // When, Then the ladder goes by June
        Api.evaluate("2019-08-16");
        Response cases = Api.get("/arrearsCases?on=2019-08-16&tenancyId=" + tenancyId);
        cases.then()
                .body("items[0].amount", equalTo(360.00f))
                .body("items[0].frozen", equalTo(960.00f))
                .body("items[0].oldestDue", equalTo("2019-06-10"))
                .body("items[0].since", equalTo("2019-06-11"));
        String arrearsCase = "/arrearsCases/" + cases.jsonPath().getString("items[0].arrearsCaseId");

        // the letter
        Api.post(arrearsCase + "/steps", Map.of("code", "reminder1", "on", "2019-08-16", "channel", "letter"))
                .then()
                .statusCode(201);
        String step = Api.get(arrearsCase + "/steps").jsonPath().getString("items[0].stepId");
        assertThat(PdfText.of(
                        Api.get(arrearsCase + "/steps/" + step + "/letter").asByteArray()))
                .contains("Samen 360,00")
                .doesNotContain("Terugbetaling");

        // the statement, which tells it among the lines, and the bill
        assertThat(PdfText.of(Api.get("/rentAccounts/" + account + "/statement?from=2019-07-01&until=2019-08-16")
                        .asByteArray()))
                .contains("Terugbetaling aan de schuldbemiddelaar 60,00", "U bent € 360,00 verschuldigd.");
        Api.postMonth("2019-08");
        assertThat(PdfText.of(Api.get("/rentAccounts/" + account + "/monthlyBills/2019-08")
                        .asByteArray()))
                .contains("540,00 euro")
                .doesNotContain("Terugbetaling");

        // direct debit, plan, write-off and court
        Api.post(
                        "/rentAccounts/" + account + "/mandates",
                        Map.of(
                                "reference",
                                "M-" + tenancyId.toString().substring(24),
                                "signedOn",
                                "2019-07-01",
                                "iban",
                                "BE71096123456769",
                                "holder",
                                "Proefella Van Testegem"))
                .then()
                .statusCode(201);
        String collection = Api.post("/collections", Map.of("collectionDate", "2019-09-02"))
                .then()
                .statusCode(201)
                .extract()
                .path("collectionId");
        assertThat(ofAccount("/collections/" + collection + "/items"))
                .extracting(item -> item.get("amount"))
                .containsExactly(new BigDecimal("540.00"));
        quoted("540.01").then().statusCode(409).body("type", endsWith("moreThanOwed"));
        quoted("540.00").then().statusCode(200);
        Api.proposeWriteOff(
                        "finance-office",
                        account,
                        "insolvent",
                        List.of(Map.of("entryId", givenBack().entryId(), "amount", new BigDecimal("60.00"))))
                .then()
                .statusCode(400)
                .body("issues[0].type", endsWith("referencedResourceNotFound"));
        Api.post("/courtCases", Map.of("rentAccountId", account, "route", "courtDissolution", "on", "2019-08-16"))
                .then()
                .statusCode(201)
                .body("claim", equalTo(540.00f));

        // and the lists: 960.00 are frozen
        assertThat(ofAccount("/reports/arrears/accounts?on=2019-08-16"))
                .extracting(item -> item.get("amount"), item -> item.get("oldestDue"))
                .containsExactly(tuple(new BigDecimal("1500.00"), "2019-03-01"));
        assertThat(ofAccount("/prescriptions?withinMonths=120"))
                .isNotEmpty()
                .extracting(item -> item.get("entryId"))
                .doesNotContain(givenBack().entryId().toString());
    }

    private Response quoted(String amount) {
        return Api.post(
                "/paymentPlanQuotes",
                Map.of(
                        "rentAccountId",
                        account,
                        "amount",
                        new BigDecimal(amount),
                        "instalments",
                        3,
                        "firstDueOn",
                        "2019-09-10"));
    }

    @Test
    void isInNoFinalBalance() {
        // Given
        theBankTakesTheDividendsBack();

        // When the household leaves with 100.00 of damage
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-07-31"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-07-31", Ids.next(), 100.00));

        // Then 960.00 + 2 x 180.00 + 100.00 + 16.00 for the inventory
        TestEvent told = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read(Others.ARREARS, tenancyId).stream()
                                .filter(event -> event.type().endsWith("rentAccounts.notify.finalBalance"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(told.data().get("total").decimalValue()).isEqualByComparingTo("1436.00");
        assertThat(told.data().get("frozenByDebtSettlement").decimalValue()).isEqualByComparingTo("960.00");
        assertThat(told.data().get("lines"))
                .extracting(line -> line.get("ground").asText())
                .doesNotContain("refundToMediator", "credit");
    }

    @Test
    void isPaidByTheMediatorFirstAndByNobodyElse() {
        // Given
        theBankTakesTheDividendsBack();

        // When the tenant pays
        Api.paid(account.toString(), "2019-08-02", "400.00", "R");

        // Then 40.00 are his credit
        shown().body("toGetBack", equalTo(60.00f)).body("overdueSince", equalTo(0.00f));

        // When the mediator pays
        dividend("2019-08-05", "1020.01").statusCode(409).body("type", endsWith("moreThanOpen"));
        dividend("2019-08-05", "100.00").statusCode(201);

        // Then 60.00 are what he had got back, and 40.00 on what is frozen
        shown().body("toGetBack", nullValue())
                .body("toGiveBack", nullValue())
                .body("frozen", equalTo(920.00f))
                .body("claim.total", equalTo(960.00f));
        Api.get("/rentAccounts/" + account).then().body("balance", equalTo(880.00f));
        dividend("2019-08-06", "920.00").statusCode(201).body("frozen", equalTo(0.00f));
    }

    @Test
    void isPaidByMoneyOfTheBankThatIsNamedADividend() {
        // Given 60.00 that the mediator paid with the communication of the account, and pays June as anybody's money
        theBankTakesTheDividendsBack();
        Api.paid(account.toString(), "2019-08-02", "60.00", "R");
        String payment = Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                .jsonPath()
                .getString("items.find { it.kind == 'payment' && it.ground == 'payment' }.entryId");
        shown().body("overdueSince", equalTo(300.00f));

        // When
        Api.post("/debtSettlements/" + id + "/dividends", Map.of("entryId", payment))
                .then()
                .statusCode(201);

        // Then
        shown().body("toGetBack", nullValue()).body("frozen", equalTo(960.00f)).body("overdueSince", equalTo(360.00f));
    }

    @Test
    void isReturnedAlsoOnceTheSettlementIsRevoked() {
        // Given
        theBankTakesTheDividendsBack();
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-08-10"))
                .then()
                .statusCode(201)
                .body("toGetBack", equalTo(60.00f));
        Api.paid(account.toString(), "2019-08-12", "10.00", "R");

        // When, Then
        dividend("2019-08-16", "60.01").statusCode(409).body("type", endsWith("debtSettlementEnded"));
        dividend("2019-08-16", "60.00").statusCode(201).body("toGetBack", nullValue());
        Api.get("/rentAccounts/" + account).then().body("overdue", equalTo(1310.00f));
    }

    @Test
    void keepsASettlementFromBeingAnnulled() {
        theBankTakesTheDividendsBack();

        Api.post("/debtSettlements/" + id + "/annulment", Map.of("reason", "another household"))
                .then()
                .statusCode(409)
                .body("type", endsWith("debtSettlementHasDividends"));
    }

    @Test
    void goesBackAgainWhenTheBankDoesNotPayIt() {
        // When
        Api.answerRefundFile(
                        refundFileId,
                        "RJCT",
                        Api.get("/refunds/" + refundId).jsonPath().getString("endToEndId"))
                .then()
                .statusCode(200);

        // Then
        shown().body("toGiveBack", equalTo(60.00f)).body("toGetBack", nullValue());
        Api.get("/rentAccounts/" + account).then().body("toGiveBack", equalTo(60.00f));
    }

    @Test
    void isFoundByWhatGoesBackAndWhatIsToComeBack() {
        // Given what went back on 20 July
        listed("toGiveBack=true").body("total", equalTo(0));
        listed("toGiveBack=false&toGetBack=false").body("total", equalTo(1));

        // When
        theBankTakesTheDividendsBack();

        // Then
        listed("toGetBack=true").body("total", equalTo(1)).body("items[0].toGetBack", equalTo(60.00f));
        listed("toGetBack=false").body("total", equalTo(0));
        listed("toGetBack=true&toGiveBack=true").body("total", equalTo(0));
        listed("toGetBack=true&on=2019-07-21").body("total", equalTo(0));
        listed("toGetBack=true&on=2019-07-22&running=true").body("total", equalTo(1));
        Api.get("/debtSettlements?toGetBack=perhaps").then().statusCode(400);
    }

    @Test
    void goesBackAgainWhenTheBankSendsItBackAndDoesNotNameIt() {
        // Given 60.00 of the queue, from the account to which the refund went
        Api.businessDate("2019-07-26");
        String movement = new Bank().queued("60.00", "account closed", Bank.PAYER);
        Api.get("/unmatchedMovements/" + movement).then().body("mayBeRefund", hasItem(refundId));

        // When
        Api.post("/unmatchedMovements/" + movement + "/refundReturn", Map.of("refundId", refundId))
                .then()
                .statusCode(201)
                .body("status", equalTo("rejected"))
                .body("rejection", equalTo("returned"));

        // Then
        shown().body("toGiveBack", equalTo(60.00f)).body("toGetBack", nullValue());
        Api.get("/rentAccounts/" + account)
                .then()
                .body("balance", equalTo(300.00f))
                .body("toGiveBack", equalTo(60.00f))
                .body("overdue", equalTo(360.00f));
        Api.get("/movements/" + movement)
                .then()
                .body("known", equalTo("refund"))
                .body("actions.kind", contains("refundReturned"));
    }

    /** June and July are frozen by a second settlement, and paid by its mediator; the rent is 150.00 from May on: 30.00 and 60.00 go back, in one refund. */
    private String secondSettlement() {
        String second = twoSettlements();
        isGivenBack("90.00");
        return second;
    }

    private String twoSettlements() {
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "completed", "on", "2019-07-11"))
                .then()
                .statusCode(201);
        String second = Api.inDebtSettlement(account, "2019-07-12", "2019-07-15");
        Api.post(
                        "/debtSettlements/" + second + "/dividends",
                        Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("360.00")))
                .then()
                .statusCode(201)
                .body("frozen", equalTo(0.00f));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-07-19T10:00:00+02:00", "2019-05-01", 150.00));
        shown().body("toGiveBack", equalTo(30.00f));
        Api.get("/debtSettlements/" + second).then().body("toGiveBack", equalTo(60.00f));
        return second;
    }

    @Test
    void goesBackOfTheSettlementThatIsNamed() {
        // Given 30.00 of the first settlement, whose dividends came first, and 60.00 of the second
        String second = twoSettlements();

        // When
        isApproved("60.00", Map.of("debtSettlementId", second));
        isOrdered();

        // Then
        Api.get("/refunds/" + refundId).then().body("debtSettlementId", equalTo(second));
        Api.get("/debtSettlements/" + second).then().body("toGiveBack", nullValue());
        shown().body("toGiveBack", equalTo(30.00f));
    }

    @Test
    void goesBackOfTheSettlementThatIsNamedThoughARefundOfAnyWasApprovedBefore() {
        // Given 60.00 of any settlement, which would take the 30.00 of the first
        String second = twoSettlements();
        isApproved("60.00", Map.of());
        isApproved("30.00", Map.of("debtSettlementId", id));

        // When
        isOrdered();

        // Then
        shown().body("toGiveBack", nullValue());
        Api.get("/debtSettlements/" + second).then().body("toGiveBack", nullValue());
    }

    @Test
    void goesBackOfTheSettlementThatIsNamedOnlyAsFarAsItsDividendsAreTooMuch() {
        // Given
        String second = twoSettlements();

        // When, Then
        ask("60.01", Map.of("debtSettlementId", second))
                .statusCode(409)
                .body("type", endsWith("moreThanCredit"))
                .body("detail", startsWith("Of dividends of the debt settlement 60.00 "));

        // When 60.00 is on its way, Then
        isApproved("60.00", Map.of("debtSettlementId", second));
        ask("0.01", Map.of("debtSettlementId", second))
                .statusCode(409)
                .body("detail", startsWith("Of dividends of the debt settlement 0.00 "));
        ask("30.01", Map.of()).statusCode(409).body("detail", startsWith("Of dividends 30.00 "));

        // When the rest may be of any settlement, Then nothing is left of the first either
        isApproved("30.00", Map.of());
        ask("0.01", Map.of("debtSettlementId", id)).statusCode(409);
    }

    @Test
    void goesBackOfNoSettlementOfAnotherAccountAndToNobodyElse() {
        // Given
        String second = twoSettlements();

        // When, Then
        ask("10.00", Map.of("debtSettlementId", Ids.next()))
                .statusCode(400)
                .body("issues[0].name", equalTo("debtSettlementId"))
                .body("issues[0].type", endsWith("referencedResourceNotFound"));
        ask("10.00", Map.of("debtSettlementId", second, "toMediator", false))
                .statusCode(400)
                .body("issues[0].name", equalTo("debtSettlementId"))
                .body("issues[0].type", endsWith("rejectedInput"));
    }

    @Test
    void isReturnedByEachOfTwoMediatorsForWhatHisDividendsHadPaid() {
        // Given
        String second = secondSettlement();

        // When
        theBankTakesTheDividendsBack();

        // Then 60.00 and 30.00 of the first, and nothing of the second
        shown().body("toGetBack", equalTo(90.00f));
        Api.get("/debtSettlements/" + second).then().body("toGetBack", nullValue());
        Api.get("/rentAccounts/" + account).then().body("toGetBack", equalTo(90.00f));

        // When the dividend of the second comes back too
        theBankTakesBack(Api.get("/debtSettlements/" + second).jsonPath().getList("dividends.dividendId"));

        // Then
        shown().body("toGetBack", equalTo(90.00f));
        Api.get("/debtSettlements/" + second).then().body("toGetBack", equalTo(60.00f));
        Api.get("/rentAccounts/" + account).then().body("toGetBack", equalTo(150.00f));

        // When the second mediator pays
        Api.post(
                        "/debtSettlements/" + second + "/dividends",
                        Map.of("receivedOn", "2019-08-05", "amount", new BigDecimal("60.00")))
                .then()
                .statusCode(201)
                .body("toGetBack", nullValue());

        // Then what the first is to return stays
        shown().body("toGetBack", equalTo(90.00f));
    }

    @Test
    void goesBackAgainToEachOfTwoMediatorsWhenTheBankDoesNotPayIt() {
        // Given
        String second = secondSettlement();

        // When
        Api.answerRefundFile(
                        refundFileId,
                        "RJCT",
                        Api.get("/refunds/" + refundId).jsonPath().getString("endToEndId"))
                .then()
                .statusCode(200);

        // Then
        shown().body("toGiveBack", equalTo(30.00f));
        Api.get("/debtSettlements/" + second).then().body("toGiveBack", equalTo(60.00f));
    }

    @Test
    void isToldAsOfADayWithNothingThatCameAfterIt() {
        // Given a dividend that was a mistake, and the end, both of after 25 July
        String mistaken = shown().extract().jsonPath().getString("dividends[1].dividendId");
        String taken = shown().extract().jsonPath().getString("dividends[0].dividendId");
        theBankTakesBack(List.of(taken));
        Api.post(
                        "/debtSettlements/" + id + "/dividends/" + mistaken + "/reversal",
                        Map.of("reason", "another household"))
                .then()
                .statusCode(201);
        Api.post(
                        "/debtSettlements/" + id + "/acts",
                        Map.of("kind", "claimFiled", "on", "2019-08-10", "channel", "office"))
                .then()
                .statusCode(201);
        Api.post("/debtSettlements/" + id + "/end", Map.of("kind", "revoked", "on", "2019-08-16"))
                .then()
                .statusCode(201);

        // When, Then
        Api.get("/debtSettlements/" + id + "?on=2019-07-25")
                .then()
                .body("running", equalTo(true))
                .body("end", nullValue())
                .body("acts", empty())
                .body("dividends[0].amount", equalTo(0.00f))
                .body("dividends[0].takenBack", equalTo(600.00f))
                .body("dividends[1].amount", equalTo(420.00f))
                .body("dividends[1].reversed", nullValue());
        Api.get("/debtSettlements/" + id + "?on=2019-07-21")
                .then()
                .body("dividends[0].amount", equalTo(600.00f))
                .body("dividends[0].takenBack", nullValue());
        shown().body("end.on", equalTo("2019-08-16"))
                .body("acts.on", contains("2019-08-10"))
                .body("dividends[1].reversed.on", equalTo("2019-08-16"));
    }
}
