package be.huurwerk.servicekit.document;

import java.nio.charset.StandardCharsets;

/** Whether a file has the end that its beginning promises: one that was cut off on its way has not. */
final class Completeness {
    private static final int PDF_TAIL = 1024;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK = 12;
    private static final int BLOCK = 64 * 1024;

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private Completeness() {}

    /** {@code %%EOF} stands in the last kilobyte, where readers look for it. */
    static boolean endsAsPdf(Bytes content) {
        return text(content.at(Math.max(0, content.size() - PDF_TAIL), PDF_TAIL))
                .contains("%%EOF");
    }

    /** Chunk after chunk, from the header to the end, and nothing behind that. */
    static boolean isWholePng(Bytes content) {
        int at = PNG_SIGNATURE;
        String expected = "IHDR";
        while (content.size() - at >= PNG_CHUNK) {
            byte[] head = content.at(at, 8);
            int length = number(head, 0, 4);
            String type = text(head).substring(4);
            if (length < 0 || length > content.size() - at - PNG_CHUNK || !type.startsWith(expected)) {
                return false;
            }
            at += PNG_CHUNK + length;
            if (type.equals("IEND")) {
                return at == content.size();
            }
            expected = "";
        }
        return false;
    }

    /** Segment after segment up to the picture, and the mark of its end; cameras put more behind it. */
    static boolean isWholeJpeg(Bytes content) {
        int at = 2;
        while (content.size() - at >= 4) {
            byte[] head = content.at(at, 4);
            int length = number(head, 2, 2);
            if ((head[0] & MARKER) != MARKER || length < 2) {
                return false;
            }
            at += 2 + length;
            if ((head[1] & MARKER) == START_OF_SCAN) {
                return hasEndOfImage(content, at);
            }
        }
        return false;
    }

    private static boolean hasEndOfImage(Bytes content, int from) {
        for (int at = from; at < content.size(); at += BLOCK - 1) {
            byte[] block = content.at(at, BLOCK);
            for (int i = 1; i < block.length; i++) {
                if ((block[i - 1] & MARKER) == MARKER && (block[i] & MARKER) == END_OF_IMAGE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Big-endian; negative where four bytes are more than any file has. */
    private static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | bytes[i] & MARKER;
        }
        return number;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
