package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayWeightsTest {

    @Test
    void weighsDaysTogetherAsMuchAsEachAlone() {
        DayWeights weights = DayWeights.byDegreeDays(Parameters.shipped(), LocalDate.parse("2023-01-01"));
        Random random = new Random(46);
        for (int i = 0; i < 500; i++) {
            // Given
            LocalDate from = LocalDate.parse("2019-12-01").plusDays(random.nextInt(800));
            LocalDate until = from.plusDays(random.nextInt(800));
            // When
            BigInteger together = weights.of(new Period(from, until));
            // Then
            BigInteger alone = from.datesUntil(until.plusDays(1))
                    .map(day -> weights.of(new Period(day, day)))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(together).as("%s to %s", from, until).isEqualTo(alone).isPositive();
        }
    }
}
