package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CostFacts.FreeReminder;
import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.latecost.InterestRates.Clause;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter announces what later ones may ask: each of them, and nothing that can't be asked in the end. */
class AnnouncedCostsTest {

    private static final LocalDate LEASE = LocalDate.of(2020, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 8, 1);
    private static final Set<LocalDate> UNPAID =
            Set.of(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 10), LocalDate.of(2024, 3, 10));

    private static final Ladder.Step FREE = step(Optional.empty());
    private static final Ladder.Step REMINDER = step(Optional.of(new Cost(new BigDecimal("7.50"), false)));
    private static final Ladder.Step TEN_PERCENT = step(Optional.of(new Cost(new BigDecimal("10"), true)));

    @TempDir
    Path policy;

    private Parameters parameters;

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
        parameters = Parameters.withPolicy(policy);
    }

    private static Ladder.Step step(Optional<Cost> cost) {
        return new Ladder.Step(
                "step",
                Optional.of(15),
                0,
                14,
                List.of(),
                List.of("letter"),
                List.of(),
                List.of(),
                List.of(),
                cost,
                false);
    }

    private static final Ladder.Step INTEREST = new Ladder.Step(
            "step",
            Optional.of(15),
            0,
            14,
            List.of(),
            List.of("letter"),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            true);

    private Optional<Clause> interest(String clause, CostFacts facts, LocalDate on, boolean free, Ladder.Step... later)
            throws IOException {
        Files.writeString(policy.resolve("arrears/late-interest-clause.yaml"), """
                title: {nl: Rente, en: Interest}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2019-01-01, value: "%s", status: policy, source: "test"}
                """.formatted(clause));
        return new AnnouncedCosts(facts, Parameters.withPolicy(policy), on).interest(List.of(later), free);
    }

    private static CostFacts julyAlone() {
        LocalDate left = LocalDate.of(2024, 6, 16);
        return new CostFacts(
                List.of(debt("2024-07-10", "300.00")),
                Optional.of(LEASE),
                List.of(new FreeReminder(left, left, left.plusDays(16), UNPAID)));
    }

    private static Debt debt(String dueOn, String open) {
        return new Debt(LocalDate.parse(dueOn), Euro.of(open), false);
    }

    /** June was reminded of freely on 16 June, and what was unpaid of the year before it; July was not. */
    private static CostFacts juneAndJuly() {
        LocalDate left = LocalDate.of(2024, 6, 16);
        return new CostFacts(
                List.of(debt("2024-06-10", "300.00"), debt("2024-07-10", "300.00")),
                Optional.of(LEASE),
                List.of(new FreeReminder(left, left, left.plusDays(16), UNPAID)));
    }

    private List<Euro> announced(CostFacts facts, LocalDate on, boolean free, Ladder.Step... later) {
        return new AnnouncedCosts(facts, parameters, on).of(List.of(later), free);
    }

    @Test
    void eachLaterStepIsAnnouncedInItsOrder() {
        // Given the fourth unpaid due date of a year beside three others
        CostFacts first = new CostFacts(
                List.of(
                        debt("2024-01-10", "100.00"),
                        debt("2024-02-10", "100.00"),
                        debt("2024-03-10", "100.00"),
                        debt("2024-06-10", "300.00")),
                Optional.of(LEASE),
                List.of());

        assertThat(announced(first, DAY, true, FREE, REMINDER, TEN_PERCENT))
                .containsExactly(Euro.of("7.50"), Euro.of("30.00"));
        assertThat(announced(first, DAY, true)).isEmpty();
    }

    @Test
    void aLetterThatAsksSomethingAnnouncesOnlyWhatAFreeOneAskedFor() {
        // 10 % of June alone: of July no free reminder speaks
        assertThat(announced(juneAndJuly(), DAY, false, TEN_PERCENT)).containsExactly(Euro.of("30.00"));
        assertThat(announced(juneAndJuly(), DAY, true, TEN_PERCENT)).containsExactly(Euro.of("60.00"));
        // unless a free one follows first
        assertThat(announced(juneAndJuly(), DAY, false, FREE, TEN_PERCENT)).containsExactly(Euro.of("60.00"));
        assertThat(announced(juneAndJuly(), DAY, false, REMINDER)).containsExactly(Euro.of("7.50"));
    }

    @Test
    void aCompensationIsAnnouncedOfADebtOnce() {
        Ladder.Step five = step(Optional.of(new Cost(new BigDecimal("5"), true)));

        assertThat(announced(juneAndJuly(), DAY, true, five, TEN_PERCENT)).containsExactly(Euro.of("30.00"));
        // 5 % of June, then 10 % of July
        assertThat(announced(juneAndJuly(), DAY, false, five, FREE, TEN_PERCENT))
                .containsExactly(Euro.of("15.00"), Euro.of("30.00"));
    }

    @Test
    void theLandlordsOwnRuleIsAnnouncedBeforeTheLaw() {
        CostFacts facts =
                new CostFacts(List.of(debt("2019-06-10", "300.00")), Optional.of(LocalDate.of(2019, 1, 1)), List.of());

        assertThat(announced(facts, LocalDate.of(2019, 7, 1), false, TEN_PERCENT, REMINDER))
                .containsExactly(Euro.of("30.00"), Euro.of("7.50"));
    }

    @Test
    void interestIsAnnouncedOfWhatAFreeReminderSpeaksOf() throws IOException {
        Optional<Clause> legal = Optional.of(new Clause(Optional.empty()));

        assertThat(interest("legal", juneAndJuly(), DAY, false, INTEREST)).isEqualTo(legal);
        // a letter that asks something is no free reminder of July, unless one follows before the interest
        assertThat(interest("legal", julyAlone(), DAY, true, INTEREST)).isEqualTo(legal);
        assertThat(interest("legal", julyAlone(), DAY, false, INTEREST)).isEmpty();
        assertThat(interest("legal", julyAlone(), DAY, false, FREE, INTEREST)).isEqualTo(legal);
        assertThat(interest("legal", juneAndJuly(), DAY, true, FREE, TEN_PERCENT))
                .isEmpty();
    }

    @Test
    void interestIsAnnouncedBeforeTheLawOnlyOfWhatAFreeReminderSpeaksOf() throws IOException {
        CostFacts facts =
                new CostFacts(List.of(debt("2019-06-10", "300.00")), Optional.of(LocalDate.of(2019, 1, 1)), List.of());
        LocalDate day = LocalDate.of(2019, 7, 1);

        assertThat(interest("legal", facts, day, false, INTEREST)).isEmpty();
        assertThat(interest("legal", facts, day, true, INTEREST)).isPresent();
    }

    @Test
    void aRateAboveTheCapIsNotAnnouncedAndOneOfADayWithoutACapNeither() throws IOException {
        // the cap of the second half of 2024 is 12.5 %
        assertThat(interest("12.5%", juneAndJuly(), DAY, true, INTEREST))
                .contains(new Clause(Optional.of(new BigDecimal("12.5"))));
        assertThat(interest("13%", juneAndJuly(), DAY, true, INTEREST)).contains(new Clause(Optional.empty()));
        assertThat(interest("8%", inOctober2023(), LocalDate.of(2023, 10, 20), true, INTEREST))
                .isEmpty();
    }

    private static CostFacts inOctober2023() {
        return new CostFacts(
                List.of(
                        debt("2023-05-10", "1.00"),
                        debt("2023-06-10", "1.00"),
                        debt("2023-07-10", "1.00"),
                        debt("2023-10-10", "300.00")),
                Optional.of(LocalDate.of(2023, 9, 1)),
                List.of());
    }
}
