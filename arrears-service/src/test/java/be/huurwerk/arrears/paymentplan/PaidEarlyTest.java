package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan of 300.00 over March and April, 75.00 on the tenth, while an older debt of 200.00 is in no plan. */
class PaidEarlyTest extends PlannedAccount {

    private static final Euro RENT = Euro.of("150.00");
    private static final Euro INSTALMENT = Euro.of("75.00");

    private Item damage;
    private PaymentPlan plan;

    @BeforeEach
    void aPlanBesideAnOlderDebt() {
        damage = debt(EntryKind.damage, LocalDate.of(2019, 1, 15), Euro.of("200.00"));
        Item march = rent("2019-03", LocalDate.of(2019, 3, 1), RENT);
        Item april = rent("2019-04", LocalDate.of(2019, 4, 1), RENT);
        plan = agree(on(AGREED).only(List.of(march.itemId(), april.itemId())), Euro.of("300.00"), 4, FIRST, true);
    }

    private Euro open(Item debt, LocalDate day) {
        return on(day).open(debt.itemId());
    }

    private Euro ofPlan(LocalDate day) {
        return PlanCheck.actual(plan, on(day));
    }

    /** The tolerance of the tenth is over on the sixteenth. */
    private Optional<State> onTheSixteenth() {
        return check(plan, FIRST.plusDays(6)).ends();
    }

    @Test
    void aDayEarlyIsForThePlan() {
        paid(FIRST.minusDays(1), INSTALMENT);

        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(open(damage, FIRST)).isEqualTo(Euro.of("200.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void sixDaysEarlyIsForThePlan() {
        paid(FIRST.minusDays(6), INSTALMENT);

        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void inTwoPartsIsForThePlan() {
        paid(FIRST.minusDays(8), Euro.of("40.00"));
        paid(FIRST.minusDays(2), Euro.of("35.00"));

        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void withTheRentOfTheSameDayPaysBoth() {
        // Given May's rent, due on the day of the instalment
        Item may = rent("2019-05", LocalDate.of(2019, 5, 1), RENT);

        // When 75.00 + 150.00
        paid(FIRST.minusDays(3), Euro.of("225.00"));

        // Then
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(open(may, FIRST)).isEqualTo(Euro.ZERO);
        assertThat(open(damage, FIRST)).isEqualTo(Euro.of("200.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void theRentThatIsDueGoesBeforeTheNextInstalmentAndBeforeWhatThePlanLeftOut() {
        // Given May's instalment is paid, and its rent is due
        Item may = rent("2019-05", LocalDate.of(2019, 5, 1), RENT);
        paid(FIRST, INSTALMENT);

        // When 150.00, and 75.00 for June's instalment
        paid(FIRST.plusDays(2), Euro.of("225.00"));

        // Then
        assertThat(open(may, FIRST.plusDays(2))).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(FIRST.plusDays(2))).isEqualTo(Euro.of("150.00"));
        assertThat(open(damage, FIRST.plusDays(2))).isEqualTo(Euro.of("200.00"));
    }

    @Test
    void theRentThatIsNotDueYetWaitsForAnInstalmentThatFallsDueBeforeIt() {
        // Given June's rent is booked already, and May's instalment is not paid
        Item june = rent("2019-06", LocalDate.of(2019, 5, 6), RENT);

        // When
        paid(FIRST.minusDays(2), Euro.of("225.00"));

        // Then 225.00 = 75.00 of May, and 75.00 of June with half of its rent, which fall due together
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("150.00"));
        assertThat(open(june, FIRST)).isEqualTo(Euro.of("75.00"));
        assertThat(open(damage, FIRST)).isEqualTo(Euro.of("200.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void aRentThatIsPaidBeforeItIsBookedFindsItsMoney() {
        // Given May's rent is paid on 28 April, and pays two instalments as long as nothing else is known
        paid(LocalDate.of(2019, 4, 28), RENT);
        assertThat(ofPlan(LocalDate.of(2019, 4, 28))).isEqualTo(Euro.of("150.00"));

        // When it is booked, and the instalment of May paid
        Item may = rent("2019-05", LocalDate.of(2019, 5, 1), RENT);
        paid(FIRST.minusDays(1), INSTALMENT);

        // Then
        assertThat(open(may, FIRST)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void aCostOfWhatThePlanLeftOutWaitsToo() {
        // Given a cost of before the agreement, of a month of the plan
        Item may = rent("2019-05", LocalDate.of(2019, 5, 1), RENT);
        Item cost = debt(EntryKind.cost, LocalDate.of(2019, 4, 2), Euro.of("7.50"));

        // When
        paid(FIRST, Euro.of("225.00"));

        // Then
        assertThat(open(may, FIRST)).isEqualTo(Euro.ZERO);
        assertThat(open(cost, FIRST)).isEqualTo(Euro.of("7.50"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void whatALetterAsksOfWhatThePlanLeftOutIsForThatWhileNoRentAndNoInstalmentIsAsked() {
        // When to the cent what is open of the older debt
        paid(FIRST.minusDays(12), Euro.of("200.00"));

        // Then it is paid, also once the rent is booked and the instalment paid
        rent("2019-05", LocalDate.of(2019, 5, 1), RENT);
        paid(FIRST.minusDays(1), Euro.of("225.00"));
        assertThat(open(damage, FIRST)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void theSameAmountIsForPlanAndRentWhileARentIsAsked() {
        // Given May's rent, and what an older debt of 200.00 and one of 25.00 are together
        debt(EntryKind.damage, LocalDate.of(2019, 1, 20), Euro.of("25.00"));
        Item may = rent("2019-05", LocalDate.of(2019, 5, 1), RENT);

        // When 75.00 + 150.00
        paid(FIRST.minusDays(1), Euro.of("225.00"));

        // Then
        assertThat(open(may, FIRST)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.of("225.00"));
        assertThat(onTheSixteenth()).isEmpty();
    }

    @Test
    void whatIsMoreThanPlanAndRentPaysWhatThePlanLeftOut() {
        // When 300.00 and 120.00
        paid(FIRST, Euro.of("420.00"));

        // Then
        assertThat(ofPlan(FIRST)).isEqualTo(Euro.ZERO);
        assertThat(open(damage, FIRST)).isEqualTo(Euro.of("80.00"));
        assertThat(check(plan, FIRST).ends()).contains(State.completed);
    }

    @Test
    void whoPaysRentAndInstalmentsByTheirDueDaysNeverBreaksThePlan() {
        Random random = new Random(20190509);
        for (int round = 0; round < 200; round++) {
            // Given debts of which some are in the plan, wholly or in part, none of them a rent of today
            clear();
            for (int at = 0; at < 1 + random.nextInt(4); at++) {
                debt(
                        random.nextBoolean() ? EntryKind.damage : EntryKind.cost,
                        AGREED.minusDays(random.nextInt(120)),
                        Euro.ofCents(500 + random.nextInt(40_000)));
            }
            rent("2019-03", LocalDate.of(2019, 3, 1), Euro.of("157.30"));
            rent("2019-04", LocalDate.of(2019, 4, 1), Euro.of("161.45"));
            List<UUID> chosen = on(AGREED).open().keySet().stream()
                    .sorted()
                    .filter(debt -> random.nextBoolean())
                    .toList();
            DebtsOnDay candidates = chosen.isEmpty() ? on(AGREED) : on(AGREED).only(chosen);
            long owed =
                    candidates.open().values().stream().mapToLong(Euro::cents).sum();
            Euro amount = Euro.ofCents(10 + random.nextInt((int) owed - 10));
            PaymentPlan agreed = agree(
                    candidates,
                    amount,
                    1 + random.nextInt(8),
                    AGREED.plusDays(1 + random.nextInt(40)),
                    random.nextInt(4) > 0);

            // When each rent and each instalment is paid on its due day or before, alone or with others, in one part or
            // two
            List<Instalment> asked = new ArrayList<>(agreed.schedule());
            for (int month = 5; month <= 12; month++) {
                LocalDate dueOn = LocalDate.of(2019, month, 10);
                rent("2019-%02d".formatted(month), dueOn.minusDays(random.nextInt(15)), RENT);
                asked.add(new Instalment(dueOn, RENT));
            }
            for (Instalment one : asked) {
                Euro first = Euro.ofCents(
                        random.nextInt(3) == 0
                                ? one.amount().cents() / 2
                                : one.amount().cents());
                for (Euro part : List.of(first, one.amount().minus(first))) {
                    LocalDate early =
                            one.dueOn().minusDays(random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(8));
                    if (part.isPositive()) {
                        paid(early.isAfter(AGREED) ? early : AGREED.plusDays(1), part);
                    }
                }
            }
            // Then
            assertThat(ended(agreed).flatMap(PlanCheck::ends))
                    .as("round %s: %s", round, agreed)
                    .contains(State.completed);
        }
    }
}
