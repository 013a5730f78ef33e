package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.deprecation.Ends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Completes one operation after the other: scopes, problems, examples. */
final class OperationFilter {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName PERMISSIONS = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName OPEN = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName REQUEST_BODY =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.parameters.RequestBody");
    private static final DotName ENDS = DotName.createSimple(Ends.class.getName());
    private static final String IDEMPOTENT = "Idempotent";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final OperationProblems problems;
    private final Examples examples;

    OperationFilter(IndexView index, Components components, Examples examples) {
        this.problems = new OperationProblems(components);
        this.examples = examples;
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    void complete(PathItem path, Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        boolean open = method != null && method.hasAnnotation(OPEN);
        if (method != null && !open) {
            scopes(method).forEach(operation::addSecurityRequirement);
        }
        if (open) {
            operation.setSecurity(List.of()); // else it looks forgotten
        }
        if (method != null
                && method.annotations().stream()
                        .anyMatch(a -> a.name().withoutPackagePrefix().equals(IDEMPOTENT))) {
            addIdempotencyKey(operation);
        }
        if (method != null && method.hasAnnotation(ENDS)) {
            AnnotationInstance ends = method.annotation(ENDS);
            operation.setDeprecated(true);
            operation.addExtension("x-deprecated-since", ends.value("since").asString());
            operation.addExtension("x-sunset", ends.value("on").asString());
        }
        problems.addTo(path, operation, open, parameters(path, operation));
        addExamples(path, operation);
    }

    private static List<SecurityRequirement> scopes(MethodInfo method) {
        AnnotationInstance permissions = method.annotation(PERMISSIONS);
        if (permissions == null) {
            return List.of();
        }
        String[] scopes = permissions.value().asStringArray();
        boolean all = permissions.value("inclusive") != null
                && permissions.value("inclusive").asBoolean();
        List<List<String>> alternatives =
                all ? List.of(List.of(scopes)) : Stream.of(scopes).map(List::of).toList();
        return alternatives.stream()
                .map(needed -> OASFactory.createSecurityRequirement().addScheme(KitFilter.SECURITY, needed))
                .toList();
    }

    private static void addIdempotencyKey(Operation operation) {
        boolean there = parameters(null, operation).stream().anyMatch(p -> IDEMPOTENCY_KEY.equals(p.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(IDEMPOTENCY_KEY)
                    .description("The same key with the same body answers the same response again; kept for 7 days.")
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .pattern("^[!-~]{1,100}$")
                            .maxLength(100)));
        }
    }

    /** A release promised that the call may come without: then the document stays as it was, and the operation refuses it. */
    private boolean isAskedSinceARelease(String id) {
        return methods.containsKey(id)
                && methods.get(id).annotations(REQUEST_BODY).stream()
                        .map(annotation -> annotation.value("required"))
                        .anyMatch(required -> required != null && !required.asBoolean());
    }

    private void addExamples(PathItem path, Operation operation) {
        String id = Objects.toString(operation.getOperationId(), "");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(isAskedSinceARelease(id) ? null : true);
            put(operation.getRequestBody().getContent(), id, "request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                put(response.getContent(), id, "response");
            }
        });
        Map<String, Object> values = examples.parameters(id);
        parameters(path, operation).stream()
                .filter(parameter -> values.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setExample(values.get(parameter.getName())));
    }

    private void put(Content content, String id, String kind) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, media) -> {
            if (name.startsWith("image/")) {
                return; // no text shows one
            }
            if (name.equals("text/event-stream")) {
                media.setSchema(null); // some read it as that of the whole text, and some as that of each event
            }
            Optional<Object> example = name.contains("json")
                    ? examples.json(id, kind)
                    : examples.text(id, kind, name.contains("xml") ? "xml" : "txt");
            if (media.getExample() == null && media.getExamples() == null) {
                example.ifPresent(media::setExample);
            }
        });
    }

    private static List<Parameter> parameters(PathItem path, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (path != null && path.getParameters() != null) {
            all.addAll(path.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }
}
