package be.huurwerk.servicekit.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed, opaque to clients: the place itself, and which event stood there, so that a cursor of another database (one that
 * was since put back to an older state) is recognised.
 *
 * @param event {@link #NOBODY} where no event stood there
 */
record FeedCursor(long position, UUID event) {
    static final UUID NOBODY = new UUID(0, 0);
    static final FeedCursor FIRST = new FeedCursor(0, NOBODY);

    private static final Pattern FORM =
            Pattern.compile("feed:(\\d{1,18}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("feed:" + position + ":" + event).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when it was not written by {@link #write}. */
    static Optional<FeedCursor> read(String text) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return form.matches()
                    ? Optional.of(new FeedCursor(Long.parseLong(form.group(1)), UUID.fromString(form.group(2))))
                            .filter(cursor -> cursor.write().equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
