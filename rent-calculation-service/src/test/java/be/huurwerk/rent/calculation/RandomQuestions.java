package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/** Questions about households of every make and period; the same seed gives the same ones. */
final class RandomQuestions {

    private static final int ROUNDS = 1_000;
    private static final List<IncomeKind> ASSESSED =
            List.of(IncomeKind.integrationIncome, IncomeKind.disabilityIncomeReplacement, IncomeKind.foreignExempt);

    private final Random random;

    private RandomQuestions(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Tries a property on many questions; those that need the abatement of a year in which nobody knows it are passed over, and no
     * more than half may be.
     */
    static void forEach(long seed, BiConsumer<Random, RentQuestion> property) {
        RandomQuestions questions = new RandomQuestions(seed);
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try {
                property.accept(questions.random, questions.next());
                answered++;
            } catch (UnknownParameterException e) {
                assertThat(e.name()).isEqualTo("rent/disability-abatement");
            }
        }
        assertThat(answered).isGreaterThan(ROUNDS / 2);
    }

    /** The same question about these members. */
    static RentQuestion with(RentQuestion question, List<Member> members) {
        return new RentQuestion(
                question.effectiveDate(), question.dwelling(), new Household(members), question.basis());
    }

    /** The same question with one member more. */
    static RentQuestion withMore(RentQuestion question, Member more) {
        List<Member> members = new ArrayList<>(question.household().members());
        members.add(more);
        return with(question, members);
    }

    /** The same question with the first member, who is the tenant, replaced. */
    static RentQuestion withTenant(RentQuestion question, Member tenant) {
        List<Member> members = new ArrayList<>(question.household().members());
        members.set(0, tenant);
        return with(question, members);
    }

    /** The same question where members declared more: other kinds of income in the same year, and whatever in the years about it. */
    static RentQuestion withMoreIncomes(RentQuestion question, Random random) {
        return with(
                question,
                question.household().members().stream()
                        .map(member -> member.withIncomes(more(member.incomes(), random)))
                        .toList());
    }

    private static List<Income> more(List<Income> incomes, Random random) {
        int year = incomes.get(0).year();
        List<Income> all = new ArrayList<>(incomes);
        for (IncomeKind kind : ASSESSED) {
            for (int about = year - 1; about <= year + 1; about++) {
                boolean there = incomes.get(0).kind() == kind && about == year;
                if (!there && random.nextInt(4) == 0) {
                    all.add(new Income(about, Euro.ofCents(random.nextInt(1_000_000)), kind, List.of()));
                }
            }
        }
        return all;
    }

    static Member tenant(RentQuestion question) {
        return question.household().members().get(0);
    }

    private RentQuestion next() {
        LocalDate on = LocalDate.of(2018 + random.nextInt(9), 1 + random.nextInt(12), 1);
        List<Member> members = new ArrayList<>();
        members.add(member(on, Role.tenant, 0));
        for (int i = 1 + random.nextInt(5); i > 1; i--) {
            members.add(member(on, Role.values()[random.nextInt(Role.values().length)], i));
        }
        return new RentQuestion(on, dwelling(), new Household(members), IncomeBasis.REFERENCE);
    }

    private Member member(LocalDate on, Role role, int number) {
        int age = role == Role.child ? random.nextInt(32) : 18 + random.nextInt(70);
        int year = on.getYear() < 2020 ? on.getYear() - 3 : on.getYear() - 1 - random.nextInt(3);
        List<Income> incomes = List.of(new Income(year, cents(6_000_000), kind(), List.of()));
        return new MemberFacts(
                        "m" + number,
                        role,
                        on.minusYears(age).minusDays(random.nextInt(365)),
                        Optional.of(random.nextInt(8) == 0),
                        Optional.of(random.nextInt(3) == 0),
                        Optional.of(random.nextInt(20) == 0),
                        Optional.of(role != Role.child || random.nextInt(4) > 0),
                        Optional.of(random.nextBoolean()),
                        Optional.of(random.nextBoolean()),
                        Optional.of(random.nextInt(4) > 0),
                        Optional.of(random.nextInt(4) > 0),
                        Optional.of(1 + random.nextInt(3)))
                .with(incomes);
    }

    /** Taxable more often than not. */
    private IncomeKind kind() {
        return random.nextInt(3) > 0 ? IncomeKind.taxable : ASSESSED.get(random.nextInt(ASSESSED.size()));
    }

    private DwellingFigures dwelling() {
        return new DwellingFigures(
                Euro.of(BigDecimal.valueOf(200 + random.nextInt(700))),
                Optional.of(Euro.of(BigDecimal.valueOf(100 + random.nextInt(200)))),
                Optional.of(cents(18_000)),
                Optional.of(cents(3_213)));
    }

    private Euro cents(int below) {
        return Euro.ofCents(random.nextInt(below));
    }
}
