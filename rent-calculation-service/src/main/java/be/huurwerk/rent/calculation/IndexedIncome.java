package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The yearly income of the counted members, each brought to June of the year before the rent year. Nothing is rounded on the way. */
final class IndexedIncome {

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;
    private final DeclaredIncomes declared;

    IndexedIncome(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
        this.declared = new DeclaredIncomes(parameters, question, rules);
    }

    /** The income of the household. */
    Amount of(List<WhoCounts.Counted> all) {
        List<WhoCounts.Counted> counted =
                all.stream().filter(WhoCounts.Counted::counts).toList();
        List<Amount> members = counted.stream().map(this::ofMember).toList();
        if (members.size() == 1 && members.get(0).step().step().equals("indexedIncome")) {
            return members.get(0);
        }
        return sum(Step.named("indexedIncome"), members);
    }

    private Amount ofMember(WhoCounts.Counted counted) {
        List<Amount> entries = declared.of(counted.member()).stream()
                .sorted(Comparator.comparing(Income::kind).thenComparing(Income::amount))
                .map(this::ofEntry)
                .toList();
        boolean abated = isAbated(counted.member())
                && entries.stream().anyMatch(entry -> entry.exact().signum() > 0);
        if (entries.size() == 1 && counted.isWhole() && !abated) {
            return entries.get(0);
        }
        Step.Builder step =
                Step.named("memberIncome").operand("memberId", counted.member().memberId());
        BigDecimal exact = Exact.sum(entries.stream().map(Amount::exact).toList());
        step.operand("parts", cents(entries))
                .steps(entries.stream().map(Amount::step).toList());
        if (!counted.isWhole()) {
            step.operand("share", counted.share());
            exact = Exact.percent(exact, counted.share());
        }
        if (abated) {
            DatedValue abatement = parameters.number("rent/disability-abatement", question.effectiveDate());
            step.operand("abatement", abatement);
            exact = exact.subtract(abatement.value()).max(BigDecimal.ZERO);
        }
        return Amount.of(exact, step);
    }

    private boolean isAbated(Member member) {
        return rules.abatesForSevereDisability()
                && member.severelyDisabled()
                && member.isKinWithin(parameters
                        .number("rent/relative-degree", question.effectiveDate())
                        .intValue());
    }

    private Amount ofEntry(Income income) {
        if (income.isCurrent()) {
            return ofMonths(income);
        }
        if (income.kind() == IncomeKind.none) {
            return new Amount(BigDecimal.ZERO, Step.named("noIncome").result(new BigDecimal("0.00")));
        }
        DatedValue from = index(income.year());
        DatedValue to = index(question.rentYear()
                - parameters
                        .number("rent/indexation", "rentYearLag", question.effectiveDate())
                        .intValue());
        BigDecimal exact = Exact.divide(income.amount().amount().multiply(to.value()), from.value());
        return Amount.of(
                exact,
                Step.named("indexedIncome")
                        .operand("income", income.amount())
                        .operand("indexTo", to)
                        .operand("indexFrom", from)
                        .legalBasis(rules.legalBasis()));
    }

    private DatedValue index(int year) {
        int month = parameters
                .number("rent/indexation", "month", question.effectiveDate())
                .intValue();
        return parameters.number("rent/health-index", LocalDate.of(year, month, 1));
    }

    /** The last months stand for a year; a current income is not indexed. */
    private Amount ofMonths(Income income) {
        DatedValue months = parameters.number("policy/rent/current-income", "months", question.effectiveDate());
        DatedValue factor = parameters.number("policy/rent/current-income", "factor", question.effectiveDate());
        List<BigDecimal> last = income.months().stream()
                .sorted(Comparator.comparing(MonthlyAmount::month).reversed())
                .limit(months.intValue())
                .sorted(Comparator.comparing(MonthlyAmount::month))
                .map(month -> month.amount().amount())
                .toList();
        return Amount.of(
                Exact.sum(last).multiply(factor.value()),
                Step.named("currentIncome").operand("months", last).read(months).operand("factor", factor));
    }

    private Amount sum(Step.Builder step, List<Amount> parts) {

        step.operand("parts", cents(parts))
                .steps(parts.stream().map(Amount::step).toList())
                .legalBasis(rules.legalBasis());
        return Amount.of(Exact.sum(parts.stream().map(Amount::exact).toList()), step);
    }

    private static List<BigDecimal> cents(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> Rounding.CENT_HALF_UP.euro(amount.exact()).amount())
                .toList();
    }

    /** An unrounded amount and the step that shows it to the cent. */
    record Amount(BigDecimal exact, Step step) {

        static Amount of(BigDecimal exact, Step.Builder step) {
            Euro cents = Rounding.CENT_HALF_UP.euro(exact);
            boolean rounded = cents.amount().compareTo(exact) != 0;
            return new Amount(exact, (rounded ? step.exact(exact) : step).result(cents));
        }
    }
}
