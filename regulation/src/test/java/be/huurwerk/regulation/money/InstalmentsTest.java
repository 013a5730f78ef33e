package be.huurwerk.regulation.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstalmentsTest {

    @Test
    void givesTheOddCentsToTheEarliest() {
        // When
        List<Euro> parts = Instalments.split(Euro.of("983.00"), 12);

        // Then: 12 x 81.91 = 982.92, so eight parts bear a cent more
        assertThat(parts).hasSize(12);
        assertThat(parts.subList(0, 8)).containsOnly(Euro.of("81.92"));
        assertThat(parts.subList(8, 12)).containsOnly(Euro.of("81.91"));
    }

    @Test
    void sumsToTheTotalAndDiffersByACentAtMost() {
        Random random = new Random(20190301);
        for (int round = 0; round < 2_000; round++) {
            // Given
            Euro total = Euro.of(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
            int count = 1 + random.nextInt(60);

            // When
            List<Euro> parts = Instalments.split(total, count);

            // Then
            assertThat(parts.stream().reduce(Euro.ZERO, Euro::plus)).isEqualTo(total);
            Euro spread = parts.get(0).minus(parts.get(count - 1));
            assertThat(spread).isBetween(Euro.ZERO, Euro.of("0.01"));
        }
    }

    @Test
    void refusesNoPartsAndNegativeTotals() {
        assertThatThrownBy(() -> Instalments.split(Euro.of("1.00"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Instalments.split(Euro.of("-1.00"), 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
