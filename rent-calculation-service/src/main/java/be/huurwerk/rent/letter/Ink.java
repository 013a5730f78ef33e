package be.huurwerk.rent.letter;

import static be.huurwerk.rent.difference.TraceSteps.word;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tables of a letter are written with. */
record Ink(LetterLanguage language, Words words, Names names, Sources sources) {

    private static final Words TRACE = Words.read(Ink.class.getResourceAsStream("/trace-steps.yaml"));

    /** Why a member counts or has a reduction, in the words of the trace. */
    String why(Step member, Map<String, String> values) {
        return TRACE.in(language).text(values, "steps", member.step(), "words", "why", word(member, "why"));
    }

    Notation notation() {
        return language.notation();
    }

    String amount(Euro amount) {
        return notation().amount(amount);
    }

    String number(BigDecimal number) {
        return notation().number(number);
    }

    /** {@code 19,00 + 9,50}. */
    String sum(List<BigDecimal> amounts) {
        return amounts.stream().map(amount -> amount(Euro.of(amount))).collect(Collectors.joining(" + "));
    }

    /** A line of what this step read. */
    Calculation.Row line(Step step, String text, String formula, String amount) {
        return Calculation.Row.line(text, formula, amount).readBy(sources.of(step), Sources.isEstimate(step));
    }
}
