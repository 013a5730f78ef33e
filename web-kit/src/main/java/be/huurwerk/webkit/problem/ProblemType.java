package be.huurwerk.webkit.problem;

/** The problem types that every API shares. Their titles stand in the catalogue {@code contracts/problems.yaml}. */
public enum ProblemType {
    BAD_REQUEST("badRequest", 400),
    NO_ACCESS_TOKEN("noAccessToken", 401),
    INVALID_ACCESS_TOKEN("invalidAccessToken", 401),
    EXPIRED_ACCESS_TOKEN("expiredAccessToken", 401),
    MISSING_SCOPE("missingScope", 403),
    MISSING_PERMISSION("missingPermission", 403),
    RESOURCE_NOT_FOUND("resourceNotFound", 404),
    METHOD_NOT_ALLOWED("methodNotAllowed", 405),
    NOT_ACCEPTABLE("notAcceptable", 406),
    REQUEST_TIMEOUT("requestTimeout", 408),
    CONFLICT("conflict", 409),
    PRECONDITION_FAILED("preconditionFailed", 412),
    PAYLOAD_TOO_LARGE("payloadTooLarge", 413),
    URI_TOO_LONG("uriTooLong", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupportedMediaType", 415),
    UNPROCESSABLE_CONTENT("unprocessableContent", 422),
    PRECONDITION_REQUIRED("preconditionRequired", 428),
    TOO_MANY_REQUESTS("tooManyRequests", 429),
    HEADERS_TOO_LARGE("headersTooLarge", 431),
    INTERNAL_SERVER_ERROR("internalServerError", 500),
    BAD_GATEWAY("badGateway", 502),
    SERVICE_UNAVAILABLE("serviceUnavailable", 503),
    GATEWAY_TIMEOUT("gatewayTimeout", 504),
    HTTP_VERSION_NOT_SUPPORTED("httpVersionNotSupported", 505);

    private final String code;
    private final int status;

    ProblemType(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The type that a bare status stands for: the first of its status, 400 for other faults of the client, 500 for the rest. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
