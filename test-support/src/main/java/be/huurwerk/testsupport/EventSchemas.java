package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The schemas and examples of the events, {@code contracts/events/<short type>.schema.json} and {@code .example.json}. */
public final class EventSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    /** Fails unless the event's payload is as its type's schema says. */
    public static void assertMatches(TestEvent event) {
        assertMatches(event.type(), event.data());
    }

    /** Fails unless the payload is as the schema of the short type says. */
    public static void assertMatches(String type, JsonNode payload) {
        assertThat(faults(read(type + ".schema.json"), payload))
                .as("%s against its schema: %s", type, payload)
                .isEmpty();
    }

    /** How a value departs from a schema; empty when it conforms. */
    static Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
        return FACTORY.getSchema(schema, STRICT).validate(value);
    }

    /** The example of a type, a fresh copy that the test may change. */
    public static ObjectNode example(String type) {
        return (ObjectNode) read(type + ".example.json");
    }

    private static JsonNode read(String name) {
        Path file = ProjectRoot.resolve("contracts/events").resolve(name);
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("No " + file, e);
        }
    }
}
