package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayNeedsTest {

    @Test
    void growWithTheTenancies() {
        // 2,000 MB, and 40 kB each
        assertThat(DayNeeds.of(0)).isEqualTo(new DayNeeds(2_000, 4_500));
        assertThat(DayNeeds.of(180_000)).isEqualTo(new DayNeeds(2_000 + 7_031, 4_500));
    }

    @Test
    void doNotFitWhereOneOfThemIsShort() {
        // Given
        DayNeeds needs = new DayNeeds(9_000, 4_500);

        // Then
        assertThat(needs.fitIn(new DayNeeds(9_000, 4_500))).isTrue();
        assertThat(needs.fitIn(new DayNeeds(8_999, 4_500))).isFalse();
        assertThat(needs.fitIn(new DayNeeds(9_000, 4_499))).isFalse();
    }

    @Test
    void seesWhatIsFree(@TempDir Path folder) throws IOException {
        // When
        DayNeeds free = DayNeeds.free(folder);

        // Then
        assertThat(new DayNeeds(0, 1).fitIn(free)).isTrue();
        assertThat(new DayNeeds(Long.MAX_VALUE, 1).fitIn(free)).isFalse();
    }
}
