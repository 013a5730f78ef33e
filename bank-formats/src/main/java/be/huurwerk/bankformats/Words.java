package be.huurwerk.bankformats;

import java.util.Objects;

/** Words about a file in both languages; a figure, a code or the name of an element is the same in both. */
public record Words(String en, String nl) {

    public Words {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(nl, "nl");
    }

    /** Of a value that is no words itself: the value, in both languages. */
    public static Words of(Object said) {
        return said instanceof Words words ? words : new Words(String.valueOf(said), String.valueOf(said));
    }

    /** In English, as logs are. */
    @Override
    public String toString() {
        return en;
    }
}
