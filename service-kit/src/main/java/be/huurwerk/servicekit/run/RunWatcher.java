package be.huurwerk.servicekit.run;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** A client that watches a run. Told by one thread. */
final class RunWatcher {
    /** What did not change is told again after so long, so that nobody on the way takes the connection for dead. */
    private static final long SILENCE = Duration.ofSeconds(10).toNanos();

    private final UUID runId;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Function<Run, String> json;
    private Run last;
    private long toldAt;

    RunWatcher(UUID runId, MultiEmitter<? super OutboundSseEvent> emitter, Function<Run, String> json) {
        this.runId = runId;
        this.emitter = emitter;
        this.json = json;
    }

    UUID runId() {
        return runId;
    }

    /** Empty when the run is gone. */
    void tell(Optional<Run> run) {
        run.filter(this::isNews).ifPresent(this::emit);
        if (run.isEmpty() || run.get().status().isOver()) {
            end();
        }
    }

    void end() {
        emitter.complete();
    }

    private boolean isNews(Run run) {
        return !run.equals(last) || System.nanoTime() - toldAt > SILENCE;
    }

    private void emit(Run run) {
        last = run;
        toldAt = System.nanoTime();
        emitter.emit(new OutboundSseEventImpl.BuilderImpl()
                .name("progress")
                .data(json.apply(run))
                .build());
    }
}
