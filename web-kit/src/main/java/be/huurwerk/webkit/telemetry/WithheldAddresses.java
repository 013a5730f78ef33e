package be.huurwerk.webkit.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes addresses out of traces: a path holds ids, a query may hold a name or a number of somebody. The name of a step is that of its route. */
@Singleton
class WithheldAddresses implements SpanProcessor {
    private static final String WITHHELD = "withheld";
    private static final List<AttributeKey<String>> ADDRESSES = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("http.url"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        ADDRESSES.stream()
                .filter(address -> span.getAttribute(address) != null)
                .forEach(address -> span.setAttribute(address, WITHHELD));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing is left to take out
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
