package be.huurwerk.webkit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteLabelsTest {
    private final RouteLabels labels = new RouteLabels();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenancy/v1/tenancies/{tenancyId}",
                "/tenancy/v1/*",
                "/arrears/v1/rentAccounts/{id}/entries",
                "root",
                "NOT_FOUND",
                "/health",
                "/deposit/v1/doc/openapi.yaml",
                "/tenancy/v1/operations/deadLetters/{id}/replay"
            })
    void keepsTheTemplateOfARoute(String route) {
        assertThat(counted(route)).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenancy/v1/tenancies/01a201bf-0206-79d7-9d36-9c77362241e7",
                "/tenancy/v1/persons/80650118973",
                "/tenancy/v1/Peeters",
                "/tenancy/v1/an.peeters@example.org",
                "/x/BE68539007547034"
            })
    void countsAnAddressAsOther(String address) {
        assertThat(counted(address)).isEqualTo("other");
    }

    @Test
    void countsCallsAndNothingElseOfAServer() {
        assertThat(labels.accept(meter("http.server.requests"))).isEqualTo(MeterFilterReply.NEUTRAL);
        assertThat(labels.accept(meter("jvm.memory.used"))).isEqualTo(MeterFilterReply.NEUTRAL);
        assertThat(labels.accept(meter("http.server.bytes.read"))).isEqualTo(MeterFilterReply.DENY);
        assertThat(labels.accept(meter("vertx.http.connections.current"))).isEqualTo(MeterFilterReply.DENY);
        assertThat(labels.accept(meter("http.server.active.requests"))).isEqualTo(MeterFilterReply.DENY);
    }

    private static Meter.Id meter(String name) {
        return new Meter.Id(name, Tags.of("server.port", "8080"), null, null, Meter.Type.OTHER);
    }

    private String counted(String route) {
        Meter.Id id = new Meter.Id(
                "http.server.requests", Tags.of("uri", route, "status", "200"), null, null, Meter.Type.TIMER);
        return labels.map(id).getTag("uri");
    }
}
