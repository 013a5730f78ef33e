package be.huurwerk.testsupport;

import static be.huurwerk.testsupport.OddValues.one;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes up calls of an operation: sound ones, nearly sound ones, and now and then nonsense. */
final class CallMaker {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> TYPES =
            List.of("text/plain", "application/json;charset=UTF-16", "application/merge-patch+json", "nonsense", "*/*");
    private static final List<String> ACCEPTS =
            List.of("application/xml", "*/*;q=0", "nonsense", "application/json;q=2", "text/html, */*;q=0.1");

    private static final int LONGEST = 300;

    private final KnownIds ids;

    CallMaker(KnownIds ids) {
        this.ids = ids;
    }

    MadeCall make(ApiOperation operation, Random random) {
        SchemaValues values = new SchemaValues(operation.document(), ids, random);
        Map<String, String> headers = new LinkedHashMap<>();
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters(operation)) {
            String name = parameter.path("name").asText();
            String value = shortened(value(parameter, values, random));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "-" : value));
                case "query" -> {
                    if (parameter.path("required").asBoolean() ? random.nextInt(20) > 0 : random.nextInt(3) == 0) {
                        query.add(encoded(name) + "=" + encoded(value));
                    }
                }
                default -> addHeader(headers, parameter, name, random);
            }
        }
        if (random.nextInt(40) == 0) {
            query.add(one(
                    List.of("colour=blue", "=", "pageSize=0", "pageSize=1&pageSize=2", "cursor=%00", "on=%ff"),
                    random));
        }
        if (random.nextInt(25) == 0) {
            headers.put("Accept", one(ACCEPTS, random));
        }
        if (random.nextInt(10) == 0) {
            headers.put("Accept-Language", one(List.of("nl", "nl-BE, en;q=0.5", "*", "xx", "nl;q=x"), random));
        }
        boolean foreign = random.nextInt(60) == 0;
        String method = foreign ? one(METHODS, random) : operation.method().toUpperCase();
        byte[] body = new byte[0];
        boolean broken = false;
        List<ApiContent> contents = new ArrayList<>(operation.requestContents().values());
        if (!contents.isEmpty()) {
            ApiContent content = one(contents, random);
            headers.put("Content-Type", random.nextInt(50) == 0 ? one(TYPES, random) : content.mediaType());
            if (content.isJson()) {
                Body made = json(content, values, random);
                body = made.text().getBytes(StandardCharsets.UTF_8);
                broken = made.broken();
            } else {
                body = bytes(content, random);
            }
        }
        boolean own = method.equals(operation.method().toUpperCase());
        return new MadeCall(
                own ? Optional.of(operation) : Optional.empty(),
                method,
                path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                body,
                broken && own);
    }

    private record Body(String text, boolean broken) {}

    private Body json(ApiContent content, SchemaValues values, Random random) {
        if (random.nextInt(25) == 0) {
            return new Body(one(OddValues.BODIES, random), true);
        }
        List<JsonNode> examples = content.examples();
        JsonNode sound = examples.isEmpty() || random.nextInt(2) == 0
                ? values.of(content.node().path("schema"), "")
                : withKnownIds(one(examples, random), random);
        JsonNode body = random.nextInt(5) < 2 ? new NearlyRight(random).changed(sound) : sound;
        String text = body.toString();
        return new Body(text, !content.faults(Json.parse(text)).isEmpty());
    }

    private static byte[] bytes(ApiContent content, Random random) {
        List<JsonNode> examples = content.examples();
        String text = examples.isEmpty()
                ? "%PDF-1.4 nothing else"
                : one(examples, random).asText();
        switch (random.nextInt(5)) {
            case 0:
                text = text.substring(0, random.nextInt(text.length() + 1));
                break;
            case 1:
                int at = random.nextInt(text.length() + 1);
                text = text.substring(0, at) + one(OddValues.TEXTS, random) + text.substring(at);
                break;
            case 2:
                text = text.replace(Integer.toString(random.nextInt(10)), one(List.of("", "x", "9"), random));
                break;
            default:
        }
        return text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private JsonNode withKnownIds(JsonNode example, Random random) {
        JsonNode copy = example.deepCopy();
        replace(copy, random);
        return copy;
    }

    private void replace(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> object.get(name).asText().length() == 36)
                    .forEach(name -> ids.of(name, random).ifPresent(known -> object.put(name, known)));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> replace(child, random));
        }
    }

    private String value(JsonNode parameter, SchemaValues values, Random random) {
        if (random.nextInt(20) == 0) {
            return one(one(List.of(OddValues.TEXTS, OddValues.DAYS, OddValues.IDS), random), random);
        }
        String name = parameter.path("name").asText();
        if (parameter.has("example")
                && random.nextInt(3) == 0
                && ids.of(name, random).isEmpty()) {
            return parameter.path("example").asText();
        }
        JsonNode made = values.of(parameter.path("schema"), name);
        return made.isArray() ? made.path(0).asText("x") : made.asText();
    }

    /** What fits into an address. */
    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static void addHeader(Map<String, String> headers, JsonNode parameter, String name, Random random) {
        boolean match = name.equals("If-Match");
        if (parameter.path("required").asBoolean() ? random.nextInt(20) > 0 : random.nextInt(8) == 0) {
            List<String> usual = match
                    ? List.of("*", "*", "*", "\"1\"", "W/\"1\"", "\"x")
                    : List.of("k" + random.nextInt(1_000), "k", "x".repeat(300), "\"quoted\"", "a b");
            headers.put(name, one(usual, random));
        }
    }

    private static List<JsonNode> parameters(ApiOperation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(operation.pathItem(), operation.node())) {
            holder.path("parameters")
                    .forEach(one -> parameters.add(operation.document().resolve(one)));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
