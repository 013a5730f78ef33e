package be.huurwerk.arrears.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.PaymentOrder;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth MAY = YearMonth.of(2019, 5);

    private static final PaymentOrder ORDER = new PaymentOrder(Parameters.shipped(), PlannedDebts.NONE);

    private final List<Line> entries = new ArrayList<>();

    private void rent(YearMonth month, String amount, LocalDate bookedOn) {
        add(EntryKind.rent, Optional.of(month), Optional.of(month.atDay(10)), bookedOn, amount);
    }

    private void damage(LocalDate dueOn, String amount) {
        add(EntryKind.damage, Optional.empty(), Optional.of(dueOn), dueOn, amount);
    }

    private void paid(LocalDate on, String amount) {
        add(EntryKind.payment, Optional.empty(), Optional.empty(), on, "-" + amount);
    }

    private void add(
            EntryKind kind, Optional<YearMonth> period, Optional<LocalDate> dueOn, LocalDate bookedOn, String amount) {
        UUID next = new UUID(0, entries.size() + 1L);
        Item item = period.flatMap(month -> entries.stream()
                        .map(Line::item)
                        .filter(known -> known.period().equals(period))
                        .findFirst())
                .orElseGet(() -> new Item(
                        next,
                        kind.name(),
                        period,
                        dueOn,
                        bookedOn,
                        Optional.of(next.toString()),
                        Optional.empty(),
                        Choice.NONE));
        entries.add(new Line(item, bookedOn, Euro.of(amount)));
    }

    private Standing standing() {
        return Standing.of(Folded.of(entries, ORDER).open());
    }

    private Standing standing(LocalDate day) {
        return Standing.of(Folded.of(
                        entries.stream()
                                .filter(line -> !line.bookedOn().isAfter(day))
                                .toList(),
                        ORDER)
                .open());
    }

    @Test
    void aPaymentPaysTheOldestDueFirst() {
        // Given
        rent(APRIL, "316.10", APRIL.atDay(1));
        rent(MAY, "316.10", MAY.atDay(1));
        paid(MAY.atDay(2), "400.00");

        // When
        Standing standing = standing(MAY.atDay(20));

        // Then
        assertThat(standing.balance()).isEqualTo(Euro.of("232.20"));
        assertThat(standing.open())
                .containsExactly(new OpenItem(new UUID(0, 2), EntryKind.rent, MAY.atDay(10), Euro.of("232.20")));
        assertThat(standing.overdue(MAY.atDay(10))).isEqualTo(Euro.ZERO);
        assertThat(standing.overdue(MAY.atDay(11))).isEqualTo(Euro.of("232.20"));
        assertThat(standing.oldestDue(MAY.atDay(10))).isEmpty();
        assertThat(standing.oldestDue(MAY.atDay(11))).contains(MAY.atDay(10));
    }

    @Test
    void isAskedAsOfADay() {
        // Given
        rent(APRIL, "316.10", APRIL.atDay(1));
        rent(MAY, "316.10", MAY.atDay(1));
        paid(MAY.atDay(2), "316.10");

        // When
        Standing before = standing(APRIL.atDay(30));

        // Then
        assertThat(before.balance()).isEqualTo(Euro.of("316.10"));
        assertThat(before.oldestDue(APRIL.atDay(30))).contains(APRIL.atDay(10));
    }

    @Test
    void aCorrectionChangesTheDebtOfItsOwnMonth() {
        // Given
        rent(APRIL, "316.10", APRIL.atDay(1));
        rent(MAY, "316.10", MAY.atDay(1));
        rent(MAY, "-36.10", MAY.atDay(20));

        // When
        Standing standing = standing();

        // Then
        assertThat(standing.open()).extracting(OpenItem::open).containsExactly(Euro.of("316.10"), Euro.of("280.00"));
    }

    @Test
    void whatAMonthIsCorrectedBelowZeroPaysOthers() {
        // Given
        rent(APRIL, "-20.00", APRIL.atDay(1));
        rent(MAY, "316.10", MAY.atDay(1));

        // When
        Standing standing = standing();

        // Then
        assertThat(standing.open()).extracting(OpenItem::open).containsExactly(Euro.of("296.10"));
    }

    @Test
    void anOverpaymentIsACredit() {
        // Given
        damage(MAY.atDay(3), "10.00");
        paid(MAY.atDay(4), "12.50");

        // When
        Standing standing = standing();

        // Then
        assertThat(standing.balance()).isEqualTo(Euro.of("-2.50"));
        assertThat(standing.open()).isEmpty();
        assertThat(standing.credit()).isEqualTo(Euro.of("2.50"));
    }

    @Test
    void theOldestOpenRentIsPrescribedAfterFiveYears() {
        // Given
        rent(APRIL, "316.10", APRIL.atDay(1));
        rent(MAY, "316.10", MAY.atDay(1));
        paid(MAY.atDay(2), "316.10");

        // When
        Optional<LocalDate> prescribed = standing().prescriptionDate(Parameters.shipped());

        // Then
        assertThat(prescribed).contains(LocalDate.of(2024, 5, 10));
    }

    @Test
    void openItemsMinusCreditAreAlwaysTheBalance() {
        Random random = new Random(20190301);
        for (int round = 0; round < 300; round++) {
            // Given
            entries.clear();
            for (int at = random.nextInt(20); at > 0; at--) {
                YearMonth month = APRIL.plusMonths(random.nextInt(6));
                String amount = (1 + random.nextInt(400)) + "." + (10 + random.nextInt(90));
                switch (random.nextInt(4)) {
                    case 0 -> damage(month.atDay(1 + random.nextInt(28)), amount);
                    case 1 -> paid(month.atDay(1 + random.nextInt(28)), amount);
                    default -> rent(month, (random.nextInt(3) == 0 ? "-" : "") + amount, month.atDay(1));
                }
            }

            // When
            Standing standing = standing();

            // Then
            Euro open = standing.open().stream().map(OpenItem::open).reduce(Euro.ZERO, Euro::plus);
            assertThat(open.minus(standing.credit())).isEqualTo(standing.balance());
            assertThat(standing.open()).allMatch(item -> item.open().isPositive());
            assertThat(standing.open().isEmpty() || standing.credit().isZero()).isTrue();
        }
    }
}
