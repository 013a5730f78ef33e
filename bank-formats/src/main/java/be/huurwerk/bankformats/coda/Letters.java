package be.huurwerk.bankformats.coda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a line of which nobody said how it is written: ISO 8859-1, in which a byte is a letter; what has no sign there as in
 * windows-1252; and UTF-8 where only that gives a line its length.
 */
final class Letters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Letters() {}

    /** @param bytes a line, each byte of it as the character of that number */
    static String of(String bytes) {
        if (bytes.length() > CodaLine.LENGTH) {
            String text = utf8(bytes);
            return text.length() == CodaLine.LENGTH ? text : bytes;
        }
        return bytes.chars().anyMatch(Letters::hasNoSign) ? windows(bytes) : bytes;
    }

    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherwiseWritten) {
            return bytes;
        }
    }

    private static String windows(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        bytes.chars().forEach(c -> text.append(hasNoSign(c) ? sign((byte) c) : (char) c));
        return text.toString();
    }

    private static boolean hasNoSign(int c) {
        return c >= 0x80 && c <= 0x9f;
    }

    /** Five of them have none there either. */
    private static char sign(byte unsigned) {
        return WINDOWS.decode(ByteBuffer.wrap(new byte[] {unsigned})).get();
    }
}
