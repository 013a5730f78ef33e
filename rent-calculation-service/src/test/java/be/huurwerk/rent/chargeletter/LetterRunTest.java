package be.huurwerk.rent.chargeletter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.chargeletter.LetterRun.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The key of a run of letters says which letters it prints. */
class LetterRunTest {

    private static final LocalDate FROM = LocalDate.parse("2019-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2019-12-31");

    @Test
    void keepsTheKeyOfRunsThatPrintedSettlements() {
        assertThat(new LetterRun(Kind.yearly, FROM, UNTIL).key()).isEqualTo("2019-01-01_2019-12-31");
        assertThat(LetterRun.of("2019-01-01_2019-12-31")).isEqualTo(new LetterRun(Kind.yearly, FROM, UNTIL));
    }

    @Test
    void tellsEstimatesFromSettlementsOfTheSameDays() {
        assertThat(LetterRun.of("exit_2019-01-01_2019-12-31")).isEqualTo(new LetterRun(Kind.exit, FROM, UNTIL));
        assertThat(new LetterRun(Kind.exit, FROM, UNTIL).key()).isEqualTo("exit_2019-01-01_2019-12-31");
    }
}
