package be.huurwerk.webkit.lang;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;

/** A language in which answers are written. */
public enum Language {
    EN,
    NL;

    private static final String KEY = Language.class.getName();
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, new Locale("nl"));

    /** The language that the request being answered prefers ({@code Accept-Language}); English outside a request. */
    public static Language current() {
        Context context = Vertx.currentContext();
        Language kept = isOfRequest(context) ? context.getLocal(KEY) : null;
        return kept == null ? EN : kept;
    }

    /** The best of the known languages for an {@code Accept-Language} header; English when it is absent, broken or knows neither. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1000) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return best != null && best.getLanguage().equals("nl") ? NL : EN;
        } catch (IllegalArgumentException broken) {
            return EN;
        }
    }

    /** Keeps the language for the request of the current context; called by the kit. */
    public static void remember(Language language) {
        Context context = Vertx.currentContext();
        if (isOfRequest(context)) {
            context.putLocal(KEY, language);
        }
    }

    private static boolean isOfRequest(Context context) {
        return context != null && VertxContext.isDuplicatedContext(context);
    }

    /** The tag for {@code Content-Language}: {@code en} or {@code nl}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
