package be.huurwerk.bankformats.coda;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The text of bytes in a charset. Bytes that are no text there are told as a fault once all the text before them was read, and not sooner. */
final class StrictText extends Reader {
    private static final int SIZE = 8192;

    private final InputStream input;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private boolean last;

    StrictText(InputStream input, Charset charset) {
        this.input = input;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @throws java.nio.charset.CharacterCodingException at bytes that are no text */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(buffer, offset, length);
        while (text.position() == 0) {
            CoderResult result = decoder.decode(bytes, text, last);
            if (result.isError() && text.position() == 0) {
                result.throwException();
            }
            if (result.isUnderflow() && text.position() == 0) {
                if (last) {
                    return -1;
                }
                fill();
            }
        }
        return text.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            last = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
