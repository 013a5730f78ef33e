package be.huurwerk.gateway.portal;

/** Text in HTML. */
final class Html {
    private Html() {}

    /** The text as it may stand between tags, and in an attribute in double quotes. */
    static String text(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int at = 0; at < plain.length(); at++) {
            char one = plain.charAt(at);
            switch (one) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(one);
            }
        }
        return safe.toString();
    }

    /** A block of code that whoever uses a keyboard can scroll. */
    static String code(String label, String plain) {
        return "<pre tabindex=\"0\" role=\"region\" aria-label=\"" + text(label) + "\"><code>" + text(plain)
                + "</code></pre>\n";
    }
}
