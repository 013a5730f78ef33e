package be.huurwerk.localstack.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The trace of a rent as a tree: each step with its formula in numbers, and below it the figures of the law it read. */
final class TraceTree {
    private final StringBuilder text = new StringBuilder();

    static String of(JsonNode steps) {
        TraceTree tree = new TraceTree();
        tree.steps(steps, "  ");
        return tree.text.toString();
    }

    private void steps(JsonNode steps, String indent) {
        for (int at = 0; at < steps.size(); at++) {
            boolean last = at == steps.size() - 1;
            step(steps.get(at), indent + (last ? "`- " : "|- "), indent + (last ? "   " : "|  "));
        }
    }

    private void step(JsonNode step, String first, String indent) {
        text.append(first).append(step.path("title").asText(step.path("step").asText()));
        if (!step.path("result").isMissingNode()) {
            text.append(" = ").append(value(step.path("result")));
        }
        text.append('\n');
        line(indent, step.path("formula").asText(""));
        for (JsonNode parameter : step.path("parameters")) {
            line(
                    indent,
                    parameter.path("name").asText() + ": " + value(parameter.path("value")) + ", from "
                            + parameter.path("validFrom").asText() + ", "
                            + parameter.path("status").asText());
        }
        line(indent, step.path("legalBasis").asText(""));
        steps(step.path("steps"), indent);
    }

    private void line(String indent, String line) {
        if (!line.isBlank()) {
            text.append(indent).append("     ").append(line).append('\n');
        }
    }

    private static String value(JsonNode node) {
        return node.isNumber()
                ? node.decimalValue().toPlainString()
                : node.isTextual() ? node.asText() : node.toString();
    }
}
