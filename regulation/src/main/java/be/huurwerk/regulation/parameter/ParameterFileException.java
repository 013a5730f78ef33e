package be.huurwerk.regulation.parameter;

import java.util.List;

/** A parameter file that breaks the rules of its form; says all that is wrong with it. */
public final class ParameterFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ParameterFileException(String name, List<String> faults) {
        super("Parameter file " + name + ": " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
