package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which schemas promise what the service does not keep, or show what not every reader may see. */
final class SchemaGate {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String WITHHELD = "x-withheld-without";
    private static final String PERSONAL = "tenancy:personal";

    /** What a text about a person, or a person's own data, is called; also at the end of a longer name. */
    private static final List<String> WORDS = List.of(
            "note",
            "notes",
            "findings",
            "description",
            "reason",
            "reference",
            "communication",
            "room",
            "element",
            "comment",
            "remark",
            "remarks",
            "text",
            "outcome",
            "payee",
            "iban",
            "name",
            "names",
            "ssin",
            "email",
            "telephone",
            "telephones",
            "street",
            "houseNumber",
            "account",
            "ground",
            "meterNumber",
            "ean",
            "sentence",
            "sentences",
            "words",
            "mandate",
            "debtor",
            "creditor",
            "holder");

    /** Personal whatever their type. */
    private static final Set<String> FACTS = Set.of("birthDate", "severelyDisabled", "orphanAllowance");

    /** What the kit answers of itself: names of things, and reasons that it words. */
    private static final Set<String> OF_THE_KIT = Set.of(
            "AuditConcerned.name",
            "BulkLoadRefusal.reason",
            "BulkLoadTotal.name",
            "DeadLetter.reason",
            "UnknownParameter.name");

    /** A text that may hold this may hold anything. */
    private static final String A_NAME = "An Voorbeeld, 3 hoog";

    private final ApiDocument document;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    SchemaGate(ApiDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    /** Every object of a request says that it takes nothing else: so its schema is that of the record to which it is bound. */
    void checkRequest(ApiOperation operation) {
        operation.requestContents().values().stream()
                .filter(ApiContent::isJson)
                .forEach(content -> walk(content.node().path("schema"), operation.toString(), this::strict));
    }

    /** Every text and fact about a person is left out for who may not read it, or stands in {@code shown} with the reason why not. */
    void checkResponse(ApiOperation operation, Map<String, String> shown) {
        if (operation.scopeAlternatives().stream().allMatch(scopes -> scopes.contains(PERSONAL))) {
            return;
        }
        for (String code : operation.successCodes()) {
            operation.responseContents(code).values().stream()
                    .filter(ApiContent::isJson)
                    .forEach(content -> walk(
                            content.node().path("schema"),
                            operation.toString(),
                            (schema, name) -> withheld(schema, name, shown)));
        }
    }

    private interface Check {
        void at(JsonNode schema, String name);
    }

    private void walk(JsonNode schema, String name, Check check) {
        if (!schema.isObject()) {
            return; // there is none, or additional properties are refused
        }
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            if (seen.add(reference)) {
                walk(document.resolve(schema), reference.replace(REFERENCE, ""), check);
            }
            return;
        }
        if (schema.has("properties")) {
            check.at(schema, name);
        }
        Stream.of("allOf", "anyOf", "oneOf").forEach(kind -> schema.path(kind).forEach(one -> walk(one, name, check)));
        Stream.of("items", "additionalProperties").map(schema::path).forEach(inner -> walk(inner, name, check));
        schema.path("properties").fields().forEachRemaining(property -> {
            if (!property.getValue().has(WITHHELD)) {
                walk(property.getValue(), name + "." + property.getKey(), check);
            }
        });
    }

    private void strict(JsonNode schema, String name) {
        findings.check(
                !schema.path("additionalProperties").asBoolean(true),
                "%s takes any other property, as far as its schema says",
                name);
    }

    private void withheld(JsonNode schema, String name, Map<String, String> shown) {
        schema.path("properties").fields().forEachRemaining(property -> {
            String place = name + "." + property.getKey();
            if (tells(property.getKey(), property.getValue())) {
                boolean withheld = property.getValue().has(WITHHELD);
                findings.check(
                        withheld || shown.containsKey(place) || OF_THE_KIT.contains(place),
                        "%s is shown to everybody: mark it @Withheld, or say in the test why not",
                        place);
            }
        });
    }

    private boolean tells(String name, JsonNode schema) {
        if (FACTS.contains(name)) {
            return true;
        }
        JsonNode value = schema.has("items") ? document.resolve(schema.path("items")) : document.resolve(schema);
        boolean words = value.path("type").asText().equals("string")
                && Stream.of("enum", "format").noneMatch(value::has)
                && (!value.has("pattern") || takes(value.path("pattern").asText(), A_NAME));
        return words && WORDS.stream().anyMatch(word -> isCalled(name, word));
    }

    private static boolean takes(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static boolean isCalled(String name, String word) {
        return name.equals(word) || name.endsWith(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
}
