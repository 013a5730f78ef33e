package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.difference.Difference.Calculated;
import be.huurwerk.rent.difference.FactChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays the facts of two questions side by side; of the incomes those that one of the answers rests on. */
final class FactChanges {

    private final List<FactChange> changes = new ArrayList<>();

    private FactChanges() {}

    static List<FactChange> between(Calculated one, Calculated other) {
        RentQuestion before = one.question();
        RentQuestion after = other.question();
        FactChanges found = new FactChanges();
        found.compare(
                Kind.incomeBasis,
                Optional.empty(),
                Map.of("basis", before.basis().name()),
                Map.of("basis", after.basis().name()));
        found.household(members(before), members(after));
        found.incomes(one.incomesUsed(), other.incomesUsed());
        found.compare(Kind.dwellingFigure, Optional.empty(), figures(before.dwelling()), figures(after.dwelling()));
        return List.copyOf(found.changes);
    }

    private void household(Map<String, Member> before, Map<String, Member> after) {
        for (String memberId : union(before.keySet(), after.keySet())) {
            Optional<Member> was = Optional.ofNullable(before.get(memberId));
            Optional<Member> is = Optional.ofNullable(after.get(memberId));
            if (was.isEmpty() || is.isEmpty()) {
                changes.add(new FactChange(
                        was.isEmpty() ? Kind.memberJoined : Kind.memberLeft,
                        Optional.of(memberId),
                        Optional.empty(),
                        was.map(member -> member.role().name()),
                        is.map(member -> member.role().name())));
            }
            if (was.isPresent() && is.isPresent()) {
                compare(Kind.memberFact, Optional.of(memberId), facts(was.get()), facts(is.get()));
            }
        }
    }

    private void incomes(Map<String, List<Income>> before, Map<String, List<Income>> after) {
        for (String memberId : union(before.keySet(), after.keySet())) {
            compare(
                    Kind.income,
                    Optional.of(memberId),
                    incomes(before.getOrDefault(memberId, List.of())),
                    incomes(after.getOrDefault(memberId, List.of())));
        }
    }

    private void compare(Kind kind, Optional<String> memberId, Map<String, String> before, Map<String, String> after) {
        for (String property : union(before.keySet(), after.keySet())) {
            Optional<String> was = Optional.ofNullable(before.get(property));
            Optional<String> is = Optional.ofNullable(after.get(property));
            if (!was.equals(is)) {
                changes.add(new FactChange(kind, memberId, Optional.of(property), was, is));
            }
        }
    }

    private static Map<String, Member> members(RentQuestion question) {
        Map<String, Member> members = new LinkedHashMap<>();
        question.household().members().forEach(member -> members.put(member.memberId(), member));
        return members;
    }

    private static Map<String, String> facts(Member member) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("role", member.role().name());
        facts.put("severelyDisabled", String.valueOf(member.severelyDisabled()));
        facts.put("familyAllowance", String.valueOf(member.familyAllowance()));
        facts.put("orphanAllowance", String.valueOf(member.orphanAllowance()));
        facts.put("domiciled", String.valueOf(member.domiciled()));
        facts.put("sharedCustody", String.valueOf(member.sharedCustody()));
        facts.put("otherParentRentsSocially", String.valueOf(member.otherParentRentsSocially()));
        facts.put("unmarried", String.valueOf(member.unmarried()));
        facts.put("residentSinceMajority", String.valueOf(member.residentSinceMajority()));
        facts.put("degree", String.valueOf(member.degree()));
        return facts;
    }

    /** By year and kind, as {@code 2016 taxable}. */
    private static Map<String, String> incomes(List<Income> used) {
        Map<String, String> incomes = new LinkedHashMap<>();
        for (Income income : used) {
            incomes.put(income.year() + " " + income.kind().name(), amount(income));
        }
        return incomes;
    }

    private static String amount(Income income) {
        return income.kind() == IncomeKind.current
                ? income.months().stream()
                        .map(month -> month.month() + ": " + text(month.amount()))
                        .collect(Collectors.joining(", "))
                : text(income.amount());
    }

    private static Map<String, String> figures(DwellingFigures dwelling) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("baseRent", text(dwelling.baseRent()));
        dwelling.minimumRent().ifPresent(amount -> figures.put("minimumRent", text(amount)));
        dwelling.patrimonyReduction().ifPresent(amount -> figures.put("patrimonyReduction", text(amount)));
        dwelling.energyCorrection().ifPresent(amount -> figures.put("energyCorrection", text(amount)));
        return figures;
    }

    private static String text(Euro amount) {
        return amount == null ? "0.00" : amount.amount().toPlainString();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
