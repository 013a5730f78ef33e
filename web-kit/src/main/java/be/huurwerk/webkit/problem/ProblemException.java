package be.huurwerk.webkit.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that is a problem (RFC 9457). A rule or a use case may throw it; the transaction it leaves is rolled back, and the kit
 * writes it as {@code application/problem+json} in the language of the request.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean standard;
    private final String code;
    private final int status;
    private final transient Text detail;
    private final transient List<Issue> issues;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(boolean standard, String code, int status, Text detail, List<Issue> issues) {
        super(status + " " + code, null, false, true);
        this.standard = standard;
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.issues = List.copyOf(issues);
    }

    /** 400 with all its issues. */
    public static ProblemException badRequest(List<Issue> issues) {
        Text detail = issues.size() == 1
                ? issues.get(0).detail()
                : new Text(
                        "The request has " + issues.size() + " faults; see issues.",
                        "De aanvraag bevat " + issues.size() + " fouten; zie issues.");
        return new ProblemException(
                true, ProblemType.BAD_REQUEST.code(), ProblemType.BAD_REQUEST.status(), detail, issues);
    }

    /** 400 with all its issues. */
    public static ProblemException badRequest(Issue... issues) {
        return badRequest(List.of(issues));
    }

    /** 400: an id in the request names nothing known. */
    public static ProblemException referencedResourceNotFound(In in, String name, Object value, Text detail) {
        return badRequest(new Issue(IssueType.REFERENCED_RESOURCE_NOT_FOUND, in, name, value, detail));
    }

    /** 404: the resource of the path does not exist. */
    public static ProblemException notFound(Text detail) {
        return of(ProblemType.RESOURCE_NOT_FOUND, detail);
    }

    /** 409 with a type of this API, {@code urn:problem-type:huurwerk:<api>:<code>}. */
    public static ProblemException conflict(String code, Text detail) {
        return domain(409, code, detail);
    }

    /** A problem with a type of this API, {@code urn:problem-type:huurwerk:<api>:<code>}. */
    public static ProblemException domain(int status, String code, Text detail) {
        return new ProblemException(false, code, status, detail, List.of());
    }

    /** 400: what was asked needs a legal or policy figure that has no known value on that date. */
    public static ProblemException parameterUnknown(String parameter, LocalDate on) {
        Text detail = new Text(
                "No value is known for '" + parameter + "' on " + on + ".",
                "Er is geen waarde gekend voor '" + parameter + "' op " + on + ".");
        return domain(400, "parameterUnknown", detail)
                .with("parameter", parameter)
                .with("on", on.toString());
    }

    /** The same, naming all that is unknown of what was asked in {@code unknown}; the first of them also by itself. */
    public static ProblemException parameterUnknown(UnknownParameter first, List<UnknownParameter> others) {
        ProblemException problem = parameterUnknown(first.name(), first.on());
        return others.isEmpty()
                ? problem
                : problem.with(
                        "unknown",
                        Stream.concat(Stream.of(first), others.stream())
                                .map(one -> Map.of(
                                        "name", one.name(), "on", one.on().toString()))
                                .toList());
    }

    /** 412: {@code If-Match} names a version that is no longer the current one. */
    public static ProblemException preconditionFailed() {
        return of(
                ProblemType.PRECONDITION_FAILED,
                new Text(
                        "The document has changed since the version named in If-Match; get it again.",
                        "Het document is gewijzigd sinds de versie in If-Match; vraag het opnieuw op."));
    }

    /** 503 with {@code Retry-After}, in whole seconds, at least one. */
    public static ProblemException unavailable(Duration retryAfter, Text detail) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return of(ProblemType.SERVICE_UNAVAILABLE, detail).header("Retry-After", Long.toString(seconds));
    }

    /** A problem of a shared type. */
    public static ProblemException of(ProblemType type, Text detail) {
        return new ProblemException(true, type.code(), type.status(), detail, List.of());
    }

    /** Adds a member to the problem, for example the address of the thing that is in the way. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Whether the type is shared ({@code belgif}) and not one of this API. */
    public boolean standard() {
        return standard;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Optional<Text> detail() {
        return Optional.ofNullable(detail);
    }

    public List<Issue> issues() {
        return issues;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
