package be.huurwerk.webkit.etag;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strong entity tags (RFC 9110) made of a document's version. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

    private ETags() {}

    /** The tag of a version, for {@code ResponseBuilder.tag}. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The tag of a version as it stands in a header. */
    public static String header(long version) {
        return "\"" + version + "\"";
    }

    /** For PUT, PATCH and DELETE: 428 without {@code If-Match}, 412 when it does not name the version. */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    new Text(
                            "This call needs If-Match with the ETag of the document.",
                            "Deze oproep vereist If-Match met de ETag van het document."));
        }
        check(ifMatch, version);
    }

    /** For a POST that accepts {@code If-Match}: 412 when it is there and does not name the version. */
    public static void check(String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.isBlank() && !matches(ifMatch, version)) {
            throw ProblemException.preconditionFailed();
        }
    }

    /** Whether {@code If-Match} is {@code *} or lists the version's strong tag; a weak tag never matches. */
    public static boolean matches(String ifMatch, long version) {
        if (ifMatch.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(ifMatch);
        boolean found = false;
        int at = 0;
        while (at < ifMatch.length() && tags.find(at) && tags.start() == at) {
            found |= tags.group(1) == null && tags.group(2).equals(Long.toString(version));
            at = tags.end();
        }
        return found && at == ifMatch.length();
    }
}
