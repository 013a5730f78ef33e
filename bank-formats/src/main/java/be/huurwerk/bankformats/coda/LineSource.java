package be.huurwerk.bankformats.coda;

import java.io.IOException;
import java.io.Reader;

/** Cuts characters into lines ended by LF, CRLF or CR, and never keeps more of a line than shows that it is too long. */
final class LineSource {

    /** Letters of UTF-8 are four bytes at most. */
    private static final int KEPT = 4 * CodaLine.LENGTH;

    /** Some systems end a file with this character. */
    private static final char END_OF_FILE = '\u001A';

    private final Reader reader;
    private final boolean bytes;
    private final char[] buffer = new char[8192];
    private final StringBuilder line = new StringBuilder(KEPT);
    private int at;
    private int end;
    private int number;
    private long length;
    private boolean afterReturn;

    /** @param bytes whether each character is one byte of a file of which nobody said how it is written */
    LineSource(Reader reader, boolean bytes) {
        this.reader = reader;
        this.bytes = bytes;
    }

    /** The next line, or null at the end. Lines after the last one with nothing but blanks on them are no lines. */
    CodaLine next() throws IOException {
        if (!take()) {
            return null;
        }
        number++;
        if (length > KEPT) {
            throw new CodaException(number, CodaFault.LINE_LENGTH, "line", CodaLine.characters(), length);
        }
        String text = line.toString();
        if (text.chars().allMatch(c -> c == ' ' || c == '\t' || c == END_OF_FILE) && nothingFollows()) {
            number--;
            return null;
        }
        return new CodaLine(number, bytes ? Letters.of(text) : text);
    }

    private boolean nothingFollows() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Takes what is left of the input up to the end of a line; false when nothing is. */
    private boolean take() throws IOException {
        line.setLength(0);
        length = 0;
        int c = read();
        if (afterReturn && c == '\n') {
            c = read();
        }
        afterReturn = false;
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            length++;
            if (length <= KEPT) {
                line.append((char) c);
            }
        }
        afterReturn = c == '\r';
        return true;
    }

    /** A reader with a buffer of its own would take a lock for each character. */
    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return end == 0 ? -1 : buffer[at++];
    }

    int lines() {
        return number;
    }
}
