package be.huurwerk.servicekit.reader;

import be.huurwerk.webkit.etag.StandingText;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own document to read, open to all as the document is; calls are tried at the reader of the gateway, whose library no service carries. */
@ApplicationScoped
class ReaderRoute {
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final OpenApiDocumentService documents;
    private final String document;
    private volatile StandingText page;

    ReaderRoute(
            OpenApiDocumentService documents, @ConfigProperty(name = "quarkus.smallrye-openapi.path") String document) {
        this.documents = documents;
        this.document = document;
    }

    void register(@Observes Router router) {
        router.get(document.replaceFirst("/openapi$", "/reader"))
                .method(HttpMethod.HEAD)
                .order(0)
                .blockingHandler(this::answer);
    }

    private void answer(RoutingContext route) {
        if (page == null) {
            page = StandingText.of("text/html;charset=UTF-8", made());
        }
        route.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").putHeader("Content-Security-Policy", POLICY);
        page.answer(route);
    }

    private String made() {
        try {
            return ReaderPage.of(
                    new ObjectMapper()
                            .readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON)),
                    document + ".yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
