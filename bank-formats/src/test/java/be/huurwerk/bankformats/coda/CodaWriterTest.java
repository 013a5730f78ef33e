package be.huurwerk.bankformats.coda;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodaWriterTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);
    private static final String LANDLORD = "BE68539007547034";
    private static final String PAYER = "BE71096123456769";

    private static CodaWriter twoPayments() {
        return CodaWriter.statement(7, LANDLORD, DAY, new BigDecimal("-1000.00"))
                .structured(
                        new BigDecimal("316.10"),
                        DAY,
                        "+++090/9337/55493+++",
                        PAYER,
                        "Voorbeeld H\u00e9l\u00e8ne",
                        "REF-1")
                .free(new BigDecimal("12.5"), DAY, "x".repeat(140) + " end", PAYER, "Voorbeeld", "REF-2");
    }

    @Test
    void writesWhatTheReaderReads() {
        // Given
        byte[] file = twoPayments().bytes();

        // When
        CodaStatement statement =
                CodaReader.readAll(file, StandardCharsets.ISO_8859_1).get(0);

        // Then
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.opening().account()).isEqualTo(LANDLORD);
        assertThat(statement.opening().number()).isEqualTo(7);
        assertThat(statement.closing().newBalance()).isEqualByComparingTo("-671.400");
        CodaMovement first = statement.movements().get(0);
        assertThat(first.amount()).isEqualByComparingTo("316.10");
        assertThat(first.structuredCommunication()).contains(new StructuredCommunication("090933755493"));
        assertThat(first.counterparty().name()).isEqualTo("Voorbeeld H\u00e9l\u00e8ne");
        assertThat(first.counterparty().account()).isEqualTo(PAYER);
        assertThat(first.customerReference()).isEqualTo("REF-1");
        assertThat(statement.movements().get(1).communication())
                .isEqualTo(new CodaCommunication.Free("x".repeat(140) + " end"));
    }

    @Test
    void writesAnEmptyStatementAndADebit() {
        // Given
        String file = CodaWriter.file(
                CodaWriter.statement(1, LANDLORD, DAY, BigDecimal.TEN),
                CodaWriter.statement(2, LANDLORD, DAY, BigDecimal.TEN)
                        .free(new BigDecimal("-4.00"), DAY, "out", PAYER, "Voorbeeld", "R"));

        // When
        var statements = Samples.read(file);

        // Then
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).movements()).isEmpty();
        assertThat(statements.get(1).movements().get(0).amount()).isEqualByComparingTo("-4.00");
        assertThat(statements.get(1).movements().get(0).isCredit()).isFalse();
        assertThat(statements.get(1).closing().debits()).isEqualByComparingTo("4.00");
        assertThat(statements).allMatch(statement -> statement.findings().isEmpty());
    }

    @Test
    void anAccentInUtf8IsOneCharacter() {
        // Given
        byte[] utf8 = twoPayments().write().getBytes(StandardCharsets.UTF_8);

        // When
        var statements = CodaReader.readAll(utf8, StandardCharsets.UTF_8);

        // Then
        assertThat(statements.get(0).movements().get(0).counterparty().name()).isEqualTo("Voorbeeld H\u00e9l\u00e8ne");
        assertThat(CodaReader.readAll(utf8, CodaReader.DEFAULT_CHARSET)).isEqualTo(statements);
    }
}
