package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored form of a trace: canonical JSON, that is, one text for one trace (fixed order of properties, no white space, numbers in
 * plain decimal notation with their scale, absent properties left out).
 */
public final class TraceJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(NODES)
            .build();

    private TraceJson() {}

    public static String write(List<Step> trace) {
        ArrayNode array = NODES.arrayNode();
        trace.forEach(step -> array.add(node(step)));
        try {
            return MAPPER.writeValueAsString(array);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    private static ObjectNode node(Step step) {
        ObjectNode node = NODES.objectNode().put("step", step.step());
        if (!step.operands().isEmpty()) {
            ObjectNode operands = node.putObject("operands");
            step.operands().forEach((name, operand) -> operands.set(name, node(operand)));
        }
        node.set("result", node(step.result()));
        if (step.exact() != null) {
            node.put("exact", step.exact());
        }
        if (!step.parameters().isEmpty()) {
            ArrayNode parameters = node.putArray("parameters");
            step.parameters().forEach(read -> parameters.add(node(read)));
        }
        if (step.legalBasis() != null) {
            node.put("legalBasis", step.legalBasis());
        }
        if (!step.steps().isEmpty()) {
            ArrayNode steps = node.putArray("steps");
            step.steps().forEach(below -> steps.add(node(below)));
        }
        return node;
    }

    private static ObjectNode node(ParameterRead read) {
        ObjectNode node = NODES.objectNode().put("name", read.name());
        if (read.key() != null) {
            node.put("key", read.key());
        }
        node.set("value", node(read.value()));
        return node.put("validFrom", read.validFrom().toString())
                .put("status", read.status().code());
    }

    private static JsonNode node(Operand operand) {
        if (operand instanceof Operand.Number number) {
            return NODES.numberNode(number.value());
        }
        if (operand instanceof Operand.Numbers numbers) {
            ArrayNode array = NODES.arrayNode();
            numbers.values().forEach(array::add);
            return array;
        }
        return NODES.textNode(operand.text());
    }

    private static Step step(JsonNode node) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        node.path("operands")
                .fields()
                .forEachRemaining(field -> operands.put(field.getKey(), operand(field.getValue())));
        List<ParameterRead> parameters = new ArrayList<>();
        node.path("parameters").forEach(read -> parameters.add(parameter(read)));
        List<Step> steps = new ArrayList<>();
        node.path("steps").forEach(below -> steps.add(step(below)));
        return new Step(
                node.required("step").asText(),
                operands,
                operand(node.required("result")),
                node.has("exact") ? node.get("exact").decimalValue() : null,
                parameters,
                text(node, "legalBasis"),
                steps);
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
