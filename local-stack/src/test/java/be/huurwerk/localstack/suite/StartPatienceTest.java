package be.huurwerk.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartPatienceTest {
    private final StartPatience patience = new StartPatience();

    @Test
    void goesOnWithAStartThatWorksHoweverSlowlyTheMachineLetsIt() {
        for (int second = 0; second < 900; second++) {
            assertThat(patience.isOver(Duration.ofSeconds(second), worked(second * 50)))
                    .as("after %d s, of which one in twenty was its own", second)
                    .isFalse();
        }
    }

    @Test
    void isOverForOneThatHardlyWorks() {
        assertThat(patience.isOver(Duration.ofSeconds(10), worked(7_000))).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(70), worked(8_000))).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(129), worked(9_000))).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(131), worked(9_000))).isTrue();
    }

    @Test
    void isOverForOneThatWorksForEver() {
        assertThat(patience.isOver(Duration.ofSeconds(100), worked(90_000))).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(200), worked(119_000))).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(210), worked(121_000))).isTrue();
    }

    @Test
    void takesTheClockAloneWhereNobodyTellsWhatAProcessWorked() {
        assertThat(patience.isOver(Duration.ofSeconds(119), Optional.empty())).isFalse();
        assertThat(patience.isOver(Duration.ofSeconds(121), Optional.empty())).isTrue();
    }

    private static Optional<Duration> worked(long millis) {
        return Optional.of(Duration.ofMillis(millis));
    }
}
