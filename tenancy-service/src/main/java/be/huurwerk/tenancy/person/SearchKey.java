package be.huurwerk.tenancy.person;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is searched for: small letters without accents, so that {@code Andre} finds {@code André}. */
final class SearchKey {

    private SearchKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** What comes after all names that begin so, by their bytes: no character is greater than the last. */
    static String after(String name) {
        return of(name) + Character.toString(Character.MAX_CODE_POINT);
    }

    /** A LIKE pattern for names that begin so; its signs of LIKE stand for themselves. */
    static String beginning(String name) {
        return of(name).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
