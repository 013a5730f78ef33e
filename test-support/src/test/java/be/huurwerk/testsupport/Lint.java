package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes an OpenAPI document sound for any tool that reads it, whatever the API is about. */
final class Lint {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** A pattern that every dialect reads the same way, and that matches a whole text or nothing. */
    private static final Pattern PORTABLE = Pattern.compile("\\^(?!.*\\\\[pPAzZQGK])(?!.*\\(\\?[^:!=]).*\\$");

    private final JsonNode document;
    private final ApiDocument reader;
    private final List<String> found = new ArrayList<>();

    Lint(String yaml, JsonNode document) {
        this.document = document;
        this.reader = ApiDocument.parse(yaml);
    }

    List<String> findings() {
        for (String property : List.of("title", "description", "version")) {
            check(!document.path("info").path(property).asText().isBlank(), "info has no " + property);
        }
        Set<String> ids = new HashSet<>();
        reader.operations().forEach(operation -> {
            check(operation.id().matches("[a-z][A-Za-z0-9]*"), operation + " is called <" + operation.id() + ">");
            check(ids.add(operation.id()), operation + " is called as another");
            operation(operation);
        });
        document.path("paths")
                .fieldNames()
                .forEachRemaining(path -> check(
                        path.matches("(/([a-z][A-Za-z0-9]*|\\{[a-z][A-Za-z0-9]*}|v[0-9]+))+"),
                        path + " is no path of lowerCamelCase"));
        references();
        document.path("components")
                .path("schemas")
                .fields()
                .forEachRemaining(schema -> schema(schema.getValue(), schema.getKey()));
        tags();
        return found;
    }

    private void operation(ApiOperation operation) {
        String summary = operation.node().path("summary").asText();
        check(!summary.isBlank() && !summary.endsWith("."), operation + " has the summary <" + summary + ">");
        Set<String> codes = operation.responseCodes();
        check(codes.stream().anyMatch(code -> code.startsWith("2")), operation + " never succeeds");
        check(codes.stream().anyMatch(code -> code.startsWith("4")), operation + " is never refused");
        check(
                operation.node().has("security") || document.has("security"),
                operation + " says not who may call it, nor that all may");
        if (!operation.scopeAlternatives().isEmpty()) {
            check(codes.containsAll(Set.of("401", "403", "429", "500", "503")), operation + " documents only " + codes);
        }
        operation
                .node()
                .path("responses")
                .fields()
                .forEachRemaining(answer -> check(
                        !reader.resolve(answer.getValue())
                                .path("description")
                                .asText()
                                .isBlank(),
                        operation + " " + answer.getKey() + " has no description"));
        parameters(operation);
    }

    private void parameters(ApiOperation operation) {
        Set<String> inPath = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode holder : List.of(operation.pathItem(), operation.node())) {
            for (JsonNode reference : holder.path("parameters")) {
                JsonNode parameter = reader.resolve(reference);
                String name = parameter.path("name").asText();
                check(parameter.has("schema"), operation + ": the parameter " + name + " has no schema");
                check(
                        seen.add(parameter.path("in").asText() + name),
                        operation + ": the parameter " + name + " stands twice");
                if (parameter.path("in").asText().equals("path")) {
                    inPath.add(name);
                    check(
                            parameter.path("required").asBoolean(),
                            operation + ": " + name + " in its path is not required");
                }
                if (parameter.has("example")) {
                    Set<String> faults = reader.faults(parameter.path("schema"), parameter.path("example"));
                    check(faults.isEmpty(), operation + ": the example of " + name + ": " + faults);
                }
                schema(parameter.path("schema"), operation + " " + name);
            }
        }
        Set<String> variables = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(operation.path());
        while (variable.find()) {
            variables.add(variable.group(1));
        }
        check(
                variables.equals(inPath),
                operation + " has the variables " + variables + " and the parameters " + inPath);
    }

    private void references() {
        Set<String> references = new TreeSet<>(document.findValuesAsText("$ref"));
        references.forEach(reference -> check(
                reference.startsWith("#/")
                        && !document.at(reference.substring(1)).isMissingNode(),
                reference + " leads nowhere"));
        for (String kind : List.of("schemas", "responses", "headers", "parameters", "requestBodies", "examples")) {
            document.path("components")
                    .path(kind)
                    .fieldNames()
                    .forEachRemaining(name -> check(
                            references.contains("#/components/" + kind + "/" + name),
                            "nobody uses " + kind + " " + name));
        }
    }

    private void schema(JsonNode schema, String name) {
        if (!schema.isObject() || schema.has("$ref")) {
            return;
        }
        check(
                !schema.path("type").asText().equals("array") || schema.has("items"),
                name + " is a list of nobody knows what");
        schema.path("required")
                .forEach(required -> check(
                        schema.path("properties").has(required.asText()) || schema.has("allOf"),
                        name + " requires " + required.asText() + ", which it has not"));
        Set<JsonNode> words = new HashSet<>();
        schema.path("enum").forEach(word -> check(words.add(word), name + " has " + word + " twice"));
        String pattern = schema.path("pattern").asText();
        check(pattern.isEmpty() || PORTABLE.matcher(pattern).matches(), name + " has the pattern " + pattern);
        if (schema.has("example")) {
            Set<String> faults = reader.faults(schema, schema.path("example"));
            check(faults.isEmpty(), name + " has an example that is none: " + faults);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> schema(property.getValue(), name + "." + property.getKey()));
        List.of("items", "additionalProperties").forEach(inner -> schema(schema.path(inner), name));
        List.of("allOf", "oneOf", "anyOf").forEach(many -> schema.path(many).forEach(one -> schema(one, name)));
    }

    private void tags() {
        document.path("tags")
                .forEach(tag -> check(
                        !tag.path("description").asText().isBlank(),
                        "the tag " + tag.path("name").asText() + " says not what it is about"));
        Set<String> used = new TreeSet<>();
        reader.operations().forEach(operation -> operation.node().path("tags").forEach(tag -> used.add(tag.asText())));
        check(
                used.equals(reader.declaredTags()),
                "the tags used are " + used + ", declared are " + reader.declaredTags());
    }

    private void check(boolean holds, String finding) {
        if (!holds) {
            found.add(finding);
        }
    }
}
