package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CostFacts.Compensation;
import be.huurwerk.arrears.dunning.CostFacts.FreeReminder;
import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.dunning.StepCost.Ground;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a ladder's costs may be asked: all of it before 1 September 2023, afterwards what book XIX lets through. */
class StepCostTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final Optional<LocalDate> LEASE = Optional.of(LocalDate.of(2020, 3, 1));

    private static final Cost ADMINISTRATION = new Cost(new BigDecimal("12.50"), false);
    private static final Cost REMINDER = new Cost(new BigDecimal("7.50"), false);
    private static final Cost TEN_PERCENT = new Cost(new BigDecimal("10"), true);

    /** Three due dates of 2024 of which reminders spoke before April, which were paid since. */
    private static final Set<LocalDate> UNPAID =
            Set.of(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 10), LocalDate.of(2024, 3, 10));

    @TempDir
    Path policy;

    private Parameters withClause;

    @BeforeEach
    void aLandlordWhoseLeasesHaveAReciprocalClause() throws IOException {
        Files.createDirectories(policy.resolve("arrears"));
        Files.writeString(policy.resolve("arrears/late-cost-clause.yaml"), """
                title: {nl: Schadebeding, en: Clause}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2019-01-01, value: reciprocal, status: policy, source: "test"}
                """);
        withClause = Parameters.withPolicy(policy);
    }

    private static Debt debt(String dueOn, String open) {
        return new Debt(LocalDate.parse(dueOn), Euro.of(open), false);
    }

    /** A letter that left on its day, with 16 days to pay. */
    private static FreeReminder reminder(String day) {
        LocalDate left = LocalDate.parse(day);
        return new FreeReminder(left, left, left.plusDays(16), UNPAID);
    }

    private static CostFacts facts(List<Debt> debts, String... reminders) {
        return new CostFacts(
                debts, LEASE, Stream.of(reminders).map(StepCostTest::reminder).toList());
    }

    /** Whose reminders spoke of these due dates alone. */
    private static CostFacts ofDueDates(CostFacts facts, String... dueDates) {
        Set<LocalDate> unpaid = Stream.of(dueDates).map(LocalDate::parse).collect(Collectors.toSet());
        return new CostFacts(
                facts.debts(),
                LEASE,
                facts.reminders().stream()
                        .map(one -> new FreeReminder(one.takenOn(), one.handedOverOn(), one.payBy(), unpaid))
                        .toList());
    }

    private static CostFacts april(String open, String... reminders) {
        return facts(List.of(debt("2024-04-10", open)), reminders);
    }

    private static CostFacts wellWarned(String open) {
        return april(open, "2024-04-16", "2024-05-02", "2024-05-15");
    }

    @Test
    void theLandlordsOwnRuleHoldsBeforeTheLaw() {
        StepCost asked = StepCost.of(
                ADMINISTRATION,
                "letter",
                facts(List.of(debt("2023-08-10", "450.00"))),
                Life.PARAMETERS,
                LocalDate.of(2023, 8, 31));

        assertThat(asked).isEqualTo(new StepCost(Euro.of("12.50"), List.of()));
        assertThat(asked.isAsked()).isTrue();
    }

    @Test
    void everyConditionOfTheLawThatIsNotMetIsTold() {
        assertThat(StepCost.of(
                                ADMINISTRATION,
                                "letter",
                                facts(List.of(debt("2023-08-10", "450.00"))),
                                Life.PARAMETERS,
                                LocalDate.of(2023, 9, 1))
                        .withheld())
                .containsExactly(
                        Ground.noClause, Ground.noFreeReminder, Ground.freeReminders, Ground.aboveReminderCost);
        assertThat(Ground.aboveReminderCost.article()).isEqualTo("XIX.2");
        assertThat(Ground.noClause.article()).isEqualTo("XIX.4");
    }

    @Test
    void aCostIsAskedFromTheFourthUnpaidDueDateOfTheYearOn() {
        assertThat(StepCost.of(REMINDER, "letter", wellWarned("450.00"), withClause, DAY))
                .isEqualTo(new StepCost(Euro.of("7.50"), List.of()));
        // one letter of April is enough then; and three letters of one rent, or of the third one, are not
        assertThat(StepCost.of(REMINDER, "letter", april("450.00", "2024-04-16"), withClause, DAY)
                        .withheld())
                .isEmpty();
        assertThat(StepCost.of(REMINDER, "letter", ofDueDates(wellWarned("450.00"), "2024-04-10"), withClause, DAY)
                        .withheld())
                .containsExactly(Ground.freeReminders);
        assertThat(StepCost.of(
                                REMINDER,
                                "letter",
                                ofDueDates(wellWarned("450.00"), "2024-02-10", "2024-03-10", "2024-04-10"),
                                withClause,
                                DAY)
                        .withheld())
                .containsExactly(Ground.freeReminders);
        assertThat(StepCost.of(ADMINISTRATION, "letter", wellWarned("450.00"), withClause, DAY)
                        .withheld())
                .containsExactly(Ground.aboveReminderCost);
    }

    @Test
    void theTermOfTheReminderPassesFirst() {
        // Given a first reminder of 31 May, to be answered until 16 June
        CostFacts facts = april("450.00", "2024-05-31");

        // Then
        assertThat(StepCost.of(REMINDER, "letter", facts, withClause, LocalDate.of(2024, 6, 16))
                        .withheld())
                .contains(Ground.noFreeReminder);
        assertThat(StepCost.of(REMINDER, "letter", facts, withClause, LocalDate.of(2024, 6, 17))
                        .withheld())
                .doesNotContain(Ground.noFreeReminder);
    }

    @Test
    void remindersOfAnotherYearDoNotCount() {
        CostFacts facts = facts(List.of(debt("2023-11-10", "450.00")), "2023-11-15", "2023-12-01", "2023-12-15");

        assertThat(StepCost.of(REMINDER, "letter", facts, withClause, LocalDate.of(2024, 1, 15))
                        .withheld())
                .containsExactly(Ground.freeReminders);
    }

    @Test
    void aPercentageIsOfWhatAReminderAskedFor() {
        // Given April, which was asked for three times, and June, of which no reminder spoke
        CostFacts facts = facts(
                List.of(debt("2024-04-10", "316.10"), debt("2024-06-10", "316.10")),
                "2024-04-16",
                "2024-05-02",
                "2024-05-15");

        // Then 10 % of 316.10; the cap is 30 + 10 % x 166.10 = 46.61
        assertThat(StepCost.of(TEN_PERCENT, "letter", facts, withClause, DAY))
                .isEqualTo(new StepCost(Euro.of("31.61"), List.of()));
    }

    /** April and May stood together in the compensation of 15 June; April is paid since. */
    @Test
    void aPercentageIsAskedOfADebtOnce() {
        CostFacts may = facts(List.of(debt("2024-05-10", "300.00")), "2024-05-21");
        CostFacts asked =
                new CostFacts(may.debts(), LEASE, may.reminders(), List.of(new Compensation(DAY, Euro.of("60.00"))));
        LocalDate july = LocalDate.of(2024, 7, 15);

        assertThat(StepCost.of(TEN_PERCENT, "letter", may, withClause, july))
                .isEqualTo(new StepCost(Euro.of("30.00"), List.of()));
        assertThat(StepCost.of(TEN_PERCENT, "letter", asked, withClause, july))
                .isEqualTo(new StepCost(Euro.ZERO, List.of(Ground.alreadyAsked)));

        // When June, of which a letter of 2 July spoke, is owed too, by 25 July
        CostFacts june = new CostFacts(
                List.of(debt("2024-05-10", "300.00"), debt("2024-06-10", "300.00")),
                LEASE,
                List.of(reminder("2024-05-21"), reminder("2024-07-02")),
                asked.compensations());

        // Then June alone bears it, and with the 60.00 it may not be more than 65 + 5 % of 100.00 for both
        assertThat(StepCost.of(TEN_PERCENT, "letter", june, withClause, LocalDate.of(2024, 7, 25)))
                .isEqualTo(new StepCost(Euro.of("30.00"), List.of(Ground.aboveCompensationCap)));
    }

    @Test
    void tenPercentIsAboveTheCapFrom900Euro() {
        // 90.00 of a cap of 65 + 5 % x 400 = 85.00
        assertThat(StepCost.of(TEN_PERCENT, "letter", wellWarned("900.00"), withClause, DAY))
                .isEqualTo(new StepCost(Euro.of("90.00"), List.of(Ground.aboveCompensationCap)));
    }

    /** wmvla.be asks a cost with every letter, De Ark 12.50 with the second, Woonhaven 10 % with the third. */
    @Test
    void thePracticesOfTheSourcesAreRefusedWithTheirArticles() {
        Cost second = Ladders.named(withClause, "policy/arrears/ladder-de-ark", DAY)
                .step("reminder2")
                .flatMap(Ladder.Step::cost)
                .orElseThrow();
        Cost third = Ladders.named(withClause, "policy/arrears/ladder-woonhaven", DAY)
                .step("reminder3")
                .flatMap(Ladder.Step::cost)
                .orElseThrow();

        // even where the lease has a clause, and three reminders were sent in vain
        assertThat(refused(REMINDER, april("450.00"))).containsExactly("XIX.2");
        assertThat(refused(second, wellWarned("450.00"))).containsExactly("XIX.2");
        assertThat(refused(third, wellWarned("1200.00"))).containsExactly("XIX.4");
        // and where it has none, nothing at all
        assertThat(Ground.articles(StepCost.of(third, "letter", wellWarned("450.00"), Life.PARAMETERS, DAY)
                        .withheld()))
                .containsExactly("XIX.4");
    }

    private List<String> refused(Cost cost, CostFacts facts) {
        StepCost asked = StepCost.of(cost, "letter", facts, withClause, DAY);
        assertThat(asked.isAsked()).isFalse();
        return Ground.articles(asked.withheld());
    }

    @Test
    void aLeaseWithoutAClauseAsksNothing() {
        assertThat(StepCost.of(TEN_PERCENT, "letter", wellWarned("450.00"), Life.PARAMETERS, DAY)
                        .withheld())
                .containsExactly(Ground.noClause);
        CostFacts before = new CostFacts(
                wellWarned("450.00").debts(),
                Optional.of(LocalDate.of(2018, 12, 1)),
                wellWarned("1.00").reminders());
        assertThat(StepCost.of(TEN_PERCENT, "letter", before, withClause, DAY).withheld())
                .containsExactly(Ground.noClause);
    }

    @Test
    void postageComesOnTopOfAReminderByPost() throws IOException {
        // Given
        Cost withPostage = new Cost(new BigDecimal("7.50"), false, true);
        Files.writeString(policy.resolve("arrears/postage.yaml"), """
                title: {nl: Portkosten, en: Postage}
                unit: euro
                validity: untilReplaced
                values:
                  - {from: 2024-01-01, value: {letter: 1.37, registeredLetter: 8.75}, status: policy, source: "test"}
                """);
        Parameters entered = Parameters.withPolicy(policy);
        CostFacts facts = wellWarned("450.00");

        // Then 7.50 is the most without it
        assertThat(StepCost.of(withPostage, "letter", facts, entered, DAY))
                .isEqualTo(new StepCost(Euro.of("8.87"), Euro.of("1.37"), List.of(), Optional.empty()));
        assertThat(StepCost.of(withPostage, "registeredLetter", facts, entered, DAY)
                        .asked())
                .isEqualTo(Euro.of("16.25"));
        assertThat(StepCost.of(withPostage, "email", facts, entered, DAY))
                .isEqualTo(new StepCost(Euro.of("7.50"), List.of()));
        assertThat(StepCost.of(new Cost(new BigDecimal("7.51"), false, true), "letter", facts, entered, DAY)
                        .withheld())
                .containsExactly(Ground.aboveReminderCost);
        assertThat(StepCost.announced(withPostage, "letter", wellWarned("450.00"), entered, DAY))
                .contains(Euro.of("8.87"));
    }

    @Test
    void postageThatNobodyEnteredIsNotAsked() {
        Cost withPostage = new Cost(new BigDecimal("7.50"), false, true);

        StepCost cost = StepCost.of(withPostage, "letter", wellWarned("450.00"), withClause, DAY);

        assertThat(cost.isAsked()).isFalse();
        assertThat(cost.withheld()).containsExactly(Ground.postageUnknown);
        assertThat(cost.unknown()).contains(new UnknownParameter("policy/arrears/postage", DAY));
        assertThat(StepCost.announced(withPostage, "letter", wellWarned("450.00"), withClause, DAY))
                .isEmpty();
    }

    @Test
    void aLaterCostIsAnnouncedOnlyWhereItMayBeAsked() {
        CostFacts facts = april("900.00", "2024-04-16");

        // 10 % of all would be above its cap of 85.00; on 800.14 both are 80.01, and on more it is above
        assertThat(StepCost.announced(TEN_PERCENT, "letter", facts, withClause, DAY))
                .contains(Euro.of("80.01"));
        assertThat(StepCost.announced(REMINDER, "letter", facts, withClause, DAY))
                .contains(Euro.of("7.50"));
        assertThat(StepCost.announced(ADMINISTRATION, "letter", facts, withClause, DAY))
                .isEmpty();
        assertThat(StepCost.announced(TEN_PERCENT, "letter", facts, Life.PARAMETERS, DAY))
                .isEmpty();
        assertThat(StepCost.announced(ADMINISTRATION, "letter", facts, Life.PARAMETERS, LocalDate.of(2019, 6, 15)))
                .contains(Euro.of("12.50"));
    }

    @Test
    void nothingIsAnnouncedThatTheFirstDueDatesOfAYearForbid() {
        // Given nothing was reminded of before, and nothing else is unpaid
        CostFacts first = april("450.00");

        for (Cost cost : List.of(TEN_PERCENT, REMINDER)) {
            assertThat(StepCost.announced(cost, "letter", first, withClause, DAY))
                    .isEmpty();
        }
    }

    @Test
    void aCostOfTheFourthUnpaidDueDateIsAnnouncedAndOnThatAlone() {
        CostFacts four = facts(List.of(
                debt("2024-01-10", "100.00"),
                debt("2024-02-10", "100.00"),
                debt("2024-03-10", "100.00"),
                debt("2024-04-10", "450.00")));

        assertThat(StepCost.announced(REMINDER, "letter", four, withClause, DAY))
                .contains(Euro.of("7.50"));
        assertThat(StepCost.announced(TEN_PERCENT, "letter", four, withClause, DAY))
                .contains(Euro.of("45.00"));
    }
}
