package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CostFacts.FreeReminder;
import be.huurwerk.arrears.dunning.InterestRows.Change;
import be.huurwerk.arrears.dunning.InterestRows.Rest;
import be.huurwerk.arrears.dunning.StepCost.Ground;
import be.huurwerk.arrears.dunning.StepInterest.Known;
import be.huurwerk.arrears.latecost.InterestRates;
import be.huurwerk.arrears.latecost.LateInterest;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.UnknownParameter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What interest a step asks, and what bars it. */
class StepInterestTest {

    private static final UUID APRIL = new UUID(0, 4);
    private static final UUID MAY = new UUID(0, 5);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 15);
    private static final Optional<LocalDate> LEASE = Optional.of(LocalDate.of(2020, 3, 1));

    @TempDir
    Path policy;

    @BeforeEach
    void leasesWithAReciprocalClause() throws IOException {
        Files.createDirectories(policy.resolve("arrears"));
        Files.writeString(policy.resolve("arrears/late-cost-clause.yaml"), """
                title: {nl: Schadebeding, en: Clause}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2019-01-01, value: reciprocal, status: policy, source: "test"}
                """);
    }

    private Parameters clause(String interest) throws IOException {
        Files.writeString(policy.resolve("arrears/late-interest-clause.yaml"), """
                title: {nl: Interestbeding, en: Interest}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2018-01-01, value: "%s", status: policy, source: "test"}
                """.formatted(interest));
        return Parameters.withPolicy(policy);
    }

    private static Debt debt(UUID entryId, String dueOn, String open) {
        return new Debt(LocalDate.parse(dueOn), Euro.of(open), false, false, Optional.of(entryId), false, List.of());
    }

    /** Letters that left on these days, each with 16 days to pay. */
    private static CostFacts facts(List<Debt> debts, String... reminders) {
        return new CostFacts(
                debts,
                LEASE,
                Stream.of(reminders)
                        .map(LocalDate::parse)
                        .map(left -> new FreeReminder(left, left, left.plusDays(16), earlier(left.getYear())))
                        .toList());
    }

    /** Three due dates of the year of which reminders spoke before. */
    private static Set<LocalDate> earlier(int year) {
        return Set.of(LocalDate.of(year, 1, 10), LocalDate.of(year, 2, 10), LocalDate.of(year, 3, 10));
    }

    private static CostFacts aprilAndMay() {
        return facts(
                List.of(debt(APRIL, "2024-04-10", "400.00"), debt(MAY, "2024-05-10", "400.00")),
                "2024-04-16",
                "2024-05-02",
                "2024-06-01");
    }

    private static Known since(String day, String open, String before) {
        return new Known(new TreeMap<>(Map.of(LocalDate.parse(day), Euro.of(open))), Euro.of(before));
    }

    private static Map<UUID, Known> unpaid(String before) {
        return Map.of(APRIL, since("2024-04-01", "400.00", before), MAY, since("2024-05-01", "400.00", "0.00"));
    }

    @Test
    void runsOnEachDebtFromTheDayAfterTheTermOfTheFirstReminderThatAskedForIt() throws IOException {
        StepInterest interest = StepInterest.of(aprilAndMay(), unpaid("0.00"), clause("legal"), DAY);

        // April: 16 April + 16 = 2 May, so 3 May to 14 July, 73 days: 400 x 5.75 x 73 / 36500 = 4.60
        // May: 1 June + 16 = 17 June, so 18 June to 14 July, 27 days: 400 x 5.75 x 27 / 36500 = 1.7014
        assertThat(interest.debts())
                .extracting(StepInterest.OnDebt::asked)
                .containsExactly(Euro.of("4.60"), Euro.of("1.70"));
        assertThat(interest.asked()).isEqualTo(Euro.of("6.30"));
        assertThat(interest.isAsked()).isTrue();
        assertThat(interest.debts().get(0).run().parts().get(0).from()).isEqualTo("2024-05-03");
    }

    static Stream<String> outstanding() throws IOException {
        try (InputStream file = StepInterestTest.class.getResourceAsStream("/cases/book-xix.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                    .map(one -> one.at("/inputs/outstanding").asText())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("outstanding")
    void theStepAsksWhatTheQuoteSaysToTheCent(String outstanding) throws IOException {
        // Given the amounts of the published cases, at a rate of the contract over a change of the cap
        Parameters parameters = clause("12%");
        LocalDate on = LocalDate.of(2025, 3, 1);
        CostFacts facts = facts(
                List.of(debt(APRIL, "2024-11-10", outstanding)),
                "2024-11-16",
                "2025-01-02",
                "2025-01-15",
                "2025-02-01");
        Known known = since("2024-11-01", outstanding, "0.00");

        // When
        StepInterest interest = StepInterest.of(facts, Map.of(APRIL, known), parameters, on);

        // Then it is that of 3 December until the last of February
        LateInterest quote = LateInterest.of(
                known.evenings(),
                LocalDate.of(2024, 12, 3),
                on.minusDays(1),
                InterestRates.ofContract(new BigDecimal("12"), parameters),
                parameters);
        assertThat(interest.withheld()).isEmpty();
        assertThat(interest.asked()).isEqualTo(quote.amount());
        assertThat(quote.parts())
                .extracting(LateInterest.Part::rate)
                .containsExactly(new BigDecimal("12"), new BigDecimal("4.5"));
    }

    @Test
    void whatWasAskedOfTheDaysBeforeIsNotAskedAgain() throws IOException {
        StepInterest interest = StepInterest.of(aprilAndMay(), unpaid("3.10"), clause("legal"), DAY);

        assertThat(interest.debts())
                .extracting(StepInterest.OnDebt::asked)
                .containsExactly(Euro.of("1.50"), Euro.of("1.70"));
    }

    @Test
    void whatWasAskedTooMuchIsNeverAskedAgainAndNeverNegative() throws IOException {
        // Given 9.99 that was asked before a payment became known
        StepInterest interest = StepInterest.of(aprilAndMay(), unpaid("9.99"), clause("legal"), DAY);

        assertThat(interest.asked()).isEqualTo(Euro.of("1.70"));
    }

    @Test
    void aLeaseWithoutInterestAsksNone() throws IOException {
        StepInterest none = StepInterest.of(aprilAndMay(), unpaid("0.00"), clause("none"), DAY);

        assertThat(none.withheld()).containsExactly(Ground.noClause);
        assertThat(none.articles()).containsExactly("XIX.4");
        assertThat(none.isAsked()).isFalse();
        assertThat(StepInterest.of(aprilAndMay(), unpaid("0.00"), Life.PARAMETERS, DAY)
                        .withheld())
                .containsExactly(Ground.noClause);
    }

    @Test
    void nothingIsAskedBeforeTheTermHasPassed() throws IOException {
        CostFacts june = facts(List.of(debt(MAY, "2024-06-10", "400.00")), "2024-07-01");

        StepInterest interest = StepInterest.of(june, unpaid("0.00"), clause("legal"), DAY);

        assertThat(interest.withheld()).containsExactly(Ground.noFreeReminder, Ground.freeReminders);
        assertThat(interest.articles()).containsExactly("XIX.2");
        assertThat(interest.asked()).isEqualTo(Euro.ZERO);
    }

    @Test
    void aRateThatNobodyEstablishedIsNamed() throws IOException {
        // Given a rate of its own, of which nobody knows whether it is above the cap of the second half of 2026
        CostFacts facts = facts(List.of(debt(APRIL, "2026-04-10", "400.00")), "2026-04-16", "2026-05-02", "2026-05-15");

        StepInterest interest = StepInterest.of(facts, unpaid("0.00"), clause("8%"), LocalDate.of(2026, 7, 15));

        assertThat(interest.withheld()).containsExactly(Ground.rateUnknown);
        assertThat(interest.unknown())
                .contains(new UnknownParameter("arrears/late-interest-cap", LocalDate.of(2026, 7, 1)));
        assertThat(interest.isAsked()).isFalse();
    }

    @Test
    void beforeTheLawTheTermOfAReminderAndTheClauseDecide() throws IOException {
        CostFacts facts = facts(List.of(debt(APRIL, "2021-04-10", "400.00")), "2021-04-16");

        StepInterest interest = StepInterest.of(
                facts, Map.of(APRIL, since("2021-04-01", "400.00", "0.00")), clause("12%"), LocalDate.of(2021, 6, 1));

        // 3 May to 31 May: 400 x 12 x 29 / 36500 = 3.8137
        assertThat(interest.asked()).isEqualTo(Euro.of("3.81"));
        assertThat(interest.withheld()).isEmpty();
        assertThat(StepInterest.of(facts, Map.of(), clause("none"), LocalDate.of(2021, 6, 1))
                        .articles())
                .isEmpty();
    }

    @Test
    void aDebtThatWasLoweredNeverBoreWhatWasNotDue() {
        // Given 400.00, found to be 300.00 on 1 July, of which 100.00 was paid on 1 June and 50.00 came back
        NavigableMap<LocalDate, Euro> evenings = InterestRows.evenings(List.of(
                new Change(LocalDate.of(2024, 4, 1), Euro.of("400.00"), Euro.ZERO),
                new Change(LocalDate.of(2024, 6, 1), Euro.ZERO, Euro.of("100.00")),
                new Change(LocalDate.of(2024, 6, 8), Euro.ZERO, Euro.of("-50.00")),
                new Change(LocalDate.of(2024, 7, 1), Euro.of("-100.00"), Euro.ZERO)));

        assertThat(evenings)
                .containsExactly(
                        Map.entry(LocalDate.of(2024, 4, 1), Euro.of("300.00")),
                        Map.entry(LocalDate.of(2024, 6, 1), Euro.of("200.00")),
                        Map.entry(LocalDate.of(2024, 6, 8), Euro.of("250.00")),
                        Map.entry(LocalDate.of(2024, 7, 1), Euro.of("250.00")));
    }

    @Test
    void aDebtThatWasRaisedBearsTheRiseFromItsDayOn() {
        assertThat(InterestRows.evenings(List.of(
                        new Change(LocalDate.of(2024, 4, 1), Euro.of("300.00"), Euro.ZERO),
                        new Change(LocalDate.of(2024, 6, 1), Euro.of("40.00"), Euro.ZERO))))
                .containsExactly(
                        Map.entry(LocalDate.of(2024, 4, 1), Euro.of("300.00")),
                        Map.entry(LocalDate.of(2024, 6, 1), Euro.of("340.00")));
    }

    @Test
    void nothingRunsWhileAPlanGivesTimeOrADebtSettlementFreezes() {
        NavigableMap<LocalDate, Euro> evenings = new TreeMap<>(
                Map.of(LocalDate.of(2024, 4, 1), Euro.of("400.00"), LocalDate.of(2024, 6, 15), Euro.of("300.00")));

        InterestRows.rest(evenings, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 1), Euro.ZERO);
        InterestRows.rest(evenings, LocalDate.of(2024, 6, 20), LocalDate.of(2024, 7, 10), Euro.ZERO);
        InterestRows.rest(evenings, LocalDate.of(2024, 9, 1), null, Euro.ZERO);

        assertThat(evenings.floorEntry(LocalDate.of(2024, 5, 31)).getValue()).isEqualTo(Euro.of("400.00"));
        assertThat(evenings.floorEntry(LocalDate.of(2024, 6, 1)).getValue()).isEqualTo(Euro.ZERO);
        assertThat(evenings.floorEntry(LocalDate.of(2024, 7, 9)).getValue()).isEqualTo(Euro.ZERO);
        assertThat(evenings.floorEntry(LocalDate.of(2024, 7, 10)).getValue()).isEqualTo(Euro.of("300.00"));
        assertThat(evenings.floorEntry(LocalDate.of(2024, 12, 31)).getValue()).isEqualTo(Euro.ZERO);
    }

    @Test
    void whatAPlanLeavesOutOfADebtBearsInterestAndItsOwnPartNoneWhileItLives() {
        // Given 100.00 of 300.00 in a plan from 1 June to 1 August, of which 60.00 is paid on 1 July
        Rest plan = new Rest(
                new UUID(0, 1), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 8, 1), Optional.of(Euro.of("100.00")));
        Map<LocalDate, Euro> open = Map.of(
                LocalDate.of(2024, 4, 1), Euro.of("300.00"),
                LocalDate.of(2024, 7, 1), Euro.of("240.00"));

        NavigableMap<LocalDate, Euro> meanwhile = new TreeMap<>(open);
        plan.in(meanwhile, LocalDate.of(2024, 7, 15));
        NavigableMap<LocalDate, Euro> afterwards = new TreeMap<>(open);
        plan.in(afterwards, LocalDate.of(2024, 8, 1));

        // Then 300.00 - 100.00 on each day, and all of it again but for the days of the plan
        assertThat(meanwhile.floorEntry(LocalDate.of(2024, 5, 1)).getValue()).isEqualTo(Euro.of("200.00"));
        assertThat(meanwhile.floorEntry(LocalDate.of(2024, 7, 15)).getValue()).isEqualTo(Euro.of("200.00"));
        assertThat(afterwards.floorEntry(LocalDate.of(2024, 5, 31)).getValue()).isEqualTo(Euro.of("300.00"));
        assertThat(afterwards.floorEntry(LocalDate.of(2024, 7, 31)).getValue()).isEqualTo(Euro.of("200.00"));
        assertThat(afterwards.floorEntry(LocalDate.of(2024, 8, 1)).getValue()).isEqualTo(Euro.of("240.00"));
    }
}
