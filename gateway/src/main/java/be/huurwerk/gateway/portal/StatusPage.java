package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.health.Health;
import be.huurwerk.webkit.health.HealthView;
import be.huurwerk.webkit.health.Status;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the services are now, as a picture and as a table, and what that means for what they tell. */
final class StatusPage implements Page {
    private static final Map<Status, Text> WORDS = Map.of(
            Status.UP, new Text("up", "werkt"),
            Status.DEGRADED, new Text("degraded", "beperkt"),
            Status.DOWN, new Text("down", "werkt niet"));
    private static final Map<Status, Text> TOPICS = Map.of(
            Status.UP, new Text("told at once", "meteen verteld"),
            Status.DEGRADED, new Text("may wait for the broker", "wacht misschien op de broker"),
            Status.DOWN, new Text("nothing is told", "er wordt niets verteld"));
    private static final Text INTRODUCTION = new Text(
            "As the gateway sees it now, the same as GET /health tells. A degraded service answers, but the broker is away or its replicas differ: what it tells is kept and comes later.",
            "Zoals de gateway het nu ziet, hetzelfde als GET /health vertelt. Een service die beperkt werkt, antwoordt, maar de broker is weg of haar replica's verschillen: wat ze vertelt, is bewaard en komt later.");
    private static final Text SERVICE = new Text("Service", "Service");
    private static final Text STATE = new Text("State", "Toestand");
    private static final Text TOPIC = new Text("Topic", "Topic");
    private static final Text EVENTS = new Text("Its events", "Haar gebeurtenissen");
    private static final Text TABLE = new Text("The same as a table", "Hetzelfde als tabel");
    private static final Text PICTURE = new Text("The services and their topics", "De services en hun topics");

    private final Health health;
    private final Map<String, String> topics = new LinkedHashMap<>();

    StatusPage(Health health) {
        this.health = health;
        JsonNode channels = Resources.tree("portal/asyncapi/huurwerk.yaml").path("channels");
        channels.fields()
                .forEachRemaining(channel -> topics.put(
                        channel.getKey(), channel.getValue().path("address").asText()));
    }

    @Override
    public String path() {
        return "/doc/status";
    }

    @Override
    public Text title() {
        return new Text("Health", "Gezondheid");
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public String body(Language language) {
        HealthView now = health.now();
        Map<String, Status> states = new LinkedHashMap<>();
        topics.keySet()
                .forEach(api -> states.put(
                        api,
                        now.details()
                                .map(parts -> parts.get(api))
                                .map(HealthView.Part::status)
                                .orElse(Status.DOWN)));
        return "<p>" + INTRODUCTION.in(language) + "</p>\n"
                + new StatusPicture(PICTURE.in(language), summary(now, states, language), topics)
                        .svg(now.status(), states, status -> WORDS.get(status).in(language))
                + table(states, language);
    }

    private static String summary(HealthView now, Map<String, Status> states, Language language) {
        StringBuilder text =
                new StringBuilder("gateway: " + WORDS.get(now.status()).in(language));
        states.forEach((api, status) -> text.append("; ")
                .append(api)
                .append(": ")
                .append(WORDS.get(status).in(language)));
        return text.append('.').toString();
    }

    private String table(Map<String, Status> states, Language language) {
        StringBuilder html =
                new StringBuilder("<h2 id=\"table\">" + TABLE.in(language) + "</h2>\n<table>\n<thead><tr>");
        for (Text head : new Text[] {SERVICE, STATE, TOPIC, EVENTS}) {
            html.append("<th scope=\"col\">").append(head.in(language)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        states.forEach((api, status) -> html.append("<tr><th scope=\"row\">")
                .append(api)
                .append("</th><td>")
                .append(WORDS.get(status).in(language))
                .append("</td><td><code>")
                .append(topics.get(api))
                .append("</code></td><td>")
                .append(TOPICS.get(status).in(language))
                .append("</td></tr>\n"));
        return html.append("</tbody>\n</table>\n").toString();
    }
}
