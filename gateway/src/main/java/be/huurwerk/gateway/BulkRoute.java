package be.huurwerk.gateway;

import java.util.regex.Pattern;

/**
 * A method and a path whose bodies may be large.
 *
 * @param path where {@code *} stood, one segment
 */
public record BulkRoute(String method, Pattern path) {
    private static final Pattern FORM = Pattern.compile("(POST|PUT|PATCH) (/[A-Za-z0-9/*]+)");

    /**
     * @param text as {@code POST /deposit/v1/refundFiles/&#42;/bankAnswers}
     * @throws IllegalArgumentException for another form
     */
    public static BulkRoute of(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("a bulk route is a method and a path, not " + text);
        }
        return new BulkRoute(form.group(1), Pattern.compile(form.group(2).replace("*", "[^/]+")));
    }

    public boolean matches(String method, String path) {
        return this.method.equals(method) && this.path.matcher(path).matches();
    }
}
