package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a parameter file: the value from a date on, or that it is unknown.
 *
 * @param value a number, a word, or an object of these; null when unknown
 * @param source where it comes from: the same text in both languages, unless the file has two
 */
record Entry(LocalDate from, JsonNode value, Status status, Title source) {

    static Entry unknown(LocalDate from) {
        return new Entry(from, null, null, null);
    }

    boolean isUnknown() {
        return value == null;
    }

    Optional<JsonNode> at(String key) {
        if (value.isObject() == (key == null)) {
            throw new IllegalArgumentException(
                    key == null ? "The parameter has several values: name one" : "The parameter has but one value");
        }
        return Optional.ofNullable(key == null ? value : value.get(key));
    }
}
