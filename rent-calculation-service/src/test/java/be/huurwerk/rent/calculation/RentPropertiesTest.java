package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.regulation.trace.TraceJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every household, tried on many that a seeded generator makes. */
class RentPropertiesTest {

    private static final int ROUNDS = 1_500;
    private static final long SEED = 20190215;

    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());

    @Test
    void staysWithinTheDwellingsBoundsAndNeverBelowZero() {
        int answered = forEveryQuestion((random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            Euro floor = assessed.minimumRent().plus(assessed.energyCorrection());
            assertThat(assessed.rent()).isLessThanOrEqualTo(assessed.maximumRent());
            assertThat(assessed.rent()).isGreaterThanOrEqualTo(floor.min(assessed.maximumRent()));
            assertThat(assessed.rent().isNegative()).isFalse();
            assertThat(assessed.socialReduction())
                    .isEqualTo(assessed.maximumRent().minus(assessed.rent()));
            if (assessed.bound() == Bound.none) {
                assertThat(assessed.rent()).isEqualTo(assessed.calculatedRent());
            }
        });
        assertThat(answered).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void doesNotDependOnTheOrderOfMembers() {
        forEveryQuestion((random, question) -> {
            List<Member> shuffled = new ArrayList<>(question.household().members());
            Collections.shuffle(shuffled, random);

            RentAssessment assessed = calculation.assess(with(question, shuffled));

            assertThat(assessed)
                    .usingRecursiveComparison()
                    .ignoringFields("trace")
                    .isEqualTo(calculation.assess(question));
        });
    }

    @Test
    void neverFallsWhenAnIncomeRises() {
        forEveryQuestion((random, question) -> {
            // Given
            List<Member> richer = new ArrayList<>(question.household().members());
            Member tenant = richer.get(0);
            Income income = tenant.incomes().get(0);
            Euro more = income.amount().plus(Euro.of(BigDecimal.valueOf(random.nextInt(800_000), 2)));
            richer.set(0, tenant.withIncomes(List.of(new Income(income.year(), more, income.kind(), List.of()))));

            // When
            RentAssessment before = calculation.assess(question);
            RentAssessment after = calculation.assess(with(question, richer));

            // Then: also across bands, since a higher band has a lower divisor
            assertThat(after.rent()).isGreaterThanOrEqualTo(before.rent());
            assertThat(after.incomeBand()).isGreaterThanOrEqualTo(before.incomeBand());
        });
    }

    @Test
    void keepsATraceThatReadsBackToTheByte() {
        forEveryQuestion((random, question) -> {
            String stored = TraceJson.write(calculation.assess(question).trace());

            assertThat(TraceJson.write(TraceJson.read(stored))).isEqualTo(stored);
            assertThat(TraceJson.write(calculation.assess(question).trace())).isEqualTo(stored);
        });
    }

    private int forEveryQuestion(BiConsumer<Random, RentQuestion> property) {
        Random random = new Random(SEED);
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RentQuestion question = question(random);
            try {
                property.accept(random, question);
                answered++;
            } catch (UnknownParameterException e) {
                assertThat(e.name()).isEqualTo("rent/disability-abatement");
            }
        }
        return answered;
    }

    private static RentQuestion with(RentQuestion question, List<Member> members) {
        return new RentQuestion(
                question.effectiveDate(), question.dwelling(), new Household(members), question.basis());
    }

    private static RentQuestion question(Random random) {
        LocalDate on = LocalDate.of(2018 + random.nextInt(8), 1 + random.nextInt(12), 1);
        List<Member> members = new ArrayList<>();
        members.add(member(random, on, Role.tenant, 0));
        for (int i = 1 + random.nextInt(5); i > 1; i--) {
            members.add(member(random, on, Role.values()[random.nextInt(Role.values().length)], i));
        }
        return new RentQuestion(on, dwelling(random), new Household(members), IncomeBasis.REFERENCE);
    }

    private static Member member(Random random, LocalDate on, Role role, int number) {
        int age = role == Role.child ? random.nextInt(32) : 18 + random.nextInt(70);
        List<Income> incomes = List.of(new Income(
                on.getYear() - 3,
                Euro.of(BigDecimal.valueOf(random.nextInt(6_000_000), 2)),
                IncomeKind.taxable,
                List.of()));
        return new MemberFacts(
                        "m" + number,
                        role,
                        on.minusYears(age).minusDays(random.nextInt(365)),
                        Optional.of(random.nextInt(8) == 0),
                        Optional.of(random.nextInt(3) == 0),
                        Optional.empty(),
                        Optional.of(role != Role.child || random.nextInt(4) > 0),
                        Optional.of(random.nextBoolean()),
                        Optional.of(random.nextBoolean()),
                        Optional.of(random.nextInt(4) > 0),
                        Optional.of(random.nextInt(4) > 0),
                        Optional.of(1 + random.nextInt(3)))
                .with(incomes);
    }

    private static DwellingFigures dwelling(Random random) {
        return new DwellingFigures(
                Euro.of(BigDecimal.valueOf(200 + random.nextInt(700))),
                Optional.of(Euro.of(BigDecimal.valueOf(100 + random.nextInt(200)))),
                Optional.of(Euro.of(BigDecimal.valueOf(random.nextInt(13_300), 2))),
                Optional.of(Euro.of(BigDecimal.valueOf(random.nextInt(3_213), 2))));
    }
}
