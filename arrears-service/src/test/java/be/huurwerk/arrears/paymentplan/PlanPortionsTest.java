package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.OddCents;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** January and February of 382.88 each, in four instalments of 191.44 on the fifth, from March on. */
class PlanPortionsTest {

    private static final LocalDate AGREED = LocalDate.of(2024, 2, 22);
    private static final DebtOfMonth JANUARY = first(1, "01");
    private static final DebtOfMonth FEBRUARY = first(2, "02");
    private static final DebtOfMonth JANUARY_BACK = back(11, "01", "2024-05-04");
    private static final DebtOfMonth FEBRUARY_BACK = back(12, "02", "2024-05-04");
    private static final DebtOfMonth JANUARY_BACK_LATER = back(13, "01", "2024-05-25");

    private final Map<UUID, Euro> charged = new HashMap<>();

    private static DebtOfMonth first(int id, String month) {
        LocalDate dueOn = LocalDate.parse("2024-" + month + "-10");
        return new DebtOfMonth(new UUID(0, id), month, dueOn.withDayOfMonth(1), dueOn, Optional.empty());
    }

    /** Due in thirty days. */
    private static DebtOfMonth back(int id, String month, String bookedOn) {
        LocalDate day = LocalDate.parse(bookedOn);
        return new DebtOfMonth(
                new UUID(0, id), month, day, day.plusDays(30), Optional.of(LocalDate.parse("2024-" + month + "-10")));
    }

    private static PaymentPlan plan(String amount, PlannedDebt... debts) {
        return new PaymentPlan(
                new UUID(1, 1),
                new UUID(1, 2),
                Kind.informal,
                Euro.of(amount),
                AGREED,
                Frequency.monthly,
                5,
                true,
                false,
                Schedule.of(
                        Euro.of(amount),
                        Optional.empty(),
                        AGREED,
                        4,
                        LocalDate.of(2024, 3, 5),
                        Frequency.monthly,
                        OddCents.first),
                List.of(debts),
                Optional.empty(),
                Optional.empty(),
                List.of(new StateOn(State.live, AGREED, Euro.of(amount), Euro.of(amount), Optional.empty(), "office")),
                0);
    }

    private static PlannedDebt planned(DebtOfMonth debt, String amount, String paidBefore) {
        return new PlannedDebt(debt.itemId(), Euro.of(amount), Euro.of(paidBefore));
    }

    private static final PaymentPlan OVER_BOTH =
            plan("765.76", planned(JANUARY, "382.88", "0.00"), planned(FEBRUARY, "382.88", "0.00"));

    private void charged(DebtOfMonth debt, String amount) {
        charged.put(debt.itemId(), Euro.of(amount));
    }

    private PlanPortions portions(PaymentPlan plan) {
        return PlanPortions.of(
                plan,
                Stream.of(JANUARY, FEBRUARY, JANUARY_BACK, FEBRUARY_BACK, JANUARY_BACK_LATER)
                        .filter(debt -> charged.containsKey(debt.itemId()))
                        .toList(),
                debt -> charged.getOrDefault(debt, Euro.ZERO));
    }

    private List<String> asked(DebtOfMonth debt) {
        return portions(OVER_BOTH).asked().getOrDefault(debt.itemId(), List.of()).stream()
                .map(portion -> portion.dueOn() + " " + portion.amount())
                .toList();
    }

    @Test
    void asksItsDebtsOneAfterTheOther() {
        charged(JANUARY, "382.88");
        charged(FEBRUARY, "382.88");

        assertThat(asked(JANUARY)).containsExactly("2024-03-05 191.44", "2024-04-05 191.44");
        assertThat(asked(FEBRUARY)).containsExactly("2024-05-05 191.44", "2024-06-05 191.44");
    }

    @Test
    void whatItsDebtsLostIsTakenOffWhatIsAskedFirst() {
        charged(JANUARY, "308.87");
        charged(FEBRUARY, "308.87");

        // 191.44 - 2 x 74.01, and 191.44 - 117.43
        assertThat(asked(JANUARY)).containsExactly("2024-03-05 43.42", "2024-04-05 191.44", "2024-05-05 74.01");
        assertThat(asked(FEBRUARY)).containsExactly("2024-05-05 117.43", "2024-06-05 191.44");
        assertThat(portions(OVER_BOTH).after(LocalDate.of(2024, 4, 5))).isEqualTo(Euro.of("382.88"));
        assertThat(portions(OVER_BOTH).after(LocalDate.of(2024, 3, 4))).isEqualTo(Euro.of("617.74"));
    }

    @Test
    void moreThanAnInstalmentIsTakenOffTheNextOneToo() {
        charged(JANUARY, "277.16");
        charged(FEBRUARY, "277.16");

        // 2 x 105.72 = 191.44 + 20.00
        assertThat(asked(JANUARY)).containsExactly("2024-04-05 171.44", "2024-05-05 105.72");
        assertThat(asked(FEBRUARY)).containsExactly("2024-05-05 85.72", "2024-06-05 191.44");
    }

    @Test
    void whatIsGivenBackIsAskedOnItsOwnDueDayAndMovesNothing() {
        charged(JANUARY, "308.87");
        charged(FEBRUARY, "308.87");
        List<List<String>> before = List.of(asked(JANUARY), asked(FEBRUARY));
        charged(JANUARY_BACK, "74.01");
        charged(FEBRUARY_BACK, "74.01");

        assertThat(List.of(asked(JANUARY), asked(FEBRUARY))).isEqualTo(before);
        assertThat(asked(JANUARY_BACK)).containsExactly("2024-06-03 74.01");
        assertThat(asked(FEBRUARY_BACK)).containsExactly("2024-06-03 74.01");
        assertThat(portions(OVER_BOTH).after(LocalDate.of(2024, 5, 10))).isEqualTo(Euro.of("339.46"));
    }

    @Test
    void whatIsGivenBackIsAskedByItsInstalmentWhereThatIsLater() {
        // Given 765.76 is lost, and all but 100.00 of January is given back
        charged(JANUARY, "0.00");
        charged(FEBRUARY, "0.00");
        charged(JANUARY_BACK, "282.88");
        charged(FEBRUARY_BACK, "382.88");

        // 100.00 is lost of the first instalment: 91.44 + 191.44, then 191.44 of May and of June
        assertThat(asked(JANUARY_BACK)).containsExactly("2024-06-03 91.44", "2024-06-03 191.44");
        assertThat(asked(FEBRUARY_BACK)).containsExactly("2024-06-03 191.44", "2024-06-05 191.44");
        assertThat(asked(JANUARY)).isEmpty();
    }

    @Test
    void whatIsGivenBackLaterAsksNothingEarlier() {
        // Given 500.00 of both is lost, and 282.88 of February given back
        charged(JANUARY, "82.88");
        charged(FEBRUARY, "182.88");
        charged(FEBRUARY_BACK, "200.00");
        List<String> before = asked(FEBRUARY_BACK);

        // When
        charged(JANUARY_BACK_LATER, "300.00");

        // Then
        assertThat(asked(FEBRUARY_BACK)).isEqualTo(before);
        assertThat(asked(JANUARY_BACK_LATER)).containsExactly("2024-06-24 191.44", "2024-06-24 108.56");
    }

    @Test
    void asksOfWhatGivesBackNoMoreThanTheDebtsOfItsMonthLost() {
        // Given 100.00 of January's 382.88, of which 50.00 was paid before, and all of February's
        PaymentPlan plan = plan("482.88", planned(JANUARY, "100.00", "50.00"), planned(FEBRUARY, "382.88", "0.00"));
        charged(JANUARY, "110.00");
        charged(FEBRUARY, "382.88");
        charged(JANUARY_BACK, "272.88");

        // 100.00 - (110.00 - 50.00)
        PlanPortions portions = portions(plan);
        assertThat(portions.of(JANUARY.itemId())).isEqualTo(Euro.of("60.00"));
        assertThat(portions.of(JANUARY_BACK.itemId())).isEqualTo(Euro.of("40.00"));
        assertThat(portions.rests())
                .isEqualTo(Map.of(
                        JANUARY.itemId(), Euro.ZERO,
                        FEBRUARY.itemId(), Euro.ZERO,
                        JANUARY_BACK.itemId(), Euro.of("232.88")));
    }

    @Test
    void asksNothingOfWhatIsMoreThanAMonthEverWas() {
        charged(JANUARY, "382.88");
        charged(FEBRUARY, "382.88");
        charged(JANUARY_BACK, "20.00");

        assertThat(portions(OVER_BOTH).asked()).containsOnlyKeys(JANUARY.itemId(), FEBRUARY.itemId());
    }
}
