package be.huurwerk.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrictTransportTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void isToldToWhoCameByTls() {
        assertThat(new StrictTransport(YEAR, false).isTold(true)).isTrue();
        assertThat(new StrictTransport(YEAR, false).isTold(false)).isFalse();
    }

    @Test
    void isToldToAllWhereSomebodyBeforeUsEndsTls() {
        assertThat(new StrictTransport(YEAR, true).isTold(false)).isTrue();
    }
}
