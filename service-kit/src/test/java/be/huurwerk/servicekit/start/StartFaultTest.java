package be.huurwerk.servicekit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class StartFaultTest {

    @Test
    void isWhatTheServiceSaysAndNotThatTheFrameworkFailed() {
        assertThat(sentence(new IllegalStateException("HUURWERK_SCHEDULE is on, and no day to begin on is known")))
                .isEqualTo("The service does not start: HUURWERK_SCHEDULE is on, and no day to begin on is known");
    }

    @Test
    void isTheWordOfWhoKnowsTheSettingAndNotTheCauseBelowIt() {
        assertThat(sentence(new IllegalArgumentException(
                        "The config property huurwerk.business-date can't be converted",
                        new IllegalArgumentException("Text 'yesterday' could not be parsed at index 0"))))
                .isEqualTo("The service does not start: The config property huurwerk.business-date can't be converted");
    }

    @Test
    void namesTheKindOfAFaultThatOnlyNamesAFile() {
        assertThat(sentence(new UncheckedIOException(new NoSuchFileException("/nowhere"))))
                .isEqualTo("The service does not start: NoSuchFileException /nowhere");
    }

    @Test
    void namesTheKindOfAFaultThatSaysNothing() {
        assertThat(sentence(new IllegalStateException()))
                .isEqualTo("The service does not start: IllegalStateException");
    }

    /** As the framework wraps it. */
    private static String sentence(Exception fault) {
        return StartFault.sentence(new RuntimeException("Failed to start quarkus", fault));
    }
}
