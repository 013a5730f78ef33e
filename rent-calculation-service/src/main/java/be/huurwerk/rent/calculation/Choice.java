package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Reads;
import java.time.LocalDate;

/** A choice of law or policy on a date; looked up and kept as a {@link Figure} is. */
final class Choice {

    private final Parameters parameters;
    private final String name;
    private final String key;
    private final LocalDate on;
    private Known known;

    Choice(Parameters parameters, String name, String key, LocalDate on) {
        this.parameters = parameters;
        this.name = name;
        this.key = key;
        this.on = on;
    }

    String word() {
        return known().word;
    }

    boolean is(String word) {
        return word().equals(word);
    }

    Reads read() {
        return known().read;
    }

    private Known known() {
        Known found = known;
        if (found == null) {
            found = Known.of(parameters.word(name, key, on));
            known = found;
        }
        return found;
    }

    private record Known(String word, Reads read) {

        static Known of(DatedWord word) {
            return new Known(word.value(), Reads.of(ParameterRead.of(word)));
        }
    }
}
