package be.huurwerk.localstack.cli;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a command, each a word of its own, or two. */
record Options(Map<String, String> given) {
    private static final String VALUED = " <";

    /** With those that are known; one that takes a value is written {@code --at <moment>}. */
    static Options of(List<String> arguments, String... known) {
        Map<String, String> given = new HashMap<>();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (List.of(known).contains(word)) {
                given.put(word, "");
            } else if (Stream.of(known).anyMatch(option -> option.startsWith(word + VALUED)) && words.hasNext()) {
                given.put(word, words.next());
            } else {
                throw new IllegalArgumentException(
                        "There is no option " + word + " here, only " + String.join(", ", known));
            }
        }
        return new Options(Map.copyOf(given));
    }

    boolean has(String option) {
        return given.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(given.get(option));
    }
}
