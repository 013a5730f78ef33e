package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tenants of one account, each with a debt settlement: each claims what was owed on the evening of its decision, as it is known now. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class TwoDebtSettlementsTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 25);
    private static final LocalDate SECOND = LocalDate.of(2019, 7, 12);
    private static final LocalDate FOUND = LocalDate.of(2019, 7, 14);

    @Inject
    Ledger ledger;

    private UUID account;
    private List<String> tenants;
    private String first;
    private String second;

    /** Rents of 382.88 of May, June and July, that are due on the 10th. */
    @BeforeEach
    void owesThreeMonths() {
        UUID tenancyId = Ids.next();
        Api.businessDate("2019-07-20");
        ObjectNode signed = Others.signed(tenancyId, "2019-03-01");
        tenants = Others.withSpouse(signed);
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", signed);
        account = UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
        IntStream.range(0, 3)
                .mapToObj(MAY::plusMonths)
                .forEach(month -> rent(month, month.atDay(10), month.atDay(1), "382.88"));
    }

    private void rent(YearMonth month, LocalDate due, LocalDate on, String amount) {
        book(NewEntry.rent(month, due, on, Euro.of(amount), "rent"));
    }

    private void book(NewEntry line) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    private void bothAreAdmissible() {
        first = settlement(tenants.get(0), FIRST);
        second = settlement(tenants.get(1), SECOND);
    }

    private String settlement(String personId, LocalDate admissibleOn) {
        return "/debtSettlements/"
                + Api.openDebtSettlementOf(personId, account, admissibleOn.toString())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("debtSettlementId");
    }

    private void pay(LocalDate on, String amount) {
        Api.paid(account.toString(), on.toString(), amount, "R");
    }

    private void comesBack(LocalDate paidOn) {
        LedgerEntry payment = payments().stream()
                .filter(line -> line.bookedOn().equals(paidOn))
                .findFirst()
                .orElseThrow();
        book(NewEntry.reversal(payment, FOUND, "returned"));
    }

    private List<LedgerEntry> payments() {
        return ledger.entries(account).stream()
                .filter(line -> line.kind() == EntryKind.payment)
                .toList();
    }

    private static void claims(String settlement, float total) {
        Api.get(settlement).then().statusCode(200).body("claim.total", equalTo(total));
    }

    @Test
    void claimNothingThatMoneyOfBeforeTheFirstPaidThoughThatPaidWhatTheSecondFroze() {
        // Given May that was paid, and 500.00 more before the first decision, which paid June and a part of July since
        pay(LocalDate.of(2019, 5, 8), "382.88");
        pay(LocalDate.of(2019, 5, 22), "500.00");
        bothAreAdmissible();
        claims(first, 0.00f);
        claims(second, 265.76f);

        // When the first payment comes back
        comesBack(LocalDate.of(2019, 5, 8));

        // Then the other had paid May by the evening of the first decision
        claims(first, 0.00f);
        claims(second, 648.64f);
    }

    @Test
    void claimNothingOfAMonthThatIsCorrectedDownAndBackWhereMoneyOfBeforePaidIt() {
        // Given
        bothAreAdmissible();
        for (YearMonth month : List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2))) {
            rent(month, month.atDay(10), FOUND, "-105.72");
            rent(month, FOUND.plusDays(30), FOUND, "105.72");
        }
        claims(first, 382.88f);
        claims(second, 1148.64f);

        // When 500.00 of before is heard of
        pay(LocalDate.of(2019, 5, 24), "500.00");

        // Then
        claims(first, 0.00f);
        claims(second, 648.64f);
    }

    @Test
    void claimWhatWasOwedOnEachEveningAsItIsKnownNowWhateverCameBackOrWasHeardOfLate() {
        for (int seed = 0; seed < 8; seed++) {
            // Given
            Random random = new Random(seed);
            owesThreeMonths();
            bothAreAdmissible();
            Map<YearMonth, BigDecimal> rents = new HashMap<>();
            IntStream.range(0, 3).forEach(month -> rents.put(MAY.plusMonths(month), new BigDecimal("382.88")));
            for (int step = 0; step < 10; step++) {
                // When
                switch (random.nextInt(3)) {
                    case 0 -> pay(LocalDate.of(2019, 5, 2).plusDays(random.nextInt(74)), cents(random));
                    case 1 ->
                        payments().stream()
                                .filter(line -> !cameBack(line))
                                .skip(random.nextInt(2))
                                .findFirst()
                                .ifPresent(line -> book(NewEntry.reversal(line, FOUND, "returned")));
                    default -> correct(MAY.plusMonths(random.nextInt(3)), rents);
                }

                // Then
                BigDecimal by = owed(rents, LocalDate.MIN, FIRST);
                BigDecimal since = owed(rents, FIRST, SECOND);
                assertThat(claimed(first))
                        .as("first, seed %s, step %s: %s", seed, step, ledger.entries(account))
                        .isEqualByComparingTo(by.max(BigDecimal.ZERO));
                // money of after the first decision pays nothing that this froze
                assertThat(claimed(second))
                        .as("second, seed %s, step %s: %s", seed, step, ledger.entries(account))
                        .isEqualByComparingTo(by.max(BigDecimal.ZERO)
                                .add(since.add(by.min(BigDecimal.ZERO)).max(BigDecimal.ZERO)));
            }
        }
    }

    private static String cents(Random random) {
        return BigDecimal.valueOf(random.nextInt(60_000) + 1, 2).toPlainString();
    }

    /** Down where it is as at first, else back. */
    private void correct(YearMonth month, Map<YearMonth, BigDecimal> rents) {
        boolean down = rents.get(month).compareTo(new BigDecimal("382.88")) == 0;
        rent(month, down ? month.atDay(10) : FOUND.plusDays(30), FOUND, down ? "-105.72" : "105.72");
        rents.put(month, new BigDecimal(down ? "277.16" : "382.88"));
    }

    private static BigDecimal claimed(String settlement) {
        return new BigDecimal(Api.get(settlement)
                .then()
                .statusCode(200)
                .extract()
                .path("claim.total")
                .toString());
    }

    /** What was booked of rents after one evening and until another, less what was paid then and did not come back. */
    private BigDecimal owed(Map<YearMonth, BigDecimal> rents, LocalDate after, LocalDate until) {
        BigDecimal due = rents.entrySet().stream()
                .filter(rent -> isBetween(rent.getKey().atDay(1), after, until))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal paid = payments().stream()
                .filter(line -> isBetween(line.bookedOn(), after, until) && !cameBack(line))
                .map(line -> line.amount().amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return due.subtract(paid);
    }

    private static boolean isBetween(LocalDate day, LocalDate after, LocalDate until) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    private boolean cameBack(LedgerEntry payment) {
        return ledger.entries(account).stream()
                .anyMatch(line ->
                        line.reverses().filter(payment.entryId()::equals).isPresent());
    }
}
