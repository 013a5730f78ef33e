package be.huurwerk.arrears.monthlybill;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillTest {

    private static final LocalDate DUE = LocalDate.of(2019, 10, 10);

    private static Bill dated(LocalDate dated, Bill.Asked... asked) {
        return new Bill(
                new UUID(7, 1),
                null,
                YearMonth.of(2019, 10),
                dated,
                9,
                DUE,
                List.of(),
                List.of(asked),
                Euro.of("10.00"),
                Euro.ZERO,
                Euro.ZERO,
                Euro.ZERO,
                false);
    }

    private static Bill.Asked asked(String amount, LocalDate dueOn) {
        return new Bill.Asked(null, dueOn, Euro.of(amount));
    }

    @Test
    void asksWhatIsDueByTheDayOfTheMonth() {
        Bill bill = dated(LocalDate.of(2019, 10, 1), asked("316.10", DUE), asked("100.00", LocalDate.of(2019, 10, 12)));

        assertThat(bill.toPay()).isEqualTo(Euro.of("306.10"));
    }

    @Test
    void readLaterItAsksWhatIsDueOnItsOwnDay() {
        Bill bill = dated(
                LocalDate.of(2019, 11, 6),
                asked("316.10", DUE),
                asked("100.00", LocalDate.of(2019, 10, 12)),
                asked("16.00", LocalDate.of(2019, 11, 10)));

        assertThat(bill.toPay()).isEqualTo(Euro.of("406.10"));
    }
}
