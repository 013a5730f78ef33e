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
                    for (int round = 0; round < 15; round++) {
                        walk(ladder, generated(random), random);
                    }
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

    /** Takes steps when they are due, or later, or never, and checks each against the ladder. */
    private static void walk(Ladder ladder, Life life, Random random) {
        List<Taken> steps = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            CaseFacts facts = life.on(day, steps, since);
            if (!Limits.isFollowed(facts, Life.PARAMETERS, day)) {
                steps.clear();
                since = Optional.empty();
                continue;
            }
            Assessment found = DunningPolicy.assess(ladder, facts, day);
            assertThat(DunningPolicy.assess(ladder, facts, day)).isEqualTo(found);
            since = Optional.of(found.since());
            if (found.isDue(day) && random.nextInt(3) > 0) {
                LocalDate oldestDue = facts.oldestDue().orElseThrow();
                Step step = found.next().orElseThrow().step();
                List<LocalDate> asked = steps.stream()
                        .map(Taken::on)
                        .filter(on -> on.isAfter(oldestDue))
                        .toList();
                assertThat(ladder.steps().indexOf(step)).isEqualTo(asked.size());
                if (!asked.isEmpty()) {
                    assertThat(day).isAfterOrEqualTo(asked.get(asked.size() - 1).plusDays(step.gap()));
                }
                steps.add(new Taken(step.code(), day));
            }
        }
    }

    private static Life generated(Random random) {
        Life life = new Life("316.10").rents("2019-01", 13);
        for (int month = 0; month < 13; month++) {
            String on = YearMonth.of(2019, 1)
                    .plusMonths(month)
                    .atDay(1 + random.nextInt(28))
                    .toString();
            switch (random.nextInt(6)) {
                case 0 -> life.paid(on, "150.00");
                case 1 -> life.paid(on, "632.20");
                case 2 ->
                    life.paid(on, "316.10")
                            .returned(LocalDate.parse(on).plusDays(6).toString());
                case 3 -> {}
                default -> life.paid(on, "316.10");
            }
        }
        return life;
    }

    private static List<String> codes(List<String> calendar) {
        return calendar.stream().map(line -> line.split(" ")[1]).toList();
    }
}
