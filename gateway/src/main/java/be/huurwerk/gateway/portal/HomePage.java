package be.huurwerk.gateway.portal;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import java.util.Map;

/** What the suite does, its APIs, and where to begin. */
final class HomePage implements Page {
    private static final Map<String, Text> PURPOSE = Map.of(
            "rentCalculation",
            new Text(
                    "Incomes, rent decisions with their trace, charges",
                    "Inkomens, huurbeslissingen met hun berekening, huurlasten"),
            "deposit",
            new Text("Deposits, their payments and their settlement", "Waarborgen, hun betalingen en hun afrekening"),
            "arrears",
            new Text("Rent accounts, payments, bank statements", "Huurrekeningen, betalingen, rekeninguittreksels"),
            "tenancy",
            new Text(
                    "Dwellings, persons, contracts, notices, departures",
                    "Woningen, personen, huurcontracten, opzeggen, vertrekken"));
    private static final Text GATEWAY = new Text(
            "The gateway: health of all services, the business date, the whole file of a tenancy",
            "De gateway: gezondheid van alle services, de werkdatum, het hele dossier van een huur");
    private static final Text HEALTH = new Text("health", "gezondheid");
    private static final Text HEALTH_COLUMN = new Text("Health", "Gezondheid");
    private static final Text API = new Text("API", "API");
    private static final Text FOR = new Text("For", "Voor");
    private static final Text DOCUMENT = new Text("Document", "Document");
    private static final Text APIS = new Text("The APIs", "De API's");

    private final Services services;

    HomePage(Services services) {
        this.services = services;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public Text title() {
        return new Text("Huurwerk", "Huurwerk");
    }

    @Override
    public String body(Language language) {
        StringBuilder html =
                new StringBuilder(Markdown.html(Resources.text("portal/home." + language.tag() + ".md"), "shell"));
        html.append("<h2 id=\"apis\">").append(APIS.in(language)).append("</h2>\n<table>\n<thead><tr>");
        for (Text head : new Text[] {API, FOR, DOCUMENT, HEALTH_COLUMN}) {
            html.append("<th scope=\"col\">").append(head.in(language)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Service service : services.all()) {
            html.append(row(service.prefix(), PURPOSE.get(service.api()).in(language), language));
        }
        return html.append(row("", GATEWAY.in(language), language))
                .append("</tbody>\n</table>\n")
                .toString();
    }

    private static String row(String prefix, String purpose, Language language) {
        String name = prefix.isEmpty() ? "/" : prefix;
        return "<tr><th scope=\"row\"><code>" + name + "</code></th><td>" + purpose + "</td><td><a href=\"" + prefix
                + "/doc/openapi.yaml\" aria-label=\"openapi.yaml, " + name + "\">openapi.yaml</a></td><td><a href=\""
                + prefix
                + "/health\" aria-label=\"" + HEALTH.in(language) + ", " + name + "\">" + HEALTH.in(language)
                + "</a></td></tr>\n";
    }
}
