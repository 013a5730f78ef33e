package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.page.Page;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every document that can be got that it carries an {@code ETag} and can be asked for with {@code If-None-Match}, and of
 * {@code If-Match} what it is for.
 */
final class ConditionalCalls {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String NOT_MODIFIED = "notModified";
    private static final Set<String> PAGE = Arrays.stream(Page.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());

    private final Components components;

    ConditionalCalls(Components components) {
        this.components = components;
    }

    void declare(OpenAPI document) {
        KitFilter.eachOperation(document, (path, operation) -> {
            if (isDocument(path, operation)) {
                declareTag(operation);
            }
            parameters(operation).stream()
                    .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> describeIfMatch(parameter, operation == path.getPOST()));
        });
    }

    private static void describeIfMatch(Parameter ifMatch, boolean post) {
        if (post) {
            ifMatch.setDescription("ETag of the document that is acted on; 412 when it has changed since");
        } else {
            ifMatch.setDescription("ETag of the document; 412 when it has changed since");
            ifMatch.setRequired(true);
            ifMatch.setExample(ifMatch.getExample() == null ? "*" : ifMatch.getExample());
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    private boolean isDocument(PathItem path, Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (operation != path.getGET() || answer == null || answer.getContent() == null) {
            return false;
        }
        MediaType json = answer.getContent().getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
        return json != null && json.getSchema() != null && isRecord(json.getSchema());
    }

    private boolean isRecord(Schema schema) {
        if (schema.getRef() == null || !schema.getRef().startsWith(REFERENCE)) {
            return false;
        }
        Schema named = components.getSchemas().get(schema.getRef().substring(REFERENCE.length()));
        return named != null
                && named.getProperties() != null
                && !named.getProperties().keySet().equals(PAGE);
    }

    private void declareTag(Operation operation) {
        if (components.getHeaders() == null) {
            components.addResponse(
                    NOT_MODIFIED,
                    OASFactory.createAPIResponse().description("The document still has the ETag of If-None-Match"));
            components.addHeader(
                    HttpHeaders.ETAG,
                    OASFactory.createHeader()
                            .description("Strong tag of the document, for If-Match and If-None-Match")
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED))
                .getAPIResponse("200")
                .addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref("#/components/headers/" + HttpHeaders.ETAG));
        operation.addParameter(OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("ETags of the document that the caller has; 304 when it has one of them")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
