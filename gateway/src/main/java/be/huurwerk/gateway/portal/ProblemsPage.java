package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every type of problem: what it is called, why it comes, what cures it; and every kind of faulty input. */
final class ProblemsPage implements Page {
    private static final Map<String, Text> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put(
                "belgif",
                new Text("Of every API, as the Belgif guide has them", "Van elke API, zoals de Belgif-gids ze heeft"));
        HEADINGS.put("any", new Text("Of every API, our own", "Van elke API, van ons"));
        HEADINGS.put("gateway", new Text("Of the gateway", "Van de gateway"));
        HEADINGS.put("tenancy", new Text("Of tenancy", "Van tenancy"));
        HEADINGS.put("rentCalculation", new Text("Of rentCalculation", "Van rentCalculation"));
        HEADINGS.put("deposit", new Text("Of deposit", "Van deposit"));
        HEADINGS.put("arrears", new Text("Of arrears", "Van arrears"));
    }

    private static final Text INTRODUCTION = new Text(
            "An error is a problem (RFC 9457): its type tells which of these it is, detail what it was this time, issues each faulty input, "
                    + "instance what to quote when you ask for help. Whatever is refused has changed nothing.",
            "Een fout is een probleem (RFC 9457): zijn type zegt welk van deze het is, detail wat het deze keer was, issues elke foute invoer, "
                    + "instance wat u vermeldt als u hulp vraagt. Wat geweigerd wordt, heeft niets veranderd.");
    private static final Text KINDS = new Text("Kinds of faulty input", "Soorten van foute invoer");
    private static final Text KINDS_INTRODUCTION = new Text(
            "The type of each of the issues of a badRequest:", "Het type van elk van de issues van een badRequest:");
    private static final List<Text> COLUMNS = List.of(
            new Text("Type", "Type"),
            new Text("Status", "Status"),
            new Text("Title", "Titel"),
            new Text("Cause", "Oorzaak"),
            new Text("Cure", "Wat te doen"));

    @Override
    public String path() {
        return "/doc/problems";
    }

    @Override
    public Text title() {
        return new Text("Problems", "Problemen");
    }

    @Override
    public String body(Language language) {
        Map<String, List<JsonNode>> byApi = new LinkedHashMap<>();
        HEADINGS.keySet().forEach(api -> byApi.put(api, new ArrayList<>()));
        for (JsonNode problem : Resources.tree("portal/problems.yaml").path("problems")) {
            byApi.get(problem.path("api").asText()).add(problem);
        }
        JsonNode help = Resources.tree("portal/problem-help.yaml");
        StringBuilder html = new StringBuilder("<p>" + INTRODUCTION.in(language) + "</p>\n");
        byApi.forEach((api, problems) -> html.append(table(api, problems, help, language)));
        return html.append(kinds(language)).toString();
    }

    private static String kinds(Language language) {
        StringBuilder html = new StringBuilder("<h2 id=\"input-validation\">" + KINDS.in(language) + "</h2>\n");
        html.append("<p>")
                .append(KINDS_INTRODUCTION.in(language))
                .append(" urn:problem-type:belgif:input-validation:<em>")
                .append(COLUMNS.get(0).in(language).toLowerCase())
                .append("</em></p>\n<table>\n<thead><tr>");
        for (Text column : List.of(COLUMNS.get(0), COLUMNS.get(2))) {
            html.append("<th scope=\"col\">").append(column.in(language)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (IssueType kind : IssueType.values()) {
            html.append("<tr id=\"input-validation-")
                    .append(kind.code())
                    .append("\"><th scope=\"row\"><code>")
                    .append(kind.code())
                    .append("</code></th><td>")
                    .append(Html.text(kind.title().in(language)))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String table(String api, List<JsonNode> problems, JsonNode help, Language language) {
        StringBuilder html =
                new StringBuilder("<h2 id=\"" + api + "\">" + HEADINGS.get(api).in(language) + "</h2>\n");
        html.append("<p>")
                .append(Html.text(prefix(api)))
                .append("<em>")
                .append(COLUMNS.get(0).in(language).toLowerCase())
                .append("</em></p>\n");
        html.append("<table>\n<thead><tr>");
        COLUMNS.forEach(column ->
                html.append("<th scope=\"col\">").append(column.in(language)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (JsonNode problem : problems) {
            String code = problem.path("code").asText();
            JsonNode texts = help.path(api + "." + code).path(language.tag());
            html.append("<tr id=\"")
                    .append(api)
                    .append('-')
                    .append(code)
                    .append("\"><th scope=\"row\"><code>")
                    .append(code)
                    .append("</code></th>");
            for (JsonNode cell : List.of(
                    problem.path("status"),
                    problem.path("title").path(language.tag()),
                    texts.path("cause"),
                    texts.path("cure"))) {
                html.append("<td>").append(Html.text(cell.asText())).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String prefix(String api) {
        return switch (api) {
            case "belgif" -> "urn:problem-type:belgif:";
            case "any" -> "urn:problem-type:huurwerk:<api>:";
            default -> "urn:problem-type:huurwerk:" + api + ":";
        };
    }
}
