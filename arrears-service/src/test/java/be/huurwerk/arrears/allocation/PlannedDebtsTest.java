package be.huurwerk.arrears.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a payment pays while a plan asks a debt of 300.00 in three instalments of 100.00, on 10 June, 10 July and 10 August. */
class PlannedDebtsTest {

    private final Lines lines = new Lines();
    private final Item march = lines.rent("2019-03", "2019-03-01", "300.00");
    private final Item june = lines.rent("2019-06", "2019-06-01", "316.10");

    private Map<Item, String> paid() {
        PlannedDebts plan = (debtId, day) -> debtId.equals(march.itemId())
                ? Optional.of(Stream.of("2019-06-10", "2019-07-10", "2019-08-10")
                        .map(LocalDate::parse)
                        .filter(dueOn -> dueOn.isAfter(day))
                        .map(dueOn -> new Portion(dueOn, Euro.of("100.00")))
                        .toList())
                : Optional.empty();
        return paid(plan);
    }

    private Map<Item, String> paid(PlannedDebts planned) {
        Map<Item, String> open = new HashMap<>();
        Folded.of(lines.all(), new PaymentOrder(Parameters.shipped(), planned))
                .open()
                .forEach(one -> open.put(one.item(), one.amount().toString()));
        return open;
    }

    @Test
    void theInstalmentThatIsDueAndThenTheRentOfTheMonth() {
        lines.paid("2019-06-12", "416.10");
        assertThat(paid()).isEqualTo(Map.of(march, "200.00"));
    }

    @Test
    void theInstalmentBeforeTheRentWhereMoneyIsShort() {
        lines.paid("2019-06-12", "150.00");
        assertThat(paid()).isEqualTo(Map.of(march, "200.00", june, "266.10"));
    }

    @Test
    void whoPaysEarlyPaysBothToo() {
        // 8 June: nothing of the two is due yet; both fall due on the tenth
        lines.paid("2019-06-08", "416.10");
        assertThat(paid()).isEqualTo(Map.of(march, "200.00"));
    }

    @Test
    void whatIsLeftPaysInstalmentsAhead() {
        lines.paid("2019-06-12", "550.00");
        // 550.00 - 316.10 = 233.90 of 300.00
        assertThat(paid()).isEqualTo(Map.of(march, "66.10"));
    }

    @Test
    void whoPaidAheadOwesNoInstalment() {
        lines.paid("2019-05-20", "150.00");
        lines.paid("2019-06-12", "100.00");
        // 150.00 pays June's instalment and half of July's
        assertThat(paid()).isEqualTo(Map.of(march, "150.00", june, "216.10"));
    }

    @Test
    void whatWasPaidAheadOfThePlanPaysTheRentThatIsDueWhenItsPaymentIsReversed() {
        // Given the instalment and the rent are paid, and 50.00 of July's instalment by another payment
        Item first = lines.paid("2019-06-12", "416.10");
        lines.paid("2019-06-13", "50.00");
        // When
        lines.changed(first, "2019-06-20", "416.10");
        // Then the 50.00 pay of the instalment that is due
        assertThat(paid()).isEqualTo(Map.of(march, "250.00", june, "316.10"));
    }

    @Test
    void anInstalmentThatIsDueKeepsItsMoneyWhenAnotherPaymentIsReversed() {
        // Given June's instalment is paid, by choice, and the rent, and 50.00 of July's instalment
        lines.paid("2019-06-08", "100.00", new Choice(Set.of(march.itemId()), Optional.empty()));
        Item rent = lines.paid("2019-06-12", "316.10");
        lines.paid("2019-06-13", "50.00");
        // When
        lines.changed(rent, "2019-06-20", "316.10");
        // Then what was paid ahead pays the rent, and the instalment stays paid
        assertThat(paid()).isEqualTo(Map.of(march, "200.00", june, "266.10"));
    }

    @Test
    void whatIsNotAskedAnyMoreKeepsWhatWasPaidOfIt() {
        // Given two debts that are frozen since 1 June; of one 100.00 was paid
        Item april = lines.rent("2019-04", "2019-04-01", "316.10");
        Item first = lines.paid("2019-04-12", "300.00");
        lines.paid("2019-04-13", "100.00");
        PlannedDebts frozen = (debtId, day) -> day.isAfter(LocalDate.of(2019, 6, 1)) && !debtId.equals(june.itemId())
                ? Optional.of(List.of(new Portion(PlannedDebts.NEVER, Euro.of("99999999999.99"))))
                : Optional.empty();
        // When another payment is reversed
        lines.changed(first, "2019-06-20", "300.00");
        // Then 300.00, 216.10 and 316.10 are open
        assertThat(paid(frozen)).isEqualTo(Map.of(march, "300.00", april, "216.10", june, "316.10"));
    }

    @Test
    void theLastInstalmentsGoBeforeTheRentWhenAllAreDue() {
        lines.paid("2019-08-12", "350.00");
        assertThat(List.copyOf(paid().values())).containsExactly("266.10");
    }
}
