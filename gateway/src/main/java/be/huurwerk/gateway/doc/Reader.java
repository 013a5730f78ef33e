package be.huurwerk.gateway.doc;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A page on which all APIs are read and tried. Everything of it is served from here; it fetches nothing from elsewhere. */
@ApplicationScoped
class Reader {
    private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    /** The library sets styles on elements, and has its pictures in its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Router router) {
        serve(router, "/doc/reader", "text/html", "reader/reader.html");
        serve(router, "/doc/reader.js", "text/javascript", "reader/reader.js");
        router.route("/doc/reader/library/*")
                .order(0)
                .handler(StaticHandler.create(
                                FileSystemAccess.RELATIVE, "META-INF/resources/webjars/swagger-ui/" + version())
                        .setIndexPage("none")
                        .setMaxAgeSeconds(86_400));
    }

    private static void serve(Router router, String path, String type, String resource) {
        byte[] page = bytes(resource);
        router.get(path).order(0).handler((RoutingContext route) -> {
            if (path.equals(route.request().path())) {
                route.response()
                        .putHeader("Content-Type", type + ";charset=UTF-8")
                        .putHeader("Content-Security-Policy", POLICY)
                        .end(new String(page, StandardCharsets.UTF_8));
            } else {
                route.next();
            }
        });
    }

    private static String version() {
        Properties library = new Properties();
        try (InputStream properties = Reader.class.getClassLoader().getResourceAsStream(LIBRARY)) {
            library.load(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return library.getProperty("version");
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Reader.class.getClassLoader().getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
