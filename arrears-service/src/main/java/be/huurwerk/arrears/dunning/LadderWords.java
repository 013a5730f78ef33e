package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Ladder.Condition;
import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.dunning.Ladder.Measure;
import be.huurwerk.arrears.dunning.Ladder.Step;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a step of a ladder as the policy writes it: terms {@code name=value}, separated by spaces; a list has commas between its words. */
final class LadderWords {

    private static final Set<String> NAMES =
            Set.of("day", "after", "gap", "when", "channel", "tasks", "by", "authorisedBy", "cost", "interest");
    private static final String POSTAGE = "+postage";
    private static final String CLAUSE = "clause";

    private LadderWords() {}

    /**
     * @throws IllegalArgumentException when the step does not keep to the form, or says twice, or not at all, when it is taken
     */
    static Step step(String code, String words) {
        Map<String, String> terms = new HashMap<>();
        for (String term : words.strip().split("\\s+")) {
            String[] parts = term.split("=", 2);
            if (parts.length != 2 || !NAMES.contains(parts[0]) || terms.put(parts[0], parts[1]) != null) {
                throw fault(code, term);
            }
        }
        if (terms.containsKey("day") == terms.containsKey("after") || !terms.containsKey("channel")) {
            throw fault(code, words);
        }
        if (!terms.getOrDefault("interest", CLAUSE).equals(CLAUSE)) {
            throw fault(code, words);
        }
        return new Step(
                code,
                Optional.ofNullable(terms.get("day")).map(day -> number(code, day, 1, 31)),
                number(code, terms.getOrDefault("after", "0"), 0, 3660),
                number(code, terms.getOrDefault("gap", "1"), 1, 3660),
                conditions(code, terms.getOrDefault("when", "")),
                list(terms.get("channel")),
                list(terms.getOrDefault("tasks", "")),
                list(terms.getOrDefault("by", "")),
                list(terms.getOrDefault("authorisedBy", "")),
                Optional.ofNullable(terms.get("cost")).map(cost -> cost(code, cost)),
                terms.containsKey("interest"));
    }

    private static List<Condition> conditions(String code, String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split("\\|"))
                        .map(word -> condition(code, word))
                        .toList();
    }

    private static Condition condition(String code, String word) {
        String[] parts = word.split(":", 2);
        if (parts.length != 2) {
            throw fault(code, word);
        }
        return new Condition(Measure.valueOf(parts[0]), new BigDecimal(parts[1]));
    }

    private static Cost cost(String code, String word) {
        boolean postage = word.endsWith(POSTAGE);
        String amount = postage ? word.substring(0, word.length() - POSTAGE.length()) : word;
        boolean percent = amount.endsWith("%");
        if (percent && postage) {
            throw fault(code, word);
        }
        BigDecimal value = new BigDecimal(percent ? amount.substring(0, amount.length() - 1) : amount);
        if (value.signum() <= 0) {
            throw fault(code, word);
        }
        return new Cost(value, percent, postage);
    }

    private static int number(String code, String word, int least, int most) {
        int number = Integer.parseInt(word);
        if (number < least || number > most) {
            throw fault(code, word);
        }
        return number;
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(","));
    }

    private static IllegalArgumentException fault(String code, String words) {
        return new IllegalArgumentException("step " + code + " of a ladder says: " + words);
    }
}
