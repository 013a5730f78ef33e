package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.bankstatement.BatchParts.Money;
import be.huurwerk.arrears.bankstatement.BatchParts.Sum;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchPartsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 7);
    private static final Money THIRTY = new Money(DAY, Euro.of("30.00"));
    private static final UUID SUM = new UUID(1, 1);
    private static final Repeat MAYBE = new Repeat(new UUID(2, 2), false);
    private static final Repeat CERTAIN = new Repeat(new UUID(2, 3), true);

    private static ReadMovement read(String amount, String place) {
        return new ReadMovement(
                Euro.of(amount),
                DAY,
                DAY,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                place,
                true,
                new ReadMovement.Identifiers("", "", "", ""),
                Optional.empty());
    }

    /** A batch of 10.00 and 20.00, and 10.00 alone. */
    private static BatchParts batch(Sum... sums) {
        return new BatchParts(
                BatchParts.entries(
                        List.of(read("10.00", "0001.0001"), read("20.00", "0001.0002"), read("10.00", "0002.0000"))),
                sums.length == 0 ? Map.of() : Map.of(THIRTY, List.of(sums)));
    }

    @Test
    void anEntryWithPartsIsWhatTheyAddUpTo() {
        assertThat(BatchParts.entries(List.of(
                        read("1.00", "0001.0000"),
                        read("10.00", "0002.0001"),
                        read("20.00", "0002.0002"),
                        read("-1.00", "0003.0001"),
                        read("-2.00", "0003.0002"))))
                .containsExactly(Map.entry(List.of(1, 2), THIRTY));
    }

    @Test
    void thePartsOfASumThatWaitsAreBooked() {
        // Given
        BatchParts batch = batch(new Sum(SUM, false));

        // Then
        assertThat(batch.places()).containsExactlyInAnyOrder(0, 1);
        assertThat(batch.settle(Map.of(0, MAYBE, 2, MAYBE))).isEqualTo(Map.of(2, MAYBE));
    }

    @Test
    void thePartsOfASumThatSomebodyDealtWithLookKnown() {
        // Given
        Repeat sum = new Repeat(SUM, false);

        // Then
        assertThat(batch(new Sum(SUM, true)).settle(Map.of(0, MAYBE))).isEqualTo(Map.of(0, sum, 1, sum));
    }

    @Test
    void anEntryThatIsHeldPartByPartIsNoSum() {
        assertThat(batch(new Sum(SUM, false)).settle(Map.of(0, MAYBE, 1, MAYBE)))
                .containsOnlyKeys(0, 1);
        assertThat(batch(new Sum(SUM, false)).settle(Map.of(0, CERTAIN))).isEqualTo(Map.of(0, CERTAIN));
    }

    @Test
    void aSumIsThatOfOneEntry() {
        // Given
        BatchParts two = new BatchParts(
                BatchParts.entries(List.of(
                        read("10.00", "0001.0001"),
                        read("20.00", "0001.0002"),
                        read("15.00", "0002.0001"),
                        read("15.00", "0002.0002"))),
                Map.of(THIRTY, List.of(new Sum(SUM, true))));

        // Then
        assertThat(two.settle(Map.of(0, MAYBE, 1, MAYBE)))
                .containsOnlyKeys(0, 1, 2, 3)
                .containsEntry(0, MAYBE);
        assertThat(two.settle(Map.of())).isEmpty();
    }

    @Test
    void withoutASumEachRepeatsWhatItRepeats() {
        assertThat(batch().places()).isEmpty();
        assertThat(batch().settle(Map.of(0, MAYBE))).isEqualTo(Map.of(0, MAYBE));
    }
}
