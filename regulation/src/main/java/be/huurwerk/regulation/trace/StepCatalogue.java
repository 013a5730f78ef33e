package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Title;
import be.huurwerk.regulation.trace.ServedStep.ServedParameter;
import be.huurwerk.regulation.trace.StepWords.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * A formula names the step's operands in braces, or {@code {result}}. It may be a list of forms: the first of which everything is there is
 * taken. A code of a step is never given another formula; a changed rule gets a new code. A step may have beside it
 * <ul>
 *   <li>{@code words}: by operand or {@code result} what stands for a code, as {@code why: {minor: {nl: ..., en: ...}}}; it names as a
 *       formula does;
 *   <li>{@code names}: by name what it stands for, the first that is there of a list of operands, of parameters that the step read, as
 *       {@code @rent/income-band.below125}, and of results of other steps, as {@code =minimumRent}.
 * </ul>
 */
public final class StepCatalogue {

    private final Map<String, StepWords> dutch = new LinkedHashMap<>();
    private final Map<String, StepWords> english = new LinkedHashMap<>();
    private final Map<String, Title> articles = new LinkedHashMap<>();

    private StepCatalogue(JsonNode file) {
        file.path("steps").fields().forEachRemaining(field -> {
            dutch.put(field.getKey(), words(field.getValue(), "nl"));
            english.put(field.getKey(), words(field.getValue(), "en"));
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
        return serve(trace, trace, parameters, language);
    }

    /** The same without the steps that those of the trace rest on. */
    public List<ServedStep> serveAlone(List<Step> trace, Parameters parameters, String language) {
        return trace.stream()
                .map(step -> serve(step, trace, parameters, language, List.of()))
                .toList();
    }

    private List<ServedStep> serve(List<Step> steps, List<Step> trace, Parameters parameters, String language) {
        return steps.stream()
                .map(step -> serve(step, trace, parameters, language, serve(step.steps(), trace, parameters, language)))
                .toList();
    }

    /**
     * The title of a step in the language ({@code nl}, else English).
     *
     * @throws IllegalArgumentException when the step is not in the catalogue
     */
    public String title(String code, String language) {
        return words(code, language).title();
    }

    private ServedStep serve(
            Step step, List<Step> trace, Parameters parameters, String language, List<ServedStep> below) {
        StepWords words = words(step.step(), language);
        return new ServedStep(
                step.step(),
                words.title(),
                words.formula(step, trace),
                plain(step.result()),
                step.exact(),
                step.parameters().stream()
                        .map(read -> serve(read, parameters, language))
                        .toList(),
                step.legalBasis() == null
                        ? null
                        : known(articles, step.legalBasis()).in(language),
                below);
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
                parameters.source(read.name(), read.validFrom(), language).orElse(null));
    }

    private StepWords words(String code, String language) {
        return known("nl".equals(language) ? dutch : english, code);
    }

    private static StepWords words(JsonNode words, String language) {
        return new StepWords(
                title(words.path("title")).in(language),
                texts(words.path("formula")).stream().map(Form::of).toList(),
                names(words),
                codes(words, language));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static Map<String, List<String>> names(JsonNode words) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        words.path("names").fields().forEachRemaining(name -> names.put(name.getKey(), texts(name.getValue())));
        return names;
    }

    private static Map<String, Map<String, Form>> codes(JsonNode words, String language) {
        Map<String, Map<String, Form>> codes = new LinkedHashMap<>();
        words.path("words").fields().forEachRemaining(operand -> {
            Map<String, Form> ofOperand = new LinkedHashMap<>();
            operand.getValue()
                    .fields()
                    .forEachRemaining(code -> ofOperand.put(
                            code.getKey(), Form.of(title(code.getValue()).in(language))));
            codes.put(operand.getKey(), ofOperand);
        });
        return codes;
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
}
