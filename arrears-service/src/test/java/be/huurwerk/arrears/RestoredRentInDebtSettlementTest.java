package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the month of the decision was charged is frozen (art. 1675/7 Ger.W.), whatever corrections take of it and give back. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class RestoredRentInDebtSettlementTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final LocalDate FOUND = LocalDate.of(2019, 6, 20);

    @Inject
    Ledger ledger;

    private UUID tenancyId;
    private UUID account;
    private String settlement;

    /** Rents of 382.88 of May and June, that are due on the 10th; the decision is of 12 June. */
    @BeforeEach
    void owesMayAndJune() {
        Api.businessDate("2019-09-20");
        Api.bankToldUntil("2019-04-10", "2019-09-20");
        owes();
    }

    private void owes() {
        tenancyId = Ids.next();
        Api.businessDate("2019-06-14");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        book(MAY, MAY.atDay(1), "382.88");
        book(JUNE, JUNE.atDay(1), "382.88");
        settlement = "/debtSettlements/" + Api.inDebtSettlement(account, "2019-06-12", "2019-06-13");
        Api.businessDate("2019-09-20");
    }

    /** A rise is due a month after it is booked. */
    private void book(YearMonth month, LocalDate on, String amount) {
        LocalDate due = on.isAfter(month.atDay(10)) && !amount.startsWith("-") ? on.plusDays(30) : month.atDay(10);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(account, NewEntry.rent(month, due, on, Euro.of(amount), "rent")));
    }

    private void corrected(String... amounts) {
        for (String amount : amounts) {
            book(MAY, FOUND, amount);
            book(JUNE, FOUND, amount);
        }
    }

    private void claims(float total, float overdue) {
        Api.get(settlement)
                .then()
                .statusCode(200)
                .body("claim.total", equalTo(total))
                .body("frozen", equalTo(total))
                .body("overdueSince", equalTo(overdue));
    }

    @Test
    void isClaimedWhereItIsCorrectedDownAndBack() {
        // When
        corrected("-105.72", "105.72");

        // Then 2 x 382.88, and nobody asks any of it
        claims(765.76f, 0.00f);
        Api.evaluate("2019-08-16");
        Api.get("/arrearsCases?on=2019-08-16&tenancyId=" + tenancyId)
                .then()
                .statusCode(200)
                .body("items[0].amount", equalTo(0.00f))
                .body("items[0].frozen", equalTo(765.76f));
    }

    @Test
    void isClaimedWhereItIsCorrectedUpAndBack() {
        // When
        corrected("42.28", "-42.28");

        // Then
        claims(765.76f, 0.00f);
    }

    @Test
    void isClaimedUpToWhatItIsNow() {
        // When both turn out to be 277.16, and 425.16 then, and June 277.16 after all
        corrected("-105.72", "148.00");
        claims(808.04f, 42.28f);
        book(JUNE, FOUND, "-148.00");

        // Then 425.16 + 277.16
        claims(702.32f, 0.00f);
    }

    @Test
    void isWhatEachMonthCostsNowWhateverCorrectionsCame() {
        for (int seed = 0; seed < 6; seed++) {
            // Given
            Random random = new Random(seed);
            owes();
            BigDecimal first = new BigDecimal("382.88");
            BigDecimal may = first;
            BigDecimal june = first;
            for (int step = 0; step < 8; step++) {
                BigDecimal rent = step == 7 ? first : BigDecimal.valueOf(20000 + random.nextInt(30000), 2);
                LocalDate on = FOUND.plusDays(step);

                // When
                if (step == 7 || random.nextBoolean()) {
                    change(MAY, on, rent.subtract(may));
                    may = rent;
                }
                if (step == 7 || random.nextBoolean()) {
                    change(JUNE, on, rent.subtract(june));
                    june = rent;
                }

                // Then May as a whole, and June up to what it was charged first
                JsonPath shown = Api.json(Api.get(settlement));
                assertThat(shown.getObject("claim.total", BigDecimal.class))
                        .as("seed %d, step %d", seed, step)
                        .isEqualByComparingTo(may.add(june.min(first)));
                assertThat(shown.getObject("overdueSince", BigDecimal.class))
                        .as("seed %d, step %d", seed, step)
                        .isEqualByComparingTo(june.subtract(first).max(BigDecimal.ZERO));
            }
        }
    }

    private void change(YearMonth month, LocalDate on, BigDecimal difference) {
        if (difference.signum() != 0) {
            book(month, on, difference.toPlainString());
        }
    }
}
