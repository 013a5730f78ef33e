package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DunningPolicyTest {

    private static final LocalDate DUE = LocalDate.of(2019, 4, 10);
    private static final LocalDate SIXTEENTH = LocalDate.of(2019, 4, 16);

    private final Ladder ladder = Ladders.of(Life.PARAMETERS, SIXTEENTH);

    private static CaseFacts facts(List<Debt> debts, List<Taken> steps, List<Hold> holds, Optional<LocalDate> broken) {
        return new CaseFacts(debts, Euro.of("316.10"), steps, Optional.empty(), holds, broken);
    }

    private static CaseFacts april(Taken... steps) {
        return facts(List.of(new Debt(DUE, Euro.of("316.10"), false)), List.of(steps), List.of(), Optional.empty());
    }

    @Test
    void theFirstReminderIsDueOnThe15thAfterTheDueDay() {
        // When
        Assessment found = DunningPolicy.assess(ladder, april(), SIXTEENTH);

        // Then
        assertThat(found.stage()).isEqualTo("overdue");
        assertThat(found.since()).isEqualTo(LocalDate.of(2019, 4, 11));
        assertThat(found.monthsInArrears()).isEqualTo(new BigDecimal("1"));
        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(found.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 4, 15));
        assertThat(found.isDue(SIXTEENTH)).isTrue();
        assertThat(DunningPolicy.assess(ladder, april(), LocalDate.of(2019, 4, 14))
                        .isDue(LocalDate.of(2019, 4, 14)))
                .isFalse();
    }

    @Test
    void aReminderThatWasSentLatePutsOffTheNextOne() {
        // Given sent on the 18th: 18 April + 14 days is 2 May, so that the 1st is that of June
        Assessment found = DunningPolicy.assess(
                ladder, april(new Taken("reminder1", LocalDate.of(2019, 4, 18))), DUE.plusDays(30));

        assertThat(found.stage()).isEqualTo("reminder1");
        assertThat(found.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 6, 1));
    }

    @Test
    void aYoungerDebtBeginsTheLadderAnew() {
        // Given April was asked for twice and is paid; May is not
        CaseFacts may = facts(
                List.of(new Debt(LocalDate.of(2019, 5, 10), Euro.of("316.10"), false)),
                List.of(
                        new Taken("reminder1", LocalDate.of(2019, 4, 15)),
                        new Taken("reminder2", LocalDate.of(2019, 5, 1))),
                List.of(),
                Optional.empty());

        // When
        Assessment found = DunningPolicy.assess(ladder, may, LocalDate.of(2019, 5, 16));

        // Then
        assertThat(found.stage()).isEqualTo("overdue");
        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder1");
    }

    @Test
    void theLadderEndsAfterItsLastStep() {
        Assessment found = DunningPolicy.assess(
                ladder,
                april(
                        new Taken("reminder1", LocalDate.of(2019, 4, 15)),
                        new Taken("reminder2", LocalDate.of(2019, 5, 1)),
                        new Taken("reminder3", LocalDate.of(2019, 5, 15))),
                LocalDate.of(2019, 6, 20));

        assertThat(found.stage()).isEqualTo("reminder3");
        assertThat(found.next()).isEmpty();
    }

    @Test
    void whatIsDisputedIsNotAskedAndHasNoAge() {
        // Given
        CaseFacts disputed = facts(
                List.of(
                        new Debt(LocalDate.of(2019, 3, 10), Euro.of("100.00"), true),
                        new Debt(DUE, Euro.of("316.10"), false)),
                List.of(),
                List.of(),
                Optional.empty());

        // When
        Assessment found = DunningPolicy.assess(ladder, disputed, SIXTEENTH);

        // Then
        assertThat(found.amount()).isEqualTo(Euro.of("316.10"));
        assertThat(found.disputed()).isEqualTo(Euro.of("100.00"));
        assertThat(found.oldestDue()).isEqualTo(DUE);
    }

    @Test
    void whatIsHeldBackIsNotDue() {
        Hold pause = new Hold(Guard.pause, Optional.of("courtDate"), Optional.of(SIXTEENTH));
        Assessment found = DunningPolicy.assess(
                ladder,
                facts(List.of(new Debt(DUE, Euro.of("316.10"), false)), List.of(), List.of(pause), Optional.empty()),
                SIXTEENTH);

        assertThat(found.isDue(SIXTEENTH)).isFalse();
        assertThat(found.heldBack()).containsExactly(pause);
        assertThat(found.next().orElseThrow().isDue(SIXTEENTH)).isTrue();
    }

    @Test
    void aBrokenPlanIsFollowedUpOnceBeforeTheLadderGoesOn() {
        // Given
        LocalDate broken = LocalDate.of(2019, 6, 5);
        List<Debt> debts = List.of(new Debt(DUE, Euro.of("316.10"), false));
        Taken first = new Taken("reminder1", LocalDate.of(2019, 4, 15));

        // When
        Assessment before =
                DunningPolicy.assess(ladder, facts(debts, List.of(first), List.of(), Optional.of(broken)), broken);
        Assessment after = DunningPolicy.assess(
                ladder,
                facts(debts, List.of(first, new Taken("brokenPlan", broken)), List.of(), Optional.of(broken)),
                broken);

        // Then
        assertThat(before.next().orElseThrow().step().code()).isEqualTo("brokenPlan");
        assertThat(before.isDue(broken)).isTrue();
        assertThat(after.next().orElseThrow().step().code()).isEqualTo("reminder2");
        assertThat(after.stage()).isEqualTo("reminder1");
    }

    @Test
    void afterALetterAboutABrokenPlanTheLadderTakesItsTime() {
        // Given a plan that was agreed before any reminder, and broken on 15 June
        LocalDate broken = LocalDate.of(2019, 6, 15);
        List<Debt> debts = List.of(new Debt(DUE, Euro.of("316.10"), false));
        Taken letter = new Taken("brokenPlan", broken);
        Taken first = new Taken("reminder1", LocalDate.of(2019, 4, 15));

        // When
        Assessment none =
                DunningPolicy.assess(ladder, facts(debts, List.of(letter), List.of(), Optional.of(broken)), broken);
        Assessment one = DunningPolicy.assess(
                ladder, facts(debts, List.of(first, letter), List.of(), Optional.of(broken)), broken);

        // Then on the next 15th, and on the next 1st that is 14 days later
        assertThat(none.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(none.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 7, 15));
        assertThat(none.isDue(broken)).isFalse();
        assertThat(none.next().orElseThrow().last()).contains(letter);
        assertThat(one.next().orElseThrow().step().code()).isEqualTo("reminder2");
        assertThat(one.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 7, 1));
    }

    @Test
    void refusesAStepThatDoesNotKeepToTheForm() {
        for (String words : List.of(
                "channel=letter",
                "day=15",
                "day=15 after=5 channel=letter",
                "day=32 channel=letter",
                "day=15 day=1 channel=letter",
                "day=15 channel=letter price=3",
                "day=15 channel=letter cost=-1",
                "day=15 channel=letter cost=10%+postage",
                "day=15 channel=letter interest=12%",
                "day=15 channel=letter when=weeks:2")) {
            assertThatThrownBy(() -> LadderWords.step("reminder1", words))
                    .as(words)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aReminderThatDidNotAskForADebtDoesNotCountForIt() {
        // Given April that was disputed from the 14th until the 20th, and a first reminder of the 16th that left it out
        Debt april = new Debt(
                DUE,
                Euro.of("316.10"),
                false,
                false,
                Optional.empty(),
                false,
                List.of(new Rest(LocalDate.of(2019, 4, 14), Optional.of(LocalDate.of(2019, 4, 20)))));
        LocalDate may = LocalDate.of(2019, 5, 2);

        // When
        Assessment left = DunningPolicy.assess(
                ladder,
                facts(List.of(april), List.of(new Taken("reminder1", SIXTEENTH)), List.of(), Optional.empty()),
                may);
        Assessment asked = DunningPolicy.assess(
                ladder,
                facts(
                        List.of(april),
                        List.of(new Taken("reminder1", LocalDate.of(2019, 4, 13))),
                        List.of(),
                        Optional.empty()),
                may);

        // Then
        assertThat(left.stage()).isEqualTo("overdue");
        assertThat(left.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(asked.stage()).isEqualTo("reminder1");
        assertThat(asked.next().orElseThrow().step().code()).isEqualTo("reminder2");
    }

    @Test
    void theNextStepWaitsForTheTermOfTheLetterThatLeft() {
        // Given a letter of the 16th that left on the 30th, to be answered until 16 May
        Taken letter = new Taken("reminder1", SIXTEENTH, SIXTEENTH, Optional.of(LocalDate.of(2019, 5, 16)));

        Assessment found = DunningPolicy.assess(ladder, april(letter), LocalDate.of(2019, 5, 16));

        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder2");
        assertThat(found.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 5, 17));
        assertThat(found.isDue(LocalDate.of(2019, 5, 16))).isFalse();
        assertThat(found.isDue(LocalDate.of(2019, 5, 17))).isTrue();
    }

    @Test
    void aStepBeforeTheCourtIsNotHeldBackByTheDayOfTheCourt() {
        // Given three letters, by the ladder of Woonhaven, and a hearing that is still to come
        Ladder woonhaven = Ladders.named(Life.PARAMETERS, "policy/arrears/ladder-woonhaven", DUE);
        Hold hearing = new Hold(Guard.courtDate, Optional.of("a court case"), Optional.of(DUE.plusDays(200)));
        List<Debt> debts = List.of(new Debt(DUE, Euro.of("316.10"), false));
        List<Taken> letters = List.of(
                new Taken("reminder1", DUE.plusDays(5)),
                new Taken("reminder2", DUE.plusDays(20)),
                new Taken("reminder3", DUE.plusDays(35)));
        LocalDate on = DUE.plusDays(100);

        assertThat(DunningPolicy.assess(woonhaven, facts(debts, letters, List.of(hearing), Optional.empty()), on)
                        .isDue(on))
                .isTrue();
        assertThat(DunningPolicy.assess(
                                woonhaven, facts(debts, letters.subList(0, 2), List.of(hearing), Optional.empty()), on)
                        .heldBack())
                .containsExactly(hearing);
    }

    @Test
    void noDayOfTheMonthIsMadeUpForThatWentByBeforeAPaymentMadeTheDebtTheOldest() {
        // Given letters of 15 July and 15 August that asked for July, and June that was paid on 5 October
        Ladder ladder = Ladders.named(Life.PARAMETERS, "policy/arrears/ladder-de-ark", LocalDate.of(2022, 1, 1));
        CaseFacts facts = new CaseFacts(
                List.of(new Debt(LocalDate.of(2022, 7, 10), Euro.of("300.00"), false)),
                Euro.of("300.00"),
                List.of(
                        new Taken("reminder2", LocalDate.of(2022, 7, 15)),
                        new Taken("reminder3", LocalDate.of(2022, 8, 15))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 10, 5)));

        Assessment found = DunningPolicy.assess(ladder, facts, LocalDate.of(2022, 10, 5));

        // Then the next letter is of 15 October, and not of the day of the payment
        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(found.next().orElseThrow().from()).isEqualTo(LocalDate.of(2022, 10, 15));
        assertThat(found.isDue(LocalDate.of(2022, 10, 5))).isFalse();
        assertThat(found.isDue(LocalDate.of(2022, 10, 15))).isTrue();
    }

    @Test
    void aStepThatWasTakenTwiceForADebtIsOneStepOfTheLadder() {
        // Given two first reminders, the second of which asked an older debt too that was paid since
        CaseFacts asked = april(
                new Taken("reminder1", LocalDate.of(2019, 4, 15)), new Taken("reminder1", LocalDate.of(2019, 4, 21)));

        // When
        Assessment found = DunningPolicy.assess(ladder, asked, LocalDate.of(2019, 5, 16));

        // Then
        assertThat(found.stage()).isEqualTo("reminder1");
        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder2");
    }

    @Test
    void aStepThatAskedForADebtBeforeThoseThatGoBeforeItDoesNotCountForIt() {
        // Given a second reminder, for an older debt that was paid since, and the first one of this debt
        Taken second = new Taken("reminder2", LocalDate.of(2019, 4, 15));
        Taken first = new Taken("reminder1", LocalDate.of(2019, 5, 15));

        // When
        Assessment before = DunningPolicy.assess(ladder, april(second), LocalDate.of(2019, 5, 14));
        Assessment after = DunningPolicy.assess(ladder, april(second, first), LocalDate.of(2019, 6, 1));

        // Then
        assertThat(before.stage()).isEqualTo("overdue");
        assertThat(before.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(after.stage()).isEqualTo("reminder1");
        assertThat(after.next().orElseThrow().step().code()).isEqualTo("reminder2");
    }

    @Test
    void theTermOfALetterHoldsBackTheNextOneThatAsksAnotherDebtToo() {
        // Given April, of which a payment came back, and a letter of between that asked May alone
        Debt april = new Debt(
                DUE,
                Euro.of("316.10"),
                false,
                false,
                Optional.empty(),
                false,
                List.of(new Rest(LocalDate.of(2019, 4, 11), Optional.of(LocalDate.of(2019, 5, 20)))));
        LocalDate mid = LocalDate.of(2019, 5, 15);
        Taken letter = new Taken("reminder1", mid, mid, Optional.of(LocalDate.of(2019, 5, 31)));

        // When
        Assessment found = DunningPolicy.assess(
                ladder, facts(List.of(april), List.of(letter), List.of(), Optional.empty()), LocalDate.of(2019, 5, 21));

        // Then
        assertThat(found.next().orElseThrow().step().code()).isEqualTo("reminder1");
        assertThat(found.next().orElseThrow().from()).isEqualTo(LocalDate.of(2019, 6, 1));
    }
}
