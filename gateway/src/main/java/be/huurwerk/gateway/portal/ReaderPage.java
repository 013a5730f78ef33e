package be.huurwerk.gateway.portal;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;

/** All APIs, to read and to try with a token of one's own; the operations themselves are described in English. */
final class ReaderPage implements Page {
    /** The library sets styles on elements, and has its pictures in its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Text API = new Text("API", "API");
    private static final Text ALL = new Text("all of them", "allemaal");
    private static final Text TOKEN = new Text("Access token", "Toegangstoken");
    private static final Text HELP = new Text(
            "It goes with every call that you try, and is forgotten when you leave this page. "
                    + "<a href=\"/doc/first-hour?lang=en\">Your first hour</a> says how to get one.",
            "Het gaat mee met elke oproep die u probeert, en wordt vergeten als u deze pagina verlaat. "
                    + "<a href=\"/doc/first-hour?lang=nl\">Uw eerste uur</a> zegt hoe u er een krijgt.");
    private static final Text NO_SCRIPT = new Text(
            "This page needs JavaScript; the document itself is <a href=\"/doc/suite.yaml\">suite.yaml</a>.",
            "Deze pagina heeft JavaScript nodig; het document zelf is <a href=\"/doc/suite.yaml\">suite.yaml</a>.");

    private final Services services;

    ReaderPage(Services services) {
        this.services = services;
    }

    @Override
    public String path() {
        return "/doc/reader";
    }

    @Override
    public Text title() {
        return new Text("APIs", "API's");
    }

    @Override
    public String policy() {
        return POLICY;
    }

    @Override
    public String head() {
        return """
                <link rel="stylesheet" href="/doc/reader/library/swagger-ui.css"/>
                <link rel="stylesheet" href="/doc/reader.css"/>
                <script src="/doc/reader/library/swagger-ui-bundle.js" defer="defer"></script>
                <script src="/doc/reader.js" defer="defer"></script>
                """;
    }

    @Override
    public String body(Language language) {
        return """
                <noscript><p>%s</p></noscript>
                <div class="reader">
                <p><label for="document">%s</label> <select id="document">
                %s</select></p>
                <p><label for="token">%s</label> <input id="token" type="password" autocomplete="off" aria-describedby="token-help"/>
                <span id="token-help">%s</span></p>
                </div>
                <div id="apis" lang="en"></div>
                """.formatted(
                NO_SCRIPT.in(language), API.in(language), documents(language), TOKEN.in(language), HELP.in(language));
    }

    private String documents(Language language) {
        StringBuilder options = new StringBuilder(option("/doc/suite.json", ALL.in(language)));
        for (Service service : services.all()) {
            options.append(option(service.prefix() + "/doc/openapi.yaml", service.api()));
        }
        return options.append(option("/doc/openapi.yaml", "gateway")).toString();
    }

    private static String option(String address, String name) {
        return "<option value=\"" + address + "\">" + name + "</option>\n";
    }
}
