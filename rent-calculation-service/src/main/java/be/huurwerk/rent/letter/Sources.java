package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The footnotes of a letter: every figure and choice that the calculation read, once, in the order in which they are named. */
final class Sources {

    /** Which rules are in force is no figure that a tenant looks up; the articles say it. */
    private static final String RULES = "rent/rules";

    private static final Pattern KEY = Pattern.compile("\\[S\\d+\\w?](-\\[S\\d+\\w?])?,?\\s*");
    private static final String INDEX = "rent/health-index";

    private final Parameters parameters;
    private final LetterLanguage language;
    private final Words words;
    private final Notation notation;
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    Sources(Parameters parameters, LetterLanguage language, Words words) {
        this.parameters = parameters;
        this.language = language;
        this.words = words;
        this.notation = language.notation();
    }

    private record Key(String name, String key, LocalDate validFrom) {}

    /** The numbers of what this step itself read, as they stand behind it: {@code 1, 2}; empty when it read nothing. */
    String of(Step step) {
        return String.join(
                ", ",
                step.parameters().stream()
                        .filter(read -> !read.name().equals(RULES))
                        .map(this::number)
                        .distinct()
                        .map(String::valueOf)
                        .toList());
    }

    /** Whether a figure that this step read is an estimate: computed and not published, or chosen by the landlord. */
    static boolean isEstimate(Step step) {
        return step.parameters().stream()
                .anyMatch(read -> read.value() instanceof Operand.Number
                        && (read.status() == Status.DERIVED || read.status() == Status.POLICY));
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    private int number(ParameterRead read) {
        return numbers.computeIfAbsent(new Key(read.name(), read.key(), read.validFrom()), key -> {
            texts.add(text(read));
            return texts.size();
        });
    }

    private String text(ParameterRead read) {
        String status = words.text("status", read.status().code());
        String source = parameters
                .source(read.name(), read.validFrom(), language.name())
                .map(Sources::withoutKeys)
                .map(from -> " " + words.text(Map.of("source", from), "source", "from"))
                .orElse("");
        return said(read) + " (" + status + ")." + source;
    }

    /** Without the short keys of our own list of sources, which say nothing to a tenant. */
    private static String withoutKeys(String source) {
        return KEY.matcher(source)
                .replaceAll("")
                .replaceAll("\\s*;(\\s*;)*\\s*", "; ")
                .replaceAll("^[;:, ]+|[;:, .]+$", "");
    }

    private String said(ParameterRead read) {
        Map<String, String> values = Map.of(
                "title", title(read),
                "value", value(read),
                "from", notation.date(read.validFrom()),
                "month", notation.month(YearMonth.from(read.validFrom())));
        if (!(read.value() instanceof Operand.Number)) {
            return words.text(values, "source", "choice");
        }
        return words.text(values, "source", read.name().equals(INDEX) ? "figureOfMonth" : "figure");
    }

    private String title(ParameterRead read) {
        String title = parameters.names().contains(read.name())
                ? parameters.title(read.name()).in(language.name())
                : read.name();
        return read.key() == null
                ? title
                : words.find("key", read.name(), read.key())
                        .map(key -> title + ", " + key)
                        .orElse(title);
    }

    private String value(ParameterRead read) {
        return read.value() instanceof Operand.Number number ? notation.number(number.value()) : "";
    }
}
