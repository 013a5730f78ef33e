package be.huurwerk.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An OpenAPI document as its readers see it. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** What OpenAPI adds to a schema, and no value can break. */
    private static final List<Keyword> ANNOTATIONS = Stream.of(
                    "components", "example", "nullable", "externalDocs", "x-withheld-without")
            .<Keyword>map(NonValidationKeyword::new)
            .toList();

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    /** What was read already; a schema is the same one only where it stands at the same place. */
    private final Map<JsonNode, JsonSchema> read = Collections.synchronizedMap(new IdentityHashMap<>());

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = schemas(root);
    }

    static ApiDocument parse(String yaml) {
        try {
            return new ApiDocument(YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The OpenAPI document is not YAML", e);
        }
    }

    List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> paths = root.path("paths").fields(); paths.hasNext(); ) {
            Map.Entry<String, JsonNode> path = paths.next();
            path.getValue().fields().forEachRemaining(method -> {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new ApiOperation(this, path.getKey(), method.getKey(), method.getValue(), path.getValue()));
                }
            });
        }
        return operations;
    }

    /** Security that holds where an operation says nothing itself. */
    JsonNode defaultSecurity() {
        return root.path("security");
    }

    Set<String> declaredTags() {
        Set<String> names = new TreeSet<>();
        root.path("tags").forEach(tag -> names.add(tag.path("name").asText()));
        return names;
    }

    /** The node itself, or what its {@code $ref} points to. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = root.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** How a value departs from a schema of this document; empty when it conforms. */
    Set<String> faults(JsonNode schema, JsonNode value) {
        Set<String> faults = new TreeSet<>();
        for (ValidationMessage message :
                read.computeIfAbsent(schema, this::schema).validate(value)) {
            faults.add(message.getMessage());
        }
        return faults;
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode selfContained = Json.MAPPER.createObjectNode();
        selfContained.set("allOf", Json.MAPPER.createArrayNode().add(schema));
        selfContained.set("components", root.path("components"));
        return schemas.getSchema(selfContained, STRICT);
    }

    /** The schemas of OpenAPI 3.0 are those of draft 4 but for {@code nullable}, which our contract has no use for. */
    private static JsonSchemaFactory schemas(JsonNode root) {
        boolean old = root.path("openapi").asText().startsWith("3.0");
        JsonMetaSchema standard = old ? JsonMetaSchema.getV4() : JsonMetaSchema.getV202012();
        JsonMetaSchema ours = JsonMetaSchema.builder(standard.getIri(), standard)
                .keywords(ANNOTATIONS)
                .build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(ours.getIri())
                .metaSchema(ours)
                .build();
    }
}
