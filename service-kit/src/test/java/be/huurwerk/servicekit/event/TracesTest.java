package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String HEADER = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void isNothingOutsideATrace() {
        assertThat(Traces.current()).isEmpty();
    }

    @Test
    void goesOnWithTheTraceOfAnEventUntilItIsApplied() {
        // When
        Optional<String> during;
        try (Traces.Step step = Traces.continued(Optional.of(HEADER), "deposits signed")) {
            during = Traces.current();
            step.done();
        }

        // Then
        assertThat(during)
                .hasValueSatisfying(header ->
                        assertThat(header).startsWith("00-" + TRACE + "-").endsWith("-01"));
        assertThat(Traces.current()).isEmpty();
    }

    @Test
    void beginsNoTraceForAnEventThatHasNone() {
        try (Traces.Step step = Traces.continued(Optional.empty(), "deposits signed")) {
            assertThat(Traces.current()).isEmpty();
        }
    }

    @Test
    void beginsNoTraceForAHeaderThatIsNone() {
        try (Traces.Step step = Traces.continued(Optional.of("somebody"), "deposits signed")) {
            assertThat(Span.current().getSpanContext().getTraceId()).isNotEqualTo(TRACE);
            assertThat(Traces.current().orElse("")).doesNotContain("somebody");
        }
    }
}
