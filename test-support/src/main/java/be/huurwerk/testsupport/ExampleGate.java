package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends an operation's examples to the running service. */
final class ExampleGate {

    private final URI base;
    private final Findings findings;

    ExampleGate(URI base, Findings findings) {
        this.base = base;
        this.findings = findings;
    }

    void run(ApiOperation operation, ExamplePreparation preparation) {
        if (!operation.hasBody()) {
            run(operation, null, null, preparation);
            return;
        }
        for (ApiContent content : operation.requestContents().values()) {
            List<JsonNode> examples = content.examples();
            findings.check(
                    !examples.isEmpty() || content.mediaType().startsWith("image/"),
                    "%s has no example to run",
                    operation);
            examples.forEach(example -> run(operation, content, example, preparation));
        }
    }

    private void run(ApiOperation operation, ApiContent content, JsonNode example, ExamplePreparation preparation) {
        Map<String, String> real = preparation.prepare(operation.id());
        for (ApiParameter parameter : operation.parameters()) {
            if (parameter.required() && parameter.example().isEmpty()) {
                findings.add("%s: the parameter %s has no example", operation, parameter.name());
            }
        }
        ApiCall call = call(base, operation, content, example, real);
        check(
                operation,
                call.header("Authorization", "Bearer " + token(operation)).send());
    }

    /**
     * The operation as its examples have it, without a token.
     *
     * @param content null where there is no body
     * @param real what stands in the place of ids that the examples name
     */
    static ApiCall call(
            URI base, ApiOperation operation, ApiContent content, JsonNode example, Map<String, String> real) {
        ApiCall call = new ApiCall(base, operation);
        for (ApiParameter parameter : operation.parameters()) {
            boolean left = parameter.isIn("header") && !parameter.required();
            if (parameter.example().isPresent() && !left) {
                add(call, parameter, bound(parameter.example().get(), real));
            }
        }
        return content == null
                ? call
                : call.body(
                        content.mediaType(), bound(example.isTextual() ? example.asText() : example.toString(), real));
    }

    private static void add(ApiCall call, ApiParameter parameter, String value) {
        switch (parameter.in()) {
            case "path":
                call.pathParameter(parameter.name(), value);
                break;
            case "query":
                call.query(parameter.name(), value);
                break;
            default:
                call.header(parameter.name(), value);
        }
    }

    private void check(ApiOperation operation, HttpResponse<String> answer) {
        String code = Integer.toString(answer.statusCode());
        if (!operation.successCodes().contains(code)) {
            findings.add(
                    "%s: its example is answered with %s, not %s: %s",
                    operation, code, operation.successCodes(), answer.body());
            return;
        }
        if (code.equals("201") || code.equals("202")) {
            checkLocation(operation, answer);
        }
        Map<String, ApiContent> contents = operation.responseContents(code);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        findings.check(
                contents.isEmpty() ? answer.body().isEmpty() : contents.containsKey(type),
                "%s answers %s, which is none of the documented %s",
                operation,
                type,
                contents.keySet());
        if (contents.containsKey(type) && contents.get(type).isJson()) {
            Set<String> faults = contents.get(type).faults(Json.parse(answer.body()));
            findings.check(faults.isEmpty(), "%s answers what its schema forbids: %s", operation, faults);
            Set<String> undescribed = contents.get(type).undescribed(Json.parse(answer.body()));
            findings.check(
                    undescribed.isEmpty(), "%s answers what its schema does not describe: %s", operation, undescribed);
        }
    }

    /** What was made, or the run that makes it, can be read where the answer says. */
    private void checkLocation(ApiOperation operation, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (!location.startsWith("/")) {
            findings.add("%s answers %d with the Location <%s>, not a path", operation, answer.statusCode(), location);
            return;
        }
        int status = ApiCall.get(base, location, Tokens.client("rent-office")).statusCode();
        findings.check(status == 200, "%s answers with the Location %s, which answers %d", operation, location, status);
    }

    private static String token(ApiOperation operation) {
        return operation.scopeAlternatives().stream()
                .findFirst()
                .map(scopes -> Tokens.with(scopes.toArray(String[]::new)))
                .orElseGet(Tokens::with);
    }

    private static String bound(String text, Map<String, String> real) {
        String result = text;
        for (Map.Entry<String, String> entry : real.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
