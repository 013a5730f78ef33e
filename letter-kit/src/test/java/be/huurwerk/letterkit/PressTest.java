package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PressTest {

    private static final Press PRESS = new Press();
    private static final List<Sheets.Row> ROWS =
            List.of(new Sheets.Row("Deel van het inkomen", "375,10"), new Sheets.Row("Gezinskorting", "−\u00a019,00"));

    @BeforeAll
    static void loadTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(LetterLanguage.class)
    void isAccessibleAndFitForTheArchive(LetterLanguage language) throws Exception {
        byte[] pdf = PRESS.print(Sheets.sheet(language, "Beste huurder", ROWS)).pdf();

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterLanguage.class)
    void saysItsLanguageAndTitle(LetterLanguage language) throws IOException {
        byte[] pdf = PRESS.print(Sheets.sheet(language, "Beste huurder", ROWS)).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Uw huurprijs vanaf 1 januari 2020");
        }
    }

    @Test
    void readsInTheOrderOfALetter() throws IOException {
        byte[] pdf = PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS))
                .pdf();

        assertThat(text(pdf))
                .containsSubsequence(
                        "Woonmaatschappij Voorbeeld",
                        "Proefella Van Testegem",
                        "2 december 2019",
                        "B302-099A-8059",
                        "Beste huurder",
                        "375,10",
                        "− 19,00",
                        "Met vriendelijke groeten")
                .contains("blz. 1 / 1");
    }

    @Test
    void marksAnExplanationThatIsNotTheOfficialLetter() throws IOException {
        String official = text(PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS))
                .pdf());
        String explanation = text(PRESS.print(Sheets.sheet(LetterLanguage.en, "Dear tenant", ROWS))
                .pdf());

        assertThat(explanation).contains("not the official letter");
        assertThat(official).doesNotContain("not the official letter");
    }

    @Test
    void printsTheSameLetterAsTheSameBytes() {
        Printed first = PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS));
        PRESS.print(Sheets.sheet(LetterLanguage.en, "Something else", List.of()));
        Printed again = PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS));
        Printed onAnotherPress = new Press().print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS));
        Printed other = PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurders", ROWS));

        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(onAnotherPress.hash()).isEqualTo(first.hash()).matches("[0-9a-f]{64}");
        assertThat(other.hash()).isNotEqualTo(first.hash());
    }

    @Test
    void printsTheSameBytesFromManyThreads() {
        Printed alone = PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS));

        List<String> hashes = IntStream.range(0, 24)
                .parallel()
                .mapToObj(n -> PRESS.print(Sheets.sheet(LetterLanguage.nl, "Beste huurder", ROWS))
                        .hash())
                .distinct()
                .toList();

        assertThat(hashes).containsExactly(alone.hash());
    }

    @Test
    void takesEveryTextForText() throws IOException {
        // Given
        String hostile = "<img src=\"file:///etc/passwd\"/> {sheet.letterId} &amp; \u0000\u0007\ud800 ]]> '";

        // When
        byte[] pdf = PRESS.print(
                        Sheets.sheet(LetterLanguage.nl, hostile, List.of(new Sheets.Row(hostile, "</td></table>"))))
                .pdf();

        // Then
        assertThat(text(pdf))
                .contains("<img src=\"file:///etc/passwd\"/> {sheet.letterId} &amp;")
                .contains("]]> '")
                .contains("</td></table>")
                .doesNotContain("01890a5d");
    }

    @Test
    void writesEveryLetterItTakesForPrintable() throws IOException {
        // Given an accent apart from its letter, and marks of direction and joining that show nothing
        String name = "Zoe\u0308 Nguye\u0302\u0303n Łukasz\u200e\u200d\u202b Çelik";

        // When
        byte[] pdf =
                PRESS.print(Sheets.sheet(LetterLanguage.nl, name, List.of())).pdf();

        // Then
        assertThat(Printable.is(name)).isTrue();
        assertThat(text(pdf)).contains("Zoë Nguyễn Łukasz Çelik").doesNotContain("#");
    }

    @Test
    void staysOnThePageWhateverTheLengthOfNamesAndTables() throws IOException {
        // Given
        String longWord = "Bernadette-Alphonsine-Wilhelmina".repeat(4);
        List<String> lines = Stream.concat(
                        IntStream.range(0, 8).mapToObj(n -> longWord + " Van " + longWord.toUpperCase()),
                        Stream.of("Voorbeeldstraat 1", "2220 Heist-op-den-Berg"))
                .toList();
        List<Sheets.Row> rows = IntStream.range(0, 120)
                .mapToObj(n -> new Sheets.Row(longWord, "1.234.567," + n))
                .toList();

        // When
        byte[] pdf = PRESS.print(Sheets.sheet(LetterLanguage.nl, lines, longWord, rows))
                .pdf();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(outside(document)).isEmpty();
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
        }
    }

    /** The glyphs that lie outside the margins of their page. */
    private static List<String> outside(PDDocument document) throws IOException {
        List<String> outside = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                boolean within = glyph.getX() > 50
                        && glyph.getX() + glyph.getWidth() < glyph.getPageWidth() - 50
                        && glyph.getY() > 30
                        && glyph.getY() < glyph.getPageHeight() - 30;
                if (!within) {
                    outside.add(glyph + " at " + glyph.getX() + ", " + glyph.getY());
                }
                super.processTextPosition(glyph);
            }
        }.getText(document);
        return outside;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                    .toList();
        }
    }
}
