package be.huurwerk.rent.letter;

import static be.huurwerk.rent.difference.TraceSteps.euro;
import static be.huurwerk.rent.difference.TraceSteps.number;
import static be.huurwerk.rent.difference.TraceSteps.numbers;

import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.TraceSteps;
import be.huurwerk.rent.letter.Calculation.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The yearly income of those who count, member by member, up to the income that is divided. */
final class IncomeTable {

    private final Ink ink;

    IncomeTable(Ink ink) {
        this.ink = ink;
    }

    List<Row> of(List<Step> trace) {
        Step household = TraceSteps.get(trace, "indexedIncome");
        Map<String, Step> parts = TraceSteps.incomes(trace);
        List<Row> rows = new ArrayList<>();
        parts.forEach((memberId, step) -> rows.addAll(ofMember(ink.names().of(memberId), step)));
        String formula = parts.size() > 1 ? ink.sum(numbers(household, "parts")) : "";
        rows.add(Row.line(ink.words().text("income", "total"), formula, ink.amount(euro(household)))
                .as("sum"));
        TraceSteps.find(trace, "incomeFloor").map(this::floor).ifPresent(rows::add);
        return rows;
    }

    private List<Row> ofMember(String name, Step step) {
        if (!step.step().equals("memberIncome")) {
            return List.of(entry(name, step));
        }
        List<Row> rows = new ArrayList<>();
        step.steps().forEach(entry -> rows.add(entry(name, entry)));
        memberSum(name, step).ifPresent(rows::add);
        return rows;
    }

    private Row entry(String name, Step step) {
        if (step.step().equals("noIncome")) {
            return Row.line(said(name, "none"), "", ink.amount(euro(step)));
        }
        if (step.step().equals("currentIncome")) {
            String formula = "(" + ink.sum(numbers(step, "months")) + ") × " + ink.number(number(step, "factor"));
            return ink.line(step, said(name, "current"), formula, ink.amount(euro(step)));
        }
        int year = step.parameters().get(1).validFrom().getYear();
        String formula = ink.amount(euro(step, "income")) + " × " + ink.number(number(step, "indexTo")) + " / "
                + ink.number(number(step, "indexFrom"));
        String text = ink.words().text(Map.of("name", name, "year", String.valueOf(year)), "income", "ofYear");
        return ink.line(step, text, formula, ink.amount(euro(step)));
    }

    /** What of a member's incomes counts; empty when it is the one above it. */
    private Optional<Row> memberSum(String name, Step step) {
        Optional<String> share =
                find(step, "share").map(BigDecimal::stripTrailingZeros).map(ink::number);
        Optional<String> abatement = find(step, "abatement").map(ink::number);
        List<BigDecimal> parts = numbers(step, "parts");
        if (parts.size() == 1 && share.isEmpty() && abatement.isEmpty()) {
            return Optional.empty();
        }
        String sum = ink.sum(parts);
        String formula = share.isPresent() && parts.size() > 1 ? "(" + sum + ")" : sum;
        formula += share.map(percent -> " × " + percent + "\u00a0%").orElse("")
                + abatement.map(amount -> " − " + amount).orElse("");
        String sentence = share.isPresent()
                ? (abatement.isPresent() ? "shareAndAbatement" : "share")
                : (abatement.isPresent() ? "abatement" : "several");
        String text = ink.words().text(Map.of("name", name, "share", share.orElse("")), "income", sentence);
        return Optional.of(ink.line(step, text, formula, ink.amount(euro(step))));
    }

    private Row floor(Step step) {
        boolean raised = euro(step, "income").compareTo(euro(step)) < 0;
        Map<String, String> amounts = Map.of(
                "one", ink.amount(euro(step, "income")),
                "other", ink.number(number(step, "floor")));
        return ink.line(
                        step,
                        ink.words().text("floor", raised ? "raised" : "kept"),
                        ink.words().text(amounts, "highest"),
                        ink.amount(euro(step)))
                .as("sum");
    }

    private String said(String name, String sentence) {
        return ink.words().text(Map.of("name", name), "income", sentence);
    }

    private static Optional<BigDecimal> find(Step step, String operand) {
        return step.operands().containsKey(operand) ? Optional.of(number(step, operand)) : Optional.empty();
    }
}
