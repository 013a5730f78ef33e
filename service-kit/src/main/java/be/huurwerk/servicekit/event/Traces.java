package be.huurwerk.servicekit.event;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.Optional;

/** The trace of W3C that an event carries from the call that caused it to whoever hears of it; nothing where traces are off. */
final class Traces {
    static final String HEADER = "traceparent";
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private Traces() {}

    /** The step in hand, as its header is written. */
    static Optional<String> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }

    /** A step of the trace that the header tells, from now until it is closed; failed, unless it is said to be done. */
    static Step continued(Optional<String> header, String name) {
        if (header.isEmpty()) {
            return new Step(Span.getInvalid(), Scope.noop());
        }
        Context parent =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(HEADER, header.get()), GETTER);
        Span span = GlobalOpenTelemetry.getTracer("huurwerk")
                .spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
        return new Step(span, parent.with(span).makeCurrent());
    }

    /** What a listener does with one event. */
    static final class Step implements AutoCloseable {
        private final Span span;
        private final Scope scope;
        private boolean done;

        private Step(Span span, Scope scope) {
            this.span = span;
            this.scope = scope;
        }

        void done() {
            done = true;
        }

        @Override
        public void close() {
            scope.close();
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
