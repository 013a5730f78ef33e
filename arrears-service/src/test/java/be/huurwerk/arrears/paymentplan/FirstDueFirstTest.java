package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** March and April of 382.88 in four instalments of 191.44, with five days of tolerance, beside the rent of 382.88 on the tenth. */
class FirstDueFirstTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");

    @BeforeEach
    void twoMonthsAreOpen() {
        month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        month("2019-04", LocalDate.of(2019, 4, 1), RENT);
    }

    private PaymentPlan plan(LocalDate firstDueOn, boolean currentRent) {
        return agree(on(AGREED), Euro.of("765.76"), 4, firstDueOn, currentRent);
    }

    private Item rentOf(int month) {
        return month("2019-%02d".formatted(month), LocalDate.of(2019, month, 1), RENT);
    }

    private void pays(int month, int day, String amount) {
        paid(LocalDate.of(2019, month, day), Euro.of(amount));
    }

    private void livesUntil(PaymentPlan plan, int month, int day) {
        AGREED.datesUntil(LocalDate.of(2019, month, day).plusDays(1))
                .forEach(evening -> assertThat(check(plan, evening).ends())
                        .as("%s", evening)
                        .isEmpty());
    }

    @Test
    void aRentThatIsPaidOnTheLastDayOfItsToleranceIsPaidThoughAnInstalmentFellDueMeanwhile() {
        // Given
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 14), true);
        Item may = rentOf(5);

        // When
        pays(5, 15, "382.88");

        // Then the instalment of the fourteenth has its own days, to the nineteenth
        assertThat(on(LocalDate.of(2019, 5, 15)).open(may.itemId())).isEqualTo(Euro.ZERO);
        livesUntil(plan, 5, 19);
        assertThat(check(plan, LocalDate.of(2019, 5, 20)).ends()).contains(State.broken);

        // When
        pays(5, 19, "191.44");

        // Then
        livesUntil(plan, 6, 15);
    }

    @Test
    void bothAreToBePaidWithinTheirOwnDaysWhereTheyFallDueOneAfterTheOther() {
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 11), true);
        Item may = rentOf(5);

        pays(5, 12, "382.88");
        pays(5, 16, "191.44");

        assertThat(on(LocalDate.of(2019, 5, 12)).open(may.itemId())).isEqualTo(Euro.ZERO);
        livesUntil(plan, 6, 15);
    }

    @Test
    void whoPaysBothOnOneDayPaysBoth() {
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 14), true);
        rentOf(5);

        pays(5, 15, "574.32");

        livesUntil(plan, 6, 15);
    }

    @Test
    void anInstalmentThatFellDueBeforeTheRentIsPaidFirst() {
        // Given
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 9), true);
        Item may = rentOf(5);

        // When
        pays(5, 14, "191.44");
        pays(5, 15, "382.88");

        // Then
        assertThat(on(LocalDate.of(2019, 5, 14)).open(may.itemId())).isEqualTo(RENT);
        livesUntil(plan, 6, 14);
    }

    @Test
    void whatACorrectionGaveBackWaitsForTheRentThatFellDueBeforeIt() {
        // Given all is paid on its last day, and the rent goes down, and back with notice until 12 July
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 5), true);
        rentOf(5);
        pays(5, 10, "191.44");
        pays(5, 15, "382.88");
        rentOf(6);
        corrected(LocalDate.of(2019, 6, 6), Euro.of("277.16"));
        corrected(LocalDate.of(2019, 6, 12), RENT);
        pays(6, 15, "151.44");
        Item july = rentOf(7);
        pays(7, 10, "191.44");

        // When July's rent is paid on its last day
        pays(7, 15, "382.88");

        // Then 4 x 105.72 were due on the twelfth, and are paid on their last day
        assertThat(on(LocalDate.of(2019, 7, 15)).open(july.itemId())).isEqualTo(Euro.ZERO);
        pays(7, 17, "422.88");
        livesUntil(plan, 8, 10);
    }

    @Test
    void anInstalmentGoesFirstWhereARentIsNoConditionOfThePlan() {
        // Given
        PaymentPlan plan = plan(LocalDate.of(2019, 5, 14), false);
        Item may = rentOf(5);

        // When
        pays(5, 14, "191.44");

        // Then
        assertThat(on(LocalDate.of(2019, 5, 14)).open(may.itemId())).isEqualTo(RENT);
        assertThat(check(plan, LocalDate.of(2019, 5, 20)).ends()).isEqualTo(Optional.empty());
    }
}
