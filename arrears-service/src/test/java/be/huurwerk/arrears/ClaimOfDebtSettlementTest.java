package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is claimed in a collective debt settlement: what was owed on the evening of the decision, as it is known now. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class ClaimOfDebtSettlementTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final LocalDate TENTH_OF_MAY = LocalDate.of(2019, 5, 10);

    @Inject
    Ledger ledger;

    private UUID tenancyId;
    private UUID account;

    /** 300.00 that was due on 10 April, and 240.00 of May; the decision is of 20 May. */
    @BeforeEach
    void owesAprilAndMay() {
        owesAprilAndMay(Ids.next());
    }

    private void owesAprilAndMay(UUID tenancy) {
        tenancyId = tenancy;
        Api.businessDate("2019-05-25");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "300.00"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        book(NewEntry.rent(MAY, TENTH_OF_MAY, LocalDate.of(2019, 5, 1), Euro.of("240.00"), "rent"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private String opened() {
        return Api.inDebtSettlement(account, "2019-05-20", "2019-05-24");
    }

    private void pay(String receivedOn, String amount) {
        Api.paid(account.toString(), receivedOn, amount, "R");
    }

    /** The bank takes the last payment back. */
    private void comesBack(String on) {
        LedgerEntry payment = ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .reduce((first, second) -> second)
                .orElseThrow();
        book(NewEntry.reversal(payment, LocalDate.parse(on), "returned"));
    }

    private static ValidatableResponse shown(String id) {
        return Api.get("/debtSettlements/" + id).then().statusCode(200);
    }

    private static Response file(String id, String on, String claimed) {
        Map<String, Object> act = new HashMap<>(Map.of("kind", "claimFiled", "on", on, "channel", "registeredLetter"));
        Optional.ofNullable(claimed).ifPresent(amount -> act.put("claimed", new BigDecimal(amount)));
        return Api.post("/debtSettlements/" + id + "/acts", act);
    }

    private String printed(String id) throws IOException {
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        return PdfText.of(Api.get("/debtSettlements/" + id + "/claim").asByteArray());
    }

    @Test
    void holdsADebtWhosePaymentCameBackAfterTheDecision() {
        // Given April that was paid in time, so that May alone was open on the evening of the decision
        pay("2019-04-09", "300.00");
        String id = opened();
        shown(id).body("claim.total", equalTo(240.00f)).body("frozen", equalTo(240.00f));

        // When
        Api.businessDate("2019-06-20");
        comesBack("2019-06-03");

        // Then it was never paid: what is frozen is claimed, 300.00 + 240.00
        shown(id).body("frozen", equalTo(540.00f)).body("claim.total", equalTo(540.00f));
        Api.get("/debtSettlements/" + id + "?on=2019-06-02").then().body("claim.total", equalTo(240.00f));
        Api.get("/debtSettlementRegisterExport")
                .then()
                .body(containsString(id + ",\"Arbeidsrechtbank Gent\",,2019-05-20,2019-06-24,540.00,0.00,0.00,540.00"));
    }

    @Test
    void holdsWhatWasPaidBackOfMoneyThatCameBackAfterTheDecision() {
        // Given 400.00 for April, of which 100.00 was too much and paid back
        pay("2019-04-09", "400.00");
        UUID payment = paymentOf("2019-04-09").entryId();
        book(NewEntry.outgoing(EntryKind.refund, LocalDate.of(2019, 4, 15), Euro.of("100.00"), tenancyId + "/refund")
                .paying(new Choice(Set.of(payment), Optional.empty())));
        String id = opened();
        shown(id).body("claim.total", equalTo(240.00f)).body("frozen", equalTo(240.00f));

        // When
        Api.businessDate("2019-06-20");
        comesBack("2019-06-03");

        // Then 300.00 of April, the 100.00 that the tenant has, and 240.00
        shown(id).body("frozen", equalTo(640.00f)).body("claim.total", equalTo(640.00f));
    }

    @Test
    void holdsNothingThatAPaymentOfBeforePaysOfItOnceACorrectionFreesIt() {
        // Given March, which was paid
        YearMonth march = YearMonth.of(2019, 3);
        LocalDate due = LocalDate.of(2019, 3, 10);
        book(NewEntry.rent(march, due, march.atDay(1), Euro.of("100.00"), "rent"));
        pay("2019-03-12", "100.00");
        String id = opened();
        shown(id).body("claim.total", equalTo(540.00f));

        // When March turns out to have been 60.00, on a day before that on which we heard of the decision
        book(NewEntry.rent(march, due, LocalDate.of(2019, 5, 24), Euro.of("-40.00"), "corrected"));

        // Then 40.00 of that payment pay April
        shown(id).body("frozen", equalTo(500.00f)).body("claim.total", equalTo(500.00f));
    }

    private LedgerEntry paymentOf(String day) {
        return ledger.entries(account).stream()
                .filter(line ->
                        line.kind() == EntryKind.payment && line.bookedOn().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsNothingThatACorrectionSaysWasNeverOwed() throws IOException {
        // Given
        String id = opened();
        shown(id).body("claim.total", equalTo(540.00f));

        // When the rent of May turns out to be 120.00
        Api.businessDate("2019-06-20");
        book(NewEntry.rent(MAY, TENTH_OF_MAY, LocalDate.of(2019, 6, 5), Euro.of("-120.00"), "corrected"));

        // Then 300.00 + 120.00
        shown(id).body("frozen", equalTo(420.00f)).body("claim.total", equalTo(420.00f));
        assertThat(printed(id)).contains("10 mei 2019 120,00", "420,00 euro").doesNotContain("540,00");
        Api.get("/debtSettlementRegisterExport")
                .then()
                .body(containsString(id + ",\"Arbeidsrechtbank Gent\",,2019-05-20,2019-06-24,420.00,0.00,0.00,420.00"));
    }

    @Test
    void holdsNothingThatASettlementOfChargesGivesBackOfWhatItAskedBefore() {
        // Given 80.00 of charges that were asked before the decision
        NewEntry asked = NewEntry.charge(
                EntryKind.settlement, LocalDate.of(2019, 5, 31), TENTH_OF_MAY, Euro.of("80.00"), tenancyId + "/1");
        book(asked);
        String id = opened();
        shown(id).body("claim.total", equalTo(620.00f));

        // When 30.00 of them were too much
        Api.businessDate("2019-06-20");
        UUID charges = ledger.find(account, EntryKind.settlement, tenancyId + "/1")
                .orElseThrow()
                .entryId();
        book(NewEntry.credit(EntryKind.settlement, LocalDate.of(2019, 6, 5), Euro.of("30.00"), tenancyId + "/2")
                .paying(new Choice(Set.of(charges), Optional.empty())));

        // Then 300.00 + 240.00 + 50.00
        shown(id).body("frozen", equalTo(590.00f)).body("claim.total", equalTo(590.00f));
    }

    @Test
    void staysWhatItWasThroughWhatIsPaidSince() {
        // Given a payment of after the decision that paid a frozen debt before anybody here knew of it
        pay("2019-05-22", "40.00");
        String id = opened();
        shown(id).body("claim.total", equalTo(540.00f)).body("frozen", equalTo(500.00f));

        // When a dividend comes
        Api.businessDate("2019-07-20");
        Api.post(
                        "/debtSettlements/" + id + "/dividends",
                        Map.of("receivedOn", "2019-07-18", "amount", new BigDecimal("100.00")))
                .then()
                .statusCode(201);

        // Then
        shown(id).body("claim.total", equalTo(540.00f)).body("frozen", equalTo(400.00f));
    }

    @Test
    void tellsThatAnAdditionIsToBeFiledOnceItIsMoreThanWhatWasFiled() throws IOException {
        // Given a claim of 240.00 that was filed, in the register too
        pay("2019-04-09", "300.00");
        String id = opened();
        Api.businessDate("2019-06-20");
        file(id, "2019-06-01", null).then().statusCode(201).body("acts[0].claimed", equalTo(240.00f));
        Api.post("/debtSettlements/" + id + "/acts", Map.of("kind", "registerFiled", "on", "2019-06-01"));
        file(id, "2019-06-02", null).then().statusCode(409).body("type", endsWith("debtSettlementActNotNow"));
        shown(id).body("claim.unfiled", nullValue());
        Api.get("/debtSettlementRegisterExport").then().body(not(containsString(id)));

        // When
        comesBack("2019-06-03");

        // Then what was filed stays what it was, and the difference is told
        shown(id)
                .body("claim.total", equalTo(540.00f))
                .body("claim.unfiled", equalTo(300.00f))
                .body("acts[0].claimed", equalTo(240.00f));
        Api.get("/debtSettlementRegisterExport")
                .then()
                .body(containsString("540.00,0.00,0.00,540.00,,,\"Mr. Proef Bemiddelaar\",240.00"));
        assertThat(printed(id)).contains("Deze aangifte vervangt die van 1 juni 2019, van € 240,00.");
        // and it is filed
        file(id, "2019-06-18", null).then().statusCode(201).body("claim.unfiled", nullValue());
        Api.get("/debtSettlementRegisterExport").then().body(not(containsString(id)));
        assertThat(printed(id)).doesNotContain("vervangt");
    }

    @Test
    void tellsThatItIsLessThanWhatWasFiled() {
        // Given a paper that says 560.00, which is not what the books said on that day
        String id = opened();
        Api.businessDate("2019-06-20");

        // When
        file(id, "2019-06-01", "560.00")
                .then()
                .statusCode(201)
                .body("acts[0].claimed", equalTo(560.00f))
                .body("claim.unfiled", equalTo(-20.00f));

        // Then only a claim has a total
        Api.post(
                        "/debtSettlements/" + id + "/acts",
                        Map.of("kind", "warned", "on", "2019-06-01", "claimed", new BigDecimal("560.00")))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("claimed"));
    }

    @Test
    void isOfSomethingUnlessItCorrectsWhatWasFiled() {
        // Given
        String id = opened();
        Api.businessDate("2019-06-20");

        // When nothing is claimed, and more than anybody owes
        Response nothing = file(id, "2019-06-01", "0.00");
        Response tooMuch = file(id, "2019-06-01", "99999999.00");

        // Then
        nothing.then().statusCode(400).body("issues[0].name", equalTo("claimed"));
        tooMuch.then().statusCode(400).body("issues[0].name", equalTo("claimed"));
        file(id, "2019-06-01", null).then().statusCode(201);
        file(id, "2019-06-02", "0.00").then().statusCode(201).body("claim.unfiled", equalTo(540.00f));
    }

    @Test
    void isNotExportedForTheRegisterOnceItIsRenounced() {
        // Given a warning, of which the last day is that on which the month is over, 24 June
        String id = opened();
        Api.businessDate("2019-06-24");
        Api.post("/debtSettlements/" + id + "/acts", Map.of("kind", "warned", "on", "2019-06-03"))
                .then()
                .statusCode(201);
        Api.get("/debtSettlementRegisterExport").then().body(containsString(id));

        // When
        Api.businessDate("2019-06-25");

        // Then
        shown(id).body("renounced", equalTo(true));
        Api.get("/debtSettlementRegisterExport").then().body(not(containsString(id)));
    }

    /** What the books say of before the decision, and what is frozen, differ by nothing but what the mediator paid. */
    @Test
    void isWhatIsFrozenWithTheDividendsWhateverComesBackOrIsCorrected() {
        for (int seed = 0; seed < 6; seed++) {
            // Given
            Random random = new Random(seed);
            owesAprilAndMay(Ids.next());
            for (int day = 11; day < 11 + random.nextInt(5); day++) {
                pay("2019-05-" + day, 20 + random.nextInt(60) + ".00");
            }
            String id = opened();
            Api.businessDate("2019-07-20");
            for (int step = 1; step <= 8; step++) {
                LocalDate on = LocalDate.of(2019, 6, step);

                // When
                switch (random.nextInt(3)) {
                    case 0 -> notUndone(random).ifPresent(line -> book(NewEntry.reversal(line, on, "returned")));
                    case 1 -> book(NewEntry.rent(MAY, TENTH_OF_MAY, on, Euro.of(random.nextInt(50) - 25 + ".00"), "c"));
                    default -> dividend(id, on, 1 + random.nextInt(30) + ".00");
                }

                // Then
                JsonPath shown = Api.json(Api.get("/debtSettlements/" + id));
                BigDecimal paid = shown.getList("dividends.amount", BigDecimal.class).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(shown.getObject("claim.total", BigDecimal.class))
                        .as("seed %d, step %d", seed, step)
                        .isEqualByComparingTo(
                                shown.getObject("frozen", BigDecimal.class).add(paid));
            }
        }
    }

    /** A payment of before the decision that nothing undid yet. */
    private Optional<LedgerEntry> notUndone(Random random) {
        List<LedgerEntry> payments = ledger.entries(account).stream()
                .filter(line ->
                        line.kind() == EntryKind.payment && line.ground().equals("payment"))
                .filter(line -> !ledger.isUndone(line.entryId()))
                .toList();
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.get(random.nextInt(payments.size())));
    }

    private static void dividend(String id, LocalDate on, String amount) {
        Api.post(
                "/debtSettlements/" + id + "/dividends",
                Map.of("receivedOn", on.toString(), "amount", new BigDecimal(amount)));
    }
}
