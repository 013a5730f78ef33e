package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the services tell each other, and whoever listens: each event with its properties, its schema and an example. */
final class EventsPage implements Page {
    private static final Text TOPIC = new Text("Topic", "Topic");
    private static final Text READ_BY = new Text("Read by", "Gelezen door");
    private static final Text PROPERTY = new Text("Property", "Eigenschap");
    private static final Text TYPE = new Text("Type", "Type");
    private static final Text REQUIRED = new Text("Required", "Verplicht");
    private static final Text MEANING = new Text("Meaning", "Betekenis");
    private static final Text YES = new Text("yes", "ja");
    private static final Text NO = new Text("no", "nee");
    private static final Text EXAMPLE = new Text("Example", "Voorbeeld");
    private static final Text SCHEMA = new Text("Schema", "Schema");
    private static final Text DOCUMENT = new Text("The document (AsyncAPI 3)", "Het document (AsyncAPI 3)");

    private final JsonNode document = Resources.tree("portal/asyncapi/huurwerk.yaml");

    @Override
    public String path() {
        return "/doc/events";
    }

    @Override
    public Text title() {
        return new Text("Events", "Gebeurtenissen");
    }

    @Override
    public String body(Language language) {
        StringBuilder html = new StringBuilder(
                english("p", document.path("info").path("description").asText(), language));
        html.append("<p><a href=\"/doc/asyncapi/huurwerk.yaml\">")
                .append(DOCUMENT.in(language))
                .append("</a></p>\n");
        document.path("channels").fields().forEachRemaining(channel -> html.append(channel(channel, language)));
        return html.toString();
    }

    /** The types of all events, as their files are called. */
    static List<String> types() {
        List<String> types = new ArrayList<>();
        Resources.tree("portal/asyncapi/huurwerk.yaml")
                .at("/components/messages")
                .fieldNames()
                .forEachRemaining(types::add);
        return types;
    }

    private String channel(Map.Entry<String, JsonNode> channel, Language language) {
        StringBuilder html = new StringBuilder("<h2 id=\"" + channel.getKey() + "\">" + TOPIC.in(language) + " <code>"
                + Html.text(channel.getValue().path("address").asText()) + "</code></h2>\n");
        html.append(english("p", channel.getValue().path("description").asText(), language));
        channel.getValue()
                .path("messages")
                .fieldNames()
                .forEachRemaining(name -> html.append(message(channel.getKey(), name, language)));
        return html.toString();
    }

    private String message(String channel, String name, Language language) {
        JsonNode message = document.path("components").path("messages").path(name);
        String schemaText = Resources.text("portal/events/" + name + ".schema.json");
        JsonNode schema = Resources.tree("portal/events/" + name + ".schema.json");
        StringBuilder html = new StringBuilder("<h3 id=\"" + name + "\"><code>" + name + "</code></h3>\n");
        html.append(english(
                "p",
                message.path("summary").asText() + ". "
                        + schema.path("description").asText(),
                language));
        html.append("<p>")
                .append(READ_BY.in(language))
                .append(": ")
                .append(String.join(", ", readers(channel, name)))
                .append("</p>\n");
        html.append(properties(schema, language));
        html.append(details(EXAMPLE.in(language), name, Resources.text("portal/events/" + name + ".example.json")));
        return html.append(details(SCHEMA.in(language), name, schemaText)).toString();
    }

    /** The services that take the message in. */
    private List<String> readers(String channel, String name) {
        Set<String> readers = new HashSet<>();
        String reference = "#/channels/" + channel + "/messages/" + name;
        for (JsonNode operation : document.path("operations")) {
            if (operation.path("action").asText().equals("receive")
                    && operation.path("messages").findValuesAsText("$ref").contains(reference)) {
                readers.add(operation.path("title").asText());
            }
        }
        List<String> sorted = new ArrayList<>(readers);
        sorted.sort(null);
        return sorted.isEmpty() ? List.of("-") : sorted;
    }

    private static String properties(JsonNode schema, Language language) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (Text head : List.of(PROPERTY, TYPE, REQUIRED, MEANING)) {
            html.append("<th scope=\"col\">").append(head.in(language)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> html.append("<tr><th scope=\"row\"><code>")
                        .append(Html.text(property.getKey()))
                        .append("</code></th><td>")
                        .append(Html.text(type(property.getValue())))
                        .append("</td><td>")
                        .append((required.contains(property.getKey()) ? YES : NO).in(language))
                        .append("</td>")
                        .append(english(
                                "td", property.getValue().path("description").asText(), language))
                        .append("</tr>\n"));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.asText()));
            return String.join(" | ", words);
        }
        if (schema.has("format")) {
            return schema.path("format").asText();
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText("object");
        return type.equals("array") ? type(schema.path("items")) + " []" : type;
    }

    private static String details(String what, String name, String json) {
        return "<details><summary>" + what + " <span class=\"hidden\">" + name + "</span></summary>\n"
                + Html.code(what + ", " + name, json) + "</details>\n";
    }

    private static String english(String tag, String text, Language language) {
        String foreign = language == Language.EN || text.isEmpty() ? "" : " lang=\"en\"";
        return "<" + tag + foreign + ">" + Html.text(text) + "</" + tag + ">\n";
    }
}
