package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Lag lag = new Lag();

    @Test
    void isNoughtWhereAllIsTaken() {
        assertThat(at(0, 10, 10)).isZero();
        assertThat(at(600, 20, 20)).isZero();
    }

    @Test
    void countsFromWhenTheOldestRecordThatWaitsWasSeen() {
        at(0, 10, 10);
        at(60, 15, 10);
        assertThat(at(120, 30, 10)).isEqualTo(60);
    }

    @Test
    void countsFromALaterRecordOnceTheOlderAreTaken() {
        at(0, 10, 10);
        at(60, 15, 10);
        at(120, 30, 10);
        assertThat(at(180, 30, 15)).isEqualTo(60);
    }

    @Test
    void startsAnewAfterARest() {
        at(0, 10, 10);
        at(3600, 11, 10);
        assertThat(at(3660, 11, 11)).isZero();
        assertThat(at(7200, 12, 11)).isZero();
    }

    private double at(int seconds, long end, long position) {
        return lag.seconds(end, position, START.plusSeconds(seconds));
    }
}
