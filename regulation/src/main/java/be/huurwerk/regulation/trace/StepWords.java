package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one code of a step.
 *
 * @param formulas its forms, the first of which everything is there is taken; none when a step just states its result
 * @param names what a name stands for that is no operand
 * @param codes the words for codes, by operand or {@code result}
 */
record StepWords(
        Title title, List<String> formulas, Map<String, List<String>> names, Map<String, Map<String, Title>> codes) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /**
     * Null when there is none.
     *
     * @throws IllegalArgumentException when the step has not what any form names
     */
    String formula(Step step, List<Step> trace, String language) {
        if (formulas.isEmpty()) {
            return null;
        }
        for (String form : formulas) {
            Optional<String> filled = filled(form, step, trace, language);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        throw new IllegalArgumentException("No formula of " + step.step() + " has the operands "
                + step.operands().keySet());
    }

    private Optional<String> filled(String form, Step step, List<Step> trace, String language) {
        if (form.indexOf('{') < 0) {
            return Optional.of(form);
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        Matcher placeholder = PLACEHOLDER.matcher(form);
        while (placeholder.find()) {
            Optional<String> value = value(placeholder.group(1), step, trace, language);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(form, copied, placeholder.start()).append(value.get());
            copied = placeholder.end();
        }
        return Optional.of(text.append(form, copied, form.length()).toString());
    }

    private Optional<String> value(String name, Step step, List<Step> trace, String language) {
        List<String> meanings = names.get(name);
        return meanings == null
                ? meant(name, step, trace, language)
                : meanings.stream()
                        .flatMap(meant -> meant(meant, step, trace, language).stream())
                        .findFirst();
    }

    private Optional<String> meant(String meant, Step step, List<Step> trace, String language) {
        if (meant.startsWith("=")) {
            return trace.stream()
                    .filter(other -> other.step().equals(meant.substring(1)))
                    .map(other -> other.result().text())
                    .findFirst();
        }
        if (meant.startsWith("@")) {
            String parameter = meant.substring(1);
            return step.parameters().stream()
                    .filter(read -> parameter.equals(read.name()) || parameter.equals(read.name() + "." + read.key()))
                    .map(read -> read.value().text())
                    .findFirst();
        }
        Operand operand = meant.equals("result") ? step.result() : step.operand(meant);
        if (operand == null) {
            return Optional.empty();
        }
        Title words = codes.getOrDefault(meant, Map.of()).get(operand.text());
        return (words == null ? Optional.<String>empty() : filled(words.in(language), step, trace, language))
                .or(() -> Optional.of(operand.text()));
    }
}
