package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Neither the law as we know it nor the landlord's policy has a value on the date. Never answered with a guess. */
public final class UnknownParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String key;
    private final LocalDate on;
    private final transient List<UnknownParameterException> others;

    public UnknownParameterException(String name, LocalDate on) {
        this(name, null, on);
    }

    public UnknownParameterException(String name, String key, LocalDate on) {
        this(name, key, on, List.of());
    }

    private UnknownParameterException(String name, String key, LocalDate on, List<UnknownParameterException> others) {
        super("No value of " + name + (key == null ? "" : " (" + key + ")") + " on " + on);
        this.name = name;
        this.key = key;
        this.on = on;
        this.others = List.copyOf(others);
    }

    /** The same, telling as well what else is unknown of what was needed. */
    public UnknownParameterException with(List<UnknownParameterException> more) {
        return new UnknownParameterException(name, key, on, more);
    }

    /** What else is unknown, where it was looked for; each without others. */
    public List<UnknownParameterException> others() {
        return others;
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
