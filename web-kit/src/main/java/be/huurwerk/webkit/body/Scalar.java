package be.huurwerk.webkit.body;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How a single value is made of JSON.
 *
 * @param en what is expected, in English: {@code a date (yyyy-MM-dd)}
 * @param nl the same in Dutch
 * @param maker the value, or null when the JSON is none of it
 */
record Scalar(String en, String nl, Function<Json, Object> maker) {
    static Scalar ofEnum(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
        String names = String.join(", ", constants.keySet());
        return new Scalar(
                "one of: " + names,
                "een van: " + names,
                json -> json instanceof Json.JsonText text ? constants.get(text.value()) : null);
    }
}
