package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls one operation with every kind of token, and says where the answer is not what the contract promises. */
final class SecurityGate {
    private static final Duration BEYOND_SKEW = Duration.ofSeconds(10);

    private final URI base;
    private final Findings findings;

    SecurityGate(URI base, Findings findings) {
        this.base = base;
        this.findings = findings;
    }

    void checkOpen(ApiOperation operation) {
        int status = call(operation, null).statusCode();
        findings.check(isLetIn(status), "%s is open, but answers %d without a token", operation, status);
    }

    void checkProtected(ApiOperation operation) {
        List<List<String>> alternatives = operation.scopeAlternatives();
        String[] allOfThem = alternatives.stream().flatMap(List::stream).toArray(String[]::new);
        findings.check(allOfThem.length > 0, "%s does not document the scope that it needs", operation);
        expect(operation, "no token", null, 401);
        expect(operation, "an expired token", Tokens.expired(), 401);
        expect(operation, "a token that expired beyond what clocks may differ", Tokens.expired(BEYOND_SKEW), 401);
        expect(operation, "a token whose time has not begun", Tokens.notYet(), 401);
        expect(operation, "a forged token", Tokens.forged(), 401);
        expect(operation, "a token of an unknown key", Tokens.ofUnknownKey(), 401);
        expect(operation, "a token without a signature", Tokens.unsigned(), 401);
        expect(operation, "a token signed with the public key", Tokens.signedWithThePublicKey(), 401);
        expect(operation, "a token for another audience", Tokens.forAnotherAudience(), 401);
        expect(operation, "a token of another issuer", Tokens.byAnotherIssuer(), 401);
        expect(operation, "no token at all but garbage", "garbage", 401);
        expect(operation, "every scope but the right one", Tokens.without(allOfThem), 403);
        for (List<String> scopes : alternatives) {
            letIn(operation, "a token with " + scopes, Tokens.with(scopes.toArray(String[]::new)));
        }
    }

    void letIn(ApiOperation operation, String kind, String token) {
        int status = call(operation, token).statusCode();
        findings.check(isLetIn(status) && status < 500, "%s answers %d to %s", operation, status, kind);
    }

    /** Whether the operation does not refuse the caller. */
    boolean letsIn(ApiOperation operation, String token) {
        return isLetIn(call(operation, token).statusCode());
    }

    private static boolean isLetIn(int status) {
        return status != 401 && status != 403;
    }

    void expect(ApiOperation operation, String kind, String token, int status) {
        HttpResponse<String> answer = call(operation, token);
        findings.check(
                answer.statusCode() == status,
                "%s answers %d to %s, not %d",
                operation,
                answer.statusCode(),
                kind,
                status);
        findings.check(
                isProblem(answer),
                "%s answers %s to %s: %s",
                operation,
                answer.headers().firstValue("Content-Type").orElse("no content type"),
                kind,
                answer.body());
    }

    static boolean isProblem(HttpResponse<String> answer) {
        Optional<String> type = answer.headers().firstValue("Content-Type");
        if (type.isEmpty() || !type.get().startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = Json.parse(answer.body());
        return problem.path("type").asText().startsWith("urn:problem-type:")
                && problem.path("status").asInt() == answer.statusCode()
                && !problem.path("title").asText().isEmpty();
    }

    private HttpResponse<String> call(ApiOperation operation, String token) {
        ApiCall call = new ApiCall(base, operation).anyPath(operation);
        operation.firstRequestContent().ifPresent(content -> call.body(content.mediaType(), "{}"));
        if (token != null) {
            call.header("Authorization", "Bearer " + token);
        }
        return call.send();
    }
}
