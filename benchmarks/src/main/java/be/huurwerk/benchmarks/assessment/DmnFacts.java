package be.huurwerk.benchmarks.assessment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question in the words of the DMN model, with the figures of its year: all that can be looked up beforehand is. */
final class DmnFacts {

    private static final int FIRST_INDEX = 2015;

    private final Parameters parameters;

    DmnFacts(Parameters parameters) {
        this.parameters = parameters;
    }

    Map<String, Object> of(RentQuestion question) {
        return Map.of(
                "effective date", question.effectiveDate(),
                "dwelling", dwelling(question.dwelling()),
                "household",
                        question.household().members().stream()
                                .map(this::member)
                                .toList(),
                "figures", figures(question.effectiveDate()));
    }

    private static Map<String, Object> dwelling(DwellingFigures figures) {
        return Map.of(
                "base rent", figures.baseRent().amount(),
                "minimum rent", amount(figures.minimumRent()),
                "patrimony reduction", amount(figures.patrimonyReduction()),
                "energy correction", amount(figures.energyCorrection()));
    }

    private Map<String, Object> member(Member member) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("role", member.role().name());
        facts.put("birth date", member.birthDate());
        facts.put("severely disabled", member.severelyDisabled());
        facts.put("child benefit", member.familyAllowance() || member.orphanAllowance());
        facts.put("domiciled", member.domiciled());
        facts.put("shared custody", member.sharedCustody());
        facts.put("other parent rents socially", member.otherParentRentsSocially());
        facts.put("unmarried", member.unmarried());
        facts.put("resident since majority", member.residentSinceMajority());
        facts.put("degree", member.degree() == null ? null : BigDecimal.valueOf(member.degree()));
        facts.put("incomes", member.incomes().stream().map(DmnFacts::income).toList());
        return facts;
    }

    private static Map<String, Object> income(Income income) {
        return Map.of(
                "year",
                BigDecimal.valueOf(income.year()),
                "amount",
                income.amount().amount(),
                "assessed",
                income.kind() == IncomeKind.taxable || income.kind() == IncomeKind.none);
    }

    private Map<String, Object> figures(LocalDate on) {
        LocalDate firstOfYear = on.withDayOfYear(1);
        return Map.of(
                "limits",
                Map.of(
                        "single", number("rent/income-limit", "single", on),
                        "single disabled", number("rent/income-limit", "singleDisabled", on),
                        "others", number("rent/income-limit", "others", on),
                        "per dependant", number("rent/income-limit", "perDependant", on)),
                "divisors",
                byKey("rent/divisor", List.of("upToLimit", "below125", "below150", "from150"), on),
                "reductions",
                byKey("rent/family-reduction", List.of("single", "half", "double"), on),
                "floors",
                Map.of(
                        "cohabitant", floor("cohabitant", firstOfYear),
                        "single", floor("single", firstOfYear),
                        "with family", floor("withFamily", firstOfYear)),
                "abatement",
                parameters
                        .find("rent/disability-abatement", on)
                        .map(found -> found.value())
                        .orElse(BigDecimal.ZERO),
                "June indices",
                indices(on.getYear()));
    }

    /** No rule reads it after 2019. */
    private BigDecimal floor(String category, LocalDate on) {
        return parameters
                .find("rent/integration-income-floor", category, on)
                .map(found -> found.value())
                .orElse(BigDecimal.ZERO);
    }

    private Map<String, Object> indices(int rentYear) {
        Map<String, Object> indices = new HashMap<>();
        for (int year = FIRST_INDEX; year < rentYear; year++) {
            indices.put(
                    String.valueOf(year),
                    parameters
                            .number("rent/health-index", LocalDate.of(year, 6, 1))
                            .value());
        }
        return indices;
    }

    private Map<String, Object> byKey(String name, List<String> keys, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        keys.forEach(key -> values.put(key, number(name, key, on)));
        return values;
    }

    private BigDecimal number(String name, String key, LocalDate on) {
        return parameters.number(name, key, on).value();
    }

    private static BigDecimal amount(Optional<Euro> figure) {
        return figure.orElse(Euro.ZERO).amount();
    }
}
