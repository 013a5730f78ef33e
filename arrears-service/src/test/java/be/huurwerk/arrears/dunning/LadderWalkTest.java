package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.Ladder.Step;
import be.huurwerk.regulation.parameter.ParameterPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every shipped ladder, as it holds from each of its dates on, over generated accounts. */
class LadderWalkTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 400;

    private static Stream<Ladder> shipped() {
        return Life.PARAMETERS.names().stream()
                .filter(name -> name.startsWith("policy/arrears/ladder-"))
                .flatMap(name -> Life.PARAMETERS.history(name).stream()
                        .map(ParameterPeriod::from)
                        .map(from -> Ladders.named(Life.PARAMETERS, name, from)));
    }

    @TestFactory
    Stream<DynamicTest> theLandlordsChoiceNamesALadder() {
        return Life.PARAMETERS.history(Ladders.CHOICE).stream()
                .map(period -> DynamicTest.dynamicTest(
                        period.from().toString(),
                        () -> assertThat(Ladders.of(Life.PARAMETERS, period.from())
                                        .steps())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whoNeverPaysMeetsEveryStepOnceAndInOrder() {
        return shipped()
                .map(ladder -> DynamicTest.dynamicTest(ladder.name(), () -> {
                    Life life = new Life("316.10").rents("2019-01", 13);
                    assertThat(codes(life.play(ladder, FIRST, FIRST.plusDays(DAYS))))
                            .isEqualTo(ladder.steps().stream().map(Step::code).toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> noDebtEverMeetsAStepBeforeThoseThatGoBeforeIt() {
        return shipped()
                .map(ladder -> DynamicTest.dynamicTest(ladder.name(), () -> {
                    Random random = new Random(20190410);
                    int again = 0;
                    for (int round = 0; round < 15; round++) {
                        again += walk(ladder, generated(random), random);
                    }
                    assertThat(again).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theOrderInWhichLinesCameMakesNoDifference() {
        return shipped()
                .map(ladder -> DynamicTest.dynamicTest(ladder.name(), () -> {
                    Random random = new Random(20190411);
                    for (int round = 0; round < 4; round++) {
                        Life life = generated(random);
                        List<String> calendar = life.play(ladder, FIRST, FIRST.plusDays(DAYS));
                        Collections.shuffle(life.lines, random);
                        assertThat(life.play(ladder, FIRST, FIRST.plusDays(DAYS)))
                                .isEqualTo(calendar);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCaseReplayedFromItsEventsGivesTheSameStageAndNextStepOnEveryDay() {
        return shipped()
                .map(ladder -> DynamicTest.dynamicTest(ladder.name(), () -> {
                    Random random = new Random(20190412);
                    for (int round = 0; round < 5; round++) {
                        replay(ladder, generated(random), random);
                    }
                }));
    }

    /** What was shown of a case on a day, while nobody knew more than that day. */
    private record Shown(LocalDate day, int caseOfLife, String stage, Optional<String> next, Optional<LocalDate> from) {

        static Shown of(Assessment found, LocalDate day, int caseOfLife) {
            return new Shown(
                    day,
                    caseOfLife,
                    found.stage(),
                    found.next().map(next -> next.step().code()),
                    found.next().map(Assessment.NextStep::from));
        }
    }

    /** Lives day by day, then asks each day again, in any order, with all that came later known. */
    private static void replay(Ladder ladder, Life life, Random random) {
        List<Shown> shown = new ArrayList<>();
        List<List<Taken>> cases = new ArrayList<>();
        List<LocalDate> since = new ArrayList<>();
        boolean open = false;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            CaseFacts before = life.on(day, List.of(), Optional.empty());
            if (!Limits.isFollowed(before, Life.PARAMETERS, day)) {
                open = false;
                continue;
            }
            if (!open) {
                open = true;
                cases.add(new ArrayList<>());
                since.add(DunningPolicy.since(before, before.oldestDue().orElseThrow()));
            }
            int last = cases.size() - 1;
            Assessment found =
                    DunningPolicy.assess(ladder, life.on(day, cases.get(last), Optional.of(since.get(last))), day);
            if (found.isDue(day) && random.nextInt(3) > 0) {
                cases.get(last).add(new Taken(found.next().orElseThrow().step().code(), day));
                found = DunningPolicy.assess(ladder, life.on(day, cases.get(last), Optional.of(since.get(last))), day);
            }
            since.set(last, found.since());
            shown.add(Shown.of(found, day, last));
        }
        assertThat(shown).hasSizeGreaterThan(10);
        Collections.shuffle(shown, random);
        Collections.shuffle(life.lines, random);
        for (Shown then : shown) {
            List<Taken> steps = new ArrayList<>(cases.get(then.caseOfLife()));
            Collections.shuffle(steps, random);
            CaseFacts facts = life.on(then.day(), steps, Optional.of(since.get(then.caseOfLife())));
            assertThat(Shown.of(DunningPolicy.assess(ladder, facts, then.day()), then.day(), then.caseOfLife()))
                    .isEqualTo(then);
        }
    }

    /** A step that was taken, and the debts that it asked for. */
    private record Asked(Step step, LocalDate on, Set<UUID> debts) {}

    /** Takes steps when they are due, or later, or never, and checks each against the ladder and what was asked for each of the oldest debts. */
    private static int walk(Ladder ladder, Life life, Random random) {
        List<Asked> asked = new ArrayList<>();
        int again = 0;
        Optional<LocalDate> since = Optional.empty();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            List<Taken> steps = asked.stream()
                    .map(one -> new Taken(one.step().code(), one.on()))
                    .toList();
            CaseFacts facts = life.on(day, steps, since);
            if (!Limits.isFollowed(facts, Life.PARAMETERS, day)) {
                asked.clear();
                since = Optional.empty();
                continue;
            }
            Assessment found = DunningPolicy.assess(ladder, facts, day);
            assertThat(DunningPolicy.assess(ladder, facts, day)).isEqualTo(found);
            since = Optional.of(found.since());
            if (found.isDue(day) && random.nextInt(3) > 0) {
                Step step = found.next().orElseThrow().step();
                List<Asked> before = asked.stream()
                        .filter(one -> one.debts().containsAll(ids(facts, facts.oldestDue())))
                        .toList();
                assertThat(inOrder(ladder, before)).isEqualTo(ladder.steps().indexOf(step));
                if (!before.isEmpty()) {
                    assertThat(day)
                            .isAfterOrEqualTo(before.get(before.size() - 1).on().plusDays(step.gap()));
                }
                again += asked.stream().anyMatch(one -> one.step().equals(step)) ? 1 : 0;
                asked.add(new Asked(step, day, ids(facts, Optional.empty())));
            }
        }
        return again;
    }

    /** What is overdue, or fell due on a day. */
    private static Set<UUID> ids(CaseFacts facts, Optional<LocalDate> dueOn) {
        return facts.overdue().stream()
                .filter(debt -> dueOn.isEmpty() || dueOn.get().equals(debt.dueOn()))
                .map(debt -> debt.entryId().orElseThrow())
                .collect(Collectors.toSet());
    }

    /** How many steps of the ladder were taken, each after the one before it. */
    private static int inOrder(Ladder ladder, List<Asked> asked) {
        int steps = 0;
        for (Asked one : asked) {
            steps += one.step().equals(ladder.steps().get(steps)) ? 1 : 0;
        }
        return steps;
    }

    private static Life generated(Random random) {
        Life life = new Life("316.10").rents("2019-01", 13);
        for (int month = 0; month < 13; month++) {
            String on = YearMonth.of(2019, 1)
                    .plusMonths(month)
                    .atDay(1 + random.nextInt(28))
                    .toString();
            switch (random.nextInt(8)) {
                case 0 -> life.paid(on, "150.00");
                case 1 -> life.paid(on, "632.20");
                case 2 ->
                    life.paid(on, "316.10")
                            .returned(LocalDate.parse(on).plusDays(6).toString());
                case 3 -> {}
                case 4, 5 -> {
                    LocalDate back = LocalDate.parse(on).plusDays(10 + random.nextInt(60));
                    life.paid(on, "316.10").returned(back.toString());
                    life.paid(back.plusDays(2 + random.nextInt(9)).toString(), "316.10");
                }
                default -> life.paid(on, "316.10");
            }
        }
        return life;
    }

    private static List<String> codes(List<String> calendar) {
        return calendar.stream().map(line -> line.split(" ")[1]).toList();
    }
}
