package be.huurwerk.servicekit.feed;

import be.huurwerk.webkit.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed, opaque to clients: the place itself, and which event stood there, so that a cursor of another database (one that
 * was since put back to an older state) is recognised. As it is written it names the API too, since a place of another one's feed is none here;
 * those that clients keep from before that are read as well.
 *
 * @param event {@link #NOBODY} where no event stood there
 */
record FeedCursor(long position, UUID event) {
    static final UUID NOBODY = new UUID(0, 0);
    static final FeedCursor FIRST = new FeedCursor(0, NOBODY);

    private static final Pattern FORM = Pattern.compile("feed:(?:(?<api>[A-Za-z]+):)?(?<position>0|[1-9]\\d{0,17}):"
            + "(?<event>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("feed:" + Problems.api() + ":" + position + ":" + event).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when it was not written by {@link #write} of this API. */
    static Optional<FeedCursor> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Matcher form = FORM.matcher(new String(bytes, StandardCharsets.US_ASCII));
            boolean ours = form.matches()
                    && (form.group("api") == null || form.group("api").equals(Problems.api()))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
            return ours
                    ? Optional.of(new FeedCursor(
                            Long.parseLong(form.group("position")), UUID.fromString(form.group("event"))))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
