package be.huurwerk.testsupport;

import static be.huurwerk.testsupport.OddValues.one;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Values that a schema allows, mostly sensible ones. */
final class SchemaValues {

    private static final int DEEPEST = 6;
    private static final List<String> WORDS =
            List.of("a", "Dorp 1", "2580", "Putte", "note", "x1", "+++010/0000/00182+++");

    private final ApiDocument document;
    private final KnownIds ids;
    private final Random random;

    SchemaValues(ApiDocument document, KnownIds ids, Random random) {
        this.document = document;
        this.ids = ids;
        this.random = random;
    }

    /** @param name of the property or parameter, by which known ids are found */
    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(JsonNode unresolved, String name, int depth) {
        JsonNode schema = document.resolve(unresolved);
        if (schema.has("enum")) {
            List<JsonNode> all = list(schema.get("enum"));
            return all.get(random.nextInt(all.size()));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return of(one(list(schema.get(choice)), random), name, depth);
            }
        }
        if (schema.has("allOf")) {
            return allOf(schema, name, depth);
        }
        switch (schema.path("type").asText("object")) {
            case "string":
                return Json.MAPPER.getNodeFactory().textNode(text(schema, name));
            case "integer":
                return Json.MAPPER.getNodeFactory().numberNode(whole(schema, name));
            case "number":
                return Json.MAPPER.getNodeFactory().numberNode(amount(schema));
            case "boolean":
                return Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "array":
                return array(schema, name, depth);
            default:
                return object(schema, depth);
        }
    }

    private JsonNode allOf(JsonNode schema, String name, int depth) {
        List<JsonNode> parts = list(schema.get("allOf"));
        if (parts.size() == 1) {
            return of(parts.get(0), name, depth);
        }
        ObjectNode merged = Json.MAPPER.createObjectNode();
        for (JsonNode part : parts) {
            JsonNode value = of(part, name, depth);
            if (!value.isObject()) {
                return value;
            }
            merged.setAll((ObjectNode) value);
        }
        return merged;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        List<String> required =
                list(schema.path("required")).stream().map(JsonNode::asText).toList();
        schema.path("properties").fields().forEachRemaining(property -> {
            boolean wanted = required.contains(property.getKey());
            if (wanted || depth < DEEPEST && random.nextInt(3) == 0) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("any", of(schema.get("additionalProperties"), "any", depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = Math.min(least + random.nextInt(3), schema.path("maxItems").asInt(Integer.MAX_VALUE));
        String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (int at = 0; at < (depth > DEEPEST ? least : size); at++) {
            array.add(of(schema.path("items"), one, depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        switch (schema.path("format").asText()) {
            case "uuid":
                return id(name);
            case "date":
                return day().toString();
            case "date-time":
                return day() + "T10:00:00Z";
            case "uri":
                return "/tenancy/v1/persons/" + id("personId");
            default:
        }
        String pattern = schema.path("pattern").asText("");
        if (pattern.contains("a-fA-F0-9]{8}")) {
            return id(name);
        }
        if (pattern.contains("1[0-2]")) {
            return YearMonth.from(day()).toString();
        }
        if (schema.has("example")) {
            return schema.get("example").asText();
        }
        String any = one(random.nextInt(8) == 0 ? OddValues.TEXTS : WORDS, random);
        String text = matches(pattern, any) ? any : ofPattern(pattern).orElse(any);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        int least = schema.path("minLength").asInt(0);
        String fitting = text.length() > most ? text.substring(0, most) : text;
        return fitting.length() < least ? fitting + "z".repeat(least - fitting.length()) : fitting;
    }

    private Optional<String> ofPattern(String pattern) {
        return List.of("a", "abc", "2580", "2019", "42", "BE68539007547034", "A1", "house", "2019-03").stream()
                .filter(word -> matches(pattern, word))
                .findFirst();
    }

    private static boolean matches(String pattern, String text) {
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
    }

    private String id(String name) {
        return ids.of(name, random)
                .filter(known -> random.nextInt(10) > 0)
                .orElseGet(() -> new java.util.UUID(
                                random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
                        .toString());
    }

    private LocalDate day() {
        LocalDate around = LocalDate.of(2019, 3, 1);
        return random.nextInt(4) == 0 ? around : around.plusDays(random.nextInt(2_000) - 400L);
    }

    private long whole(JsonNode schema, String name) {
        if (name.toLowerCase().contains("year")) {
            return 2016 + random.nextInt(9);
        }
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 20);
        return least + (long) (random.nextDouble() * (Math.min(most, least + 40) - least + 1));
    }

    private BigDecimal amount(JsonNode schema) {
        BigDecimal least = new BigDecimal(schema.path("minimum").asText("0"));
        return least.add(BigDecimal.valueOf(random.nextInt(100_000), 2)).setScale(2, RoundingMode.HALF_UP);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
