package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.OpenItems;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What money of before the decision of a debt settlement pays: a frozen debt, as it would have on that evening, and then what came later. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class MoneyOfBeforeDebtSettlementTest {

    private static final LocalDate DECISION = LocalDate.of(2019, 5, 20);

    @Inject
    Ledger ledger;

    @Inject
    OpenItems openItems;

    private UUID tenancyId;
    private UUID account;

    /** 500.00 that was due on 10 April; the decision is of 20 May. */
    @BeforeEach
    void owesApril() {
        owesApril(Ids.next());
    }

    private void owesApril(UUID tenancy) {
        tenancyId = tenancy;
        Api.businessDate("2019-05-25");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "500.00"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private void rent(YearMonth month, LocalDate on, String amount) {
        book(NewEntry.rent(month, month.atDay(10), on, Euro.of(amount), "rent"));
    }

    private String opened() {
        return Api.inDebtSettlement(account, DECISION.toString(), "2019-05-24");
    }

    private void pay(String receivedOn, String amount) {
        Api.paid(account.toString(), receivedOn, amount, "R");
    }

    private void comesBack(String paidOn, String on) {
        LedgerEntry payment = ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .filter(line -> line.bookedOn().equals(LocalDate.parse(paidOn)))
                .findFirst()
                .orElseThrow();
        book(NewEntry.reversal(payment, LocalDate.parse(on), "returned"));
    }

    private static ValidatableResponse shown(String id) {
        return Api.get("/debtSettlements/" + id).then().statusCode(200);
    }

    /** What is free of payments of the day of the decision or before. */
    private Euro freeOfBefore(LocalDate day) {
        return openItems.on(List.of(account), day).getOrDefault(account, List.of()).stream()
                .filter(one ->
                        one.amount().isNegative() && !one.item().bookedOn().isAfter(DECISION))
                .map(Open::amount)
                .reduce(Euro.ZERO, Euro::minus);
    }

    @Test
    void paysTheFrozenDebtWhosePaymentComesBack() {
        // Given April that was paid, and 500.00 more before the decision
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "500.00");
        String id = opened();
        Api.businessDate("2019-06-20");

        // When the first comes back, and the rent of June falls due
        comesBack("2019-04-08", "2019-05-29");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");

        // Then the other had paid April by the evening of the decision: nothing is frozen or claimed, and June is owed
        shown(id)
                .body("claim.total", equalTo(0.00f))
                .body("frozen", equalTo(0.00f))
                .body("overdueSince", equalTo(310.00f));
        assertThat(freeOfBefore(LocalDate.of(2019, 6, 20))).isEqualTo(Euro.ZERO);
    }

    @Test
    void ofAfterTheDecisionPaysNothingFrozenThoughADirectDebitNamedIt() {
        // Given April, which is frozen, and June, which is not
        String id = opened();
        Api.businessDate("2019-06-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");
        Set<UUID> named =
                ledger.entries(account).stream().map(LedgerEntry::entryId).collect(Collectors.toSet());

        // When what was ordered of both before anybody here knew of the decision is collected
        book(NewEntry.credit(EntryKind.payment, LocalDate.of(2019, 6, 17), Euro.of("310.00"), "collected")
                .paying(new Choice(named, Optional.empty())));

        // Then
        shown(id)
                .body("claim.total", equalTo(500.00f))
                .body("frozen", equalTo(500.00f))
                .body("overdueSince", equalTo(0.00f));
    }

    @Test
    void paysRentOfLaterOnceNothingIsFrozen() {
        // Given 500.00 for April, 600.00 more, of which 100.00 are too much even when the first comes back
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "600.00");
        String id = opened();
        Api.businessDate("2019-06-20");

        // When
        comesBack("2019-04-08", "2019-05-29");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");

        // Then
        shown(id).body("claim.total", equalTo(0.00f)).body("overdueSince", equalTo(210.00f));
    }

    @Test
    void paysTheFrozenDebtInsteadOfAMonthThatIsNotDueYet() {
        // Given June, which is booked on 1 June and paid ahead
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "500.00");
        String id = opened();
        Api.businessDate("2019-06-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");

        // When
        comesBack("2019-04-08", "2019-06-03");

        // Then
        shown(id).body("claim.total", equalTo(0.00f)).body("overdueSince", equalTo(310.00f));
    }

    @Test
    void thatWasPaidBackToTheTenantPaysNothing() {
        // Given 500.00 too much, which the tenant has back since before anybody here heard that the first comes back
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "500.00");
        String id = opened();
        Api.businessDate("2019-06-20");
        book(NewEntry.outgoing(EntryKind.refund, LocalDate.of(2019, 5, 27), Euro.of("500.00"), tenancyId + "/refund"));

        // When
        comesBack("2019-04-08", "2019-05-29");

        // Then
        shown(id).body("frozen", equalTo(500.00f)).body("claim.total", equalTo(500.00f));
    }

    @Test
    void paysTheFrozenDebtBesideMoneyOfLaterThatMayNot() {
        // Given money of both before and after the decision that is free
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "200.00");
        String id = opened();
        Api.businessDate("2019-06-20");
        pay("2019-05-28", "400.00");

        // When
        comesBack("2019-04-08", "2019-05-29");

        // Then 500.00 - 200.00
        shown(id).body("frozen", equalTo(300.00f)).body("claim.total", equalTo(300.00f));
    }

    @Test
    void paysBeforeTheMediatorThoughItIsHeardOfLater() {
        for (String received : List.of("2019-05-29", "2019-06-03")) {
            // Given April, of which 200.00 are frozen, and which the mediator paid
            owesApril(Ids.next());
            pay("2019-04-08", "500.00");
            pay("2019-04-19", "300.00");
            String id = opened();
            Api.businessDate("2019-06-20");
            comesBack("2019-04-08", "2019-05-29");
            dividend(id, LocalDate.parse(received), "200.00");
            shown(id).body("frozen", equalTo(0.00f)).body("claim.total", equalTo(200.00f));

            // When a payment of before is heard of
            pay("2019-05-12", "400.00");
            rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");

            // Then it had paid April by the evening of the decision, and what the mediator paid goes back; what is left
            // of it pays June
            shown(id)
                    .body("claim.total", equalTo(0.00f))
                    .body("toGiveBack", equalTo(200.00f))
                    .body("overdueSince", equalTo(110.00f));
        }
    }

    @Test
    void paysTheFrozenDebtThoughItPaidRentOfLaterMeanwhile() {
        // Given April that was paid twice before the decision, the second time for June as it turns out
        pay("2019-04-08", "500.00");
        pay("2019-04-19", "500.00");
        String id = opened();
        Api.businessDate("2019-07-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");
        shown(id).body("overdueSince", equalTo(0.00f));

        // When the first comes back once June has fallen due
        comesBack("2019-04-08", "2019-06-12");

        // Then April is paid as it was by the evening of the decision, and June is owed
        shown(id)
                .body("claim.total", equalTo(0.00f))
                .body("frozen", equalTo(0.00f))
                .body("overdueSince", equalTo(310.00f));
    }

    @Test
    void claimsNothingOfAMonthThatWasPaidAndIsCorrectedDownAndBackOnTwoDays() {
        // Given May that was paid before the decision, and June that is open
        pay("2019-04-08", "500.00");
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 1), "382.88");
        pay("2019-05-08", "382.88");
        String id = opened();
        Api.businessDate("2019-07-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "382.88");
        shown(id).body("claim.total", equalTo(0.00f)).body("overdueSince", equalTo(382.88f));

        // When it is corrected down, which pays of June, and back
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 6, 20), "-105.72");
        shown(id).body("claim.total", equalTo(0.00f)).body("overdueSince", equalTo(277.16f));
        book(NewEntry.rent(
                YearMonth.of(2019, 5),
                LocalDate.of(2019, 7, 28),
                LocalDate.of(2019, 6, 28),
                Euro.of("105.72"),
                "correction"));

        // Then it is as at first
        shown(id)
                .body("claim.total", equalTo(0.00f))
                .body("frozen", equalTo(0.00f))
                .body("overdueSince", equalTo(382.88f));
    }

    @Test
    void paysAMonthThatWasCorrectedDownAndBackAsSoonAsTheDecisionIsWrittenDown() {
        // Given May that was paid, and that was corrected down, which paid of June ahead, and back before the decision
        pay("2019-04-08", "500.00");
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 1), "382.88");
        pay("2019-05-08", "382.88");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 5, 15), "382.88");
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 16), "-105.72");
        book(NewEntry.rent(
                YearMonth.of(2019, 5),
                LocalDate.of(2019, 6, 17),
                LocalDate.of(2019, 5, 17),
                Euro.of("105.72"),
                "rent"));

        // When
        String id = opened();

        // Then
        shown(id).body("claim.total", equalTo(0.00f)).body("frozen", equalTo(0.00f));
        Api.businessDate("2019-06-20");
        shown(id).body("claim.total", equalTo(0.00f)).body("overdueSince", equalTo(382.88f));
    }

    @Test
    void takesThePlaceOfAPaymentOfAfterThatPaidBeforeAnybodyHeardOfTheDecision() {
        // Given March and April that were paid, and May that was paid after the decision
        rent(YearMonth.of(2019, 3), LocalDate.of(2019, 3, 1), "382.88");
        pay("2019-03-08", "382.88");
        pay("2019-04-08", "500.00");
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 1), "382.88");
        pay("2019-05-22", "382.88");
        String id = opened();
        shown(id).body("claim.total", equalTo(382.88f)).body("frozen", equalTo(0.00f));
        Api.businessDate("2019-06-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "310.00");

        // When March turns out to be 277.16
        rent(YearMonth.of(2019, 3), LocalDate.of(2019, 6, 12), "-105.72");

        // Then by the evening of the decision that had paid of May, and what was paid since is for June
        shown(id)
                .body("claim.total", equalTo(277.16f))
                .body("frozen", equalTo(0.00f))
                .body("overdueSince", equalTo(204.28f));
    }

    @Test
    void paysTheMonthThatTheDebtorChoseThoughThatIsCorrectedDownAndBack() {
        for (int days : List.of(0, 5)) {
            // Given April that was paid, June that was chosen, and April's payment that comes back
            owesApril(Ids.next());
            pay("2019-04-08", "500.00");
            rent(YearMonth.of(2019, 6), LocalDate.of(2019, 5, 15), "382.88");
            UUID june = ledger.entries(account).stream()
                    .filter(line -> line.kind() == EntryKind.rent)
                    .findFirst()
                    .orElseThrow()
                    .entryId();
            book(NewEntry.credit(EntryKind.payment, LocalDate.of(2019, 5, 18), Euro.of("382.88"), "of June")
                    .paying(new Choice(Set.of(june), Optional.empty())));
            String id = opened();
            Api.businessDate("2019-07-20");
            comesBack("2019-04-08", "2019-05-29");
            LocalDate down = LocalDate.of(2019, 6, 12);

            // When June is corrected down, which pays of April, and back
            rent(YearMonth.of(2019, 6), down, "-105.72");
            shown(id).body("claim.total", equalTo(394.28f));
            book(NewEntry.rent(
                    YearMonth.of(2019, 6), LocalDate.of(2019, 7, 12), down.plusDays(days), Euro.of("105.72"), "rent"));

            // Then as at first, and so it stays
            shown(id).body("claim.total", equalTo(500.00f)).body("overdueSince", equalTo(0.00f));
            pay("2019-07-01", "1.00");
            shown(id).body("claim.total", equalTo(500.00f)).body("overdueSince", equalTo(0.00f));
        }
    }

    @Test
    void ofAfterTheDecisionIsNotTakenBackFromARentThatItPaidForOneThatWasChosen() {
        // Given June that was chosen once the decision was known, and of which July was paid as it was corrected down
        pay("2019-04-08", "500.00");
        String id = opened();
        Api.businessDate("2019-07-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "382.88");
        UUID june = ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.rent)
                .findFirst()
                .orElseThrow()
                .entryId();
        book(NewEntry.credit(EntryKind.payment, LocalDate.of(2019, 6, 8), Euro.of("382.88"), "of June")
                .paying(new Choice(Set.of(june), Optional.empty())));
        rent(YearMonth.of(2019, 7), LocalDate.of(2019, 7, 1), "277.16");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 7, 2), "-105.72");
        pay("2019-07-10", "171.44");

        // When June is corrected back, which is due later
        book(NewEntry.rent(
                YearMonth.of(2019, 6),
                LocalDate.of(2019, 8, 16),
                LocalDate.of(2019, 7, 17),
                Euro.of("105.72"),
                "rent"));

        // Then nothing is late
        shown(id).body("overdueSince", equalTo(0.00f));
    }

    @Test
    void ofAfterTheDecisionPaysNothingThatComesBackOnTheDayOnWhichItIsWrittenDown() {
        // Given April that was paid, and a rent of after the decision that is paid on the day on which it is written
        // down
        pay("2019-04-08", "500.00");
        book(NewEntry.rent(
                YearMonth.of(2019, 5),
                LocalDate.of(2019, 5, 24),
                LocalDate.of(2019, 5, 21),
                Euro.of("310.00"),
                "rent"));
        pay("2019-05-25", "310.00");
        String id = opened();

        // When
        comesBack("2019-04-08", "2019-05-25");

        // Then
        Api.businessDate("2019-06-20");
        shown(id)
                .body("claim.total", equalTo(500.00f))
                .body("frozen", equalTo(500.00f))
                .body("overdueSince", equalTo(0.00f));
    }

    @Test
    void takesThePlaceOfADividendWhenACorrectionFreesIt() {
        // Given April that was paid, and May that was not, which the mediator paid
        pay("2019-04-08", "500.00");
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 1), "382.88");
        String id = opened();
        Api.businessDate("2019-07-20");
        rent(YearMonth.of(2019, 6), LocalDate.of(2019, 6, 1), "382.88");
        dividend(id, LocalDate.of(2019, 5, 29), "382.88");

        // When 100.00 of the payment of before become free, and 105.72 of May are not owed
        book(NewEntry.charge(
                EntryKind.damage,
                LocalDate.of(2019, 5, 1),
                LocalDate.of(2019, 5, 1),
                Euro.of("0.01"),
                "damage of " + tenancyId));
        rent(YearMonth.of(2019, 5), LocalDate.of(2019, 6, 20), "-105.72");

        // Then 277.16 of May and the damage are claimed, and what the dividend is more goes back
        shown(id)
                .body("claim.total", equalTo(277.17f))
                .body("toGiveBack", equalTo(105.71f))
                .body("overdueSince", equalTo(382.88f));
    }

    @Test
    void isNeverTheMediatorsWhoPaysAfterTheDecision() {
        String id = opened();
        Map<String, ?> dividend = Map.of("receivedOn", DECISION.toString(), "amount", new BigDecimal("10.00"));

        Api.post("/debtSettlements/" + id + "/dividends", dividend)
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("receivedOn"));
        shown(id).body("frozen", equalTo(500.00f)).body("claim.total", equalTo(500.00f));
    }

    @Test
    void leavesTheAccountApartFromWhatGoesBackToTheMediator() {
        // Given 200.00 that go back to the mediator, and 90.00 that the tenant paid too much since
        pay("2019-04-08", "300.00");
        String id = opened();
        Api.businessDate("2019-06-20");
        dividend(id, LocalDate.of(2019, 5, 29), "200.00");
        pay("2019-05-12", "200.00");
        pay("2019-06-12", "90.00");
        shown(id).body("toGiveBack", equalTo(200.00f));

        // When, Then each has its own refund, and no transfer takes what is the mediator's
        refund("90.01", false).then().statusCode(409).body("type", endsWith("moreThanCredit"));
        refund("200.01", true).then().statusCode(409).body("type", endsWith("moreThanCredit"));
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.owing(other, "2019-04-10", "500.00"));
        Api.post(
                        "/rentAccounts/" + account + "/transfers",
                        Map.of(
                                "to",
                                Api.account(other).getString("items[0].rentAccountId"),
                                "amount",
                                new BigDecimal("90.01"),
                                "reason",
                                "moved"))
                .then()
                .statusCode(409)
                .body("type", endsWith("moreThanCredit"));
        refund("90.00", false).then().statusCode(201).body("toMediator", nullValue());
        refund("200.00", true).then().statusCode(201).body("toMediator", equalTo(true));
        refund("0.01", false).then().statusCode(409);
        refund("0.01", true).then().statusCode(409);
    }

    private Response refund(String amount, boolean toMediator) {
        return Api.post(
                "/rentAccounts/" + account + "/refunds",
                Map.of(
                        "amount",
                        new BigDecimal(amount),
                        "iban",
                        "BE71096123456769",
                        "reason",
                        "too much",
                        "toMediator",
                        toMediator));
    }

    /** Whatever comes back, whole or in part, is corrected, refunded or paid. */
    @Test
    void isNeverFreeBesideAFrozenDebt() {
        for (int seed = 0; seed < 8; seed++) {
            // Given
            Random random = new Random(seed);
            owesApril(Ids.next());
            rent(YearMonth.of(2019, 5), LocalDate.of(2019, 5, 1), "240.00");
            for (int day = 11; day < 13 + random.nextInt(5); day++) {
                pay("2019-05-" + day, 50 + random.nextInt(300) + ".00");
            }
            String id = opened();
            Api.businessDate("2019-07-20");
            for (int step = 1; step <= 10; step++) {
                LocalDate on = LocalDate.of(2019, 6, step);

                // When
                switch (random.nextInt(6)) {
                    case 0, 1 -> partComesBack(random, on);
                    case 2 -> rent(YearMonth.of(2019, 5), on, random.nextInt(90) - 60 + ".00");
                    case 3 -> refund(random, on);
                    case 4 -> rent(YearMonth.of(2019, 6), on, 1 + random.nextInt(200) + ".00");
                    default -> dividend(id, on, 1 + random.nextInt(150) + ".00");
                }

                // Then
                JsonPath shown = Api.json(Api.get("/debtSettlements/" + id));
                BigDecimal frozen = shown.getObject("frozen", BigDecimal.class);
                BigDecimal paid = shown.getList("dividends.amount", BigDecimal.class).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(toGiveBack(shown));
                assertThat(shown.getObject("claim.total", BigDecimal.class))
                        .as("seed %d, step %d", seed, step)
                        .isEqualByComparingTo(frozen.add(paid));
                assertThat(frozen.signum() == 0 || freeOfBefore(on).isZero())
                        .as("seed %d, step %d: %s is frozen, %s is free", seed, step, frozen, freeOfBefore(on))
                        .isTrue();
            }
        }
    }

    /** Of a payment of before the decision, as far as something is left of it. */
    private void partComesBack(Random random, LocalDate on) {
        List<LedgerEntry> payments = ledger.entries(account).stream()
                .filter(line ->
                        line.kind() == EntryKind.payment && line.ground().equals("payment"))
                .filter(line -> ledger.left(line).isNegative())
                .toList();
        if (!payments.isEmpty()) {
            LedgerEntry line = payments.get(random.nextInt(payments.size()));
            Euro left = ledger.left(line);
            Euro back = random.nextBoolean() ? left : left.max(Euro.of("-60.00"));
            book(NewEntry.reversal(line, back, on, "returned").by("movement of " + on));
        }
    }

    /** All or a part of what is free of a payment of before. */
    private void refund(Random random, LocalDate on) {
        Optional<Open> free = openItems.on(List.of(account), on).getOrDefault(account, List.of()).stream()
                .filter(one ->
                        one.amount().isNegative() && !one.item().bookedOn().isAfter(DECISION))
                .findFirst();
        free.ifPresent(one -> book(NewEntry.outgoing(
                        EntryKind.refund,
                        on,
                        one.amount().negate().min(Euro.of(1 + random.nextInt(100) + ".00")),
                        tenancyId + "/refund of " + on)
                .paying(new Choice(Set.of(one.item().itemId()), Optional.empty()))));
    }

    /** Refused where less is frozen. */
    private static void dividend(String id, LocalDate on, String amount) {
        Api.post(
                "/debtSettlements/" + id + "/dividends",
                Map.of("receivedOn", on.toString(), "amount", new BigDecimal(amount)));
    }

    private static BigDecimal toGiveBack(JsonPath shown) {
        return Optional.ofNullable(shown.getObject("toGiveBack", BigDecimal.class))
                .orElse(BigDecimal.ZERO);
    }
}
