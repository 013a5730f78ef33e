package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a trace: canonical JSON, that is, one text for one trace (fixed order of properties, no white space, numbers in
 * plain decimal notation with their scale, absent properties left out).
 */
public final class TraceJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private TraceJson() {}

    public static String write(List<Step> trace) {
        return TraceWriter.steps(trace);
    }

    /**
     * @throws IllegalArgumentException when the text is no trace
     */
    public static List<Step> read(String json) {
        try {
            List<Step> steps = new ArrayList<>();
            MAPPER.readTree(json).forEach(node -> steps.add(step(node)));
            return List.copyOf(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a trace", e);
        }
    }

    private static Step step(JsonNode node) {
        Step.Builder step = Step.named(node.required("step").asText());
        node.path("operands")
                .fields()
                .forEachRemaining(field -> step.operand(field.getKey(), operand(field.getValue())));
        node.path("parameters").forEach(read -> step.read(parameter(read)));
        node.path("steps").forEach(below -> step.step(step(below)));
        if (node.has("exact")) {
            step.exact(node.get("exact").decimalValue());
        }
        return step.legalBasis(text(node, "legalBasis")).result(operand(node.required("result")));
    }

    private static ParameterRead parameter(JsonNode node) {
        return new ParameterRead(
                node.required("name").asText(),
                text(node, "key"),
                operand(node.required("value")),
                LocalDate.parse(node.required("validFrom").asText()),
                Status.of(node.required("status").asText()));
    }

    private static Operand operand(JsonNode node) {
        if (node.isNumber()) {
            return Operand.of(node.decimalValue());
        }
        if (node.isArray()) {
            List<BigDecimal> values = new ArrayList<>();
            node.forEach(value -> values.add(value.decimalValue()));
            return Operand.of(values);
        }
        return Operand.of(node.asText());
    }

    private static String text(JsonNode node, String property) {
        return node.has(property) ? node.get(property).asText() : null;
    }
}
