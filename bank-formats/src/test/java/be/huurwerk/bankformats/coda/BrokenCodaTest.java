package be.huurwerk.bankformats.coda;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd in a file and read all the same, and what is refused: each by line, field, what was expected and what was found. */
class BrokenCodaTest {

    private static final String TRANSFER = "00150000";

    /** Lines: 1 header, 2 old balance, 3 to 5 and 6 to 8 movements, 9 new balance, 10 trailer. */
    private static CodaText two() {
        return CodaText.from("1000.00")
                .movement("00010000", "316.10", TRANSFER, "101090933755493")
                .second("00010000", "", "E2E-1", "")
                .third("00010000", "BE71096123456769", "Voorbeeld", "")
                .movement("00020000", "-50.00", "00101000", " terug")
                .second("00020000", "", "E2E-2", "")
                .third("00020000", "BE71096123456769", "Voorbeeld", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
             1 |   1 | 00001               | HEADER             | application         | 00000 / 05      | 00001 / 05
             1 | 128 | 1                   | HEADER             | version             | 2               | 1
             1 |  84 | 00007               | HEADER             | separateApplication | 00000           | 00007
             1 |   6 | 290219              | DATE               | creationDate        | a day as DDMMYY | 290219
             2 |  59 | 310419              | DATE               | oldBalanceDate      | a day as DDMMYY | 310419
             2 |   8 | 69                  | ACCOUNT            | account             | an account whose check digits hold | BE69539007547034
             2 |  21 | 5                   | ACCOUNT            | account             | an account whose check digits hold | BE68539007547035
             2 | 126 | "0 3"               | NUMBER             | codaSequence        | 3 digits        | "0 3"
             3 |   3 | 00020000            | SEQUENCE           | sequence            | 00010000        | 00020000
             6 |   3 | 00010000            | SEQUENCE           | sequence            | 00020000 or 00010001 | 00010000
             6 |   3 | 00030000            | SEQUENCE           | sequence            | 00020000 or 00010001 | 00030000
             6 |   7 | 0001                | SEQUENCE           | sequence            | 00020000 or 00010001 | 00020001
             7 |   3 | 00010000            | SEQUENCE           | sequence            | 00020000        | 00010000
             3 |  33 | "000000000316\t00"  | NUMBER             | amount              | 15 digits       | "000000000316\t00"
             3 |  33 | "000000000316.10"   | NUMBER             | amount              | 15 digits       | "000000000316.10"
             3 |  32 | -                   | SIGN               | amount              | 0 or 1          | -
             3 |  48 | 290219              | DATE               | valueDate           | a day as DDMMYY | 290219
             3 | 116 | 000000              | DATE               | entryDate           | a day as DDMMYY | 000000
             3 |  54 | 40150000            | TRANSACTION_TYPE   | transactionCode     | a movement, type 0 to 3 | 4
             3 |  54 | 60150000            | TRANSACTION_TYPE   | transactionCode     | a movement, type 0 to 3 | 6
             4 |   2 | 4                   | RECORD_ORDER       | record              | 21, 22, 23, 31, 32, 33 or 8 | 24
             5 |   2 | 2                   | RECORD_ORDER       | record              | not 22 after 22 | 22
             6 |   1 | 31                  | SEQUENCE           | sequence            | 00010001        | 00020000
             6 |   1 | 22                  | RECORD_ORDER       | record              | not 22 after 23 | 22
             6 |   1 | 32                  | RECORD_ORDER       | record              | not 32 after 23 | 32
             3 |   1 | 31                  | RECORD_ORDER       | record              | 21 or 8         | 31
             3 |   1 | 22                  | RECORD_ORDER       | record              | not 22 after 1  | 22
             9 |  39 | USD                 | ACCOUNT            | currency            | EUR             | USD
             9 |  39 | eur                 | ACCOUNT            | currency            | EUR             | eur
             9 |   2 | 004                 | STATEMENT_NUMBER   | statementNumber     | 003             | 004
             9 |  43 | 000000001266000     | BALANCE            | newBalance          | 1266.100        | 1266.000
             9 |  42 | 1                   | BALANCE            | newBalance          | 1266.100        | -1266.100
             9 |   1 | 9                   | RECORD_ORDER       | record              | 8               | 9
            10 |  17 | 000009              | RECORD_COUNT       | recordCount         | 8               | 9
            10 |  23 | 000000000000000     | DEBIT_TOTAL        | debitTotal          | 50.000          | 0.000
            10 |  38 | 000000000316000     | CREDIT_TOTAL       | creditTotal         | 316.100         | 316.000
            10 |   1 | 0                   | RECORD_ORDER       | record              | 4 or 9          | 0
            """)
    void namesLineFieldExpectedAndFound(
            int line, int position, String value, CodaFault fault, String field, String expected, String found) {
        // When
        CodaFinding finding = Samples.refusal(two().with(line, position, value));

        // Then
        assertThat(finding)
                .extracting(CodaFinding::line, CodaFinding::fault, CodaFinding::field)
                .containsExactly(line, fault, field);
        assertThat(finding.expected()).hasToString(expected);
        assertThat(finding.found()).hasToString(found);
    }

    @Test
    void refusesAFileOfWhichTheEndIsMissing() {
        for (int lines = 1; lines < 10; lines++) {
            // When
            CodaFinding finding = Samples.refusal(Samples.joined(two().lines().subList(0, lines)) + "\n\n");

            // Then
            assertThat(finding.fault()).isEqualTo(CodaFault.UNEXPECTED_END);
            assertThat(finding.line()).isEqualTo(lines + 1);
            assertThat(finding.found()).isEqualTo(new Words("end of input", "einde van het bestand"));
        }
    }

    @Test
    void countsTheLinesOfSeveralStatementsThrough() {
        // When
        CodaFinding finding = Samples.refusal(two().write() + two().with(10, 17, "000007"));

        // Then
        assertThat(finding).isEqualTo(new CodaFinding(20, CodaFault.RECORD_COUNT, "recordCount", "8", "7"));
        assertThat(finding.fieldName()).isEqualTo(new Words("number of records", "aantal records"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n \n", "   ", "\u001A", "\r\n\u001A\r\n"})
    void takesNoBlankAfterTheLastLineForALine(String after) {
        // When
        List<CodaStatement> read = Samples.read(two().write() + after);

        // Then
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.movements()).hasSize(2);
            assertThat(one.closing().newBalance()).isEqualByComparingTo("1266.10");
        });
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 1", "'x', 1"})
    void refusesALineBetweenTheOthersThatIsTooShort(String between, int length) {
        // Given
        List<String> lines = two().lines();
        lines.add(5, between);

        // When
        CodaFinding finding = Samples.refusal(Samples.joined(lines));

        // Then
        assertThat(finding).isEqualTo(lineLength(6, length));
    }

    private static CodaFinding lineLength(int line, int length) {
        return new CodaFinding(
                line, CodaFault.LINE_LENGTH, "line", new Words("128 characters", "128 tekens"), Words.of(length));
    }

    @Test
    void saysHowLongALineIsHoweverLong() {
        // Given: blanks cut off, blanks too many, a file without ends of lines
        List<String> cut = two().lines();
        cut.set(0, cut.get(0).substring(0, 88));
        List<String> wide = two().lines();
        wide.set(3, wide.get(3) + "  ");

        // Then
        assertThat(Samples.refusal(Samples.joined(cut))).isEqualTo(lineLength(1, 88));
        assertThat(Samples.refusal(Samples.joined(wide))).isEqualTo(lineLength(4, 130));
        assertThat(Samples.refusal(String.join("", two().lines()))).isEqualTo(lineLength(1, 1280));
    }

    @Test
    void refusesAFileInTheLettersOfAMainframe() {
        // Given
        StringBuilder file = new StringBuilder();
        two().write().chars().forEach(c -> file.append((char) (c == ' ' ? 0x40 : c == '\n' ? 0x15 : 0xc0 + c % 64)));

        // When
        CodaFinding finding = Samples.refusal(file.toString());

        // Then
        assertThat(finding.line()).isEqualTo(1);
        assertThat(finding.fault()).isEqualTo(CodaFault.LINE_LENGTH);
    }

    @Test
    void readsTheLettersOfEachFileThatSaysNotHowItIsWritten() {
        // Given
        String named = two().write().replace("Voorbeeld    ", "H\u00e9l\u00e8ne O\u2019Neil");

        // When
        List<CodaStatement> utf8 =
                CodaReader.readAll(named.getBytes(StandardCharsets.UTF_8), CodaReader.DEFAULT_CHARSET);
        List<CodaStatement> windows =
                CodaReader.readAll(named.getBytes(Charset.forName("windows-1252")), CodaReader.DEFAULT_CHARSET);

        // Then
        assertThat(utf8).isEqualTo(windows);
        assertThat(utf8.get(0).movements())
                .extracting(movement -> movement.counterparty().name())
                .containsOnly("H\u00e9l\u00e8ne O\u2019Neil");
    }

    @Test
    void leavesTheCurrencyAndThousandthsToWhoBooks() {
        // Given
        String file = two().with(2, 40, "eur")
                .replace(" ".repeat(18) + "EUR1", " ".repeat(18) + "eur1")
                .replace(" ".repeat(18) + "EUR0", " ".repeat(18) + "eur0");

        // When
        CodaStatement read = Samples.read(file).get(0);

        // Then
        assertThat(read.opening().currency()).isEqualTo("eur");
    }

    @Test
    void tellsOfCodesThatPromiseARecordWhichDoesNotFollow() {
        // Given
        String file = two().with(4, 126, "0");

        // When
        CodaStatement read = Samples.read(file).get(0);

        // Then
        assertThat(read.findings()).containsExactly(new CodaFinding(4, CodaFault.LINK, "nextCode", "1", "0"));
    }

    @Test
    void refusesDetailsThatDoNotAddUpOnEitherLevel() {
        // Given
        CodaText total = CodaText.from("0.00")
                .movement("00010000", "300.00", "20150000", " totaal")
                .movement("00010001", "200.00", "70150000", " een")
                .movement("00010002", "210.00", "90150100", " bruto")
                .movement("00010003", "-10.00", "90150006", " kosten")
                .movement("00010004", "100.00", "60150000", " twee");

        // Then
        assertThat(Samples.refusal(total.with(6, 33, "000000000010010")))
                .isEqualTo(new CodaFinding(
                        4,
                        CodaFault.DETAIL_SUM,
                        "amount",
                        new Words("the sum of the details 199.990", "de som van de details 199.990"),
                        Words.of("200.000")));
        assertThat(Samples.refusal(total.with(7, 33, "000000000100010")))
                .isEqualTo(new CodaFinding(
                        3,
                        CodaFault.DETAIL_SUM,
                        "amount",
                        new Words("the sum of the details 300.010", "de som van de details 300.010"),
                        Words.of("300.000")));
    }

    @Test
    void refusesAMovementAmongTheDetails() {
        // When
        CodaFinding finding = Samples.refusal(CodaText.from("0.00")
                .movement("00010000", "10.00", "20150000", " totaal")
                .movement("00010001", "10.00", TRANSFER, " een")
                .write());

        // Then
        assertThat(finding)
                .isEqualTo(new CodaFinding(
                        4,
                        CodaFault.TRANSACTION_TYPE,
                        "transactionCode",
                        new Words("a detail, type 5 to 9", "een detail, type 5 tot 9"),
                        Words.of(0)));
    }
}
