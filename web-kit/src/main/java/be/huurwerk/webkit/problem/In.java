package be.huurwerk.webkit.problem;

import java.util.Locale;

/** Where a faulty input stood. */
public enum In {
    BODY,
    PATH,
    QUERY,
    HEADER;

    /** As it is written in an issue: {@code body}, {@code path}, {@code query}, {@code header}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
