package be.huurwerk.gateway.doc;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The library of the page on which all APIs are read and tried, served from here, so that nothing is fetched from elsewhere. */
@ApplicationScoped
class ReaderLibrary {
    private static final String LIBRARY = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    void register(@Observes Router router) {
        router.route("/doc/reader/library/*")
                .order(0)
                .handler(StaticHandler.create(
                                FileSystemAccess.RELATIVE, "META-INF/resources/webjars/swagger-ui/" + version())
                        .setIndexPage("none")
                        .setMaxAgeSeconds(86_400));
    }

    private static String version() {
        Properties library = new Properties();
        try (InputStream properties = ReaderLibrary.class.getClassLoader().getResourceAsStream(LIBRARY)) {
            library.load(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return library.getProperty("version");
    }
}
