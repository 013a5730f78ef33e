package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sends the examples of operations with the right scope and a role that may do nothing. */
final class RoleGate {
    private static final String POWERLESS = "auditor";

    private final URI base;
    private final Findings findings;

    RoleGate(URI base, Findings findings) {
        this.base = base;
        this.findings = findings;
    }

    /** @param byScopeAlone ids of operations that are not called */
    void check(List<ApiOperation> operations, Set<String> byScopeAlone) {
        operations.stream()
                .filter(operation -> !byScopeAlone.contains(operation.id()))
                .forEach(this::check);
        Set<String> gone = new TreeSet<>(byScopeAlone);
        gone.removeAll(operations.stream().map(ApiOperation::id).collect(Collectors.toSet()));
        findings.check(gone.isEmpty(), "%s change nothing, or are not there", gone);
    }

    private void check(ApiOperation operation) {
        Optional<ApiContent> content = operation.requestContents().values().stream()
                .filter(one -> !one.examples().isEmpty())
                .findFirst();
        JsonNode example = content.map(one -> one.examples().get(0)).orElse(null);
        String token = Tokens.withRole(POWERLESS, operation.scopeAlternatives().get(0));
        HttpResponse<String> answer = ExampleGate.call(base, operation, content.orElse(null), example, Map.of())
                .header("Authorization", "Bearer " + token)
                .send();
        findings.check(
                answer.statusCode() == 403
                        && SecurityGate.isProblem(answer)
                        && Json.parse(answer.body()).path("type").asText().endsWith(":missingPermission"),
                "%s asks for no role: it answers %d to %s: %s",
                operation,
                answer.statusCode(),
                POWERLESS,
                answer.body());
    }
}
