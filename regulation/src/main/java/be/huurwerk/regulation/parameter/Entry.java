package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a parameter file: the value from a date on, that it is unknown, or that it ended.
 *
 * @param value a number, a word, or an object of these; null when unknown or ended
 * @param source where it comes from: the same text in both languages, unless the file has two
 * @param ended no rule asks for it any more, so that nobody looks for a value
 */
record Entry(LocalDate from, JsonNode value, Status status, Title source, boolean ended) {

    static Entry unknown(LocalDate from) {
        return new Entry(from, null, null, null, false);
    }

    static Entry ended(LocalDate from) {
        return new Entry(from, null, null, null, true);
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
