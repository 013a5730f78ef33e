package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a value may be: a number, a word, or a map of these; a number may carry the range it was printed with. */
final class ValueRules {

    private ValueRules() {}

    static List<String> faults(JsonNode value, JsonNode range) {
        List<String> faults = new ArrayList<>();
        if (value == null || value.isNull()) {
            return List.of("neither value nor unknown");
        }
        if (value.isObject()) {
            if (value.isEmpty()) {
                faults.add("value is empty");
            }
            value.fields()
                    .forEachRemaining(field -> faults.addAll(single(
                            field.getKey() + ": ",
                            field.getValue(),
                            range == null ? null : range.get(field.getKey()))));
        } else {
            faults.addAll(single("", value, range));
        }
        return faults;
    }

    private static List<String> single(String at, JsonNode value, JsonNode range) {
        boolean word = value.isTextual() && !value.asText().isBlank();
        if (!value.isNumber() && !word) {
            return List.of(at + "value is neither a number nor a word");
        }
        if (range == null) {
            return List.of();
        }
        if (!range.isArray()
                || range.size() != 2
                || !range.get(0).isNumber()
                || !range.get(1).isNumber()
                || word) {
            return List.of(at + "range is not two numbers around a number");
        }
        BigDecimal number = value.decimalValue();
        boolean within = range.get(0).decimalValue().compareTo(number) <= 0
                && range.get(1).decimalValue().compareTo(number) >= 0;
        return within ? List.of() : List.of(at + "value lies outside its range");
    }
}
