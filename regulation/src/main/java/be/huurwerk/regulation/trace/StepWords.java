package be.huurwerk.regulation.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of one code of a step in one language, taken apart when the catalogue is read.
 *
 * @param formulas its forms, the first of which everything is there is taken; none when a step just states its result
 * @param names what a name stands for that is no operand
 * @param codes the words for codes, by operand or {@code result}
 */
record StepWords(
        String title, List<Form> formulas, Map<String, List<String>> names, Map<String, Map<String, Form>> codes) {

    /** A text with names in braces: what stands before each name, and after the last. */
    record Form(List<String> texts, List<String> names) {
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

        static Form of(String text) {
            return new Form(
                    List.of(PLACEHOLDER.split(text, -1)),
                    PLACEHOLDER
                            .matcher(text)
                            .results()
                            .map(placeholder -> placeholder.group(1))
                            .toList());
        }
    }

    /**
     * Null when there is none.
     *
     * @throws IllegalArgumentException when the step has not what any form names
     */
    String formula(Step step, List<Step> trace) {
        if (formulas.isEmpty()) {
            return null;
        }
        for (Form form : formulas) {
            Optional<String> filled = filled(form, step, trace);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        throw new IllegalArgumentException("No formula of " + step.step() + " has the operands "
                + step.operands().keySet());
    }

    private Optional<String> filled(Form form, Step step, List<Step> trace) {
        StringBuilder text = new StringBuilder(form.texts().get(0));
        for (int i = 0; i < form.names().size(); i++) {
            Optional<String> value = value(form.names().get(i), step, trace);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(value.get()).append(form.texts().get(i + 1));
        }
        return Optional.of(text.toString());
    }

    private Optional<String> value(String name, Step step, List<Step> trace) {
        for (String meant : names.getOrDefault(name, List.of(name))) {
            Optional<String> value = meant(meant, step, trace);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<String> meant(String meant, Step step, List<Step> trace) {
        if (meant.startsWith("=")) {
            return resultOf(meant.substring(1), trace);
        }
        if (meant.startsWith("@")) {
            return valueOf(meant.substring(1), step);
        }
        Operand operand = meant.equals("result") ? step.result() : step.operand(meant);
        if (operand == null) {
            return Optional.empty();
        }
        Form words = codes.getOrDefault(meant, Map.of()).get(operand.text());
        return (words == null ? Optional.<String>empty() : filled(words, step, trace))
                .or(() -> Optional.of(operand.text()));
    }

    private static Optional<String> resultOf(String code, List<Step> trace) {
        for (Step other : trace) {
            if (other.step().equals(code)) {
                return Optional.of(other.result().text());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> valueOf(String parameter, Step step) {
        for (ParameterRead read : step.parameters()) {
            if (parameter.equals(read.name()) || parameter.equals(read.name() + "." + read.key())) {
                return Optional.of(read.value().text());
            }
        }
        return Optional.empty();
    }
}
