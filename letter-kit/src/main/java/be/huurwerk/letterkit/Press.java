package be.huurwerk.letterkit;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Prints letters as PDF/A-2a and PDF/UA-1: tagged, with language and title, the fonts embedded. The same sheet gives the same bytes. It
 * reads nothing but its own files, whatever a text says. Safe for any number of threads; one a service suffices.
 */
public final class Press {

    private static final byte[] COLOURS = Resources.bytes("letter-kit/sRGB-v2-micro.icc");
    /** Of the whole process, whose heap it is. */
    private static final PrintingTurns TURNS = new PrintingTurns(Duration.ofSeconds(20));

    private static final Pattern CREATE_DATE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Templates templates = new Templates();
    private final Queue<Fonts> idle = new ConcurrentLinkedQueue<>();

    /** @throws be.huurwerk.webkit.problem.ProblemException 503 with {@code Retry-After} where too many are printed at once */
    public Printed print(Sheet sheet) {
        String html = templates.render(sheet);
        return Printed.of(TURNS.take(html.length(), () -> pdf(html, sheet)));
    }

    private byte[] pdf(String html, Sheet sheet) {
        Fonts fonts = Optional.ofNullable(idle.poll()).orElseGet(Fonts::new);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = builder(html).usePDDocument(document);
            fonts.use(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            date(document, sheet.date());
            document.setDocumentId(
                    sheet.letterId().getMostSignificantBits() ^ sheet.letterId().getLeastSignificantBits());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(50_000);
            document.save(bytes);
            idle.add(fonts);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Huurwerk")
                .withHtmlContent(html, null);
    }

    /** Dates the document as the letter is dated; the renderer dated it by the clock. */
    private static void date(PDDocument document, LocalDate date) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = CREATE_DATE.matcher(xmp).replaceAll("$1" + date + "T00:00:00Z$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
