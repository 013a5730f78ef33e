package be.huurwerk.webkit.problem;

import be.huurwerk.webkit.lang.Language;
import java.util.Objects;

/** A sentence in both languages. */
public record Text(String en, String nl) {
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(nl, "nl");
    }

    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
