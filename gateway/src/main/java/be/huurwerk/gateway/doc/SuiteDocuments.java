package be.huurwerk.gateway.doc;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.webkit.etag.StandingText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one document of all APIs, of the contracts that this version was built with, as YAML and as JSON; open to everybody, as those of the services. */
@ApplicationScoped
class SuiteDocuments {
    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String GATEWAY = "gateway";

    private final Services services;
    private final Map<String, StandingText> made = new ConcurrentHashMap<>();

    SuiteDocuments(Services services) {
        this.services = services;
    }

    void register(@Observes Router router) {
        serve(router, "/doc/suite.yaml", "application/yaml", YAML);
        serve(router, "/doc/suite.json", "application/json", JSON);
    }

    private ObjectNode suite() {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        for (Service service : services.all()) {
            documents.put(service.api(), read(service.api()));
        }
        documents.put(GATEWAY, read(GATEWAY));
        ObjectNode head = JSON.createObjectNode().put("openapi", "3.0.3");
        head.putObject("info")
                .put("title", "Huurwerk")
                .put(
                        "description",
                        "The rent administration of a social-housing landlord: all APIs behind the gateway.")
                .put("version", "1.0");
        head.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The gateway that this document is from");
        return new SuiteDocument(documents).under(head);
    }

    private static ObjectNode read(String api) {
        String name = "suite/" + api + ".yaml";
        try (InputStream document = SuiteDocuments.class.getClassLoader().getResourceAsStream(name)) {
            return (ObjectNode) YAML.readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The contract " + name + " can't be read", unreadable);
        }
    }

    private static String written(ObjectMapper as, ObjectNode suite) {
        try {
            return as.writeValueAsString(suite);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The document of the suite can't be written", unwritable);
        }
    }

    /** Made when it is first asked for: it takes some seconds, which nobody should wait for at the start. */
    private void serve(Router router, String path, String type, ObjectMapper mapper) {
        router.get(path).method(HttpMethod.HEAD).order(0).blockingHandler(route -> {
            route.response().putHeader("Cache-Control", "no-cache");
            made.computeIfAbsent(type, as -> StandingText.of(as + ";charset=UTF-8", written(mapper, suite())))
                    .answer(route);
        });
    }
}
