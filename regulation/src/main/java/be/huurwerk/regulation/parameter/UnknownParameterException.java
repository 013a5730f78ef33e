package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.util.Optional;

/** Neither the law as we know it nor the landlord's policy has a value on the date. Never answered with a guess. */
public final class UnknownParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String key;
    private final LocalDate on;

    public UnknownParameterException(String name, LocalDate on) {
        this(name, null, on);
    }

    public UnknownParameterException(String name, String key, LocalDate on) {
        super("No value of " + name + (key == null ? "" : " (" + key + ")") + " on " + on);
        this.name = name;
        this.key = key;
        this.on = on;
    }

    public String name() {
        return name;
    }

    /** Which of the parameter's several values was asked for, if it has several. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    public LocalDate on() {
        return on;
    }
}
