package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** April of 382.88 in two instalments from 5 May, while March is in no plan, and letters ask it. */
class LeftOutOfAPlanTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");

    private Item march;
    private Item may;
    private PaymentPlan plan;

    @BeforeEach
    void aPlanOverAprilAlone() {
        march = month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        Item april = month("2019-04", LocalDate.of(2019, 4, 1), RENT);
        plan = agree(on(AGREED).only(List.of(april.itemId())), RENT, 2, LocalDate.of(2019, 5, 5), true);
        may = rentOf(5);
    }

    private Item rentOf(int month) {
        return month("2019-%02d".formatted(month), LocalDate.of(2019, month, 1), RENT);
    }

    private void pays(int month, int day, String amount) {
        paid(LocalDate.of(2019, month, day), Euro.of(amount));
    }

    private Euro open(Item debt, int month, int day) {
        return on(LocalDate.of(2019, month, day)).open(debt.itemId());
    }

    private Euro ofPlan(int month, int day) {
        return PlanCheck.actual(plan, on(LocalDate.of(2019, month, day)));
    }

    private void paidUntilMay() {
        pays(5, 5, "191.44");
        pays(5, 10, "382.88");
    }

    /** The rent goes down, and back with notice until 11 June. */
    private void correctedDownAndBack() {
        pays(5, 5, "191.44");
        corrected(LocalDate.of(2019, 5, 8), Euro.of("277.16"));
        pays(5, 10, "171.44");
        corrected(LocalDate.of(2019, 5, 12), RENT);
    }

    @Test
    void whatALetterAsksIsPaidThoughACorrectionGaveBackWhatIsDueLater() {
        correctedDownAndBack();

        // When the letter of the sixteenth is paid
        assertThat(open(march, 5, 16)).isEqualTo(Euro.of("277.16"));
        pays(5, 16, "277.16");

        // Then 191.44 of 5 June and 105.72 of 11 June are asked by the plan
        assertThat(open(march, 5, 16)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(5, 16)).isEqualTo(Euro.of("297.16"));
    }

    @Test
    void whatALetterAsksIsPaidThoughTheRentRoseAndThatIsDueLater() {
        // Given 42.28 more of each month is due on 10 June
        paidUntilMay();
        corrected(LocalDate.of(2019, 5, 11), Euro.of("425.16"));

        // When
        pays(5, 16, "382.88");

        // Then
        assertThat(open(march, 5, 16)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(5, 16)).isEqualTo(Euro.of("191.44"));
    }

    @Test
    void whatIsGivenBackIsAskedWithItOnceItIsDue() {
        // Given all that plan and rents ask by 11 June is paid
        correctedDownAndBack();
        rentOf(6);
        pays(6, 5, "191.44");
        pays(6, 10, "382.88");
        pays(6, 11, "211.44");
        assertThat(on(LocalDate.of(2019, 6, 11)).open().values())
                .containsExactlyInAnyOrder(Euro.of("277.16"), Euro.of("105.72"));

        // When
        pays(6, 12, "382.88");

        // Then
        assertThat(on(LocalDate.of(2019, 6, 12)).open()).isEmpty();
    }

    @Test
    void theSameAmountIsForAnInstalmentThatIsDue() {
        pays(5, 5, "382.88");

        // and half of May's rent, which is due next
        assertThat(ofPlan(5, 5)).isEqualTo(Euro.of("191.44"));
        assertThat(open(may, 5, 5)).isEqualTo(Euro.of("191.44"));
        assertThat(open(march, 5, 5)).isEqualTo(RENT);
    }

    @Test
    void theSameAmountIsForARentThatIsDueAndForOneThatFallsDueNext() {
        // Given May's instalment is paid, and its rent of 382.88 is due
        pays(5, 5, "191.44");
        pays(5, 10, "382.88");
        assertThat(open(may, 5, 10)).isEqualTo(Euro.ZERO);

        // When June's is booked, and paid early with the instalment before it
        Item june = rentOf(6);
        pays(6, 4, "191.44");
        pays(6, 4, "382.88");

        // Then
        assertThat(open(june, 6, 4)).isEqualTo(Euro.ZERO);
        assertThat(ofPlan(6, 4)).isEqualTo(Euro.ZERO);
        assertThat(open(march, 6, 4)).isEqualTo(RENT);
    }

    @Test
    void aRentThatIsNotDueYetDoesNotKeepAnotherAmountFromTheLetter() {
        // Given March is asked with a cost of 9.00, and June's rent is booked
        paidUntilMay();
        Item cost = costOf(march, LocalDate.of(2019, 5, 28), Euro.of("9.00"));
        Item june = rentOf(6);

        // When
        pays(6, 3, "391.88");

        // Then
        assertThat(open(march, 6, 3)).isEqualTo(Euro.ZERO);
        assertThat(open(cost, 6, 3)).isEqualTo(Euro.ZERO);
        assertThat(open(june, 6, 3)).isEqualTo(RENT);
        assertThat(ofPlan(6, 3)).isEqualTo(Euro.of("191.44"));
    }

    @Test
    void theDebtAloneIsPaidByWhatTheLetterOfBeforeAsked() {
        paidUntilMay();
        Item cost = costOf(march, LocalDate.of(2019, 5, 16), Euro.of("9.00"));

        pays(5, 17, "382.88");

        assertThat(open(march, 5, 17)).isEqualTo(Euro.ZERO);
        assertThat(open(cost, 5, 17)).isEqualTo(Euro.of("9.00"));
    }
}
