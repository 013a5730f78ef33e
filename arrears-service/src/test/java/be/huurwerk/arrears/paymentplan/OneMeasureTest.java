package be.huurwerk.arrears.paymentplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * March and April of 382.88 in four instalments of 191.44 on the fifth, from May on: what a payment pays, what may be open and what is missed go by
 * one measure, however the rent is corrected meanwhile.
 */
class OneMeasureTest extends CorrectedAccount {

    private static final Euro RENT = Euro.of("382.88");
    private static final Euro INSTALMENT = Euro.of("191.44");
    private static final Euro LOWER = Euro.of("308.87");

    private PaymentPlan plan;

    @BeforeEach
    void aPlan() {
        month("2019-03", LocalDate.of(2019, 3, 1), RENT);
        month("2019-04", LocalDate.of(2019, 4, 1), RENT);
        plan = agree(on(AGREED), Euro.of("765.76"), 4, LocalDate.of(2019, 5, 5), true);
    }

    private Item rentOf(int month, Euro rent) {
        return month("2019-%02d".formatted(month), LocalDate.of(2019, month, 1), rent);
    }

    private void pays(int month, int day, String amount) {
        paid(LocalDate.of(2019, month, day), Euro.of(amount));
    }

    private Euro open(Item debt, int month, int day) {
        return on(LocalDate.of(2019, month, day)).open(debt.itemId());
    }

    /** What is open and asked by the day of all that is open. */
    private Euro askedBy(LocalDate day) {
        return on(day).items().stream()
                .map(item -> planned()
                        .askedAfter(item.entryId(), day)
                        .map(later -> item.open()
                                .minus(later.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus)))
                        .orElse(item.dueOn().isAfter(day) ? Euro.ZERO : item.open()))
                .reduce(Euro.ZERO, Euro::plus);
    }

    private void isKeptUntil(int month, int day) {
        AGREED.datesUntil(LocalDate.of(2019, month, day).plusDays(1))
                .forEach(evening -> assertThat(check(plan, evening).ends())
                        .as("%s", evening)
                        .isEmpty());
    }

    @Test
    void whoIsAheadOfAPlanThatBecameLowerPaysTheRentWithTheRent() {
        // Given
        rentOf(5, RENT);
        pays(5, 5, "191.44");
        pays(5, 10, "382.88");
        Item june = rentOf(6, RENT);
        corrected(LocalDate.of(2019, 6, 4), LOWER);
        LocalDate fifth = LocalDate.of(2019, 6, 5);
        // 74.01 of May is freed: 43.42 is for the plan, which asks no more than 2 x 191.44 after the fifth, and 30.59
        // for June
        assertThat(check(plan, fifth).actual()).isEqualTo(Euro.of("382.88"));
        assertThat(open(june, 6, 5)).isEqualTo(Euro.of("278.28"));
        assertThat(askedBy(fifth)).isEqualTo(Euro.ZERO);

        // When
        pays(6, 10, "308.87");

        // Then the 30.59 are ahead of July's instalment
        assertThat(open(june, 6, 10)).isEqualTo(Euro.ZERO);
        assertThat(check(plan, LocalDate.of(2019, 6, 16)).actual()).isEqualTo(Euro.of("352.29"));
        isKeptUntil(6, 21);
    }

    @Test
    void whatWasLostBeforeTheFirstInstalmentIsAskedNoMoreByIt() {
        // Given 2 x 105.72 is lost, more than the first instalment
        Item may = rentOf(5, RENT);
        corrected(LocalDate.of(2019, 5, 3), Euro.of("277.16"));
        assertThat(askedBy(LocalDate.of(2019, 5, 5))).isEqualTo(Euro.ZERO);
        assertThat(check(plan, LocalDate.of(2019, 5, 5)).expected()).isEqualTo(Euro.of("554.32"));

        // When
        pays(5, 10, "277.16");

        // Then
        assertThat(open(may, 5, 10)).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 5, 10))).isEqualTo(Euro.ZERO);
        // 2 x 191.44 - 2 x 105.72
        assertThat(askedBy(LocalDate.of(2019, 6, 5))).isEqualTo(Euro.of("171.44"));
        isKeptUntil(6, 4);
    }

    private Item paidUntilTheRentOfJune() {
        rentOf(5, RENT);
        pays(5, 5, "191.44");
        pays(5, 10, "382.88");
        rentOf(6, RENT);
        pays(6, 5, "191.44");
        pays(6, 10, "382.88");
        corrected(LocalDate.of(2019, 6, 15), LOWER);
        return rentOf(7, LOWER);
    }

    @Test
    void whatIsPaidEarlyAsAskedStaysPaidWhenTheRentIsCorrectedBack() {
        // Given July's bill of 204.27 is paid early
        Item july = paidUntilTheRentOfJune();
        assertThat(open(july, 7, 1)).isEqualTo(Euro.of("204.27"));
        pays(7, 3, "204.27");

        // When
        corrected(LocalDate.of(2019, 7, 4), RENT);

        // Then nothing is asked before the notice is over: 2 x 74.01 of the plan on 3 August, and 3 x 74.01 of May to
        // July
        assertThat(askedBy(LocalDate.of(2019, 7, 10))).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 8, 2))).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 8, 3))).isEqualTo(Euro.of("370.05"));
        assertThat(askedBy(LocalDate.of(2019, 8, 5))).isEqualTo(Euro.of("561.49"));
        PlanCheck check = check(plan, LocalDate.of(2019, 7, 16));
        assertThat(check.actual()).isEqualTo(Euro.of("339.46"));
        assertThat(check.expected()).isEqualTo(Euro.of("339.46"));
        isKeptUntil(8, 8);
    }

    @Test
    void whatIsPaidOnItsDayBeforeTheRentIsCorrectedBackIsNoOther() {
        paidUntilTheRentOfJune();
        pays(7, 10, "204.27");

        corrected(LocalDate.of(2019, 7, 12), RENT);

        assertThat(askedBy(LocalDate.of(2019, 8, 4))).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 8, 5))).isEqualTo(INSTALMENT);
        assertThat(askedBy(LocalDate.of(2019, 8, 11))).isEqualTo(Euro.of("561.49"));
        isKeptUntil(8, 10);
    }

    @Test
    void aPlanHoldsUntilTheLastOfWhatItAsksMayCome() {
        // Given what is given back is due after the last instalment of 5 August
        paidUntilTheRentOfJune();
        LocalDate tenth = LocalDate.of(2019, 8, 10);
        assertThat(PlanOnDay.of(plan, plan.history().get(0), on(tenth)).holdsUntil())
                .isEqualTo(tenth);

        // When
        corrected(LocalDate.of(2019, 7, 12), RENT);

        // Then it is due on 11 August, with five days of tolerance
        assertThat(PlanOnDay.of(plan, plan.history().get(0), on(tenth)).holdsUntil())
                .isEqualTo(LocalDate.of(2019, 8, 16));
    }

    @Test
    void whatWasFreedPaysWhatIsAskedBeforeTheNoticeIsOver() {
        // Given 3 x 74.01 was freed, and the rent is back before anything is paid with it
        Item july = paidUntilTheRentOfJune();
        corrected(LocalDate.of(2019, 7, 2), RENT);
        assertThat(askedBy(LocalDate.of(2019, 7, 5))).isEqualTo(Euro.ZERO);
        // 308.87 - (222.03 - 117.43)
        assertThat(askedBy(LocalDate.of(2019, 7, 10))).isEqualTo(Euro.of("204.27"));

        // When as much more as was given back of the plan
        pays(7, 10, "352.29");

        // Then 5 x 74.01 - 148.02 is asked once the notice is over
        assertThat(open(july, 7, 10)).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 7, 31))).isEqualTo(Euro.ZERO);
        assertThat(askedBy(LocalDate.of(2019, 8, 1))).isEqualTo(Euro.of("222.03"));
        isKeptUntil(8, 6);
    }

    @Test
    void aRentThatIsHigherThanEverIsPaidOnItsOwnDay() {
        // Given March to May cost 20.00 more each, due on 9 June
        rentOf(5, RENT);
        pays(5, 5, "191.44");
        pays(5, 10, "382.88");
        corrected(LocalDate.of(2019, 5, 10), Euro.of("402.88"));

        // When
        pays(6, 5, "191.44");
        pays(6, 9, "60.00");

        // Then
        assertThat(askedBy(LocalDate.of(2019, 6, 9))).isEqualTo(Euro.ZERO);
        isKeptUntil(7, 10);
        assertThat(List.copyOf(on(LocalDate.of(2019, 6, 9)).open().values())).containsExactly(Euro.of("382.88"));
    }
}
