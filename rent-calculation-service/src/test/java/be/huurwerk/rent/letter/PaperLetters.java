package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.TraceWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Prints letters without a service. */
public final class PaperLetters {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Press PRESS = new Press();

    private PaperLetters() {}

    static byte[] pdf(RentLetter letter, Map<UUID, String> givenNames, LetterLanguage language) {
        Addressee addressee = new Addressee(
                letter.decision().tenancyId(),
                List.of("Proefella Van Testegem", "Jan De Proef"),
                new Addressee.Address(
                        "Burgemeester Alphonse Voorbeeldstraat",
                        "112",
                        Optional.of("0301"),
                        "2220",
                        "Heist-op-den-Berg",
                        Optional.empty()),
                Optional.of("nl"),
                givenNames);
        RentLetterSheet sheets = new RentLetterSheet(PARAMETERS, new TraceWords(PARAMETERS));
        return PRESS.print(sheets.of(letter, addressee, language)).pdf();
    }

    /** The files of an archive of letters by their names, in its order. */
    public static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** The text in one line, with plain spaces. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
