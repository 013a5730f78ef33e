package be.huurwerk.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A call that was made up.
 *
 * @param operation what it calls; empty where its method is one that the path does not have
 * @param brokenSchema whether its body breaks the schema, so that nothing may come of it
 */
record MadeCall(
        Optional<ApiOperation> operation,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        boolean brokenSchema) {

    /** For a reader to send again. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + (path.length() > 500 ? path.substring(0, 500) + "..." : path) + " " + headers + " "
                + (text.length() > 700 ? text.substring(0, 700) + "..." : text);
    }
}
