package be.huurwerk.webkit.etag;

/** A document that is composed anew for each call, and says when: its tag is a weak one, of all else that it says (RFC 9110, section 8.8.1). */
public interface Composed {
    /** The document without the moments at which it was composed. */
    Record withoutMoments();
}
