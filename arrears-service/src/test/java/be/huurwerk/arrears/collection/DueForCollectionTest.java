package be.huurwerk.arrears.collection;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.mandate.Mandate;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueForCollectionTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 10);
    private static final UUID MAY = new UUID(1, 5);
    private static final UUID JUNE = new UUID(1, 6);
    private static final UUID JULY = new UUID(1, 7);

    private static Mandate mandate(Mandate.End end, LocalDate lastUsedOn) {
        return new Mandate(
                new UUID(2, 1),
                new UUID(3, 1),
                "M1",
                LocalDate.of(2019, 1, 2),
                Optional.of("BE71096123456769"),
                Optional.empty(),
                Optional.ofNullable(end),
                Optional.ofNullable(lastUsedOn),
                0);
    }

    private static OpenItem open(UUID line, String dueOn, String amount) {
        return new OpenItem(line, EntryKind.rent, LocalDate.parse(dueOn), Euro.of(amount));
    }

    private static Standing standing(String credit) {
        List<OpenItem> open = List.of(
                open(MAY, "2019-05-10", "100.00"),
                open(JUNE, "2019-06-10", "316.10"),
                open(JULY, "2019-07-10", "316.10"));
        return new Standing(Euro.ZERO, open, Euro.of(credit));
    }

    private static Optional<DueForCollection> due(Mandate.End end, boolean usedBefore, String credit, String ordered) {
        return DueForCollection.of(
                mandate(end, null), usedBefore, standing(credit), PlannedDebts.NONE, Euro.of(ordered), DAY);
    }

    @Test
    void isWhatFallsDueOnTheDayOrBefore() {
        // When
        DueForCollection due = due(null, false, "0.00", "0.00").orElseThrow();

        // Then
        assertThat(due.amount()).isEqualTo(Euro.of("416.10"));
        assertThat(due.pays()).containsExactlyInAnyOrder(MAY, JUNE);
        assertThat(due.sequence()).isEqualTo(CollectionItem.Sequence.first);
    }

    @Test
    void isLessWhatThereIsAndWhatIsOrdered() {
        assertThat(due(null, true, "16.10", "100.00").orElseThrow().amount()).isEqualTo(Euro.of("300.00"));
        assertThat(due(null, true, "0.00", "416.10")).isEmpty();
        assertThat(due(null, true, "500.00", "0.00")).isEmpty();
    }

    @Test
    void namesNoDebtOfWhichNothingIsAsked() {
        // Given May, which is frozen
        PlannedDebts planned = (debtId, day) -> debtId.equals(MAY)
                ? Optional.of(List.of(new PlannedDebts.Portion(PlannedDebts.NEVER, Euro.of("999.99"))))
                : Optional.empty();

        // When
        DueForCollection due = DueForCollection.of(
                        mandate(null, null), false, standing("0.00"), planned, Euro.ZERO, DAY)
                .orElseThrow();

        // Then
        assertThat(due.amount()).isEqualTo(Euro.of("316.10"));
        assertThat(due.pays()).containsExactly(JUNE);
    }

    @Test
    void whatAPlanAsksLaterIsNotCollected() {
        // Given
        PlannedDebts planned = (debtId, day) -> debtId.equals(MAY)
                ? Optional.of(List.of(new PlannedDebts.Portion(DAY.plusMonths(1), Euro.of("75.00"))))
                : Optional.empty();

        // When
        DueForCollection due = DueForCollection.of(
                        mandate(null, null), false, standing("0.00"), planned, Euro.ZERO, DAY)
                .orElseThrow();

        // Then
        assertThat(due.amount()).isEqualTo(Euro.of("341.10"));
    }

    @Test
    void isTheLastUnderAMandateThatEndsBeforeAnotherMonth() {
        assertThat(due(null, true, "0.00", "0.00").orElseThrow().sequence())
                .isEqualTo(CollectionItem.Sequence.recurrent);
        assertThat(due(end("2019-07-09"), true, "0.00", "0.00").orElseThrow().sequence())
                .isEqualTo(CollectionItem.Sequence.last);
        assertThat(due(end("2019-07-10"), true, "0.00", "0.00").orElseThrow().sequence())
                .isEqualTo(CollectionItem.Sequence.recurrent);
    }

    private static Mandate.End end(String day) {
        return new Mandate.End(LocalDate.parse(day), Mandate.EndReason.tenancyEnded);
    }

    @Test
    void aMandateCountsUntilItsEndOrUntilItWasUnusedFor36Months() {
        // Given
        Parameters parameters = Parameters.shipped();

        // Then
        assertThat(mandate(null, null).usableUntil(parameters)).isEqualTo("2022-01-02");
        assertThat(mandate(null, LocalDate.of(2020, 6, 10)).usableUntil(parameters))
                .isEqualTo("2023-06-10");
        assertThat(mandate(end("2019-07-09"), null).usableUntil(parameters)).isEqualTo("2019-07-09");
        assertThat(mandate(null, null).isUsableOn(LocalDate.of(2019, 1, 1), parameters))
                .isFalse();
        assertThat(mandate(null, null).isUsableOn(LocalDate.of(2022, 1, 2), parameters))
                .isTrue();
        assertThat(mandate(null, null).isUsableOn(LocalDate.of(2022, 1, 3), parameters))
                .isFalse();
    }
}
