package be.huurwerk.arrears.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * January is given up on 12 February. Rents are 382.88, due on the 10th, and 277.16 once they are corrected; a decision on what was open is a decision
 * on what turns out to have been.
 */
class GivenUpAsKnownTest {

    private static final String DECIDED = "2024-02-12";
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Euro LOWER = Euro.of("-105.72");
    private static final Euro BACK = Euro.of("105.72");

    private final HeldAccount account = new HeldAccount();
    private final List<Share> decided = new ArrayList<>();
    private int items;

    private void posted(YearMonth... months) {
        for (YearMonth month : months) {
            LocalDate first = month.atDay(1);
            book(new Line(rent(month, month.atDay(10), Optional.empty(), first), first, Euro.of("382.88")));
        }
    }

    private void writtenOff(String amount, YearMonth... months) {
        UUID id = new UUID(1, decided.size());
        for (YearMonth month : months) {
            UUID rent = debts(month).get(0).itemId();
            decided.add(new Share(
                    id, "insolvent", rent, Euro.of(amount), LocalDate.parse(DECIDED), Optional.empty(), List.of(rent)));
        }
        book();
    }

    private Item paid(String day, String amount) {
        Item payment = item("payment", Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.parse(day));
        book(new Line(payment, payment.bookedOn(), Euro.of("-" + amount)));
        return payment;
    }

    private void back(Item payment, String day, String amount) {
        book(new Line(payment, LocalDate.parse(day), Euro.of(amount)));
    }

    /** Of what was asked of these months: taken of the last debt first, and given back by another. */
    private void corrected(String on, Euro amount, YearMonth... months) {
        LocalDate day = LocalDate.parse(on);
        List<Line> lines = new ArrayList<>();
        for (YearMonth month : months) {
            List<Item> debts = debts(month);
            if (amount.isPositive()) {
                Item restored = rent(month, day.plusDays(30), Optional.of(month.atDay(10)), day);
                lines.add(new Line(restored, day, amount));
            } else {
                Euro left = amount;
                for (int at = debts.size() - 1; at >= 0; at--) {
                    Euro taken = at == 0
                            ? left
                            : owed(debts.get(at)).min(left.negate()).negate();
                    lines.add(new Line(debts.get(at), day, taken));
                    left = left.minus(taken);
                }
            }
        }
        book(lines.toArray(Line[]::new));
    }

    private void book(Line... lines) {
        List<Line> all = new ArrayList<>(account.lines());
        all.addAll(List.of(lines));
        account.book(
                List.of(lines),
                decided.stream().map(share -> withRestored(share, all)).toList());
    }

    private static Share withRestored(Share share, List<Line> lines) {
        Item named = lines.stream()
                .map(Line::item)
                .filter(item -> item.itemId().equals(share.itemId()))
                .findFirst()
                .orElseThrow();
        List<UUID> debts = new ArrayList<>(List.of(share.itemId()));
        lines.stream()
                .map(Line::item)
                .filter(item ->
                        item.period().equals(named.period()) && item.owedOn().isPresent())
                .map(Item::itemId)
                .distinct()
                .forEach(debts::add);
        return new Share(
                share.writeOffId(),
                share.ground(),
                share.itemId(),
                share.decided(),
                share.from(),
                share.until(),
                debts);
    }

    private List<Item> debts(YearMonth month) {
        return account.lines().stream()
                .map(Line::item)
                .filter(item -> item.period().equals(Optional.of(month)))
                .distinct()
                .toList();
    }

    private Euro owed(Item debt) {
        return account.lines().stream()
                .filter(line -> line.item().equals(debt))
                .map(Line::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Item rent(YearMonth month, LocalDate dueOn, Optional<LocalDate> owedOn, LocalDate on) {
        return item("rent", Optional.of(month), Optional.of(dueOn), owedOn, on);
    }

    private Item item(
            String kind,
            Optional<YearMonth> month,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> owedOn,
            LocalDate bookedOn) {
        UUID id = new UUID(0, ++items);
        return new Item(
                id,
                kind,
                month,
                dueOn,
                owedOn,
                bookedOn,
                month.isPresent() ? Optional.empty() : Optional.of(id.toString()),
                Optional.empty(),
                Choice.NONE);
    }

    /** On the evening of a day: what is given up, what is open of each month, and what is free. */
    private void isGivenUp(String evening, String stands, String... open) {
        LocalDate day = LocalDate.parse(evening);
        List<Line> lines = account.lines();
        assertThat(decided.stream()
                        .map(share -> account.stands(withRestored(share, lines), day))
                        .reduce(Euro.ZERO, Euro::plus))
                .as("given up on %s", day)
                .isEqualTo(Euro.of(stands));
        TreeMap<String, Euro> sums = new TreeMap<>();
        for (Open one : account.open(day)) {
            String of = one.item()
                    .period()
                    .map(YearMonth::toString)
                    .orElse(one.item().kind());
            sums.merge(of, one.amount(), Euro::plus);
        }
        assertThat(sums.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()))
                .as("open on %s", day)
                .containsExactly(open);
    }

    private void januaryIsGivenUpAndMoreIsPaidAhead() {
        posted(JANUARY, FEBRUARY);
        writtenOff("382.88", JANUARY);
        paid("2024-02-20", "500.00");
        isGivenUp("2024-02-20", "382.88", "payment -117.12");
    }

    @Test
    void isNotPaidByWhatIsPaidAheadOnceTheRentIsCorrectedDownAndBack() {
        // Given
        januaryIsGivenUpAndMoreIsPaidAhead();

        // When, Then
        corrected("2024-02-20", LOWER, JANUARY, FEBRUARY);
        isGivenUp("2024-02-20", "277.16", "payment -222.84");
        corrected("2024-02-20", BACK, JANUARY, FEBRUARY);
        isGivenUp("2024-02-20", "382.88", "payment -117.12");

        // and March is open but for what was paid ahead
        posted(MARCH);
        isGivenUp("2024-03-12", "382.88", "2024-03 265.76");
    }

    @Test
    void isNotPaidByWhatIsPaidAheadWhereTheRentIsCorrectedBackOnAnotherDay() {
        // Given
        januaryIsGivenUpAndMoreIsPaidAhead();

        // When
        corrected("2024-02-20", LOWER, JANUARY, FEBRUARY);
        corrected("2024-02-25", BACK, JANUARY, FEBRUARY);
        posted(MARCH);

        // Then
        isGivenUp("2024-02-24", "277.16", "payment -222.84");
        isGivenUp("2024-02-25", "382.88", "payment -117.12");
        isGivenUp("2024-03-12", "382.88", "2024-03 265.76");
    }

    @Test
    void isNotPaidByWhatIsPaidAheadWhereAPaymentOfBeforeComesAndGoes() {
        // Given
        januaryIsGivenUpAndMoreIsPaidAhead();

        // When
        Item before = paid("2024-02-01", "100.00");
        isGivenUp("2024-02-20", "282.88", "payment -117.12");
        back(before, "2024-02-25", "100.00");
        posted(MARCH);

        // Then
        isGivenUp("2024-02-24", "282.88", "payment -117.12");
        isGivenUp("2024-02-25", "382.88", "payment -117.12");
        isGivenUp("2024-03-12", "382.88", "2024-03 265.76");
    }

    @Test
    void isNotPaidByWhatIsPaidAheadWhereAPaymentOfBeforeComesAndGoesOnTheDayOnWhichItIsHeardOf() {
        // Given
        januaryIsGivenUpAndMoreIsPaidAhead();

        // When
        back(paid("2024-02-01", "100.00"), "2024-02-20", "100.00");
        posted(MARCH);

        // Then
        isGivenUp("2024-02-19", "282.88", "2024-02 382.88");
        isGivenUp("2024-02-20", "382.88", "payment -117.12");
        isGivenUp("2024-03-12", "382.88", "2024-03 265.76");
    }

    /** 382.88 is paid ahead before March is posted, and of February nothing is asked. */
    private Item sixHundredOfBeforeIsHeardOf() {
        posted(JANUARY);
        writtenOff("382.88", JANUARY);
        paid("2024-02-20", "382.88");
        posted(MARCH);
        isGivenUp("2024-03-08", "382.88");
        Item before = paid("2024-02-01", "600.00");
        isGivenUp("2024-03-08", "0.00", "payment -217.12");
        return before;
    }

    @Test
    void isGivenUpAgainWholeOnceAPaymentOfBeforeThatPaidMoreComesBack() {
        // Given
        Item before = sixHundredOfBeforeIsHeardOf();

        // When
        back(before, "2024-03-12", "600.00");

        // Then
        isGivenUp("2024-03-11", "0.00", "payment -217.12");
        isGivenUp("2024-03-12", "382.88");
    }

    @Test
    void isGivenUpAgainAsWholeWhereItComesBackInTwoPartsOfADay() {
        // Given
        Item before = sixHundredOfBeforeIsHeardOf();

        // When, Then the 300.00 that stay are January's
        back(before, "2024-03-12", "300.00");
        isGivenUp("2024-03-12", "82.88");
        back(before, "2024-03-12", "300.00");
        isGivenUp("2024-03-12", "382.88");
    }

    @Test
    void isGivenUpAgainAsWholeWhereItComesBackOnTwoDays() {
        // Given
        Item before = sixHundredOfBeforeIsHeardOf();

        // When
        back(before, "2024-03-12", "300.00");
        back(before, "2024-03-13", "300.00");

        // Then
        isGivenUp("2024-03-12", "82.88");
        isGivenUp("2024-03-13", "382.88");
    }

    @Test
    void isGivenUpAgainAsWholeWhateverIsPaidOnThatDay() {
        // Given
        Item before = sixHundredOfBeforeIsHeardOf();

        // When
        paid("2024-03-12", "382.88");
        back(before, "2024-03-12", "600.00");

        // Then
        isGivenUp("2024-03-12", "382.88", "payment -382.88");
    }

    @Test
    void isGivenUpAsAtFirstWhereItComesBackOnTheDayOnWhichItIsHeardOf() {
        // Given
        Item before = sixHundredOfBeforeIsHeardOf();

        // When
        back(before, "2024-03-08", "300.00");
        back(before, "2024-03-08", "300.00");

        // Then
        isGivenUp("2024-03-07", "0.00", "payment -217.12");
        isGivenUp("2024-03-08", "382.88");
    }

    @Test
    void isGivenUpAgainAsFarAsItWasOpenWhereAPartWasPaidBefore() {
        // Given 244.00 of January was paid, and the rest is given up
        posted(JANUARY);
        paid("2024-01-20", "244.00");
        writtenOff("138.88", JANUARY);
        paid("2024-02-20", "382.88");

        // When 382.88 of before is heard of, and comes back in two parts
        Item before = paid("2024-02-01", "382.88");
        isGivenUp("2024-03-07", "0.00", "payment -626.88");
        back(before, "2024-03-08", "300.00");
        back(before, "2024-03-08", "82.88");

        // Then
        isGivenUp("2024-03-08", "138.88", "payment -382.88");
    }

    private void januaryIsGivenUpAndTwoMonthsAreOpen() {
        posted(JANUARY, FEBRUARY);
        writtenOff("382.88", JANUARY);
        posted(MARCH);
    }

    /** What is freed of January by then pays February; 765.76 is open either way. */
    private void asAtFirst(String evening) {
        isGivenUp(evening, "82.88", "2024-01 22.84", "2024-02 360.04", "2024-03 382.88");
    }

    @Test
    void givesUpLessWhereAPaymentOfBeforeIsHeardOf() {
        januaryIsGivenUpAndTwoMonthsAreOpen();
        paid("2024-01-31", "300.00");
        isGivenUp("2024-03-08", "82.88", "2024-02 382.88", "2024-03 382.88");
    }

    @Test
    void givesUpNoMoreThanWasOpenWhereTheRentIsCorrectedBelowWhatWasPaidAndBack() {
        // Given
        januaryIsGivenUpAndTwoMonthsAreOpen();
        paid("2024-01-31", "300.00");

        // When, Then
        corrected("2024-03-08", LOWER, JANUARY, FEBRUARY, MARCH);
        isGivenUp("2024-03-08", "0.00", "2024-02 254.32", "2024-03 277.16");
        corrected("2024-03-08", BACK, JANUARY, FEBRUARY, MARCH);
        asAtFirst("2024-03-08");
        asAtFirst("2024-04-15");
    }

    @Test
    void givesUpNoMoreThanWasOpenWhereThePaymentIsHeardOfAfterTheCorrections() {
        // Given
        januaryIsGivenUpAndTwoMonthsAreOpen();

        // When
        corrected("2024-03-08", LOWER, JANUARY, FEBRUARY, MARCH);
        corrected("2024-03-08", BACK, JANUARY, FEBRUARY, MARCH);
        isGivenUp("2024-03-08", "382.88", "2024-02 382.88", "2024-03 382.88");
        paid("2024-01-31", "300.00");

        // Then
        asAtFirst("2024-03-08");
    }

    @Test
    void givesUpNoMoreThanWasOpenWhereThePaymentIsHeardOfBetweenTheCorrections() {
        // Given
        januaryIsGivenUpAndTwoMonthsAreOpen();

        // When
        corrected("2024-03-08", LOWER, JANUARY, FEBRUARY, MARCH);
        paid("2024-01-31", "300.00");
        isGivenUp("2024-03-08", "0.00", "2024-02 254.32", "2024-03 277.16");
        corrected("2024-03-08", BACK, JANUARY, FEBRUARY, MARCH);

        // Then
        asAtFirst("2024-03-08");
    }

    @Test
    void givesUpNoMoreThanWasOpenWhereTheRentIsCorrectedBackOnAnotherDay() {
        // Given
        januaryIsGivenUpAndTwoMonthsAreOpen();
        paid("2024-01-31", "300.00");

        // When
        corrected("2024-03-08", LOWER, JANUARY, FEBRUARY, MARCH);
        corrected("2024-03-20", BACK, JANUARY, FEBRUARY, MARCH);

        // Then
        isGivenUp("2024-03-19", "0.00", "2024-02 254.32", "2024-03 277.16");
        asAtFirst("2024-03-20");
    }

    @Test
    void givesUpWhatWasOpenWhereTheRentTurnsOutToBeBetween() {
        // Given 300.00 was known, and what it left is given up
        posted(JANUARY, FEBRUARY);
        paid("2024-01-31", "300.00");
        writtenOff("82.88", JANUARY);
        posted(MARCH);

        // When, Then
        corrected("2024-03-08", LOWER, JANUARY, FEBRUARY, MARCH);
        isGivenUp("2024-03-08", "0.00", "2024-02 254.32", "2024-03 277.16");
        corrected("2024-03-08", BACK, JANUARY, FEBRUARY, MARCH);
        asAtFirst("2024-03-08");

        // and of 308.87 the 8.87 that 300.00 does not pay: 2 x 308.87 are open
        corrected("2024-03-08", Euro.of("-74.01"), JANUARY, FEBRUARY, MARCH);
        isGivenUp("2024-03-08", "8.87", "2024-01 22.84", "2024-02 286.03", "2024-03 308.87");
    }

    @Test
    void givesUpWhatIsLeftOfTwoMonthsThatOneDecisionNames() {
        // Given
        posted(JANUARY, FEBRUARY);
        writtenOff("382.88", JANUARY, FEBRUARY);
        paid("2024-02-20", "100.00");

        // When, Then
        Item before = paid("2024-01-31", "600.00");
        isGivenUp("2024-02-12", "165.76");
        Item more = paid("2024-02-01", "300.00");
        isGivenUp("2024-02-12", "0.00", "payment -134.24");
        back(more, "2024-03-08", "300.00");
        back(before, "2024-03-08", "600.00");
        isGivenUp("2024-03-07", "0.00", "payment -234.24");
        isGivenUp("2024-03-08", "765.76", "payment -100.00");
    }

    @Test
    void isPaidByWhatACorrectionOfAnOlderMonthWouldHaveFreedForIt() {
        // Given December that was paid, and January that is given up
        posted(DECEMBER, JANUARY);
        paid("2023-12-20", "382.88");
        writtenOff("382.88", JANUARY);
        paid("2024-02-20", "50.00");
        isGivenUp("2024-02-20", "382.88", "payment -50.00");

        // When
        corrected("2024-03-08", LOWER, DECEMBER);

        // Then
        isGivenUp("2024-03-08", "277.16", "payment -50.00");

        // and as at first once December was 382.88 after all
        corrected("2024-03-20", BACK, DECEMBER);
        isGivenUp("2024-03-20", "382.88", "payment -50.00");
    }
}
