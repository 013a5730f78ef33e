package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes questions of the short form that the YAML cases use; what a case leaves out is as in the example of the contract. */
final class Questions {

    private Questions() {}

    static RentQuestion of(JsonNode question) {
        List<Member> members = new ArrayList<>();
        question.required("members").forEach(member -> members.add(member(member, members.size())));
        return new RentQuestion(
                LocalDate.parse(question.required("effectiveDate").asText()),
                dwelling(question.path("dwelling")),
                new Household(members),
                IncomeBasis.valueOf(question.path("basis").asText("REFERENCE")));
    }

    private static DwellingFigures dwelling(JsonNode dwelling) {
        return new DwellingFigures(
                Euro.of(dwelling.path("baseRent").asText("600.00")),
                Optional.of(Euro.of(dwelling.path("minimumRent").asText("180.00"))),
                Optional.of(Euro.of(dwelling.path("patrimonyReduction").asText("40.00"))),
                Optional.of(Euro.of(dwelling.path("energyCorrection").asText("0.00"))));
    }

    private static Member member(JsonNode member, int position) {
        List<Income> incomes = new ArrayList<>();
        member.path("incomes").forEach(income -> incomes.add(income(income)));
        return new MemberFacts(
                        "m" + position,
                        Role.valueOf(member.required("role").asText()),
                        LocalDate.parse(member.path("birthDate").asText("1980-05-01")),
                        fact(member, "severelyDisabled"),
                        fact(member, "familyAllowance"),
                        fact(member, "orphanAllowance"),
                        fact(member, "domiciled"),
                        fact(member, "sharedCustody"),
                        fact(member, "otherParentRentsSocially"),
                        fact(member, "unmarried"),
                        fact(member, "residentSinceMajority"),
                        member.has("degree") ? Optional.of(member.get("degree").asInt()) : Optional.empty())
                .with(incomes);
    }

    private static Income income(JsonNode income) {
        List<MonthlyAmount> months = new ArrayList<>();
        income.path("months")
                .forEach(month -> months.add(new MonthlyAmount(
                        YearMonth.parse(month.required("month").asText()),
                        Euro.of(month.required("amount").asText()))));
        return new Income(
                income.path("year").asInt(),
                Euro.of(income.path("amount").asText("0.00")),
                IncomeKind.valueOf(income.path("kind").asText("taxable")),
                months);
    }

    private static Optional<Boolean> fact(JsonNode member, String fact) {
        return member.has(fact) ? Optional.of(member.get(fact).asBoolean()) : Optional.empty();
    }
}
