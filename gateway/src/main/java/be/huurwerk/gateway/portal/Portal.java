package be.huurwerk.gateway.portal;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** The page at the root that lists the APIs, and the address that tells clients where tokens come from. */
@ApplicationScoped
class Portal {
    private static final Map<String, String> PURPOSE = Map.of(
            "rentCalculation", "Incomes, rent decisions with their trace",
            "deposit", "Deposits, their payments and their settlement",
            "arrears", "Rent accounts, payments, bank statements",
            "tenancy", "Dwellings, persons, contracts, notices, departures");

    private final Services services;
    private final String issuer;

    Portal(Services services, GatewayConfig config) {
        this.services = services;
        this.issuer = config.issuer().toString();
    }

    void register(@Observes Router router) {
        router.route("/").method(HttpMethod.GET).order(0).handler(this::page);
        router.route("/.well-known/openid-configuration")
                .method(HttpMethod.GET)
                .order(0)
                .handler(this::discovery);
    }

    private void page(RoutingContext route) {
        if (!"/".equals(route.request().path())) {
            route.next();
            return;
        }
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Huurwerk</title>
                <style>body{font-family:sans-serif;max-width:48em;margin:2em auto;padding:0 1em}td,th{text-align:left;padding:.3em 1em .3em 0}</style>
                </head>
                <body>
                <h1>Huurwerk</h1>
                <p>The rent administration of a social-housing landlord. Each API has an OpenAPI document; calls need a bearer token.
                All of them are <a href="/doc/reader">read and tried on one page</a>, of <a href="/doc/suite.yaml">one document</a>.</p>
                <table>
                <thead><tr><th>API</th><th>For</th><th>Document</th><th>Health</th></tr></thead>
                <tbody>
                """);
        for (Service service : services.all()) {
            html.append(row(service.prefix(), PURPOSE.get(service.api())));
        }
        html.append(row("", "The gateway: health of all services, the business date"));
        html.append("</tbody>\n</table>\n</body>\n</html>\n");
        route.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .end(html.toString());
    }

    private static String row(String prefix, String purpose) {
        return "<tr><td><code>" + (prefix.isEmpty() ? "/" : prefix) + "</code></td><td>" + purpose
                + "</td><td><a href=\""
                + prefix + "/doc/openapi.yaml\">openapi.yaml</a></td><td><a href=\"" + prefix
                + "/health\">health</a></td></tr>\n";
    }

    private void discovery(RoutingContext route) {
        route.response()
                .setStatusCode(307)
                .putHeader("Location", issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .end();
    }
}
