package be.huurwerk.webkit.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A place in a collection, opaque to clients: the sort values of the last item that was given out. */
final class Cursor {
    private static final int LONGEST = 1000;

    private Cursor() {}

    static String write(List<String> position) {
        StringBuilder text = new StringBuilder();
        for (String part : position) {
            text.append(part.length()).append(':').append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor; empty when it was not written by {@link #write}. */
    static Optional<List<String>> read(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> position = parts(text);
            return text.indexOf('\0') < 0 && write(position).equals(cursor) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException | IndexOutOfBoundsException forged) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int length = Integer.parseInt(text.substring(at, colon));
            parts.add(text.substring(colon + 1, colon + 1 + length));
            at = colon + 1 + length;
        }
        return List.copyOf(parts);
    }
}
