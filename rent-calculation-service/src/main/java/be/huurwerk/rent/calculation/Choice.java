package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Reads;

/** A choice of law or policy on a date; looked up and kept as a {@link Figure} is. */
final class Choice {

    private final DatedLaw law;
    private final String name;
    private final String key;
    private Known known;

    Choice(DatedLaw law, String name, String key) {
        this.law = law;
        this.name = name;
        this.key = key;
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
            found = law.parameters()
                    .findWord(name, key, law.on())
                    .map(Known::of)
                    .orElseGet(this::unknown);
            known = found;
        }
        return found;
    }

    private Known unknown() {
        if (law.unknowns() == null) {
            throw new UnknownParameterException(name, key, law.on());
        }
        law.unknowns().add(name, key, law.on());
        return Known.STAND_IN;
    }

    private record Known(String word, Reads read) {

        static final Known STAND_IN = new Known("", Reads.NONE);

        static Known of(DatedWord word) {
            return new Known(word.value(), Reads.of(ParameterRead.of(word)));
        }
    }
}
