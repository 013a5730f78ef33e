package be.huurwerk.letterkit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
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

    private static final List<CmapLookup> GLYPHS = List.of(glyphs(REGULAR), glyphs(SEMIBOLD));

    private final TrueTypeFont regular = parse(REGULAR);
    private final TrueTypeFont semibold = parse(SEMIBOLD);

    /** Has the document that is built use them. */
    void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(supplier(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(supplier(document, semibold), FAMILY, 600, FontStyle.NORMAL, true);
    }

    /** Whether each of the fonts can write it; a break of a line or a tab is no glyph. */
    static boolean have(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || GLYPHS.stream().allMatch(font -> font.getGlyphId(codePoint) > 0);
    }

    private static CmapLookup glyphs(byte[] file) {
        try {
            return parse(file).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            throw new UncheckedIOException(e);
        }
    }
}
