package be.huurwerk.gateway.doc;

import be.huurwerk.webkit.etag.StandingText;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The library of the page on which all APIs are read and tried, served from here, so that nothing is fetched from elsewhere. */
@ApplicationScoped
class ReaderLibrary {
    private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> TYPES =
            Map.of("swagger-ui.css", "text/css;charset=UTF-8", "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    private final Map<String, StandingText> made = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        String folder = "META-INF/resources/webjars/swagger-ui/" + version() + '/';
        TYPES.forEach((file, type) -> router.get("/doc/reader/library/" + file)
                .method(HttpMethod.HEAD)
                .order(0)
                .blockingHandler(route -> {
                    route.response().putHeader("Cache-Control", "public, max-age=86400");
                    made.computeIfAbsent(file, name -> StandingText.of(type, read(folder + name)))
                            .answer(route);
                }));
    }

    private static String version() {
        Properties library = new Properties();
        try (InputStream properties = open(LIBRARY)) {
            library.load(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return library.getProperty("version");
    }

    private static byte[] read(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) throws FileNotFoundException {
        InputStream file = ReaderLibrary.class.getClassLoader().getResourceAsStream(name);
        if (file == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return file;
    }
}
