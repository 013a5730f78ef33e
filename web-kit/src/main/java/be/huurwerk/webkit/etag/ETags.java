package be.huurwerk.webkit.etag;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strong entity tags (RFC 9110). A resource tags its document with the document's version; {@link DocumentTags} adds what it was
 * written as: {@code "7.Xq3vPzS1Jd0aWm2k"}. So one tag serves two questions: {@code If-Match} asks for the version, whatever the date or
 * the language in which it was read, and {@code If-None-Match} for just this text.
 */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");
    private static final String ANY = "*";
    private static final char BEFORE_HASH = '.';
    private static final int HASH_BYTES = 12;
    private static final String PACKED = "-gzip";
    /** The tag of a version, as a resource gives it or as {@link #written} does. */
    private static final Pattern OF_VERSION = Pattern.compile("(\\d+)(\\.[A-Za-z0-9_-]{16}(-gzip)?)?");

    private ETags() {}

    private record Tag(boolean weak, String value) {}

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

    /** Whether {@code If-Match} is {@code *} or lists a strong tag of the version as we give them; a weak tag never matches. */
    public static boolean matches(String ifMatch, long version) {
        return isAny(ifMatch) || tags(ifMatch).stream().anyMatch(tag -> !tag.weak() && isOf(version, tag.value()));
    }

    private static boolean isOf(long version, String tag) {
        Matcher ours = OF_VERSION.matcher(tag);
        return ours.matches() && ours.group(1).equals(Long.toString(version));
    }

    /** Whether {@code If-None-Match} is {@code *} or lists the tag, be it as a weak one. */
    static boolean isKnown(String ifNoneMatch, EntityTag tag) {
        return isAny(ifNoneMatch)
                || tags(ifNoneMatch).stream().anyMatch(known -> known.value().equals(tag.getValue()));
    }

    /** The tag of a document as it is written: other bytes have another strong tag, be it that they are packed (section 8.8.3.3). */
    static EntityTag written(Optional<EntityTag> version, byte[] body, boolean packed) {
        String hash = hash(body) + (packed ? PACKED : "");
        return new EntityTag(
                version.map(tag -> tag.getValue() + BEFORE_HASH + hash).orElse(hash));
    }

    /** The tag of a document of which no more than this stays the same; packed or not, it says the same. */
    static EntityTag weak(byte[] lasting) {
        return new EntityTag(hash(lasting), true);
    }

    private static String hash(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isAny(String header) {
        return header.strip().equals(ANY);
    }

    /** The tags that a header lists; none when any of it is malformed. */
    private static List<Tag> tags(String header) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int at = 0;
        while (at < header.length() && matcher.find(at) && matcher.start() == at) {
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
            at = matcher.end();
        }
        return at == header.length() ? tags : List.of();
    }
}
