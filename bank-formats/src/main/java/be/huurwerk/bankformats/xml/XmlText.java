package be.huurwerk.bankformats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of XML bytes, in the encoding that they declare, or UTF-16 where a mark says so, UTF-8 without; bytes that are no text there are a fault, not a question mark. */
public final class XmlText {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    /** Marks of UTF-16, which takes two bytes for a character and so can't be read to see what it declares. */
    private static final List<String> WIDE = List.of("\u00fe\u00ff", "\u00ff\u00fe");

    private static final String BOM = "\u00ef\u00bb\u00bf";

    private XmlText() {}

    /**
     * The text of the bytes, which stay unread until it is.
     *
     * @throws IOException when the encoding is not known, or the first bytes can't be read
     */
    public static Reader of(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, DECLARATION);
        byte[] start = bytes.readNBytes(DECLARATION);
        String declaration = new String(start, StandardCharsets.ISO_8859_1);
        int bom = declaration.startsWith(BOM) ? BOM.length() : 0;
        bytes.unread(start, bom, start.length - bom);
        boolean wide = WIDE.stream().anyMatch(declaration::startsWith);
        return new InputStreamReader(
                bytes,
                (wide ? StandardCharsets.UTF_16 : charset(declaration.substring(bom)))
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String declaration) throws IOException {
        Matcher encoding = ENCODING.matcher(declaration);
        try {
            return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw new IOException("an encoding that is not known", unknown);
        }
    }
}
