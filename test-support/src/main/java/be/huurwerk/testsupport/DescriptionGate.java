package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says what an operation's description lacks. */
final class DescriptionGate {

    private final ApiDocument document;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    DescriptionGate(ApiDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    void check(ApiOperation operation, boolean open) {
        findings.check(!operation.id().isBlank(), "%s has no operationId", operation);
        findings.check(seen.add(operation.id()), "%s has the operationId %s of another", operation, operation.id());
        findings.check(!operation.node().path("summary").asText().isBlank(), "%s has no summary", operation);
        checkTag(operation);
        operation.requestContents().values().forEach(content -> checkExamples(operation, "request", content));
        findings.check(!operation.successCodes().isEmpty(), "%s documents no success", operation);
        for (String code : operation.successCodes()) {
            operation
                    .responseContents(code)
                    .values()
                    .forEach(content -> checkExamples(operation, "response " + code, content));
        }
        checkProblems(operation, open);
    }

    private void checkTag(ApiOperation operation) {
        JsonNode tags = operation.node().path("tags");
        findings.check(
                tags.size() == 1 && document.declaredTags().contains(tags.get(0).asText()),
                "%s has the tags %s, not exactly one of the declared %s",
                operation,
                tags,
                document.declaredTags());
    }

    private void checkExamples(ApiOperation operation, String where, ApiContent content) {
        if (!content.isText()) {
            return;
        }
        List<JsonNode> examples = content.examples();
        findings.check(!examples.isEmpty(), "%s: %s has no example as %s", operation, where, content.mediaType());
        for (JsonNode example : examples) {
            Set<String> faults = content.faults(example);
            findings.check(faults.isEmpty(), "%s: the example of its %s: %s", operation, where, faults);
        }
    }

    private void checkProblems(ApiOperation operation, boolean open) {
        Set<String> expected = new TreeSet<>();
        if (!open) {
            expected.addAll(Set.of("401", "403"));
        }
        if (operation.hasBody()) {
            expected.addAll(Set.of("400", "415"));
        }
        if (operation.parameters().stream().anyMatch(parameter -> parameter.isIn("path"))) {
            expected.add("404");
        }
        expected.removeAll(operation.responseCodes());
        findings.check(expected.isEmpty(), "%s does not document the problems %s", operation, expected);
        for (String code : operation.responseCodes()) {
            if (code.startsWith("4") || code.startsWith("5")) {
                Map<String, ApiContent> contents = operation.responseContents(code);
                findings.check(
                        contents.keySet().equals(Set.of("application/problem+json")),
                        "%s answers %s as %s, not as a problem",
                        operation,
                        code,
                        contents.keySet());
            }
        }
    }
}
