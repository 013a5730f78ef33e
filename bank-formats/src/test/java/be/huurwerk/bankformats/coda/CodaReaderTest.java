package be.huurwerk.bankformats.coda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodaReaderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    private static List<String> payment() {
        return Samples.lines(CodaWriter.statement(3, "BE68539007547034", DAY, new BigDecimal("100.00"))
                .structured(new BigDecimal("316.10"), DAY, "090933755493", "BE71096123456769", "Voorbeeld", "R1")
                .write());
    }

    private static CodaFinding refusal(int line, int position, String value) {
        List<String> lines = payment();
        lines.set(line - 1, Samples.put(lines.get(line - 1), position, value));
        return Samples.refusal(Samples.joined(lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"003", "027", "000"})
    void takesTheNumberOfTheFileOrNoughtsForThatOnPaper(String number) throws Exception {
        // Given: 003 on paper, 027 of the file
        List<String> lines = payment();
        lines.set(1, Samples.put(lines.get(1), 126, "027"));
        lines.set(2, Samples.put(lines.get(2), 122, number));
        lines.set(5, Samples.put(lines.get(5), 2, number));

        // When
        List<CodaStatement> read = Samples.read(Samples.joined(lines));

        // Then
        assertThat(read)
                .singleElement()
                .satisfies(one -> assertThat(one.opening().number()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6, 310219, DATE, creationDate",
        "1, 15, 06, HEADER, application",
        "1, 128, 1, HEADER, version",
        "2, 2, 7, ACCOUNT, accountStructure",
        "2, 3, 00A, NUMBER, statementNumber",
        "2, 43, 2, SIGN, oldBalance",
        "2, 44, 000000000100001, BALANCE, newBalance",
        "3, 3, 0002, SEQUENCE, sequence",
        "3, 7, 0001, SEQUENCE, sequence",
        "3, 33, 00000000031610X, NUMBER, amount",
        "3, 33, 000000000316110, BALANCE, newBalance",
        "3, 48, 320419, DATE, valueDate",
        "3, 54, 0015000A, NUMBER, transactionCode",
        "3, 1, 22, RECORD_ORDER, record",
        "3, 1, 24, RECORD_ORDER, record",
        "3, 62, 7, NUMBER, communicationType",
        "3, 122, 004, STATEMENT_NUMBER, statementNumber",
        "4, 3, 0002, SEQUENCE, sequence",
        "4, 1, 33, RECORD_ORDER, record",
        "6, 2, 004, STATEMENT_NUMBER, statementNumber",
        "6, 5, BE71096123456769, ACCOUNT, account",
        "6, 43, 000000000416101, BALANCE, newBalance",
        "7, 17, 000006, RECORD_COUNT, recordCount",
        "7, 23, 000000000000001, DEBIT_TOTAL, debitTotal",
        "7, 38, 000000000316101, CREDIT_TOTAL, creditTotal",
        "7, 1, 8, RECORD_ORDER, record"
    })
    void namesTheLineAndTheFieldOfAFault(int line, int position, String value, CodaFault fault, String field) {
        // When
        CodaFinding finding = refusal(line, position, value);

        // Then
        assertThat(finding.fault()).isEqualTo(fault);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.line()).isEqualTo(fault == CodaFault.BALANCE ? 6 : line);
    }

    @Test
    void saysWhatItExpectedAndWhatItFound() {
        // When
        CodaFinding finding = refusal(7, 17, "000006");

        // Then
        assertThat(finding).isEqualTo(new CodaFinding(7, CodaFault.RECORD_COUNT, "recordCount", "5", "6"));
        assertThat(finding).hasToString("line 7, recordCount: expected 5, found 6");
    }

    @Test
    void saysInItsOwnWordsThatTheInputEnds() {
        // When
        List<String> cut = payment();
        CodaFinding ended = Samples.refusal(Samples.joined(cut.subList(0, 6)));
        CodaFinding nothing = Samples.refusal("");

        // Then
        assertThat(ended).hasToString("line 7, record: expected 4 or 9, found end of input");
        assertThat(nothing).hasToString("line 1, record: expected 0, found nothing");
        assertThat(refusal(6, 5, "BE71096123456769").found()).hasToString("BE71096123456769");
    }

    @Test
    void masksLettersSinceAShiftedLineShowsNames() {
        // When
        CodaFinding finding = refusal(3, 33, "VOORBEELD H 123");

        // Then
        assertThat(finding.found()).hasToString("xxxxxxxxx x 123");
    }

    @Test
    void refusesALineThatIsTooShortOrTooLongOrEmpty() {
        // Given
        List<String> lines = payment();

        // When
        lines.set(2, lines.get(2).substring(0, 127));
        CodaFinding shortened = Samples.refusal(Samples.joined(lines));
        lines.set(2, "2".repeat(100_000));
        CodaFinding endless = Samples.refusal(Samples.joined(lines));
        lines.set(2, "");
        CodaFinding empty = Samples.refusal(Samples.joined(lines));

        // Then
        assertThat(List.of(shortened, endless, empty))
                .allMatch(finding -> finding.line() == 3 && finding.fault() == CodaFault.LINE_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsLinesHoweverTheyEnd(String end) {
        // When
        List<CodaStatement> terminated = Samples.read(String.join(end, payment()) + end);
        List<CodaStatement> open = Samples.read(String.join(end, payment()));

        // Then
        assertThat(terminated).isEqualTo(open);
        assertThat(terminated.get(0).movements()).hasSize(1);
        assertThat(terminated.get(0).closing().line()).isEqualTo(payment().size());
    }

    @Test
    void readsAFileThatItsMarkSaysToBeUtf8() {
        // Given
        String file = "\uFEFF"
                + CodaWriter.statement(3, "BE68539007547034", DAY, new BigDecimal("100.00"))
                        .free(new BigDecimal("316.10"), DAY, "loyer", "BE71096123456769", "Hélène", "R1")
                        .write();

        // When
        List<CodaStatement> read =
                CodaReader.readAll(file.getBytes(StandardCharsets.UTF_8), CodaReader.DEFAULT_CHARSET);

        // Then
        assertThat(read.get(0).movements().get(0).counterparty().name()).isEqualTo("Hélène");
    }

    @Test
    void refusesACharacterThatNoTextHolds() {
        // Given
        List<String> lines = payment();
        lines.set(2, lines.get(2).substring(0, 70) + '\0' + lines.get(2).substring(71));

        // When
        CodaFinding finding = Samples.refusal(Samples.joined(lines));

        // Then
        assertThat(finding)
                .isEqualTo(new CodaFinding(
                        3, CodaFault.CONTROL_CHARACTER, "position 71", new Words("text", "tekst"), Words.of(0)));
        assertThat(finding.fieldName()).isEqualTo(new Words("position 71", "positie 71"));
    }

    @Test
    void refusesAFileThatEndsTooSoon() {
        // Given
        List<String> lines = payment();

        // When
        CodaFinding cut = Samples.refusal(Samples.joined(lines.subList(0, 6)));
        CodaFinding nothing = Samples.refusal("");

        // Then
        assertThat(cut)
                .isEqualTo(new CodaFinding(
                        7,
                        CodaFault.UNEXPECTED_END,
                        "record",
                        new Words("4 or 9", "4 of 9"),
                        new Words("end of input", "einde van het bestand")));
        assertThat(nothing.fault()).isEqualTo(CodaFault.EMPTY_INPUT);
    }

    @Test
    void readsAnEmptyFileWithoutNewBalance() {
        // Given
        List<String> lines = Samples.lines(CodaWriter.statement(3, "BE68539007547034", DAY, new BigDecimal("100.00"))
                .write());
        lines.remove(2);
        lines.set(2, Samples.put(lines.get(2), 17, "000001"));

        // When
        CodaStatement statement = Samples.read(Samples.joined(lines)).get(0);

        // Then
        assertThat(statement.movements()).isEmpty();
        assertThat(statement.closing().newBalance()).isEqualByComparingTo("100.00");
        assertThat(statement.closing().newBalanceDate()).isEmpty();
    }

    @Test
    void takesFreeTextBeforeTheTrailerAndDoesNotCountIt() {
        // Given
        List<String> lines = payment();
        lines.add(6, "4 00010000" + " ".repeat(118));

        // When
        var statements = Samples.read(Samples.joined(lines));

        // Then
        assertThat(statements).hasSize(1);
    }

    @Test
    void readsTheCommunicationInsideAnOriginalAmount() {
        // Given
        List<String> lines = payment();
        String gross = "000000000316100";
        String data = "105" + gross + gross + "000000000000" + "EUR" + "090933755493" + "BE";
        lines.set(2, Samples.put(lines.get(2), 63, data.substring(0, 53)));
        lines.set(3, Samples.put(lines.get(3), 11, data.substring(53)));

        // When
        CodaMovement movement =
                Samples.read(Samples.joined(lines)).get(0).movements().get(0);

        // Then
        assertThat(movement.structuredCommunication()).contains(new StructuredCommunication("090933755493"));
    }

    @Test
    void readsADirectDebitOverThreeRecords() {
        // Given
        String data = "127" + "080419" + "3" + "1" + "4" + pad("BE69ZZZ050D000000008", 35) + pad("MANDATE-1", 35)
                + pad("rent april", 62) + "2" + "AC04";
        List<String> lines = payment();
        lines.set(2, Samples.put(lines.get(2), 63, data.substring(0, 53)));
        lines.set(3, Samples.put(lines.get(3), 11, data.substring(53, 106)));
        lines.set(4, Samples.put(lines.get(4), 83, data.substring(106)));

        // When
        CodaMovement movement =
                Samples.read(Samples.joined(lines)).get(0).movements().get(0);

        // Then
        assertThat(movement.communication())
                .isEqualTo(new CodaCommunication.DirectDebit(
                        java.util.Optional.of(DAY),
                        "3",
                        "1",
                        "4",
                        "BE69ZZZ050D000000008",
                        "MANDATE-1",
                        "rent april",
                        "2",
                        "AC04"));
    }

    @Test
    void readsACreditorReferenceAndAReturn() {
        // Given
        List<String> lines = payment();
        lines.set(2, Samples.put(lines.get(2), 63, pad("100RF18539007547034", 53)));
        lines.set(3, Samples.put(lines.get(3), 113, "2AC04"));

        // When
        CodaMovement movement =
                Samples.read(Samples.joined(lines)).get(0).movements().get(0);

        // Then
        assertThat(movement.communication()).isEqualTo(new CodaCommunication.CreditorReference("RF18539007547034"));
        assertThat(movement.returned()).contains(new CodaReturn(2, "AC04"));
    }

    @Test
    void refusesATotalWhoseDetailsDoNotAddUp() {
        // Given
        List<String> lines = Samples.lines(Samples.groupedTransfers());
        lines.set(3, Samples.put(lines.get(3), 33, "000000000072490"));

        // When
        CodaFinding finding = Samples.refusal(Samples.joined(lines));

        // Then
        assertThat(finding)
                .isEqualTo(new CodaFinding(
                        3,
                        CodaFault.DETAIL_SUM,
                        "amount",
                        new Words("the sum of the details 244.130", "de som van de details 244.130"),
                        Words.of("244.120")));
    }

    @Test
    void handsOutATotalWithoutDetailsAsSuch() {
        // Given
        List<String> lines = payment();
        lines.set(2, Samples.put(lines.get(2), 54, "20150000"));

        // When
        CodaMovement movement =
                Samples.read(Samples.joined(lines)).get(0).movements().get(0);

        // Then
        assertThat(movement.isTotalWithoutDetails()).isTrue();
    }

    @Test
    void countsADetailOnceWhoseNumberHasWrapped() {
        // Given
        int details = 10_001;
        StringBuilder file = new StringBuilder();
        List<String> lines = Samples.lines(CodaWriter.statement(3, "BE68539007547034", DAY, BigDecimal.ZERO)
                .free(new BigDecimal("100.01"), DAY, "", "", "", "")
                .write());
        String total = Samples.put(lines.get(2), 54, "20150000");
        file.append(lines.get(0))
                .append('\n')
                .append(lines.get(1))
                .append('\n')
                .append(total)
                .append('\n');
        String detail = Samples.put(Samples.put(total, 54, "60150000"), 33, "000000000000010");
        for (int at = 1; at <= details; at++) {
            file.append(Samples.put(detail, 7, String.format("%04d", at % 10_000)))
                    .append('\n');
        }
        file.append(lines.get(5)).append('\n');
        file.append(Samples.put(lines.get(6), 17, String.format("%06d", details + 3)))
                .append('\n');

        // When
        CodaStatement statement = Samples.read(file.toString()).get(0);

        // Then
        assertThat(statement.movements()).hasSize(details);
        assertThat(statement.closing().credits()).isEqualByComparingTo("100.01");
    }

    @Test
    void numbersMovementsOnPastTheWrap() {
        // Given
        CodaWriter writer = CodaWriter.statement(3, "BE68539007547034", DAY, BigDecimal.ZERO);
        List<String> lines =
                Samples.lines(writer.free(BigDecimal.ONE, DAY, "", "", "", "").write());
        StringBuilder file = new StringBuilder(lines.get(0) + "\n" + lines.get(1) + "\n");
        for (int at = 1; at <= 10_001; at++) {
            for (int part = 2; part <= 4; part++) {
                file.append(Samples.put(lines.get(part), 3, String.format("%04d", at % 10_000)))
                        .append('\n');
            }
        }
        file.append(Samples.put(lines.get(5), 43, "000000010001000")).append('\n');
        String trailer = Samples.put(lines.get(6), 17, String.format("%06d", 3 * 10_001 + 2));
        file.append(Samples.put(trailer, 38, "000000010001000"));

        // When
        CodaStatement statement = Samples.read(file.toString()).get(0);

        // Then
        assertThat(statement.movements()).hasSize(10_001);
    }

    @Test
    void refusesBytesThatAreNoTextInTheSaidCharset() {
        // Given
        byte[] file = {(byte) 0xC3, (byte) 0x28};

        // Then
        assertThatThrownBy(() -> CodaReader.readAll(file, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        CodaException.class,
                        refused -> assertThat(refused.finding().fault()).isEqualTo(CodaFault.ENCODING));
    }

    @Test
    void namesTheLineWhoseBytesAreNoText() {
        // Given two hundred lines, and a letter of another charset in the last but one
        CodaWriter statement = CodaWriter.statement(3, "BE68539007547034", DAY, new BigDecimal("100.00"));
        for (int n = 0; n < 98; n++) {
            statement.free(new BigDecimal("10.00"), DAY, "loyer", "BE71096123456769", "Helene", "R" + n);
        }
        String file = statement.write();
        List<String> lines = file.lines().toList();
        int at = file.indexOf(lines.get(lines.size() - 3)) + 60;
        byte[] broken = file.getBytes(StandardCharsets.UTF_8);
        broken[at] = (byte) 0xE8;

        // Then
        assertThat(lines).hasSizeGreaterThan(150);
        assertThatThrownBy(() -> CodaReader.readAll(broken, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(CodaException.class, refused -> {
                    assertThat(refused.finding().fault()).isEqualTo(CodaFault.ENCODING);
                    assertThat(refused.finding().line()).isEqualTo(lines.size() - 2);
                });
    }

    @Test
    void readsALetterWhoseBytesComeApart() throws IOException {
        // Given a stream that gives a byte at a time
        byte[] file = CodaWriter.statement(3, "BE68539007547034", DAY, new BigDecimal("100.00"))
                .free(new BigDecimal("316.10"), DAY, "loyer", "BE71096123456769", "Hélène", "R1")
                .write()
                .getBytes(StandardCharsets.UTF_8);
        InputStream drops = new ByteArrayInputStream(file) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };

        // When
        List<String> names = new ArrayList<>();
        CodaReader.read(drops, StandardCharsets.UTF_8, new CodaHandler() {
            @Override
            public void opened(CodaOpening opening) {}

            @Override
            public void movement(CodaMovement movement) {
                names.add(movement.counterparty().name());
            }

            @Override
            public void closed(CodaClosing closing) {}
        });

        // Then
        assertThat(names).containsExactly("Hélène");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
