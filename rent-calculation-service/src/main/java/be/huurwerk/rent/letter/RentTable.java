package be.huurwerk.rent.letter;

import static be.huurwerk.rent.difference.TraceSteps.euro;
import static be.huurwerk.rent.difference.TraceSteps.number;
import static be.huurwerk.rent.difference.TraceSteps.word;

import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.TraceSteps;
import be.huurwerk.rent.letter.Calculation.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the share of the income to the rent: what is added, what is taken off, and the limits of the dwelling. */
final class RentTable {

    private static final String PLUS = "+\u00a0";
    private static final String MINUS = "\u2212\u00a0";

    private final Ink ink;
    private final Words words;

    RentTable(Ink ink) {
        this.ink = ink;
        this.words = ink.words();
    }

    List<Row> of(List<Step> trace) {
        List<Row> rows = new ArrayList<>();
        Step share = TraceSteps.get(trace, "incomeShare");
        String divisor = ink.number(number(share, "divisor"));
        rows.add(ink.line(
                share,
                words.text(Map.of("divisor", divisor), "share"),
                ink.amount(euro(share, "indexedIncome")) + " / " + divisor,
                ink.amount(euro(share))));
        Optional<Step> energy = TraceSteps.find(trace, "energyCorrection");
        energy.ifPresent(step -> rows.add(figure(step, PLUS)));
        rows.add(figure(TraceSteps.get(trace, "patrimonyReduction"), MINUS));
        Step family = TraceSteps.get(trace, "familyReduction");
        family.steps().forEach(member -> rows.add(reduction(member)));
        rows.add(ink.line(family, words.text("familyReduction"), "", signed(MINUS, euro(family))));
        Step calculated = TraceSteps.get(trace, "calculatedRent");
        rows.add(ink.line(calculated, words.text("calculatedRent"), "", ink.amount(euro(calculated)))
                .as("sum"));
        limits(trace, energy, rows);
        Step rent = TraceSteps.get(trace, "rent");
        rows.add(ink.line(rent, words.text("rent"), "", ink.amount(euro(rent))).as("result"));
        return rows;
    }

    private void limits(List<Step> trace, Optional<Step> energy, List<Row> rows) {
        Step minimum = TraceSteps.get(trace, "minimumRent");
        Step rent = TraceSteps.get(trace, "rent");
        boolean withEnergy = energy.filter(step -> !euro(step).isZero()).isPresent();
        String formula = withEnergy ? ink.amount(euro(minimum)) + " + " + ink.amount(euro(energy.get())) : "";
        rows.add(ink.line(
                minimum,
                words.text(withEnergy ? "minimumWithEnergy" : "minimumRent"),
                formula,
                ink.amount(euro(rent, "floor"))));
        rows.add(Row.line(words.text("maximumRent"), "", ink.amount(euro(rent, "maximum"))));
    }

    /** What the limits of the dwelling did to the calculated rent. */
    String bound(List<Step> trace) {
        Step rent = TraceSteps.get(trace, "rent");
        return words.text(Map.of("rent", ink.notation().euro(euro(rent))), "bound", word(rent, "bound"));
    }

    /** Empty when the landlord measures it otherwise than against the base rent, or there is none. */
    String socialReduction(List<Step> trace) {
        return TraceSteps.find(trace, "socialReduction")
                .filter(step -> step.operands().containsKey("baseRent"))
                .filter(step -> euro(step).compareTo(Euro.ZERO) > 0)
                .map(step -> words.text(Map.of("amount", ink.notation().euro(euro(step))), "socialReduction"))
                .orElse("");
    }

    private Row figure(Step step, String sign) {
        return ink.line(step, words.text(step.step()), "", signed(sign, euro(step)));
    }

    private String signed(String sign, Euro amount) {
        return amount.isZero() ? ink.amount(amount) : sign + ink.amount(amount);
    }

    private Row reduction(Step member) {
        String text = ink.names().of(word(member, "memberId")) + ": " + ink.why(member, Map.of());
        return ink.line(member, text, ink.amount(euro(member)), "").as("inset");
    }
}
