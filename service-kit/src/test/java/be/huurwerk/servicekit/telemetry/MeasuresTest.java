package be.huurwerk.servicekit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final String WAITING = "huurwerk.sample.waiting";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private List<Reading> waiting = List.of();
    private boolean away;

    @Test
    void tellsTheFiguresOfTheLastRound() {
        // Given
        Measures measures = measures();
        waiting = List.of(Reading.of(WAITING, 3, "kind", "post"), Reading.of(WAITING, 1, "kind", "settle"));
        measures.round();

        // When
        waiting = List.of(Reading.of(WAITING, 0, "kind", "post"));
        measures.round();

        // Then
        assertThat(gauge("post").value()).isZero();
        assertThat(gauge("settle")).isNull();
        assertThat(failing()).isZero();
    }

    @Test
    void keepsTheLastFigureOfWhatCanNotBeReadAndSaysSo() {
        // Given
        Measures measures = measures();
        waiting = List.of(Reading.of(WAITING, 3, "kind", "post"));
        measures.round();

        // When
        away = true;
        measures.round();

        // Then
        assertThat(gauge("post").value()).isEqualTo(3);
        assertThat(failing()).isEqualTo(1);

        // When
        away = false;
        measures.round();

        // Then
        assertThat(failing()).isZero();
    }

    @Test
    void readsNothingMoreOnceTheServiceStops() {
        // Given
        Measures measures = measures();
        waiting = List.of(Reading.of(WAITING, 3, "kind", "post"));
        measures.stop(null);

        // When
        measures.round();

        // Then
        assertThat(gauge("post")).isNull();
        assertThat(failing()).isZero();
    }

    private Measures measures() {
        return new Measures(registry, List.of(new Measure() {
            @Override
            public Map<String, String> metrics() {
                return Map.of(WAITING, "What waits");
            }

            @Override
            public List<Reading> read() {
                if (away) {
                    throw new IllegalStateException("away");
                }
                return waiting;
            }
        }));
    }

    private Gauge gauge(String kind) {
        return registry.find(WAITING).tag("kind", kind).gauge();
    }

    private double failing() {
        return registry.get("huurwerk.measures.failing").gauge().value();
    }
}
