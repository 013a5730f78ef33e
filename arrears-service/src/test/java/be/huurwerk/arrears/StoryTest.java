package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first story, over the real broker and database. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class StoryTest {

    private static final String PAYER = "BE71096123456769";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID tenancyId = Ids.next();
    private final UUID depositId = Ids.next();
    private final Others others = new Others(tenancyId);

    @BeforeEach
    void itIsJuly2019() {
        Api.businessDate("2019-07-20");
    }

    @Test
    void theDepositPaysWhatItCanOfTheFinalBalance() {
        // Given a tenancy of which only the last month is unpaid
        signAndDecide("2019-06-01", 316.10);
        Api.postMonth("2019-06");

        // When it ends with a damage, and the deposit of 983.00 is settled
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));
        TestEvent finalBalance = told("rentAccounts.notify.finalBalance", 1).get(0);
        others.depositTells("deposits.notify.settled", Others.settled(tenancyId, depositId, 983.00));

        // Then
        EventSchemas.assertMatches(finalBalance);
        assertThat(finalBalance.data().get("total").decimalValue()).isEqualByComparingTo("1032.10");
        assertThat(finalBalance.data().get("lines"))
                .extracting(line -> line.get("ground").asText() + " " + line.get("amount"))
                .containsExactly("rent 316.10", "damage 700.00", "exitInventory 16.00");
        assertThat(finalBalance.data().get("lines")).allMatch(line -> line.hasNonNull("dueOn"));
        awaitBalance("49.10");
        assertThat(told("rentAccounts.notify.finalBalance", 1)).hasSize(1);
    }

    /** Handbook deposit.md: nothing that is disputed is set off against the deposit. */
    @Test
    void theFinalBalanceSaysWhatTheTenantContests() {
        // Given June is not paid, and contested
        signAndDecide("2019-06-01", 316.10);
        Api.postMonth("2019-06");
        String june = entries().getString("items[0].entryId");
        Api.evaluate("2019-07-20");
        String arrears =
                Api.json(Api.get("/arrearsCases?tenancyId=" + tenancyId)).getString("items[0].arrearsCaseId");
        Api.post(
                        "/arrearsCases/" + arrears + "/disputes",
                        Map.of("entryId", june, "on", "2019-07-20", "comment", "paid in cash, he says"))
                .then()
                .statusCode(201);

        // When
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));

        // Then
        TestEvent finalBalance = told("rentAccounts.notify.finalBalance", 1).get(0);
        assertThat(finalBalance.data().get("total").decimalValue()).isEqualByComparingTo("1032.10");
        assertThat(finalBalance.data().get("disputed").decimalValue()).isEqualByComparingTo("316.10");
        assertThat(finalBalance.data().get("frozenByDebtSettlement").decimalValue())
                .isEqualByComparingTo("0.00");
    }

    /** Issue 6: whatever comes before the deposit is settled counts in its settlement; what comes after changes nothing of it. */
    @Test
    void tellsTheFinalBalanceAnewUntilTheDepositIsSettled() {
        // Given 316.10 + 700.00 + 16.00
        signAndDecide("2019-06-01", 316.10);
        Api.postMonth("2019-06");
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));
        assertThat(total(told("rentAccounts.notify.finalBalance", 1).get(0))).isEqualByComparingTo("1032.10");

        // When the tenant pays, and the rent turns out to be lower
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        pay(account, "100.00");
        assertThat(total(told("rentAccounts.notify.finalBalance", 2).get(1))).isEqualByComparingTo("932.10");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-06-20T09:00:00+02:00", "2019-06-01", 280.00));

        // Then
        TestEvent third = told("rentAccounts.notify.finalBalance", 3).get(2);
        EventSchemas.assertMatches(third);
        assertThat(total(third)).isEqualByComparingTo("896.00");
        assertThat(third.data().get("lines"))
                .extracting(line -> line.get("ground").asText() + " " + line.get("amount"))
                .containsExactly("rent 180.00", "damage 700.00", "exitInventory 16.00");

        // When it is settled, and more is paid
        others.depositTells("deposits.notify.settled", Others.settled(tenancyId, depositId, 896.00));
        awaitBalance("0.00");
        pay(account, "5.00");

        // Then nothing is told any more
        awaitBalance("-5.00");
        assertThat(told("rentAccounts.notify.finalBalance", 3)).hasSize(3);
    }

    private static BigDecimal total(TestEvent finalBalance) {
        return finalBalance.data().get("total").decimalValue();
    }

    private static void pay(String account, String amount) {
        Api.paid(account, "2019-07-10", amount, "counter");
    }

    @Test
    void aCorrectionBooksTheDifferencesOfThePostedMonths() {
        // Given
        signAndDecide("2019-04-01", 316.10);
        List.of("2019-04", "2019-05", "2019-06").forEach(Api::postMonth);
        awaitBalance("948.30");

        // When
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-06-20T09:00:00+02:00", "2019-04-01", 280.00));
        awaitBalance("840.00");
        Api.postMonth("2019-07");
        Api.postMonth("2019-07");

        // Then
        JsonPath entries = entries();
        assertThat(entries.getList("items.amount", BigDecimal.class).stream()
                        .map(BigDecimal::toPlainString)
                        .toList())
                .containsExactlyInAnyOrder("316.10", "316.10", "316.10", "-36.10", "-36.10", "-36.10", "280.00");
        assertThat(entries.getList("items.findAll { it.amount < 0 }.ground"))
                .containsExactly("rentDecision", "rentDecision", "rentDecision");
        assertThat(entries.getString("items.find { it.period == '2019-07' }.dueOn"))
                .isEqualTo("2019-07-10");
    }

    @Test
    void theHighestRentIsPostedWhileTheRentIsAwaitedAndCorrectedOnceItIsDecided() {
        // Given
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-05-01"));
        others.rentTells(
                "rentDecisions.notify.awaited",
                Others.awaited(tenancyId, "2019-04-20T09:00:00+02:00", "2019-05-01", 600.00));
        await().atMost(SOON)
                .until(() -> !Api.account(tenancyId).getList("items").isEmpty());
        List.of("2019-05", "2019-06").forEach(Api::postMonth);
        awaitBalance("1200.00");

        // When
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-06-20T09:00:00+02:00", "2019-05-01", 316.10));

        // Then: 2 x 316.10
        awaitBalance("632.20");
        Api.postMonth("2019-07");
        awaitBalance("948.30");
    }

    @Test
    void monthsAreBookedOnWhenATermPassesAlsoAfterANoticeIsWithdrawn() {
        // Given
        others.tenancyTells(
                "tenancies.notify.signed",
                Others.signed(tenancyId, "2019-04-01").put("endDate", "2019-04-30"));
        others.tenancyTells(
                "tenancies.notify.extended",
                EventSchemas.example("tenancies.notify.extended")
                        .put("tenancyId", tenancyId.toString())
                        .put("endDate", "2019-05-31"));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2019-04-01", 316.10));
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-04-30"));
        others.tenancyTells(
                "tenancies.notify.noticeWithdrawn",
                Others.noticeWithdrawn(tenancyId).put("endDate", "2019-05-31"));
        await().atMost(SOON)
                .until(() -> !Api.account(tenancyId).getList("items").isEmpty());

        // When
        List.of("2019-04", "2019-05", "2019-06").forEach(Api::postMonth);

        // Then: 3 x 316.10
        awaitBalance("948.30");
    }

    @Test
    void monthsAfterANoticeAreBookedBack() {
        // Given
        Api.businessDate("2019-06-20");
        signAndDecide("2019-05-01", 310.00);
        List.of("2019-05", "2019-06", "2019-07").forEach(Api::postMonth);
        awaitBalance("930.00");

        // When
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));

        // Then
        awaitBalance("620.00");
    }

    @Test
    void theUseOfTheDwellingAfterTheEndIsPaidUntilTheKeysAreBack() {
        // Given
        signAndDecide("2019-05-01", 310.00);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        List.of("2019-05", "2019-06", "2019-07").forEach(Api::postMonth);
        awaitBalance("930.00");
        assertThat(entries().getString("items.find { it.period == '2019-07' }.kind"))
                .isEqualTo("indemnity");

        // When the keys come back on 12 July
        others.tenancyTells(
                "tenancies.notify.departed",
                Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00).put("keysReturnedOn", "2019-07-12"));

        // Then 620.00 + 310.00 x 12 / 31 + 700.00 + 16.00, in the final balance too
        awaitBalance("1456.00");
        TestEvent finalBalance = told("rentAccounts.notify.finalBalance", 1).get(0);
        assertThat(finalBalance.data().get("total").decimalValue()).isEqualByComparingTo("1456.00");
        // every month a line of its own
        assertThat(finalBalance.data().get("lines"))
                .extracting(line -> line.get("ground").asText() + " " + line.get("amount"))
                .containsExactlyInAnyOrder(
                        "rent 310.00", "rent 310.00", "indemnity 120.00", "damage 700.00", "exitInventory 16.00");
    }

    @Test
    void noDayIsPaidTwiceByWhoMovesToAnotherDwellingOfTheLandlord() {
        // Given
        signAndDecide("2019-05-01", 310.00);
        others.tenancyTells(
                "tenancies.notify.noticeGiven",
                Others.noticeGiven(tenancyId, "2019-06-15").put("reason", "internalMove"));

        // When the keys are still out
        List.of("2019-05", "2019-06", "2019-07").forEach(Api::postMonth);

        // Then 310.00 + 310.00 x 15 / 30
        awaitBalance("465.00");
        assertThat(entries().getList("items.kind")).containsOnly("rent");

        // When they come back in July
        others.tenancyTells(
                "tenancies.notify.departed",
                Others.departed(tenancyId, "2019-06-15", Ids.next(), 700.00).put("keysReturnedOn", "2019-07-02"));

        // Then 700.00 and 16.00 more
        awaitBalance("1181.00");
    }

    @Test
    void tellsThatTheAccountIsOpenedAndThatTheDepositWasPaid() {
        // Given
        signAndDecide("2019-03-01", 316.10);
        String depositCommunication = communication();
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, depositCommunication));
        String rentCommunication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        LocalDate day = LocalDate.of(2019, 4, 8);

        // When
        Api.importCoda(CodaWriter.statement(1, "BE32123456789002", day, BigDecimal.ZERO)
                        .structured(amount("999.00"), day, depositCommunication, PAYER, "Voorbeeld Naam", "E2E-1")
                        .structured(amount("100.00"), day, rentCommunication, PAYER, "Voorbeeld Naam", "E2E-2")
                        .bytes())
                .then()
                .statusCode(201);
        TestEvent received = told("depositPayments.notify.received", 1).get(0);

        // Then
        TestEvent opened = told("rentAccounts.notify.opened", 1).get(0);
        EventSchemas.assertMatches(opened);
        EventSchemas.assertMatches(received);
        assertThat(opened.data().get("structuredCommunication").asText()).isEqualTo(rentCommunication);
        assertThat(received.data().get("amount").decimalValue()).isEqualByComparingTo("999.00");
        assertThat(received.data().toString()).doesNotContain("Voorbeeld").doesNotContain("BE71");
        awaitPaid("-100.00");
    }

    @Test
    void aSecondDepositWithACommunicationThatIsTakenIsSaidLoudly() {
        // Given
        signAndDecide("2019-03-01", 316.10);
        String communication = communication();
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, communication));
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, communication));

        // When
        UUID stranger = Ids.next();
        new Others(stranger)
                .depositTells("deposits.notify.requested", Others.requested(stranger, Ids.next(), communication));

        // Then it waits as a dead letter, and the same one told again does not
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Api.get("/operations/deadLetters?pageSize=200")
                                .jsonPath()
                                .getList("items.subject"))
                        .contains(stranger.toString())
                        .doesNotContain(tenancyId.toString()));
    }

    @Test
    void aFinalBalanceWaitsForTheFigureThatNobodyKnowsAndTheKeysCount() {
        // Given a household that stayed after the end, so that the use of the dwelling is charged
        Api.businessDate("2022-08-20");
        signAndDecide("2022-05-01", 310.00);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2022-06-30"));
        List.of("2022-05", "2022-06", "2022-07", "2022-08").forEach(Api::postMonth);
        awaitBalance("1240.00");

        // When the keys were back in July, in a year of which the cost of the exit inventory is not known
        others.tenancyTells(
                "tenancies.notify.departed",
                Others.departed(tenancyId, "2022-06-30", Ids.next(), 700.00).put("keysReturnedOn", "2022-07-10"));

        // Then the use ends with the keys, the damage is charged, and the final balance says what it waits for
        awaitBalance("1420.00");
        TestEvent awaited = told("rentAccounts.notify.finalBalanceAwaited", 1).get(0);
        EventSchemas.assertMatches(awaited);
        assertThat(awaited.data().get("waitsFor").toString())
                .isEqualTo(
                        "[{\"reason\":\"parameter\",\"on\":\"2022-07-10\",\"parameter\":\"deposit/inventory-cost\"}]");
        assertThat(told("rentAccounts.notify.finalBalance", 0)).isEmpty();
        assertThat(Api.get("/operations/deadLetters?pageSize=200").jsonPath().getList("items.subject"))
                .doesNotContain(tenancyId.toString());
        Api.get("/pendingFinalBalances?pageSize=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.tenancyId == '" + tenancyId + "' }.waitsFor.parameter",
                        contains("deposit/inventory-cost"));
    }

    @Test
    void aFinalBalanceWaitsForEveryMonthBeforeTheLastAsWell() {
        // Given a tenancy of three months of which only the last is posted
        signAndDecide("2019-04-01", 316.10);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        Api.postMonth("2019-06");

        // When
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));

        // Then
        assertThat(told("rentAccounts.notify.finalBalanceAwaited", 1)
                        .get(0)
                        .data()
                        .get("waitsFor")
                        .toString())
                .isEqualTo(
                        "[{\"reason\":\"posting\",\"on\":\"2019-04-01\"},{\"reason\":\"posting\",\"on\":\"2019-05-01\"}]");
        Api.postMonth("2019-04");
        Api.postMonth("2019-05");
        assertThat(told("rentAccounts.notify.finalBalance", 1)
                        .get(0)
                        .data()
                        .get("total")
                        .decimalValue())
                .isEqualByComparingTo("1664.30");
    }

    @Test
    void aFinalBalanceWaitsForTheRentOfEachMonthThatWasPostedAsNothing() {
        // Given a tenancy of three months of which only the rent of the last is decided
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-02-15T10:00:00+01:00", "2019-06-01", 316.10));
        Api.account(tenancyId);
        List.of("2019-04", "2019-05", "2019-06").forEach(Api::postMonth);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));

        // When
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));

        // Then it waits for both, and comes with what was owed all along: 3 x 316.10 + 700.00 + 16.00
        TestEvent awaited = told("rentAccounts.notify.finalBalanceAwaited", 1).get(0);
        EventSchemas.assertMatches(awaited);
        assertThat(awaited.data().get("waitsFor").toString())
                .isEqualTo("[{\"reason\":\"rentDecision\",\"on\":\"2019-04-01\"},"
                        + "{\"reason\":\"rentDecision\",\"on\":\"2019-05-01\"}]");
        assertThat(told("rentAccounts.notify.finalBalance", 0)).isEmpty();
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-06-20T10:00:00+02:00", "2019-04-01", 316.10));
        assertThat(told("rentAccounts.notify.finalBalance", 1)
                        .get(0)
                        .data()
                        .get("total")
                        .decimalValue())
                .isEqualByComparingTo("1664.30");
    }

    @Test
    void aFinalBalanceWaitsForWhatTheDepartureAsksOfRentCharges() {
        // Given
        signAndDecide("2019-06-01", 316.10);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));
        Api.postMonth("2019-06");

        // When
        others.departs("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));

        // Then
        TestEvent awaited = told("rentAccounts.notify.finalBalanceAwaited", 1).get(0);
        EventSchemas.assertMatches(awaited);
        assertThat(awaited.data().get("waitsFor").toString())
                .isEqualTo("[{\"reason\":\"exitCharges\",\"on\":\"2019-06-30\"}]");
        assertThat(told("rentAccounts.notify.finalBalance", 0)).isEmpty();

        // When the estimate comes, and that nothing more does
        others.rentTells(
                "chargeSettlements.notify.settled",
                EventSchemas.example("chargeSettlements.notify.settled")
                        .put("tenancyId", tenancyId.toString())
                        .put("kind", "exit")
                        .put("estimated", true)
                        .put("dueOn", "2019-08-19")
                        .put("balance", 240.00));
        others.rentTells("chargeSettlements.notify.exitDecided", Others.exitDecided(tenancyId));

        // Then 316.10 + 700.00 + 16.00 + 240.00, though the estimate is not due yet
        TestEvent told = told("rentAccounts.notify.finalBalance", 1).get(0);
        assertThat(told.data().get("total").decimalValue()).isEqualByComparingTo("1272.10");
        assertThat(told.data().get("lines"))
                .extracting(line -> line.get("ground").asText() + " " + line.get("amount") + " "
                        + line.get("dueOn").asText())
                .contains("settlement 240.00 2019-08-19");

        // When the deposit is settled with all of it
        others.depositTells("deposits.notify.settled", Others.settled(tenancyId, depositId, 1272.10));

        // Then nothing is left to pay of the estimate
        awaitBalance("0.00");
    }

    @Test
    void aFinalBalanceWaitsForTheLastPosting() {
        // Given
        signAndDecide("2019-06-01", 316.10);
        others.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30"));

        // When the keys are back before June is posted
        others.tenancyTells("tenancies.notify.departed", Others.departed(tenancyId, "2019-06-30", Ids.next(), 700.00));

        // Then
        TestEvent awaited = told("rentAccounts.notify.finalBalanceAwaited", 1).get(0);
        assertThat(awaited.data().get("waitsFor").toString())
                .isEqualTo("[{\"reason\":\"posting\",\"on\":\"2019-06-01\"}]");
        Api.postMonth("2019-06");
        assertThat(told("rentAccounts.notify.finalBalance", 1)).hasSize(1);
        assertThat(told("rentAccounts.notify.finalBalanceAwaited", 1)).hasSize(1);
        assertThat(Api.get("/pendingFinalBalances?pageSize=200").jsonPath().getList("items.tenancyId"))
                .doesNotContain(tenancyId.toString());
    }

    private void signAndDecide(String from, double rent) {
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, from));
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-02-15T10:00:00+01:00", from, rent));
        Api.account(tenancyId);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static String communication() {
        return StructuredCommunication.issue(200_000_000L + (long) (Math.random() * 99_999_999))
                .formatted();
    }

    private void awaitBalance(String balance) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class))
                        .isEqualByComparingTo(balance));
    }

    private void awaitPaid(String amount) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                entries().getList("items.findAll { it.kind == 'payment' }.amount", BigDecimal.class))
                        .singleElement()
                        .satisfies(found -> assertThat(found).isEqualByComparingTo(amount)));
    }

    private JsonPath entries() {
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        return Api.json(Api.get("/rentAccounts/" + account + "/entries"));
    }

    private List<TestEvent> told(String type, int atLeast) {
        return await().atMost(SOON)
                .until(
                        () -> TestTopics.read(Others.ARREARS, tenancyId).stream()
                                .filter(event -> event.type().equals(type))
                                .toList(),
                        events -> events.size() >= atLeast);
    }
}
