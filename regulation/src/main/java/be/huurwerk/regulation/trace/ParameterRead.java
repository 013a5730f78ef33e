package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;

/**
 * A parameter as a step read it. The source is added when the trace is served.
 *
 * @param key which of the parameter's several values, or null
 */
public record ParameterRead(String name, String key, Operand value, LocalDate validFrom, Status status) {

    public static ParameterRead of(DatedValue read) {
        return new ParameterRead(read.name(), read.key(), Operand.of(read.value()), read.validFrom(), read.status());
    }

    public static ParameterRead of(DatedWord read) {
        return new ParameterRead(read.name(), read.key(), Operand.of(read.value()), read.validFrom(), read.status());
    }
}
