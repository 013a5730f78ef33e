package be.huurwerk.bankformats.coda;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodaSamplesTest {

    @Test
    void readsTheSampleOfADay() {
        // Given
        String file = Samples.febelfin();

        // When
        CodaStatement statement = Samples.read(file).get(0);

        // Then
        assertThat(statement.closing().records()).isEqualTo(260);
        assertThat(statement.closing().debits()).isEqualByComparingTo("3085871.600");
        assertThat(statement.closing().credits()).isEqualByComparingTo("12491168.590");
        assertThat(statement.opening().oldBalance()).isEqualByComparingTo("0");
        assertThat(statement.closing().newBalance()).isEqualByComparingTo("9405296.990");
        assertThat(statement.opening().account()).isEqualTo("BE47435000000080");
        assertThat(statement.opening().currency()).isEqualTo("EUR");
        assertThat(statement.opening().number()).isEqualTo(1);
        assertThat(statement.movements().stream().flatMap(m -> m.structuredCommunication().stream()))
                .extracting(StructuredCommunication::digits)
                .containsExactly("000000002020", "269021157996", "702600521948");
    }

    @Test
    void whatIsHandedOutAddsUpToTheBalance() {
        // Given
        String file = Samples.febelfin();

        // When
        CodaStatement statement = Samples.read(file).get(0);

        // Then
        BigDecimal sum =
                statement.movements().stream().map(CodaMovement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("9405296.990");
        assertThat(statement.closing().movements())
                .isEqualTo(statement.movements().size());
    }

    @Test
    void givesTheSixReceiptsOfATotalAndNotTheTotal() {
        // Given
        String file = Samples.groupedTransfers();

        // When
        CodaStatement statement = Samples.read(file).get(0);

        // Then
        assertThat(statement.movements())
                .extracting(movement -> movement.amount().toPlainString())
                .containsExactly("72.480", "72.480", "24.790", "24.790", "24.790", "24.790");
        assertThat(statement.opening().oldBalance()).isEqualByComparingTo("170022.110");
        assertThat(statement.closing().newBalance()).isEqualByComparingTo("170266.230");
        assertThat(statement.opening().number()).isEqualTo(24);
    }

    @Test
    void readsTheCommunicationsOfTheDetails() {
        // When
        CodaStatement statement = Samples.read(Samples.groupedTransfers()).get(0);

        // Then
        assertThat(statement.movements())
                .extracting(movement ->
                        movement.structuredCommunication().orElseThrow().digits())
                .containsExactly(
                        "202611000194", "202611000194", "202611000295", "202611000295", "202611000396", "202611000396");
        assertThat(statement.movements().get(0).communication())
                .isEqualTo(new CodaCommunication.Belgian(102, "202611000194"));
    }

    @Test
    void tellsTheCommunicationThatItCouldNotVerify() {
        // Given
        String file = Samples.groupedTransfers().replaceFirst("101202611000396", "101202611000397");

        // When
        CodaStatement statement = Samples.read(file).get(0);

        // Then
        assertThat(statement.movements()).hasSize(6);
        assertThat(statement.movements().get(4).communication())
                .isEqualTo(new CodaCommunication.Belgian(101, "202611000397"));
        assertThat(statement.movements().get(4).structuredCommunication()).isEmpty();
        assertThat(statement.findings())
                .contains(new CodaFinding(
                        statement.movements().get(4).line(),
                        CodaFault.UNVERIFIED_COMMUNICATION,
                        "communication",
                        new Words("right check digits", "juiste controlecijfers"),
                        Words.of("202611000397")));
    }

    @Test
    void keepsCounterpartyReferenceAndInformationOfADetail() {
        // Given
        String file = Samples.groupedTransfers();

        // When
        CodaMovement first = Samples.read(file).get(0).movements().get(0);

        // Then
        assertThat(first.counterparty())
                .isEqualTo(new CodaCounterparty("BE71096123456769", "GKCCBEBB", "VOORBEELD HUURDER A"));
        assertThat(first.customerReference()).isEqualTo("NOTPROVIDED");
        assertThat(first.valueDate()).contains(LocalDate.of(2025, 3, 3));
        assertThat(first.information()).hasSize(1);
        assertThat(first.line()).isEqualTo(4);
    }

    @Test
    void tellsThatTheLastTrailerPromisesAnotherFile() {
        // Given
        String file = Samples.groupedTransfers();

        // When
        CodaStatement statement = Samples.read(file).get(0);

        // Then
        assertThat(statement.findings()).contains(new CodaFinding(35, CodaFault.LINK, "anotherFileFollows", "2", "1"));
    }

    @Test
    void readsSeveralFilesInOne() {
        // Given
        String both = Samples.groupedTransfers().stripTrailing() + "\n" + Samples.febelfin();

        // When
        var statements = Samples.read(both);

        // Then
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).movements()).hasSize(6);
        assertThat(statements.get(1).closing().line()).isEqualTo(35 + 262);
    }
}
