package be.huurwerk.localstack.cli;

import java.util.List;
import java.util.Set;

/** The options of a command, each a word of its own. */
record Options(Set<String> given) {
    static Options of(List<String> arguments, String... known) {
        for (String argument : arguments) {
            if (!List.of(known).contains(argument)) {
                throw new IllegalArgumentException(
                        "There is no option " + argument + " here, only " + String.join(", ", known));
            }
        }
        return new Options(Set.copyOf(arguments));
    }

    boolean has(String option) {
        return given.contains(option);
    }
}
