package be.huurwerk.regulation.parameter;

import java.time.LocalDate;

/** A choice of law or policy, as it holds on the date that was asked. Its components mean what those of {@link DatedValue} mean. */
public record DatedWord(String name, String key, String value, LocalDate validFrom, Status status, String source) {

    /** Whether the choice is this word. */
    public boolean is(String word) {
        return value.equals(word);
    }
}
