package be.huurwerk.gateway.portal;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Services;
import be.huurwerk.webkit.etag.StandingText;
import be.huurwerk.webkit.health.Health;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages for whoever connects a system, in English and in Dutch, and the address that tells clients where tokens come from. */
@ApplicationScoped
class Portal {
    private static final String HTML = "text/html;charset=UTF-8";

    private final String issuer;
    private final List<Page> pages;
    private final Layout layout;
    private final Map<String, StandingText> made = new ConcurrentHashMap<>();

    Portal(Services services, GatewayConfig config, Health health) {
        this.issuer = config.issuer().toString();
        this.pages = List.of(
                new HomePage(services),
                new MarkdownPage(
                        "/doc/first-hour",
                        new Text("Your first hour", "Uw eerste uur"),
                        new Text("portal/first-hour.md", "portal/first-hour.nl.md")),
                new EventsPage(),
                new ProblemsPage(),
                new StatusPage(health),
                new MarkdownPage(
                        "/doc/changelog",
                        new Text("Changes", "Wijzigingen"),
                        new Text("portal/CHANGELOG.md", "portal/CHANGELOG.md")),
                new ReaderPage(services));
        this.layout = new Layout(pages);
    }

    void register(@Observes Router router) {
        for (Page page : pages) {
            open(router, page.path(), true, route -> page(page, route));
        }
        file(router, "/doc/portal.css", "text/css;charset=UTF-8", "portal/portal.css");
        file(router, "/doc/icon.svg", "image/svg+xml", "portal/icon.svg");
        file(router, "/doc/reader.css", "text/css;charset=UTF-8", "reader/reader.css");
        file(router, "/doc/reader.js", "text/javascript;charset=UTF-8", "reader/reader.js");
        file(router, "/doc/asyncapi/huurwerk.yaml", "application/yaml;charset=UTF-8", "portal/asyncapi/huurwerk.yaml");
        EventsPage.types().forEach(type -> {
            String schema = "events/" + type + ".schema.json";
            file(router, "/doc/" + schema, "application/schema+json;charset=UTF-8", "portal/" + schema);
        });
        open(router, "/.well-known/openid-configuration", false, this::discovery);
    }

    private static void open(Router router, String path, boolean blocks, Handler<RoutingContext> handler) {
        Route open = router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(0);
        Handler<RoutingContext> exactly = route -> {
            if (path.equals(route.request().path())) {
                handler.handle(route);
            } else {
                route.next();
            }
        };
        if (blocks) {
            open.blockingHandler(exactly, false);
        } else {
            open.handler(exactly);
        }
    }

    private void page(Page page, RoutingContext route) {
        Language language = language(route);
        StandingText html = page.live()
                ? html(page, language)
                : made.computeIfAbsent(page.path() + language, key -> html(page, language));
        route.response()
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", page.live() ? "no-store" : "no-cache")
                .putHeader("Content-Security-Policy", page.policy());
        html.answer(route);
    }

    private StandingText html(Page page, Language language) {
        return StandingText.of(HTML, layout.html(page, language));
    }

    /** The language that the address asks for, else the one that the reader's browser prefers. */
    private static Language language(RoutingContext route) {
        List<String> asked = route.queryParam("lang");
        return Language.of(asked.isEmpty() ? route.request().getHeader("Accept-Language") : asked.get(0));
    }

    private static void file(Router router, String path, String type, String resource) {
        StandingText text = StandingText.of(type, Resources.text(resource));
        open(router, path, false, route -> {
            route.response().putHeader("Cache-Control", "no-cache");
            text.answer(route);
        });
    }

    private void discovery(RoutingContext route) {
        route.response()
                .setStatusCode(307)
                .putHeader("Location", issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .end();
    }
}
