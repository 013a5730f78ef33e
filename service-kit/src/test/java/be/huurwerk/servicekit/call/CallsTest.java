package be.huurwerk.servicekit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.webkit.problem.ProblemException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class CallsTest {

    @Test
    void givesWhatTheOtherServiceAnswers() {
        assertThat(Calls.<String>to("tenancy-service", () -> "answer")).isEqualTo("answer");
    }

    @Test
    void saysWhenToTryAgainWhateverWentWrong() {
        // When
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> Calls.to("tenancy-service", () -> {
                    throw new UncheckedIOException(new ConnectException("Connection refused: 10.0.0.1:8084"));
                }));

        // Then
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "5");
        assertThat(problem.detail().orElseThrow().en())
                .contains("tenancy-service")
                .doesNotContain("10.0.0.1");
    }
}
