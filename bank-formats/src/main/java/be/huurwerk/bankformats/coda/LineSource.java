package be.huurwerk.bankformats.coda;

import java.io.IOException;
import java.io.Reader;

/** Cuts characters into lines ended by LF, CRLF or CR, and never keeps more of a line than shows that it is too long. */
final class LineSource {

    private static final int KEPT = 2 * CodaLine.LENGTH;

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private int number;
    private boolean afterReturn;

    LineSource(Reader reader) {
        this.reader = reader;
    }

    /** The next line, or null at the end. An empty rest after the last line end is no line. */
    CodaLine next() throws IOException {
        StringBuilder line = new StringBuilder(CodaLine.LENGTH + 2);
        int c = read();
        if (afterReturn && c == '\n') {
            c = read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (line.length() < KEPT) {
                line.append((char) c);
            }
        }
        number++;
        afterReturn = c == '\r';
        return new CodaLine(number, line.toString());
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
