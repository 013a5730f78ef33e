package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.coda.CodaReader;
import be.huurwerk.bankformats.coda.CodaStatement;
import be.huurwerk.benchmarks.day.BankFiles.Paid;
import be.huurwerk.benchmarks.day.BankFiles.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BankFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 16);

    @Test
    void hasOneInEightInArrearsAndOneInSixPayingOnTheDay() {
        // When
        List<Paid> paid = IntStream.range(0, 2_400).mapToObj(Paid::of).toList();

        // Then
        assertThat(paid).filteredOn(when -> when == Paid.NOT).hasSize(300);
        assertThat(paid).filteredOn(when -> when == Paid.ON_THE_DAY).hasSize(400);
        assertThat(paid).filteredOn(when -> when == Paid.BEFORE).hasSize(1_700);
    }

    @Test
    void goesOnInEachStatementWhereTheOneBeforeEnded() {
        // Given
        List<Payment> payments = IntStream.range(0, 30_100)
                .mapToObj(i -> new Payment(
                        i,
                        new BigDecimal("300.10"),
                        StructuredCommunication.issue(100_000_001L + i).digits()))
                .toList();
        BankFiles bank = new BankFiles();

        // When
        List<CodaStatement> statements = new ArrayList<>();
        for (byte[] file : bank.of(payments, DAY)) {
            statements.addAll(CodaReader.readAll(file, CodaReader.DEFAULT_CHARSET));
        }

        // Then
        assertThat(statements)
                .extracting(statement -> statement.movements().size())
                .containsExactly(7_500, 7_500, 7_500, 7_500, 100);
        for (int i = 1; i < statements.size(); i++) {
            assertThat(statements.get(i).opening().oldBalance())
                    .isEqualByComparingTo(statements.get(i - 1).closing().newBalance());
        }
        assertThat(statements.get(4).closing().newBalance()).isEqualByComparingTo("9034010.00");
    }
}
