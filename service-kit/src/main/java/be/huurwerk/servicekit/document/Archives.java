package be.huurwerk.servicekit.document;

/**
 * Files that are a ZIP archive as well: its directory stands at the end, so that a program hides behind a picture. None of our documents
 * has one there.
 */
final class Archives {
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int COMMENT_LENGTH = 20;

    private Archives() {}

    static boolean isHiddenIn(Bytes content) {
        int from = Math.max(0, content.size() - RECORD - LONGEST_COMMENT);
        byte[] tail = content.at(from, RECORD + LONGEST_COMMENT);
        for (int at = tail.length - RECORD; at >= 0; at--) {
            if (tail[at] == 'P'
                    && tail[at + 1] == 'K'
                    && tail[at + 2] == 5
                    && tail[at + 3] == 6
                    && reachesEnd(tail, at)) {
                return true;
            }
        }
        return false;
    }

    /** Four bytes may fall so by chance; a comment that ends with the file does not as well. */
    private static boolean reachesEnd(byte[] tail, int at) {
        int comment = tail[at + COMMENT_LENGTH] & 0xFF | (tail[at + COMMENT_LENGTH + 1] & 0xFF) << 8;
        return at + RECORD + comment == tail.length;
    }
}
