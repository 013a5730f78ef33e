package be.huurwerk.arrears.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownLaterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 12);
    private static final LocalDate FIRST_DUE = LocalDate.of(2024, 1, 10);

    private final Item january = rent(1, FIRST_DUE, Optional.empty(), "2024-01-01");
    private final Item restored = rent(2, LocalDate.of(2024, 3, 1), Optional.of(FIRST_DUE), "2024-01-31");
    private final Item restoredAgain = rent(3, LocalDate.of(2024, 3, 3), Optional.of(FIRST_DUE), "2024-02-02");
    private final Item restoredSince = rent(4, LocalDate.of(2024, 4, 8), Optional.of(FIRST_DUE), "2024-03-08");
    private final Item more = rent(5, LocalDate.of(2024, 4, 8), Optional.empty(), "2024-03-08");
    private final Item before = payment(6, "2024-01-31");
    private final Item after = payment(7, "2024-02-20");

    private static Item rent(int id, LocalDate dueOn, Optional<LocalDate> owedOn, String bookedOn) {
        return new Item(
                new UUID(0, id),
                "rent",
                Optional.of(YearMonth.of(2024, 1)),
                Optional.of(dueOn),
                owedOn,
                LocalDate.parse(bookedOn),
                Optional.empty(),
                Optional.empty(),
                Choice.NONE);
    }

    private static Item payment(int id, String bookedOn) {
        return new Item(
                new UUID(0, id),
                "payment",
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(bookedOn),
                Optional.of("payment " + id),
                Optional.empty(),
                Choice.NONE);
    }

    private static Line line(Item item, String day, String amount) {
        return new Line(item, LocalDate.parse(day), Euro.of(amount));
    }

    private List<String> known(String evening, List<Item> items, Line... lines) {
        return new KnownLater(DAY, items)
                .on(LocalDate.parse(evening), List.of(lines)).stream()
                        .map(line -> line.item().itemId().getLeastSignificantBits() + " " + line.amount())
                        .toList();
    }

    @Test
    void isWhatWasBookedOnTheDayAndWhatChangesWhatWasThere() {
        assertThat(known(
                        "2024-03-10",
                        List.of(january),
                        line(before, "2024-01-31", "-300.00"),
                        line(before, "2024-02-12", "10.00"),
                        line(before, "2024-03-10", "20.00"),
                        line(before, "2024-03-11", "30.00"),
                        line(january, "2024-03-08", "-105.72"),
                        line(after, "2024-02-20", "-500.00"),
                        line(after, "2024-03-08", "500.00"),
                        line(more, "2024-03-08", "40.00")))
                .containsExactly("6 10.00", "6 20.00", "1 -105.72");
    }

    @Test
    void givesWhatOnlyRestoresAMonthToTheDebtsOfWhichItWasTakenTheFirstFirst() {
        // 24.28 and 55.72 were taken, of 80.00 that come back 20.00 are taken again
        assertThat(known(
                        "2024-03-10",
                        List.of(january, restored, restoredAgain),
                        line(restoredAgain, "2024-03-01", "-55.72"),
                        line(restored, "2024-03-01", "-24.28"),
                        line(restoredSince, "2024-03-08", "80.00"),
                        line(restoredSince, "2024-03-09", "-20.00")))
                .containsExactly("3 -55.72", "2 -24.28", "2 24.28", "3 35.72");
    }

    @Test
    void givesWhatWasTakenBeforeToTheFirstDebtOfTheMonth() {
        assertThat(known("2024-03-10", List.of(january), line(restoredSince, "2024-03-08", "105.72")))
                .containsExactly("1 105.72");
    }

    @Test
    void isOwedSinceTheFirstDebtWasWhereThatIsClosedAndNotLookedAt() {
        // When
        List<Line> known = new KnownLater(DAY, List.of())
                .on(LocalDate.of(2024, 3, 10), List.of(line(restoredSince, "2024-03-08", "105.72")));

        // Then
        assertThat(known).singleElement().satisfies(line -> {
            assertThat(line.item().itemId()).isEqualTo(restoredSince.itemId());
            assertThat(line.item().due()).isEqualTo(FIRST_DUE);
            assertThat(line.amount()).isEqualTo(Euro.of("105.72"));
        });
    }
}
