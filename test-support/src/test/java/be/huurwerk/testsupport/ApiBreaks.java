package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an API, or what is told of the events, no longer keeps what an older document promised. */
final class ApiBreaks {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode was;
    private final JsonNode is;
    private final List<String> found = new ArrayList<>();
    private final SchemaBreaks schemas;

    private ApiBreaks(JsonNode was, JsonNode is) {
        this.was = was;
        this.is = is;
        this.schemas = new SchemaBreaks(was, is, found);
    }

    /** Of two OpenAPI documents. */
    static List<String> ofApi(JsonNode was, JsonNode is) {
        ApiBreaks breaks = new ApiBreaks(was, is);
        was.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        breaks.operation(path.getKey(), method.getKey());
                    }
                }));
        return breaks.found;
    }

    /** Of two AsyncAPI documents; payloads are compared by their own files. */
    static List<String> ofEvents(JsonNode was, JsonNode is) {
        ApiBreaks breaks = new ApiBreaks(was, is);
        was.path("channels").fields().forEachRemaining(channel -> {
            JsonNode now = is.path("channels").path(channel.getKey());
            if (!now.path("address").equals(channel.getValue().path("address"))) {
                breaks.found.add("channel " + channel.getKey() + " is not at "
                        + channel.getValue().path("address").asText());
            }
            channel.getValue().path("messages").fieldNames().forEachRemaining(message -> {
                if (!now.path("messages").has(message)) {
                    breaks.found.add("message " + message + " is told no more on " + channel.getKey());
                }
            });
        });
        breaks.schemas.compare(
                was.at("/components/schemas/cloudEvent"),
                is.at("/components/schemas/cloudEvent"),
                SchemaBreaks.Use.READ,
                "headers");
        return breaks.found;
    }

    /** Of two schemas of an event's payload. */
    static List<String> ofPayload(String type, JsonNode was, JsonNode is) {
        List<String> found = new ArrayList<>();
        new SchemaBreaks(was, is, found).compare(was, is, SchemaBreaks.Use.EVENT, type);
        return found;
    }

    private void operation(String path, String method) {
        String name = method.toUpperCase() + " " + path;
        JsonNode before = was.path("paths").path(path);
        JsonNode after = is.path("paths").path(path);
        JsonNode old = before.path(method);
        JsonNode now = after.path(method);
        if (now.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!old.path("operationId").equals(now.path("operationId"))) {
            found.add(name + " is called " + now.path("operationId").asText() + ", no more "
                    + old.path("operationId").asText());
        }
        parameters(name, parameters(was, before, old), parameters(is, after, now));
        body(
                name,
                SchemaBreaks.resolve(was, old.path("requestBody")),
                SchemaBreaks.resolve(is, now.path("requestBody")));
        answers(name, old.path("responses"), now.path("responses"));
        scopes(name, old, now);
    }

    private void parameters(String name, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((key, parameter) -> {
            if (!now.containsKey(key)) {
                found.add(name + " takes the parameter " + key + " no more");
            } else {
                schemas.compare(
                        parameter.path("schema"), now.get(key).path("schema"), SchemaBreaks.Use.SENT, name + " " + key);
            }
        });
        now.forEach((key, parameter) -> {
            boolean wasRequired =
                    before.containsKey(key) && before.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                found.add(name + " requires the parameter " + key + " now");
            }
        });
    }

    private void body(String name, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(name + " requires a body now");
        }
        contents(name + " body", before, now, SchemaBreaks.Use.SENT);
    }

    private void answers(String name, JsonNode before, JsonNode now) {
        before.fields().forEachRemaining(answer -> {
            if (!now.has(answer.getKey())) {
                if (answer.getKey().startsWith("2")) {
                    found.add(name + " answers " + answer.getKey() + " no more");
                }
                return;
            }
            contents(
                    name + " " + answer.getKey(),
                    SchemaBreaks.resolve(was, answer.getValue()),
                    SchemaBreaks.resolve(is, now.path(answer.getKey())),
                    SchemaBreaks.Use.READ);
        });
    }

    private void contents(String name, JsonNode before, JsonNode now, SchemaBreaks.Use use) {
        before.path("content").fields().forEachRemaining(content -> {
            JsonNode after = now.path("content").path(content.getKey());
            if (after.isMissingNode()) {
                found.add(name + " knows " + content.getKey() + " no more");
            } else {
                schemas.compare(content.getValue().path("schema"), after.path("schema"), use, name);
            }
        });
    }

    /** Who was let in still is: each old alternative has a new one that asks no more. */
    private void scopes(String name, JsonNode old, JsonNode now) {
        List<Set<String>> alternatives = alternatives(now);
        for (Set<String> before : alternatives(old)) {
            if (!alternatives.isEmpty() && alternatives.stream().noneMatch(before::containsAll)) {
                found.add(name + " lets " + before + " in no more");
            }
        }
        if (alternatives(old).isEmpty() && !alternatives.isEmpty()) {
            found.add(name + " is open no more");
        }
    }

    private static List<Set<String>> alternatives(JsonNode operation) {
        List<Set<String>> alternatives = new ArrayList<>();
        operation.path("security").forEach(requirement -> {
            Set<String> scopes = new HashSet<>();
            requirement.forEach(list -> list.forEach(scope -> scopes.add(scope.asText())));
            alternatives.add(scopes);
        });
        return alternatives;
    }

    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode path, JsonNode operation) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode holder : List.of(path, operation)) {
            for (JsonNode reference : holder.path("parameters")) {
                JsonNode parameter = SchemaBreaks.resolve(document, reference);
                parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return parameters;
    }
}
