package be.huurwerk.arrears.court;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts papers together as one PDF, each with its number on its first page. */
final class Bundle {

    private static final String PDF = "application/pdf";
    private static final String FONT = "/letter-kit/SourceSans3-Semibold.ttf";
    private static final float MARGIN = 28;
    private static final float SIZE = 10;

    private Bundle() {}

    /** Why a paper is no part of the bundle and is handed in by itself; the names are those of the JSON. */
    enum Left {
        /** It can be read only with a password, or may not be copied. */
        encrypted,
        broken,
        noPages,
        /** The file is as large as it may be. */
        noRoom
    }

    /**
     * A paper as it goes into the bundle.
     *
     * @param pdf empty for one that is left out
     * @param left why it is left out
     */
    record Paper(Exhibit exhibit, Optional<byte[]> pdf, int pages, Optional<Left> left) {

        static Paper left(Exhibit exhibit, Left why) {
            return new Paper(exhibit, Optional.empty(), 0, Optional.of(why));
        }
    }

    /** Reads a paper, and tries whether it can be bound; an image becomes a page. */
    static Paper paper(Exhibit exhibit) {
        byte[] bytes = exhibit.bytes().get();
        try {
            byte[] pdf = exhibit.mediaType().equals(PDF) ? bytes : page(bytes);
            try (PDDocument document = Loader.loadPDF(pdf);
                    PDDocument tried = new PDDocument()) {
                if (document.isEncrypted()) {
                    return Paper.left(exhibit, Left.encrypted);
                }
                int pages = document.getNumberOfPages();
                if (pages == 0) {
                    return Paper.left(exhibit, Left.noPages);
                }
                new PDFMergerUtility().appendDocument(tried, document);
                stamp(tried, tried.getPage(0), "Stuk", font(tried));
                tried.save(OutputStream.nullOutputStream());
                return new Paper(exhibit, Optional.of(pdf), pages, Optional.empty());
            }
        } catch (InvalidPasswordException locked) {
            return Paper.left(exhibit, Left.encrypted);
        } catch (IOException | RuntimeException | StackOverflowError odd) {
            // whatever somebody once kept as a PDF: the file is made without it, and says so
            return Paper.left(exhibit, Left.broken);
        }
    }

    /** @param first what stands before all papers */
    static byte[] of(byte[] first, List<Paper> papers) {
        try (PDDocument bundle = Loader.loadPDF(first)) {
            PDType0Font font = font(bundle);
            PDFMergerUtility merger = new PDFMergerUtility();
            List<PDDocument> sources = new ArrayList<>();
            try {
                int number = 0;
                for (Paper paper : papers) {
                    number++;
                    if (paper.pdf().isPresent()) {
                        int at = bundle.getNumberOfPages();
                        PDDocument source = Loader.loadPDF(paper.pdf().get());
                        sources.add(source);
                        merger.appendDocument(bundle, source);
                        stamp(bundle, bundle.getPage(at), "Stuk " + number, font);
                    }
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bundle.save(bytes);
                return bytes.toByteArray();
            } finally {
                for (PDDocument source : sources) {
                    source.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream file = Bundle.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(document, file);
        }
    }

    private static void stamp(PDDocument document, PDPage page, String text, PDType0Font font) throws IOException {
        PDRectangle box = page.getCropBox();
        float width = font.getStringWidth(text) / 1000 * SIZE;
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(box.getUpperRightX() - MARGIN - width, box.getUpperRightY() - MARGIN);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] page(byte[] image) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject drawn = PDImageXObject.createFromByteArray(document, image, "paper");
            float room = MARGIN * 2;
            float scale = Math.min(
                    1,
                    Math.min(
                            (PDRectangle.A4.getWidth() - 2 * room) / drawn.getWidth(),
                            (PDRectangle.A4.getHeight() - 2 * room) / drawn.getHeight()));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        drawn,
                        room,
                        PDRectangle.A4.getHeight() - room - drawn.getHeight() * scale,
                        drawn.getWidth() * scale,
                        drawn.getHeight() * scale);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
