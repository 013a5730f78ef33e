package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.etag.StandingText;
import be.huurwerk.webkit.problem.AllowedMethods;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenAPI document where the framework serves it, as other documents are: the framework answers with it whatever the method, and never packs it. */
@ApplicationScoped
class DocumentRoutes {
    private static final int BEFORE_THE_FRAMEWORK = -2;
    private static final List<String> ENDINGS = List.of("", ".json", ".yaml", ".yml");

    private final OpenApiDocumentService documents;
    private final AllowedMethods allowed;
    private final String path;
    private final Map<Format, StandingText> made = new ConcurrentHashMap<>();

    DocumentRoutes(
            OpenApiDocumentService documents,
            AllowedMethods allowed,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String path) {
        this.documents = documents;
        this.allowed = allowed;
        this.path = path;
    }

    void register(@Observes Router router) {
        for (String ending : ENDINGS) {
            router.get(path + ending)
                    .method(HttpMethod.HEAD)
                    .order(BEFORE_THE_FRAMEWORK)
                    .handler(this::answer);
            router.route(path + ending).order(BEFORE_THE_FRAMEWORK + 1).handler(allowed::answer);
        }
    }

    private void answer(RoutingContext route) {
        route.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        made.computeIfAbsent(format(route), this::text).answer(route);
    }

    private StandingText text(Format format) {
        return StandingText.of(
                format.getMimeType() + ";charset=UTF-8",
                documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format));
    }

    /** By the ending of the path, else as the caller asks; YAML where nothing is said. */
    private static Format format(RoutingContext route) {
        String asked = route.request().path();
        boolean json = asked.endsWith(".json")
                || !asked.contains(".")
                        && (route.queryParam("format").stream().anyMatch("JSON"::equalsIgnoreCase)
                                || route.request().headers().getAll(HttpHeaders.ACCEPT).stream()
                                        .anyMatch(type -> type.contains(Format.JSON.getMimeType())));
        return json ? Format.JSON : Format.YAML;
    }
}
