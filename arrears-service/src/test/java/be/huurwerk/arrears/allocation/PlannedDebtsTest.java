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
        Map<Item, String> open = new HashMap<>();
        Folded.of(lines.all(), new PaymentOrder(Parameters.shipped(), plan))
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
    void theLastInstalmentsGoBeforeTheRentWhenAllAreDue() {
        lines.paid("2019-08-12", "350.00");
        assertThat(List.copyOf(paid().values())).containsExactly("266.10");
    }
}
