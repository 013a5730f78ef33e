package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a parameter's file says about the days from one date to another.
 *
 * @param until the last of these days; empty while nothing is known to end them
 * @param value a {@link java.math.BigDecimal} or a word; empty when the parameter has several values, or when it is said to be unknown
 * @param values several values by key, each a {@link java.math.BigDecimal} or a word
 * @param status empty when the value is said to be unknown
 * @param source where the value comes from
 */
public record ParameterPeriod(
        LocalDate from,
        Optional<LocalDate> until,
        Optional<Object> value,
        Map<String, Object> values,
        Optional<Status> status,
        Optional<Title> source) {

    public ParameterPeriod {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the file says that nobody knows the value. */
    public boolean isUnknown() {
        return status.isEmpty();
    }

    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && until.filter(day::isAfter).isEmpty();
    }

    static List<ParameterPeriod> of(ParameterFile file) {
        List<ParameterPeriod> periods = new ArrayList<>();
        List<Entry> entries = file.entries();
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            Optional<LocalDate> next = at + 1 < entries.size()
                    ? Optional.of(entries.get(at + 1).from().minusDays(1))
                    : Optional.empty();
            periods.add(of(entry, earlier(file.validity().lastDay(entry.from()), next)));
        }
        return List.copyOf(periods);
    }

    private static ParameterPeriod of(Entry entry, Optional<LocalDate> until) {
        boolean several = !entry.isUnknown() && entry.value().isObject();
        Map<String, Object> values = new LinkedHashMap<>();
        if (several) {
            entry.value().fields().forEachRemaining(field -> values.put(field.getKey(), plain(field.getValue())));
        }
        return new ParameterPeriod(
                entry.from(),
                until,
                entry.isUnknown() || several ? Optional.empty() : Optional.of(plain(entry.value())),
                values,
                Optional.ofNullable(entry.status()),
                Optional.ofNullable(entry.source()));
    }

    private static Object plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : value.asText();
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get()) ? other : one.or(() -> other);
    }
}
