package be.huurwerk.arrears.frozendebt;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.PlannedDebts.Reach;
import be.huurwerk.arrears.frozendebt.NotAsked.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which money pays what is frozen: a decision of 20 May, which was written down on the 25th and revoked on 30 June. */
class NotAskedTest {

    private static final UUID FROZEN = new UUID(0, 1);
    private static final UUID RENT_OF_JUNE = new UUID(0, 2);
    private static final UUID GIVEN_BACK = new UUID(0, 3);
    private static final UUID DIVIDEND = new UUID(0, 900);
    private static final UUID SETTLEMENT = new UUID(0, 500);
    private static final UUID BOOKED_BEFORE = new UUID(0, 400);
    private static final UUID BOOKED_SINCE = new UUID(0, 600);

    private final NotAsked frozen = new NotAsked(
            Map.of(FROZEN, List.of(days(SETTLEMENT, "2019-05-20", "2019-05-25"))),
            Map.of(),
            Map.of(DIVIDEND, new NotAsked.Dividend(SETTLEMENT, Optional.of(LocalDate.of(2019, 6, 30)))),
            Map.of(),
            Map.of(GIVEN_BACK, Set.of(DIVIDEND)));

    private static Days days(UUID settlement, String admissibleOn, String writtenDownOn) {
        return new Days(
                settlement,
                LocalDate.parse(admissibleOn),
                LocalDate.parse(writtenDownOn),
                Optional.of(LocalDate.of(2019, 6, 30)));
    }

    private static Item credit(UUID id, String bookedOn) {
        return new Item(
                id,
                "payment",
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(bookedOn),
                Optional.of("source"),
                Optional.empty(),
                Choice.NONE);
    }

    private static Reach reach(NotAsked some, Item credit, UUID debt, String day) {
        return some.reach(credit, debt, LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        // of the day of the decision or before, whenever it was heard of
        "400, 2019-04-19, 2019-06-03, everything",
        "400, 2019-05-20, 2019-06-03, everything",
        "600, 2019-05-20, 2019-06-03, everything",
        // of after it: what was booked before the day on which it was written down is asked until then
        "400, 2019-05-21, 2019-05-22, whatIsAsked",
        "600, 2019-05-21, 2019-05-22, nothing",
        "600, 2019-06-03, 2019-06-03, nothing",
        // once it is revoked
        "600, 2019-06-03, 2019-07-01, whatIsAsked",
        "400, 2019-04-19, 2019-07-01, whatIsAsked"
    })
    void paysAFrozenDebtByTheDayOfTheMoney(long creditId, String of, String day, Reach expected) {
        assertThat(reach(frozen, credit(new UUID(0, creditId), of), FROZEN, day))
                .isEqualTo(expected);
    }

    @Test
    void whatWasGivenBackToTheMediatorIsPaidByHisDividendsAlone() {
        for (String of : List.of("2019-04-19", "2019-05-20", "2019-06-03")) {
            assertThat(reach(frozen, credit(BOOKED_SINCE, of), GIVEN_BACK, "2019-06-03"))
                    .isEqualTo(Reach.nothing);
        }
        assertThat(frozen.paidOnlyBy(GIVEN_BACK)).contains(Set.of(DIVIDEND));
        assertThat(frozen.paidOnlyBy(FROZEN)).isEmpty();
    }

    @Test
    void whatIsNotFrozenIsPaidByAll() {
        assertThat(reach(frozen, credit(BOOKED_BEFORE, "2019-04-19"), RENT_OF_JUNE, "2019-06-03"))
                .isEqualTo(Reach.whatIsAsked);
        assertThat(reach(frozen, credit(BOOKED_SINCE, "2019-06-03"), RENT_OF_JUNE, "2019-06-03"))
                .isEqualTo(Reach.whatIsAsked);
    }

    @Test
    void moneyOfTheMediatorIsForWhatIsFrozenAloneUntilItIsRevoked() {
        Item dividend = credit(DIVIDEND, "2019-06-02");

        assertThat(reach(frozen, dividend, FROZEN, "2019-06-03")).isEqualTo(Reach.everything);
        assertThat(reach(frozen, dividend, RENT_OF_JUNE, "2019-06-03")).isEqualTo(Reach.nothing);
        assertThat(reach(frozen, dividend, RENT_OF_JUNE, "2019-07-01")).isEqualTo(Reach.whatIsAsked);
    }

    @Test
    void whatTwoDecisionsFrozeIsPaidByMoneyOfBeforeBoth() {
        NotAsked both = new NotAsked(
                Map.of(
                        FROZEN,
                        List.of(
                                days(SETTLEMENT, "2019-05-20", "2019-05-25"),
                                days(new UUID(0, 550), "2019-06-12", "2019-06-14"))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());

        assertThat(reach(both, credit(BOOKED_BEFORE, "2019-05-20"), FROZEN, "2019-06-20"))
                .isEqualTo(Reach.everything);
        assertThat(reach(both, credit(BOOKED_SINCE, "2019-06-01"), FROZEN, "2019-06-20"))
                .isEqualTo(Reach.nothing);
    }

    @Test
    void moneyOfOneMediatorPaysNothingThatOnlyTheDecisionOfAnotherFroze() {
        UUID other = new UUID(0, 550);
        NotAsked both = new NotAsked(
                Map.of(
                        FROZEN,
                                List.of(
                                        days(SETTLEMENT, "2019-05-20", "2019-05-25"),
                                        days(other, "2019-06-12", "2019-06-14")),
                        RENT_OF_JUNE, List.of(days(other, "2019-06-12", "2019-06-14"))),
                Map.of(),
                Map.of(DIVIDEND, new NotAsked.Dividend(SETTLEMENT, Optional.empty())),
                Map.of(),
                Map.of());
        Item dividend = credit(DIVIDEND, "2019-06-16");

        assertThat(reach(both, dividend, FROZEN, "2019-06-20")).isEqualTo(Reach.everything);
        assertThat(reach(both, dividend, RENT_OF_JUNE, "2019-06-20")).isEqualTo(Reach.nothing);
    }
}
