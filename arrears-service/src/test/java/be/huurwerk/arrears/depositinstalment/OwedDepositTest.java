package be.huurwerk.arrears.depositinstalment;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.depositinstalment.OwedDeposit.Planned;
import be.huurwerk.arrears.depositinstalment.OwedDeposit.Standing;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 983.00 in three from 1 March, with 29.00 of costs. */
class OwedDepositTest {

    private static final List<Planned> PLAN = List.of(
            new Planned(LocalDate.of(2019, 3, 1), Euro.of("327.67")),
            new Planned(LocalDate.of(2019, 4, 1), Euro.of("327.67")),
            new Planned(LocalDate.of(2019, 5, 1), Euro.of("327.66")));

    private static OwedDeposit owing(String open) {
        return new OwedDeposit(
                new UUID(1, 1), Optional.empty(), Optional.ofNullable(open).map(Euro::of), PLAN);
    }

    private static List<String> open(String owed) {
        return owing(owed).standing().stream()
                .map(Standing::open)
                .map(Euro::toString)
                .toList();
    }

    private static Euro most(String owed, String from, String until) {
        return owing(owed).mostInAMonth(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void paysCostsAndThenTheFirstInstalmentsFirst() {
        assertThat(open("1012.00")).containsExactly("327.67", "327.67", "327.66");
        // the costs are paid
        assertThat(open("983.00")).containsExactly("327.67", "327.67", "327.66");
        // 400.00 is paid: 29.00, 327.67 and 43.33 of the second
        assertThat(open("612.00")).containsExactly("0.00", "284.34", "327.66");
        assertThat(open("0.00")).containsExactly("0.00", "0.00", "0.00");
        assertThat(open(null)).containsExactly("327.67", "327.67", "327.66");
    }

    @Test
    void asksTheMostThatIsOpenInAMonthOfThoseDays() {
        assertThat(most("612.00", "2019-03-02", "2019-12-31")).isEqualTo(Euro.of("327.66"));
        assertThat(most("612.00", "2019-03-02", "2019-04-30")).isEqualTo(Euro.of("284.34"));
        assertThat(most("612.00", "2019-04-01", "2019-04-01")).isEqualTo(Euro.of("284.34"));
        assertThat(most("612.00", "2019-05-02", "2019-12-31")).isEqualTo(Euro.ZERO);
        assertThat(most("0.00", "2019-01-01", "2019-12-31")).isEqualTo(Euro.ZERO);
    }
}
