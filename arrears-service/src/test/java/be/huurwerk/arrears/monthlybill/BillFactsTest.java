package be.huurwerk.arrears.monthlybill;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillFactsTest {

    private static final YearMonth MAY = YearMonth.of(2019, 5);

    @Test
    void readAfterItsDueDayItTellsOfAPlanWhatACorrectionGaveBackSince() {
        // Given 74.01 is given back on 12 May, and of the plan from then on
        Euro givenBack = Euro.of("74.01");
        Item january = new Item(
                new UUID(7, 2),
                EntryKind.rent.name(),
                Optional.of(YearMonth.of(2019, 1)),
                Optional.of(LocalDate.of(2019, 6, 11)),
                MAY.atDay(12),
                Optional.empty(),
                Optional.empty(),
                Choice.NONE);
        PlannedDebts planned = (debtId, day) -> day.isBefore(MAY.atDay(12))
                ? Optional.empty()
                : Optional.of(List.of(new Portion(LocalDate.of(2019, 6, 11), givenBack)));

        // When May's bill, due on the tenth, is read on the twelfth
        Bill bill = new BillFacts(
                        null,
                        MAY,
                        MAY.atDay(12),
                        9,
                        MAY.atDay(10),
                        List.of(),
                        Map.of(),
                        null,
                        Standing.of(List.of(new Open(january, givenBack))),
                        Optional.empty(),
                        planned,
                        Set.of(),
                        false)
                .bill(new UUID(7, 1));

        // Then
        assertThat(bill.planned()).isEqualTo(givenBack);
        assertThat(bill.asked()).isEmpty();
    }
}
