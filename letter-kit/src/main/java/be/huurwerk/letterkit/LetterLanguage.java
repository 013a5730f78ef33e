package be.huurwerk.letterkit;

import java.util.List;
import java.util.Locale;

/** In what language a letter is: Dutch is the official text, any other language explains it. */
public enum LetterLanguage {
    nl("nl-BE"),
    en("en");

    private static final List<Locale> KNOWN = List.of(new Locale("nl"), Locale.ENGLISH);

    private final String tag;

    LetterLanguage(String tag) {
        this.tag = tag;
    }

    /** English for who prefers it to Dutch in an {@code Accept-Language}; else Dutch, also when the header is absent or broken. */
    public static LetterLanguage of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1000) {
            return nl;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return Locale.ENGLISH.equals(best) ? en : nl;
        } catch (IllegalArgumentException broken) {
            return nl;
        }
    }

    /** As it stands in the document: {@code nl-BE} or {@code en}. */
    public String tag() {
        return tag;
    }

    public boolean isOfficial() {
        return this == nl;
    }

    /** How figures and dates are written in it. */
    public Notation notation() {
        return this == nl ? Notation.DUTCH : Notation.ENGLISH;
    }
}
