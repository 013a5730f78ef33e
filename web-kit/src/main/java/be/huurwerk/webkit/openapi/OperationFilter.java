package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.deprecation.Ends;
import be.huurwerk.webkit.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.tags.Tag;
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
    private static final DotName ENDS = DotName.createSimple(Ends.class.getName());
    private static final String IDEMPOTENT = "Idempotent";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Components components;
    private final Examples examples;

    OperationFilter(IndexView index, Components components, Examples examples) {
        this.components = components;
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
        addProblems(path, operation, open);
        addExamples(path, operation);
    }

    /** Every tag that an operation uses is declared, in alphabetical order. */
    void declareTags(OpenAPI document) {
        Map<String, Tag> declared = new TreeMap<>();
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> declared.put(tag.getName(), tag));
        }
        KitFilter.eachOperation(document, (path, operation) -> {
            List<String> used = operation.getTags() == null ? List.of() : operation.getTags();
            used.forEach(tag ->
                    declared.computeIfAbsent(tag, name -> OASFactory.createTag().name(name)));
        });
        document.setTags(new ArrayList<>(declared.values()));
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
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(100)));
        }
    }

    private void addProblems(PathItem path, Operation operation, boolean open) {
        List<Parameter> parameters = parameters(path, operation);
        boolean body = operation.getRequestBody() != null;
        boolean inPath = parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
        boolean key = parameters.stream().anyMatch(p -> IDEMPOTENCY_KEY.equals(p.getName()));
        boolean ifMatch = parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()));
        add(operation, true, ProblemType.BAD_REQUEST, "Bad request"); // a parameter that is not there is one
        add(operation, !open, ProblemType.NO_ACCESS_TOKEN, "No access token, or one that is not valid");
        add(operation, !open, ProblemType.MISSING_SCOPE, "Missing scope");
        add(operation, inPath, ProblemType.RESOURCE_NOT_FOUND, "Resource not found");
        add(operation, true, ProblemType.NOT_ACCEPTABLE, "Not acceptable");
        boolean conflicts = key || changes(path, operation) || printed(operation);
        add(operation, conflicts, ProblemType.CONFLICT, "The state does not allow it");
        add(operation, ifMatch, ProblemType.PRECONDITION_FAILED, "If-Match is stale");
        add(operation, body, ProblemType.PAYLOAD_TOO_LARGE, "Payload too large");
        add(operation, body, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type");
        add(operation, key, ProblemType.UNPROCESSABLE_CONTENT, "The idempotency key was used with another body");
        add(operation, ifMatch && !isPost(path, operation), ProblemType.PRECONDITION_REQUIRED, "If-Match is missing");
        add(operation, !open, ProblemType.TOO_MANY_REQUESTS, "Too many calls of this client; Retry-After says when");
        add(operation, !open, ProblemType.INTERNAL_SERVER_ERROR, "Internal server error");
        add(operation, !open, ProblemType.BAD_GATEWAY, "The service broke off");
        add(operation, !open, ProblemType.SERVICE_UNAVAILABLE, "Service unavailable; Retry-After says when");
        add(operation, !open, ProblemType.GATEWAY_TIMEOUT, "The service did not answer in time");
    }

    private void add(Operation operation, boolean applies, ProblemType type, String description) {
        String status = Integer.toString(type.status());
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var there = operation.getResponses().getAPIResponse(status);
        boolean bare = there != null && there.getContent() == null && there.getRef() == null;
        if (bare || applies && there == null) {
            operation.getResponses().addAPIResponse(status, ProblemSchemas.reference(components, type, description));
        }
    }

    private void addExamples(PathItem path, Operation operation) {
        String id = Objects.toString(operation.getOperationId(), "");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
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

    private static boolean changes(PathItem path, Operation operation) {
        return operation != path.getGET();
    }

    /** A letter or a file is made when it is first asked for, and can't be of everything. */
    private static boolean printed(Operation operation) {
        APIResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes() != null
                && answer.getContent().getMediaTypes().containsKey("application/pdf");
    }

    private static boolean isPost(PathItem path, Operation operation) {
        return operation == path.getPOST();
    }
}
