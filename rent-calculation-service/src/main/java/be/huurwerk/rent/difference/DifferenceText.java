package be.huurwerk.rent.difference;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A difference in sentences. */
final class DifferenceText {

    private static final Words WORDS = Words.read(DifferenceText.class.getResourceAsStream("/difference-words.yaml"));

    private final Words words;
    private final Notation notation;

    DifferenceText(LetterLanguage language) {
        this.words = WORDS.in(language);
        this.notation = language.notation();
    }

    /** First the whole, then what told differently, then what each cause does. */
    List<String> of(Difference difference) {
        List<String> sentences = new ArrayList<>();
        sentences.add(total(difference));
        difference.facts().stream().map(this::fact).distinct().forEach(sentences::add);
        difference.contributions().forEach(contribution -> sentences.add(contribution(contribution)));
        return List.copyOf(sentences);
    }

    String contribution(Contribution contribution) {
        boolean divisor = contribution.cause() == Contribution.Cause.divisor;
        String before = divisor ? contribution.before() : euro(contribution.before());
        String after = divisor ? contribution.after() : euro(contribution.after());
        return words.text(
                        Map.of("before", before, "after", after),
                        contribution.cause().name())
                + " "
                + words.text(Map.of("amount", size(contribution.change())), "effect", direction(contribution.change()));
    }

    String fact(FactChange fact) {
        return fact.kind() == FactChange.Kind.incomeBasis
                ? words.text("fact", fact.kind().name(), fact.after().orElseThrow())
                : words.text(
                        Map.of("property", fact.property().map(this::property).orElse("")),
                        "fact",
                        fact.kind().name());
    }

    /** Of an income its year and kind, as {@code 2016 taxable}. */
    private String property(String property) {
        int space = property.indexOf(' ');
        return space < 0
                ? words.text("property", property)
                : words.text(Map.of("year", property.substring(0, space)), "incomeKind", property.substring(space + 1));
    }

    private String total(Difference difference) {
        return words.text(
                Map.of(
                        "before", notation.euro(difference.rentBefore()),
                        "after", notation.euro(difference.rentAfter()),
                        "amount", size(difference.change())),
                "total",
                direction(difference.change()));
    }

    private static String direction(Euro change) {
        return change.isZero() ? "same" : change.isNegative() ? "less" : "more";
    }

    private String size(Euro change) {
        return notation.euro(change.isNegative() ? change.negate() : change);
    }

    private String euro(String amount) {
        return notation.euro(Euro.of(new BigDecimal(amount)));
    }
}
