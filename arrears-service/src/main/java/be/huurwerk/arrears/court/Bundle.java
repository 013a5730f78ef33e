package be.huurwerk.arrears.court;

import be.huurwerk.webkit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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

    /** Of an image: it lies in memory while its page is made. A scan of a page in 600 dots an inch has 35 million. */
    private static final long MOST_PIXELS = 40_000_000;

    private Bundle() {}

    /** Why a paper is no part of the bundle and is handed in by itself; the names are those of the JSON. */
    enum Left {
        /** It can be read only with a password, or may not be copied. */
        encrypted,
        broken,
        noPages,
        /** The service that keeps it did not give it. */
        notFetched,
        /** The file is as large as it may be. */
        noRoom
    }

    /**
     * A paper as it goes into the bundle.
     *
     * @param pdf empty for one that is left out
     * @param written the day on which it says that it was made
     * @param left why it is left out
     */
    record Paper(Exhibit exhibit, Optional<byte[]> pdf, int pages, Optional<LocalDate> written, Optional<Left> left) {

        static Paper left(Exhibit exhibit, Left why) {
            return new Paper(exhibit, Optional.empty(), 0, Optional.empty(), Optional.of(why));
        }
    }

    /** A paper that could be bound by itself can't be bound with the others. */
    static final class Unbindable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int at;

        Unbindable(int at, Throwable cause) {
            super(cause);
            this.at = at;
        }

        /** These papers, and that one left out. */
        List<Paper> without(List<Paper> papers) {
            List<Paper> others = new ArrayList<>(papers);
            others.set(at, Paper.left(papers.get(at).exhibit(), Left.broken));
            return others;
        }
    }

    /** Reads a paper, and tries whether it can be bound; an image becomes a page. */
    static Paper paper(Exhibit exhibit) {
        byte[] bytes;
        try {
            bytes = exhibit.bytes().get();
        } catch (ProblemException notGiven) {
            if (exhibit.href().isEmpty()) {
                throw notGiven; // it is made here, for the file
            }
            return Paper.left(exhibit, Left.notFetched);
        }
        try {
            if (!exhibit.mediaType().equals(PDF) && pixels(bytes) > MOST_PIXELS) {
                return Paper.left(exhibit, Left.noRoom);
            }
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
                return new Paper(exhibit, Optional.of(pdf), pages, written(document), Optional.empty());
            }
        } catch (InvalidPasswordException locked) {
            return Paper.left(exhibit, Left.encrypted);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError odd) {
            // whatever somebody once kept as a PDF, also one that asks for a library that is not here: the file is made
            // without it, and says so
            return Paper.left(exhibit, Left.broken);
        }
    }

    /**
     * @param first what stands before all papers
     * @throws Unbindable for a paper that can't be bound with the others
     */
    static byte[] of(byte[] first, List<Paper> papers) throws Unbindable {
        try (PDDocument bundle = Loader.loadPDF(first)) {
            PDType0Font font = font(bundle);
            PDFMergerUtility merger = new PDFMergerUtility();
            List<PDDocument> sources = new ArrayList<>();
            try {
                for (int number = 0; number < papers.size(); number++) {
                    if (papers.get(number).pdf().isPresent()) {
                        try {
                            int at = bundle.getNumberOfPages();
                            PDDocument source =
                                    Loader.loadPDF(papers.get(number).pdf().get());
                            sources.add(source);
                            merger.appendDocument(bundle, source);
                            stamp(bundle, bundle.getPage(at), "Stuk " + (number + 1), font);
                        } catch (IOException | RuntimeException | StackOverflowError odd) {
                            throw new Unbindable(number, odd);
                        }
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

    private static Optional<LocalDate> written(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getCreationDate())
                .map(moment -> LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC));
    }

    /** How many the image has, as its head says; a small file may be a huge image. */
    private static long pixels(byte[] image) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no image that is known");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
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
