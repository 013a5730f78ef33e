package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Title;
import be.huurwerk.regulation.trace.ServedStep.ServedParameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for the codes of a trace: titles and formulas of steps, titles of articles, in Dutch and English. A service writes its
 * own as YAML:
 *
 * <pre>
 * steps:
 *   incomeShare:
 *     title: {nl: Deel van het inkomen, en: Share of the income}
 *     formula: "{indexedIncome} / {divisor}"
 * articles:
 *   formula: {nl: "...", en: "..."}
 * </pre>
 *
 * A formula names the step's operands in braces. It may be a list of forms: the first of which the step has all operands is taken. A
 * code of a step is never given another formula; a changed rule gets a new code.
 */
public final class StepCatalogue {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Entry> steps = new LinkedHashMap<>();
    private final Map<String, Title> articles = new LinkedHashMap<>();

    private StepCatalogue(JsonNode file) {
        file.path("steps").fields().forEachRemaining(field -> {
            JsonNode words = field.getValue();
            steps.put(field.getKey(), new Entry(title(words.path("title")), formulas(words.path("formula"))));
        });
        file.path("articles").fields().forEachRemaining(field -> articles.put(field.getKey(), title(field.getValue())));
    }

    /**
     * @throws UncheckedIOException when it can't be read
     */
    public static StepCatalogue read(InputStream yaml) {
        try {
            return new StepCatalogue(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The trace in the words of the language ({@code nl}, else English), with the sources of what was read.
     *
     * @throws IllegalArgumentException when a step or an article is not in the catalogue, or a formula names an operand that the step
     *     has not
     */
    public List<ServedStep> serve(List<Step> trace, Parameters parameters, String language) {
        return trace.stream().map(step -> serve(step, parameters, language)).toList();
    }

    /**
     * The title of a step in the language ({@code nl}, else English).
     *
     * @throws IllegalArgumentException when the step is not in the catalogue
     */
    public String title(String code, String language) {
        return known(steps, code).title().in(language);
    }

    private ServedStep serve(Step step, Parameters parameters, String language) {
        Entry words = known(steps, step.step());
        return new ServedStep(
                step.step(),
                words.title().in(language),
                words.formulas().isEmpty() ? null : formula(words.formulas(), step),
                plain(step.result()),
                step.exact(),
                step.parameters().stream()
                        .map(read -> serve(read, parameters, language))
                        .toList(),
                step.legalBasis() == null
                        ? null
                        : known(articles, step.legalBasis()).in(language),
                serve(step.steps(), parameters, language));
    }

    private static ServedParameter serve(ParameterRead read, Parameters parameters, String language) {
        boolean known = parameters.names().contains(read.name());
        return new ServedParameter(
                read.name(),
                read.key(),
                known ? parameters.title(read.name()).in(language) : null,
                plain(read.value()),
                read.validFrom(),
                read.status(),
                parameters.source(read.name(), read.validFrom()).orElse(null));
    }

    private static String formula(List<String> forms, Step step) {
        String form = forms.stream()
                .filter(candidate -> PLACEHOLDER
                        .matcher(candidate)
                        .results()
                        .allMatch(placeholder -> step.operand(placeholder.group(1)) != null))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No formula of " + step.step() + " has the operands "
                        + step.operands().keySet()));
        return PLACEHOLDER
                .matcher(form)
                .replaceAll(placeholder -> Matcher.quoteReplacement(
                        step.operand(placeholder.group(1)).text()));
    }

    private static List<String> formulas(JsonNode formula) {
        if (formula.isTextual()) {
            return List.of(formula.asText());
        }
        List<String> forms = new ArrayList<>();
        formula.forEach(form -> forms.add(form.asText()));
        return List.copyOf(forms);
    }

    private static Object plain(Operand operand) {
        return operand instanceof Operand.Number number ? number.value() : operand.text();
    }

    private static <T> T known(Map<String, T> map, String code) {
        T found = map.get(code);
        if (found == null) {
            throw new IllegalArgumentException("The catalogue of steps has no " + code);
        }
        return found;
    }

    private static Title title(JsonNode node) {
        return new Title(node.required("nl").asText(), node.required("en").asText());
    }

    private record Entry(Title title, List<String> formulas) {}
}
