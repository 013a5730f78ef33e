package be.huurwerk.webkit.body;

/** Which texts a body may hold, as the reader checks it and as the documents say it. */
public final class Texts {
    /** What {@link #isBlank} and {@link #canBeKept} ask, but for half a surrogate pair, in words that every dialect of patterns knows. */
    public static final String PATTERN =
            "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*" + "[^\\s\\x00-\\x1F]" + "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*$";

    private Texts() {}

    /** Whether there is nothing to see in it: an empty text is a property that should have been left out. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff');
    }

    /** The database keeps neither NUL nor half a character; of the other signs that steer, only those that part lines and columns are of use. */
    static boolean canBeKept(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
