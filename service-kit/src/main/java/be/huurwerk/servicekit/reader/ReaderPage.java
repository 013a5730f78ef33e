package be.huurwerk.servicekit.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document as a page that needs no script: operations by tag, each with its scopes, parameters and answers, and the schemas that they name. */
final class ReaderPage {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final StringBuilder page = new StringBuilder(100_000);

    private ReaderPage(JsonNode document) {
        this.document = document;
    }

    /** @param address of the document itself, for who would rather have that */
    static String of(JsonNode document, String address) {
        return new ReaderPage(document).html(address);
    }

    private String html(String address) {
        String title = text(document.path("info").path("title"));
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"/><title>")
                .append(title)
                .append("</title></head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        paragraph(document.path("info").path("description"));
        page.append("<p><a href=\"").append(escaped(address)).append("\">The document itself</a></p>\n");
        document.path("tags").forEach(this::tag);
        page.append("<h2>Schemas</h2>\n");
        document.path("components").path("schemas").fields().forEachRemaining(this::schema);
        return page.append("</body>\n</html>\n").toString();
    }

    private void tag(JsonNode tag) {
        String name = tag.path("name").asText();
        page.append("<h2>").append(escaped(name)).append("</h2>\n");
        paragraph(tag.path("description"));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())
                            && method.getValue().path("tags").path(0).asText().equals(name)) {
                        operation(
                                method.getKey().toUpperCase() + ' ' + path.getKey(),
                                path.getValue(),
                                method.getValue());
                    }
                }));
    }

    private void operation(String call, JsonNode path, JsonNode operation) {
        page.append("<h3 id=\"")
                .append(text(operation.path("operationId")))
                .append("\"><code>")
                .append(escaped(call))
                .append("</code></h3>\n");
        paragraph(operation.path("summary"));
        paragraph(operation.path("description"));
        List<String> scopes = new ArrayList<>();
        operation.path("security").forEach(one -> one.forEach(all -> all.forEach(scope -> scopes.add(scope.asText()))));
        page.append("<ul>\n");
        if (!scopes.isEmpty()) {
            item("Scope", escaped(String.join(", ", scopes)));
        }
        path.path("parameters").forEach(this::parameter);
        operation.path("parameters").forEach(this::parameter);
        if (operation.has("requestBody")) {
            item("Body", contents(resolved(operation.path("requestBody"))));
        }
        operation.path("responses").fields().forEachRemaining(answer -> {
            JsonNode told = resolved(answer.getValue());
            item(answer.getKey(), text(told.path("description")) + ' ' + contents(told));
        });
        page.append("</ul>\n");
    }

    private void parameter(JsonNode reference) {
        JsonNode parameter = resolved(reference);
        item(
                (parameter.path("required").asBoolean() ? "Parameter, needed: " : "Parameter: ")
                        + text(parameter.path("name"))
                        + " (" + text(parameter.path("in")) + ')',
                schemaOf(parameter.path("schema")) + ' ' + text(parameter.path("description")));
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        page.append("<h3 id=\"schema-")
                .append(escaped(schema.getKey()))
                .append("\">")
                .append(escaped(schema.getKey()))
                .append("</h3>\n");
        paragraph(schema.getValue().path("description"));
        page.append("<ul>\n");
        schema.getValue()
                .path("properties")
                .fields()
                .forEachRemaining(property -> item(
                        escaped(property.getKey()),
                        schemaOf(property.getValue())
                                + ' '
                                + text(property.getValue().path("description"))));
        page.append("</ul>\n");
        if (!schema.getValue().has("properties")) {
            page.append("<pre>")
                    .append(escaped(schema.getValue().toPrettyString()))
                    .append("</pre>\n");
        }
    }

    private String contents(JsonNode holder) {
        List<String> contents = new ArrayList<>();
        holder.path("content")
                .fields()
                .forEachRemaining(content -> contents.add(escaped(content.getKey())
                        + ' '
                        + schemaOf(content.getValue().path("schema"))));
        return String.join("; ", contents);
    }

    /** Its name, with the way to it, or what it is. */
    private static String schemaOf(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = escaped(schema.path("$ref").asText().replaceFirst(".*/", ""));
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        if (schema.has("items")) {
            return "list of " + schemaOf(schema.path("items"));
        }
        for (String several : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.has(several)) {
                List<String> parts = new ArrayList<>();
                schema.path(several).forEach(part -> parts.add(schemaOf(part)));
                return String.join(several.equals("allOf") ? " and " : " or ", parts);
            }
        }
        return text(schema.path("type"));
    }

    private void item(String name, String told) {
        page.append("<li><b>").append(name).append("</b>: ").append(told).append("</li>\n");
    }

    private void paragraph(JsonNode text) {
        if (!text.asText().isBlank()) {
            page.append("<p>").append(text(text)).append("</p>\n");
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String text(JsonNode node) {
        return escaped(node.asText());
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
