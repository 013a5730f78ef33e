package be.huurwerk.webkit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class WithheldAddressesTest {

    @Test
    void keepsTheRouteOfACallAndNotItsAddress() {
        // Given
        SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(new WithheldAddresses())
                .build();

        // When
        Span span = traces.get("test")
                .spanBuilder("GET /tenancy/v1/persons")
                .setAttribute("url.path", "/tenancy/v1/persons")
                .setAttribute("url.query", "name=Voorbeeld")
                .setAttribute("http.route", "/tenancy/v1/persons")
                .startSpan();

        // Then
        ReadableSpan kept = (ReadableSpan) span;
        assertThat(kept.getName()).isEqualTo("GET /tenancy/v1/persons");
        assertThat(kept.getAttribute(AttributeKey.stringKey("url.query"))).isEqualTo("withheld");
        assertThat(kept.getAttribute(AttributeKey.stringKey("url.path"))).isEqualTo("withheld");
        assertThat(kept.getAttribute(AttributeKey.stringKey("http.route"))).isEqualTo("/tenancy/v1/persons");
        assertThat(kept.getAttribute(AttributeKey.stringKey("url.full"))).isNull();
        traces.close();
    }
}
