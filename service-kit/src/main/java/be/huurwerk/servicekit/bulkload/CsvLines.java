package be.huurwerk.servicekit.bulkload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a file in UTF-8, with or without a byte-order mark, that end with LF or CR LF. No column of ours holds a line break, so a
 * line is a row, and one that can't be read spoils no other.
 */
final class CsvLines implements Iterator<CsvLine> {

    /** Bytes; the longest sound line has about a hundred. */
    static final int LONGEST = 1000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] file;
    private int at;
    private int number;

    CsvLines(byte[] file) {
        this.file = file;
        this.at = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    }

    @Override
    public boolean hasNext() {
        return at < file.length;
    }

    @Override
    public CsvLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int from = at;
        int end = from;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        at = end + 1;
        number++;
        return line(from, end > from && file[end - 1] == '\r' ? end - 1 : end);
    }

    private CsvLine line(int from, int end) {
        if (end - from > LONGEST) {
            return new CsvLine(number, null, LineReason.TOO_LONG);
        }
        try {
            String text =
                    decoder.decode(ByteBuffer.wrap(file, from, end - from)).toString();
            boolean readable = text.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7f);
            return readable ? new CsvLine(number, text, null) : new CsvLine(number, null, LineReason.CONTROL_CHARACTER);
        } catch (CharacterCodingException broken) {
            return new CsvLine(number, null, LineReason.NOT_UTF_8);
        }
    }

    private boolean startsWithMark() {
        return file.length >= BYTE_ORDER_MARK.length
                && file[0] == BYTE_ORDER_MARK[0]
                && file[1] == BYTE_ORDER_MARK[1]
                && file[2] == BYTE_ORDER_MARK[2];
    }
}
