package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.PaidDays.Change;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The days on which a debt was wholly paid. */
class PaidDaysTest {

    private static Change change(int day, String amount) {
        return new Change(LocalDate.of(2019, 4, day), Euro.of(amount));
    }

    private static Rest rest(int from, int end) {
        return new Rest(LocalDate.of(2019, 4, from), Optional.of(LocalDate.of(2019, 4, end)));
    }

    @Test
    void areFromThePaymentUntilTheDayBeforeItCameBack() {
        assertThat(PaidDays.of(List.of(change(1, "300.00"), change(12, "-300.00"), change(20, "300.00"))))
                .containsExactly(rest(12, 20));
    }

    @Test
    void areNoneWhileAPartIsOpen() {
        assertThat(PaidDays.of(List.of(change(1, "300.00"), change(12, "-299.99"), change(20, "299.99"))))
                .isEmpty();
    }

    @Test
    void areEachTimeThatItWasPaid() {
        assertThat(PaidDays.of(List.of(
                        change(1, "300.00"),
                        change(2, "-300.00"),
                        change(5, "300.00"),
                        change(7, "-100.00"),
                        change(8, "-200.00"),
                        change(9, "50.00"))))
                .containsExactly(rest(2, 5), rest(8, 9));
    }
}
