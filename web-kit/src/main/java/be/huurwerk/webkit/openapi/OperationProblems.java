package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.problem.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that an operation may answer, its own and those of the gateway before it. */
final class OperationProblems {
    private static final String FEED = "listEvents";

    private final Components components;

    OperationProblems(Components components) {
        this.components = components;
    }

    /**
     * @param open whether nobody needs a token
     * @param parameters all there are, those of the path too
     */
    void addTo(PathItem path, Operation operation, boolean open, List<Parameter> parameters) {
        boolean body = operation.getRequestBody() != null;
        boolean inPath = parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
        boolean key = parameters.stream().anyMatch(p -> OperationFilter.IDEMPOTENCY_KEY.equals(p.getName()));
        boolean ifMatch = parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()));
        add(operation, true, ProblemType.BAD_REQUEST, "Bad request"); // a parameter that is not there is one
        add(operation, !open, ProblemType.NO_ACCESS_TOKEN, "No access token, or one that is not valid");
        add(operation, !open, ProblemType.MISSING_SCOPE, "Missing scope");
        add(operation, inPath, ProblemType.RESOURCE_NOT_FOUND, "Resource not found");
        add(operation, true, ProblemType.NOT_ACCEPTABLE, "Not acceptable");
        boolean conflicts = key || changes(path, operation) || printed(operation);
        add(operation, body, ProblemType.REQUEST_TIMEOUT, "The body did not come in time");
        add(operation, conflicts, ProblemType.CONFLICT, "The state does not allow it");
        if (FEED.equals(operation.getOperationId())) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "410",
                            ProblemSchemas.domain(
                                    components,
                                    "cursorExpired",
                                    410,
                                    "Events after this place are not kept any more, or it is a place of another feed"));
        }
        add(operation, ifMatch, ProblemType.PRECONDITION_FAILED, "If-Match is stale");
        add(operation, body, ProblemType.PAYLOAD_TOO_LARGE, "Payload too large");
        add(operation, true, ProblemType.URI_TOO_LONG, "The address is too long");
        add(operation, body, ProblemType.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type");
        add(operation, key, ProblemType.UNPROCESSABLE_CONTENT, "The idempotency key was used with another body");
        add(operation, ifMatch && !isPost(path, operation), ProblemType.PRECONDITION_REQUIRED, "If-Match is missing");
        add(operation, !open, ProblemType.TOO_MANY_REQUESTS, "Too many calls of this client; Retry-After says when");
        add(operation, true, ProblemType.HEADERS_TOO_LARGE, "The headers are too large");
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
