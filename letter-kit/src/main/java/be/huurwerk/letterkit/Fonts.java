package be.huurwerk.letterkit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of letters, parsed once and used for one document after the other, by one thread at a time. Their ligature tables are left
 * alone: letters use none, and reading them takes ten times the rest of a letter.
 */
final class Fonts {

    private static final String FAMILY = "Source Sans 3";
    private static final byte[] REGULAR = Resources.bytes("letter-kit/SourceSans3-Regular.ttf");
    private static final byte[] SEMIBOLD = Resources.bytes("letter-kit/SourceSans3-Semibold.ttf");

    private final TrueTypeFont regular = parse(REGULAR);
    private final TrueTypeFont semibold = parse(SEMIBOLD);

    /** Has the document that is built use them. */
    void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(supplier(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(supplier(document, semibold), FAMILY, 600, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier supplier(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static TrueTypeFont parse(byte[] file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
