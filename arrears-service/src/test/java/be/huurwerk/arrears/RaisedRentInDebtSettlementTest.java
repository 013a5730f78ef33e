package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a month turns out to cost more is frozen where the month came before that of the decision (art. 1675/7 Ger.W.), whenever it is found. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class RaisedRentInDebtSettlementTest {

    private static final LocalDate FOUND = LocalDate.of(2019, 6, 20);
    private static final LocalDate ASKED = LocalDate.of(2019, 7, 20);

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private UUID account;
    private String settlement;

    /** Rents of 382.88 of April, May and June, that are due on the 10th; the decision is of 12 June. */
    @BeforeEach
    void owesThreeRents() {
        Api.businessDate("2019-09-20");
        Api.bankToldUntil("2019-04-10", "2019-09-20");
        Api.businessDate("2019-06-14");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        for (String month : List.of("2019-04", "2019-05", "2019-06")) {
            YearMonth period = YearMonth.parse(month);
            book(month, period.atDay(10), period.atDay(1), "382.88");
        }
        String id = Api.inDebtSettlement(account, "2019-06-12", "2019-06-13");
        settlement = "/debtSettlements/" + id;
        // April and May turn out to be 277.16, and then 425.16
        for (String month : List.of("2019-04", "2019-05")) {
            book(month, YearMonth.parse(month).atDay(10), FOUND, "-105.72");
        }
        for (String month : List.of("2019-04", "2019-05")) {
            book(month, ASKED, FOUND, "148.00");
        }
        Api.businessDate("2019-09-20");
    }

    private void book(String month, LocalDate dueOn, LocalDate bookedOn, String amount) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(
                        account, NewEntry.rent(YearMonth.parse(month), dueOn, bookedOn, Euro.of(amount), "rent")));
    }

    private ValidatableResponse arrearsCase(String on) {
        Api.evaluate(on);
        return Api.get("/arrearsCases?on=" + on + "&tenancyId=" + tenancyId)
                .then()
                .statusCode(200);
    }

    @Test
    void isClaimedAndAskedByNobodyWhereTheMonthCameBeforeThatOfTheDecision() {
        // Given what June turns out to cost more, which is the month of the decision
        book("2019-06", ASKED, FOUND, "20.00");

        // Then 2 x (277.16 + 148.00) + 382.88 is claimed, and the 20.00 are asked
        Api.get(settlement)
                .then()
                .body("claim.total", equalTo(1233.20f))
                .body("frozen", equalTo(1233.20f))
                .body("overdueSince", equalTo(20.00f));
        arrearsCase("2019-08-16")
                .body("items[0].amount", equalTo(20.00f))
                .body("items[0].frozen", equalTo(1233.20f))
                .body("items[0].oldestDue", equalTo("2019-07-20"));
    }

    @Test
    void isClaimedOfTheMonthOfTheDecisionToAsFarAsItOnlyUndoesACorrection() {
        // Given June, which turns out to be 277.16, and then 402.88
        book("2019-06", LocalDate.of(2019, 6, 10), FOUND, "-105.72");
        book("2019-06", ASKED, FOUND, "125.72");

        // Then of it 382.88 are claimed, as was asked first, and 20.00 are asked
        Api.get(settlement)
                .then()
                .body("claim.total", equalTo(1233.20f))
                .body("frozen", equalTo(1233.20f))
                .body("overdueSince", equalTo(20.00f));
        arrearsCase("2019-08-16").body("items[0].amount", equalTo(20.00f));
    }

    @Test
    void isTakenBackBeforeWhatWasAskedFirst() {
        // Given June, which turns out to be 425.16, and then 382.88 after all
        book("2019-06", ASKED, FOUND, "42.28");
        book("2019-06", LocalDate.of(2019, 6, 10), FOUND, "-42.28");

        // Then it is claimed as it was asked first, and nothing is asked
        Api.get(settlement)
                .then()
                .body("claim.total", equalTo(1233.20f))
                .body("frozen", equalTo(1233.20f))
                .body("overdueSince", equalTo(0.00f));
        arrearsCase("2019-08-16")
                .body("items[0].amount", equalTo(0.00f))
                .body("items[0].frozen", equalTo(1233.20f))
                .body("items[0].heldBackBy", equalTo("debtSettlement"));
    }

    @Test
    void isPaidByNoPaymentAndLivesAgainWhenTheSettlementIsRevoked() {
        // Given
        Api.paid(account.toString(), "2019-08-01", "900.00", "R");
        Api.get(settlement).then().body("claim.total", equalTo(1233.20f)).body("frozen", equalTo(1233.20f));

        // When
        Api.post(settlement + "/end", Map.of("kind", "revoked", "on", "2019-09-02"))
                .then()
                .statusCode(201);

        // Then the payment pays the oldest: 1233.20 - 900.00 is open and asked
        arrearsCase("2019-09-20").body("items[0].amount", equalTo(333.20f)).body("items[0].frozen", nullValue());
    }

    @Test
    void isPrintedInTheClaim() throws IOException {
        // Given
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());

        // When
        String claim = PdfText.of(Api.get(settlement + "/claim").asByteArray());

        // Then
        assertThat(claim)
                .contains(
                        "Huur april 2019 10 april 2019 277,16",
                        "Huur april 2019 20 juli 2019 105,72",
                        "Huur april 2019 20 juli 2019 42,28",
                        "Huur mei 2019 20 juli 2019 105,72",
                        "Huur mei 2019 20 juli 2019 42,28",
                        "Samen 1.233,20");
        assertThat(ledger.entries(account).stream().map(LedgerEntry::kind)).containsOnly(EntryKind.rent);
    }
}
