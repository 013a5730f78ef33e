package be.huurwerk.webkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What only some problems say, from {@code contracts/problem-members.yaml}, which the build copies into the kit. */
final class ProblemMembers {
    private static final String FILE = "/huurwerk/problem-members.yaml";

    private ProblemMembers() {}

    /** In the order of the file. */
    static void addTo(Schema problem) {
        try (InputStream file = ProblemMembers.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            YAMLMapper.builder()
                    .build()
                    .readTree(file)
                    .properties()
                    .forEach(member -> problem.addProperty(member.getKey(), schema(member.getValue())));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    private static Schema schema(JsonNode said) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.valueOf(said.path("type").asText().toUpperCase(Locale.ROOT)));
        if (said.has("description")) {
            schema.description(said.path("description").asText());
        }
        if (said.has("format")) {
            schema.format(said.path("format").asText());
        }
        if (said.has("items")) {
            schema.items(schema(said.path("items")));
        }
        if (said.has("additionalProperties")) {
            schema.additionalPropertiesSchema(schema(said.path("additionalProperties")));
        }
        said.path("properties")
                .properties()
                .forEach(property -> schema.addProperty(property.getKey(), schema(property.getValue())));
        return schema;
    }
}
