package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;

/** A page of the portal. */
interface Page {
    /** Where it is. */
    String path();

    /** Its heading, and what links to it are called. */
    Text title();

    /** What stands below the heading, as HTML; it may block. */
    String body(Language language);

    /** Whether it is made anew for every reader; otherwise it is made once a language. */
    default boolean live() {
        return false;
    }
}
