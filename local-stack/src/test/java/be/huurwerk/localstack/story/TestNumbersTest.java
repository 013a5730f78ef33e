package be.huurwerk.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.Iban;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestNumbersTest {

    @Test
    void ssinHasTestMonthDigitsAndTheCheckNumberOfTheCentury() {
        // 806501001 mod 97 = 28, 97 - 28 = 69; 2126301002 mod 97 = 75, 97 - 75 = 22
        long before2000 = 97 - 806_501_001L % 97;
        long from2000 = 97 - 2_126_301_002L % 97;

        // When / Then
        assertThat(TestNumbers.ssin(LocalDate.of(1980, 5, 1), 1))
                .isEqualTo("806501001" + String.format("%02d", before2000));
        assertThat(TestNumbers.ssin(LocalDate.of(2012, 3, 1), 2))
                .isEqualTo("126301002" + String.format("%02d", from2000));
    }

    @Test
    void ibanIsValid() {
        // Given
        Random random = new Random(1);

        for (int time = 0; time < 1000; time++) {
            // When
            String iban = TestNumbers.iban(random);

            // Then
            assertThat(Iban.parse(iban)).as(iban).isPresent();
        }
    }
}
