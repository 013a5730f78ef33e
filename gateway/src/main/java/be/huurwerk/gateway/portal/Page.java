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

    /** What it needs in the head of the document beside our style sheet, as HTML. */
    default String head() {
        return "";
    }

    /** What a browser may fetch and run for it: nothing but our own style sheet and pictures, no script, in no frame. */
    default String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Whether it is made anew for every reader; otherwise it is made once a language. */
    default boolean live() {
        return false;
    }
}
