package be.huurwerk.webkit.app;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What no resource class answers. */
@ApplicationScoped
class PlainRoute {
    void register(@Observes Router router) {
        router.get("/plain")
                .method(HttpMethod.HEAD)
                .order(0)
                .handler(route -> route.response().end("plain"));
    }
}
