package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rent of months of a plan, and of those beside it, is corrected down and back. */
class CorrectedPlanTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");
    private static final LocalDate FIFTH_OF_MAY = LocalDate.of(2019, 5, 5);

    private PaymentPlan overMarchAndApril() {
        month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        month("2019-04", LocalDate.of(2019, 4, 1), RENT);
        return agree(on(AGREED), Euro.of("765.76"), 4, FIFTH_OF_MAY, true);
    }

    @Test
    void whoKeepsAPlanKeepsItThoughTheRentIsCorrectedDownAndBack() {
        // Given 191.44 on the fifth of each month, and the rent of the month
        PaymentPlan plan = overMarchAndApril();
        month("2019-05", LocalDate.of(2019, 5, 1), RENT);
        paid(FIFTH_OF_MAY, Euro.of("191.44"));

        // When
        LocalDate day = LocalDate.of(2019, 5, 8);
        corrected(day, Euro.of("277.16"));
        corrected(day, RENT);
        paid(day, RENT);
        for (int month = 6; month <= 7; month++) {
            month("2019-0" + month, LocalDate.of(2019, month, 1), RENT);
            paid(LocalDate.of(2019, month, 5), Euro.of("191.44").plus(RENT));
        }

        // Then 765.76 - 3 x 191.44
        LocalDate end = LocalDate.of(2019, 7, 20);
        assertThat(ended(plan)).isEmpty();
        assertThat(check(plan, end).ends()).isEmpty();
        assertThat(PlanCheck.actual(plan, on(end))).isEqualTo(Euro.of("191.44"));
        assertThat(OpenItem.sum(on(end).items().stream())).isEqualTo(Euro.of("191.44"));
    }

    @Test
    void whatIsGivenBackOfADebtOfThePlanIsOfThePlanAgainUpToWhatItHeld() {
        // Given 100.00 of March are in the plan, and 282.88 are not
        Item march = month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        PaymentPlan plan = agree(on(AGREED), Euro.of("100.00"), 2, FIFTH_OF_MAY, true);

        // When it is corrected to 60.00, and back
        corrected(AGREED.plusDays(2), Euro.of("60.00"));
        assertThat(PlanCheck.actual(plan, on(AGREED.plusDays(2)))).isEqualTo(Euro.of("60.00"));
        corrected(AGREED.plusDays(3), RENT);

        // Then the plan holds 60.00 of what was asked first and 40.00 of what was given back
        DebtsOnDay debts = on(AGREED.plusDays(3));
        PlanOnDay held = PlanOnDay.of(plan, plan.history().get(0), debts);
        assertThat(PlanCheck.actual(plan, debts)).isEqualTo(Euro.of("100.00"));
        assertThat(debts.items()).hasSize(2);
        OpenItem givenBack = debts.items().get(1);
        assertThat(held.held(march.itemId(), march.due(), debts.open(march.itemId())))
                .isEqualTo(Euro.of("60.00"));
        assertThat(held.held(givenBack.entryId(), givenBack.dueOn(), givenBack.open()))
                .isEqualTo(Euro.of("40.00"));
        // and what it left out at first is no rent of after the agreement
        paid(FIFTH_OF_MAY, Euro.of("50.00"));
        assertThat(check(plan, LocalDate.of(2019, 5, 30)).ends()).isEmpty();
    }

    @Test
    void whatWasNotAskedWhileTheRentWasLowerIsNotMissedBeforeItIsDueAgain() {
        // Given the plan is lower by 211.44, so that nobody pays June's instalment
        PaymentPlan plan = overMarchAndApril();
        paid(FIFTH_OF_MAY, Euro.of("191.44"));
        corrected(LocalDate.of(2019, 5, 8), Euro.of("277.16"));
        assertThat(check(plan, LocalDate.of(2019, 6, 20)).ends()).isEmpty();

        // When
        LocalDate back = LocalDate.of(2019, 6, 20);
        corrected(back, RENT);

        // Then it is missed once its thirty days and the tolerance are over
        assertThat(check(plan, back.plusDays(35)).actual()).isEqualTo(Euro.of("574.32"));
        assertThat(check(plan, back).ends()).isEmpty();
        assertThat(check(plan, back.plusDays(5)).ends()).isEmpty();
        assertThat(check(plan, back.plusDays(36)).ends()).contains(State.broken);
    }

    @Test
    void noRandomCorrectionsThatEndAtTheFirstAmountBreakAPlanThatIsKeptToTheDay() {
        Random random = new Random(20190508);
        for (int round = 0; round < 150; round++) {
            // Given a plan over all of it or a part, beside an older debt now and then
            clear();
            if (random.nextBoolean()) {
                debt(EntryKind.damage, AGREED.minusDays(100), Euro.of("150.00"));
            }
            month("2019-03", LocalDate.of(2019, 3, 1), RENT);
            month("2019-04", LocalDate.of(2019, 4, 1), RENT);
            DebtsOnDay candidates = on(AGREED);
            Euro owed = OpenItem.sum(candidates.items().stream());
            Euro amount = random.nextBoolean() ? owed : Euro.ofCents(1000 + random.nextInt((int) owed.cents() - 1000));
            PaymentPlan plan = agree(
                    candidates,
                    amount,
                    2 + random.nextInt(4),
                    AGREED.plusDays(1 + random.nextInt(30)),
                    random.nextInt(4) > 0);

            // When
            List<LocalDate> corrections = random.ints(1 + random.nextInt(5), 1, 100)
                    .sorted()
                    .mapToObj(AGREED::plusDays)
                    .toList();
            Euro now = RENT;
            for (LocalDate day = AGREED.plusDays(1); day.isBefore(LocalDate.of(2019, 10, 1)); day = day.plusDays(1)) {
                if (day.getDayOfMonth() == 1) {
                    month(day.toString().substring(0, 7), day, now);
                }
                for (int at = 0; at < corrections.size(); at++) {
                    if (corrections.get(at).equals(day)) {
                        boolean last = at == corrections.size() - 1;
                        now = last ? RENT : Euro.ofCents(10_000 + random.nextInt((int) RENT.cents() - 10_000));
                        corrected(day, now);
                    }
                }
                if (day.getDayOfMonth() == 10) {
                    paid(day.minusDays(random.nextInt(9)), RENT);
                }
            }
            for (Instalment one : plan.schedule()) {
                LocalDate early = one.dueOn().minusDays(random.nextInt(9));
                paid(early.isAfter(AGREED) ? early : AGREED.plusDays(1), one.amount());
            }

            // Then
            assertThat(ended(plan).flatMap(PlanCheck::ends))
                    .as("round %s: %s, corrected %s", round, plan, corrections)
                    .isNotEqualTo(Optional.of(State.broken));
        }
    }
}
