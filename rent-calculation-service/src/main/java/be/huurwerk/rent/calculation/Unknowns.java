package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question needs and nobody knows. While it is gathered, an unknown figure is 1 and an unknown choice no word at all, so that the
 * calculation goes on to the next; what comes of it is thrown away.
 */
final class Unknowns {

    private final Map<String, UnknownParameterException> found = new LinkedHashMap<>();

    void add(String name, String key, LocalDate on) {
        found.putIfAbsent(parameter(name, on), new UnknownParameterException(name, key, on));
    }

    /** The same exception, with whatever else is unknown. */
    UnknownParameterException beside(UnknownParameterException first) {
        Map<String, UnknownParameterException> others = new LinkedHashMap<>(found);
        others.remove(parameter(first.name(), first.on()));
        return first.with(List.copyOf(others.values()));
    }

    /** Several values of one parameter are named once. */
    private static String parameter(String name, LocalDate on) {
        return name + " " + on;
    }
}
