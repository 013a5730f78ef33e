package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one parameter file and refuses whatever is incomplete, doubled or left open in it, all at once. */
final class ParameterFileParser {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final Set<String> PROPERTIES = Set.of("title", "unit", "validity", "values");
    private static final Set<String> UNITS =
            Set.of("euro", "percent", "months", "days", "index", "ratio", "choice", "none");

    private final String name;
    private final List<String> faults = new ArrayList<>();

    private ParameterFileParser(String name) {
        this.name = name;
    }

    /**
     * @throws ParameterFileException with everything that is wrong
     */
    static ParameterFile parse(String name, String yaml) {
        return new ParameterFileParser(name).parse(yaml);
    }

    private ParameterFile parse(String yaml) {
        JsonNode file = tree(yaml);
        unknownProperties(file, PROPERTIES, "");
        Title title = new Title(text(file.path("title"), "nl", "title."), text(file.path("title"), "en", "title."));
        String unit = text(file, "unit", "");
        if (unit != null && !UNITS.contains(unit)) {
            faults.add("unit " + unit + " is none of " + UNITS.stream().sorted().toList());
        }
        String validityCode = text(file, "validity", "");
        Validity validity = Validity.of(validityCode).orElse(Validity.UNTIL_REPLACED);
        if (validityCode != null && Validity.of(validityCode).isEmpty()) {
            faults.add("validity " + validityCode + " is none of calendarYear, calendarMonth, untilReplaced");
        }
        List<Entry> entries = entries(file.path("values"));
        ParameterFile parameter = new ParameterFile(name, title, unit, validity, entries);
        if (faults.isEmpty()) {
            faults.addAll(Continuity.faults(parameter));
        }
        if (!faults.isEmpty()) {
            throw new ParameterFileException(name, faults);
        }
        return parameter;
    }

    private JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new ParameterFileException(name, List.of(e.getOriginalMessage()));
        }
    }

    private List<Entry> entries(JsonNode values) {
        if (!values.isArray() || values.isEmpty()) {
            faults.add("values is not a list of at least one");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode value : values) {
            LocalDate from = date(value.path("from").asText());
            if (from != null) {
                entries.add(entry(from, value));
            }
        }
        return List.copyOf(entries);
    }

    private Entry entry(LocalDate from, JsonNode entry) {
        String at = from + ": ";
        if (entry.has("unknown")) {
            withoutValue(entry, "unknown", at);
            return Entry.unknown(from);
        }
        if (entry.has("ended")) {
            withoutValue(entry, "ended", at);
            return Entry.ended(from);
        }
        unknownProperties(entry, Set.of("from", "value", "range", "status", "source"), at);
        JsonNode value = entry.get("value");
        ValueRules.faults(value, entry.get("range")).forEach(fault -> faults.add(at + fault));
        return new Entry(from, value, status(text(entry, "status", at), at), source(entry, at), false);
    }

    private void withoutValue(JsonNode entry, String word, String at) {
        unknownProperties(entry, Set.of("from", word, "source"), at);
        if (!entry.get(word).isBoolean() || !entry.get(word).asBoolean()) {
            faults.add(at + word + " is true or left out");
        }
    }

    /** A citation that is the same in both languages, or {@code {nl, en}}. */
    private Title source(JsonNode entry, String at) {
        JsonNode source = entry.path("source");
        if (source.isObject()) {
            unknownProperties(source, Set.of("nl", "en"), at + "source.");
            return new Title(text(source, "nl", at + "source."), text(source, "en", at + "source."));
        }
        String text = text(entry, "source", at);
        return new Title(text, text);
    }

    private Status status(String code, String at) {
        try {
            return code == null ? null : Status.of(code);
        } catch (IllegalArgumentException e) {
            faults.add(at + "status " + code + " is none of confirmed, likely, derived, policy");
            return null;
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add("from is not a date: " + text);
            return null;
        }
    }

    private String text(JsonNode parent, String property, String at) {
        String text = parent.path(property).asText("");
        if (text.isBlank()) {
            faults.add(at + property + " is missing");
            return null;
        }
        return text;
    }

    private void unknownProperties(JsonNode node, Set<String> known, String at) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            String property = fields.next().getKey();
            if (!known.contains(property)) {
                faults.add(at + "unknown property " + property);
            }
        }
    }
}
