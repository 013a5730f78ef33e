package be.huurwerk.webkit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Takes out the schemas that no operation leads to. */
final class UnusedSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Components components;
    private final Set<String> used = new HashSet<>();

    UnusedSchemas(Components components) {
        this.components = components;
    }

    void removeFrom(OpenAPI document) {
        KitFilter.eachOperation(document, (path, operation) -> {
            parameters(path.getParameters());
            parameters(operation.getParameters());
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent());
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> {
                content(response.getContent());
                if (response.getHeaders() != null) {
                    response.getHeaders().values().forEach(header -> visit(header.getSchema()));
                }
            });
        });
        if (components.getResponses() != null) {
            components.getResponses().values().forEach(response -> content(response.getContent()));
        }
        if (components.getHeaders() != null) {
            components.getHeaders().values().forEach(header -> visit(header.getSchema()));
        }
        components.getSchemas().keySet().stream()
                .filter(name -> !used.contains(name))
                .toList()
                .forEach(components::removeSchema);
    }

    private void parameters(List<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> visit(parameter.getSchema()));
        }
    }

    private void content(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> visit(media.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
            String name = schema.getRef().substring(REFERENCE.length());
            if (used.add(name)) {
                visit(components.getSchemas().get(name));
            }
        }
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        visit(schema.getNot());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::visit);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::visit);
        }
    }
}
