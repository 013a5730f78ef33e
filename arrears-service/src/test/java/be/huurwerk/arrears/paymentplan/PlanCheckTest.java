package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.arrears.paymentplan.Schedule.OddCents;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final LocalDate AGREED = LocalDate.of(2019, 4, 20);
    private static final UUID MARCH = new UUID(0, 3);
    private static final UUID APRIL = new UUID(0, 4);
    private static final UUID JUNE = new UUID(0, 6);

    private static PaymentPlan plan(boolean currentRent) {
        return new PaymentPlan(
                new UUID(1, 1),
                new UUID(1, 2),
                Kind.informal,
                Euro.of("600.00"),
                AGREED,
                Frequency.monthly,
                5,
                currentRent,
                false,
                Schedule.of(
                        Euro.of("600.00"),
                        Optional.empty(),
                        AGREED,
                        6,
                        LocalDate.of(2019, 5, 10),
                        Frequency.monthly,
                        OddCents.first),
                List.of(
                        new PlannedDebt(MARCH, Euro.of("316.10"), Euro.ZERO),
                        new PlannedDebt(APRIL, Euro.of("283.90"), Euro.ZERO)),
                Optional.empty(),
                Optional.empty(),
                List.of(new StateOn(
                        State.live, AGREED, Euro.of("600.00"), Euro.of("600.00"), Optional.empty(), "finance-office")),
                0);
    }

    private static OpenItem open(UUID debt, String dueOn, String amount) {
        return new OpenItem(debt, EntryKind.rent, LocalDate.parse(dueOn), Euro.of(amount));
    }

    /** Three debts of 316.10, of which these are open. */
    private static DebtsOnDay debts(OpenItem... open) {
        Euro rent = Euro.of("316.10");
        return new DebtsOnDay(List.of(open), Map.of(MARCH, rent, APRIL, rent, JUNE, rent));
    }

    private static final DebtsOnDay UNPAID =
            debts(open(MARCH, "2019-03-10", "316.10"), open(APRIL, "2019-04-10", "316.10"));

    @Test
    void theFirstInstalmentsBearTheOddCents() {
        assertThat(Schedule.of(
                                Euro.of("100.00"),
                                Optional.empty(),
                                AGREED,
                                3,
                                LocalDate.of(2019, 1, 31),
                                Frequency.monthly,
                                OddCents.first)
                        .stream()
                        .map(one -> one.dueOn() + " " + one.amount()))
                .containsExactly("2019-01-31 33.34", "2019-02-28 33.33", "2019-03-31 33.33");
        assertThat(Schedule.of(
                                Euro.of("100.00"),
                                Optional.of(Euro.of("40.00")),
                                AGREED,
                                7,
                                LocalDate.of(2019, 5, 1),
                                Frequency.weekly,
                                OddCents.last)
                        .stream()
                        .map(one -> one.dueOn() + " " + one.amount()))
                .startsWith("2019-04-20 40.00", "2019-05-01 8.57", "2019-05-08 8.57")
                .endsWith("2019-06-12 8.58");
    }

    private static Euro inAMonth(String firstDueOn, int instalments, Frequency frequency) {
        Euro amount = Euro.of("240.00");
        return new PaymentPlan(
                        new UUID(1, 1),
                        new UUID(1, 2),
                        Kind.informal,
                        amount,
                        AGREED,
                        frequency,
                        5,
                        true,
                        false,
                        Schedule.of(
                                amount,
                                Optional.empty(),
                                AGREED,
                                instalments,
                                LocalDate.parse(firstDueOn),
                                frequency,
                                OddCents.first),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        0)
                .inAMonth();
    }

    @Test
    void asksOneInstalmentAMonthWhateverTheMonthIsShort() {
        // the last one is due on 28 February, the one before on 31 January
        assertThat(inAMonth("2021-03-31", 12, Frequency.monthly)).isEqualTo(Euro.of("20.00"));
        assertThat(inAMonth("2021-03-10", 12, Frequency.monthly)).isEqualTo(Euro.of("20.00"));
        // 30 May, 6, 13, 20 and 27 June: 2 x 26.67 + 3 x 26.66
        assertThat(inAMonth("2021-05-02", 9, Frequency.weekly)).isEqualTo(Euro.of("133.32"));
        // 11 and 25 May, 8 June
        assertThat(inAMonth("2021-03-02", 8, Frequency.fortnightly)).isEqualTo(Euro.of("90.00"));
    }

    @Test
    void everyScheduleIsExactToTheCent() {
        Random random = new Random(20190420);
        for (int round = 0; round < 2000; round++) {
            Euro amount = Euro.ofCents(1000 + random.nextInt(1_000_000));
            int parts = 1 + random.nextInt(120);
            Optional<Euro> down =
                    random.nextBoolean() ? Optional.of(Euro.ofCents(1 + random.nextInt(500))) : Optional.empty();
            List<Instalment> schedule =
                    Schedule.of(amount, down, AGREED, parts, AGREED.plusDays(3), Frequency.monthly, OddCents.last);
            assertThat(schedule.stream().map(Instalment::amount).reduce(Euro.ZERO, Euro::plus))
                    .isEqualTo(amount);
        }
    }

    @Test
    void isBrokenOnTheDayAfterItsTolerance() {
        // the instalment of 10 May may come until the 15th
        LocalDate fifteenth = LocalDate.of(2019, 5, 15);
        assertThat(PlanCheck.of(plan(false), UNPAID, List.of(), fifteenth).ends())
                .isEmpty();
        PlanCheck next = PlanCheck.of(plan(false), UNPAID, List.of(), fifteenth.plusDays(1));
        assertThat(next)
                .isEqualTo(new PlanCheck(
                        Euro.of("500.00"),
                        Euro.of("600.00"),
                        Optional.of(State.broken),
                        Optional.of("instalmentMissed")));
    }

    @Test
    void isKeptByWhatWasPaidOfItsDebts() {
        // Given 316.10 - 100.00
        DebtsOnDay open = debts(open(MARCH, "2019-03-10", "216.10"), open(APRIL, "2019-04-10", "316.10"));

        // When
        PlanCheck check = PlanCheck.of(plan(false), open, List.of(), LocalDate.of(2019, 5, 16));

        // Then
        assertThat(check.actual()).isEqualTo(Euro.of("500.00"));
        assertThat(check.ends()).isEmpty();
    }

    @Test
    void isCompletedOnceNothingIsOpenOfIt() {
        // Given what is left of April is not in the plan: 316.10 - 283.90
        PlanCheck check =
                PlanCheck.of(plan(false), debts(open(JUNE, "2019-06-10", "316.10")), List.of(), AGREED.plusDays(60));

        assertThat(check.ends()).contains(State.completed);
    }

    @Test
    void isNotCompletedButCancelledWhenItsDebtsAreUndone() {
        PlanCheck check =
                PlanCheck.of(plan(true), new DebtsOnDay(List.of(), Map.of()), List.of(), LocalDate.of(2019, 5, 2));

        assertThat(check.ends()).contains(State.cancelled);
        assertThat(check.ground()).contains(PlanCheck.DEBTS_UNDONE);
    }

    @Test
    void isBrokenByTheRentOfAMonthWhereThatIsACondition() {
        // Given the instalment is paid, and not the rent that fell due after the agreement
        DebtsOnDay open = debts(
                open(MARCH, "2019-03-10", "116.10"),
                open(APRIL, "2019-04-10", "283.90"),
                open(JUNE, "2019-06-10", "316.10"));
        LocalDate day = LocalDate.of(2019, 6, 16);

        assertThat(PlanCheck.of(plan(true), open, List.of(), day).ground()).contains("currentRentMissed");
        assertThat(PlanCheck.of(plan(true), open, List.of(), day.minusDays(1)).ends())
                .isEmpty();
        assertThat(PlanCheck.of(plan(false), open, List.of(), day).ends()).isEmpty();
    }

    @Test
    void isNotBrokenByTheCostOfAReminderWhichIsNoRent() {
        // Given the instalment is paid, and not 12.50 and 0.30 that a letter of before the agreement asks
        UUID cost = new UUID(0, 7);
        UUID interest = new UUID(0, 8);
        DebtsOnDay open = debts(
                open(MARCH, "2019-03-10", "216.10"),
                open(APRIL, "2019-04-10", "316.10"),
                new OpenItem(cost, EntryKind.cost, LocalDate.of(2019, 5, 1), Euro.of("12.50")),
                new OpenItem(interest, EntryKind.interest, LocalDate.of(2019, 5, 1), Euro.of("0.30")));

        PlanCheck check = PlanCheck.of(plan(true), open, List.of(), LocalDate.of(2019, 5, 16));

        assertThat(check.ends()).isEmpty();
    }

    @Test
    void itsInstalmentsAskItsDebtsOneAfterTheOther() {
        // 316.10 = 3 x 100.00 + 16.10; 283.90 = 83.90 + 2 x 100.00
        PlanPortions portions = PlanPortions.of(plan(true), List.of(), debt -> Euro.of("316.10"));
        assertThat(portions.asked().get(MARCH).stream().map(portion -> portion.dueOn() + " " + portion.amount()))
                .containsExactly("2019-05-10 100.00", "2019-06-10 100.00", "2019-07-10 100.00", "2019-08-10 16.10");
        assertThat(portions.asked().get(APRIL).stream().map(portion -> portion.dueOn() + " " + portion.amount()))
                .containsExactly("2019-08-10 83.90", "2019-09-10 100.00", "2019-10-10 100.00");
        // 316.10 - 283.90
        assertThat(portions.rests()).isEqualTo(Map.of(MARCH, Euro.ZERO, APRIL, Euro.of("32.20")));
    }

    @Test
    void warnsOfAPlanThatIsTooHeavyTooLongOrTooLow() {
        PlanPolicy policy = new PlanPolicy(Parameters.shipped(), AGREED);

        // (20.00 + 316.10) / 1000.00
        assertThat(policy.warnings(Euro.of("20.00"), 25, Euro.of("316.10"), Optional.of(Euro.of("1000.00"))).stream()
                        .map(warning -> warning.code() + " " + warning.value() + " " + warning.limit()))
                .containsExactly("aboveIncomeShare 33.6 33", "longPlan 25 24", "lowInstalment 20.00 25");
        assertThat(policy.warnings(Euro.of("25.00"), 24, Euro.of("316.10"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void holdsTheCaseBackUntilItsLastInstalmentMayComeAndNoLonger() {
        PaymentPlan plan = plan(true);
        PlanOnDay live = PlanOnDay.of(plan, plan.history().get(0), debts());

        // 10 October, and five days of tolerance
        assertThat(live.holds(LocalDate.of(2019, 10, 15))).isTrue();
        assertThat(live.holds(LocalDate.of(2019, 10, 16))).isFalse();
    }

    @Test
    void breaksWithAnInstalmentOfTheDepositThatIsDueSinceAndLateWhereTheyHangTogether() {
        PaymentPlan alone = plan(false);
        PaymentPlan together = new PaymentPlan(
                alone.paymentPlanId(),
                alone.rentAccountId(),
                alone.kind(),
                alone.amount(),
                alone.agreedOn(),
                alone.frequency(),
                alone.toleranceDays(),
                alone.currentRent(),
                true,
                alone.schedule(),
                alone.debts(),
                alone.replaces(),
                alone.note(),
                alone.history(),
                alone.version());
        LocalDate day = LocalDate.of(2019, 5, 8);

        assertThat(PlanCheck.of(together, UNPAID, List.of(AGREED), day).ground())
                .contains("depositInstalmentMissed");
        assertThat(PlanCheck.of(together, UNPAID, List.of(AGREED), day).ends()).contains(State.broken);
        // what was late before is no breach of it, and nothing is late before its day is over
        assertThat(PlanCheck.of(together, UNPAID, List.of(AGREED.minusDays(1)), day)
                        .ends())
                .isEmpty();
        assertThat(PlanCheck.of(together, UNPAID, List.of(day), day).ends()).isEmpty();
        assertThat(PlanCheck.of(together, UNPAID, List.of(), day).ends()).isEmpty();
        assertThat(PlanCheck.of(alone, UNPAID, List.of(AGREED), day).ends()).isEmpty();
    }
}
