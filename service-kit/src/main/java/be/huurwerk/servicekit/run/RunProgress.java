package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.loop.Looping;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Tells whoever watches a run how far it is, as server-sent events. One thread a replica asks the database for all watchers, once a
 * second, and sleeps while there are none; a watcher costs its connection and nothing else, and is forgotten when the client goes.
 */
@ApplicationScoped
class RunProgress implements Looping {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration NOBODY_WATCHES = Duration.ofHours(1);
    /** A stream takes a connection of the gateway to this replica, of which there are 64. */
    private static final int MOST = 32;

    private final Runs runs;
    private final ObjectMapper json;
    private final List<RunWatcher> watchers = new CopyOnWriteArrayList<>();
    private final Loop loop = new Loop("run-progress", this::round);

    RunProgress(Runs runs, ObjectMapper json) {
        this.runs = runs;
        this.json = json;
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
        watchers.forEach(RunWatcher::end);
    }

    /**
     * The run as it stands, now and after each change, at most once a second and at least every ten; completed with its last state.
     *
     * @throws ProblemException 503 when too many watch
     */
    Multi<OutboundSseEvent> watch(UUID runId) {
        if (watchers.size() >= MOST) {
            throw ProblemException.unavailable(
                    Duration.ofSeconds(30),
                    new Text("Too many clients watch a run.", "Te veel clients volgen een run."));
        }
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            RunWatcher watcher = new RunWatcher(runId, emitter, this::json);
                            emitter.onTermination(() -> watchers.remove(watcher));
                            watchers.add(watcher);
                            loop.wake();
                        },
                        BackPressureStrategy.LATEST);
    }

    @Override
    public Stream<Loop> loops() {
        return Stream.of(loop);
    }

    int watching() {
        return watchers.size();
    }

    private Duration round() {
        if (ApplicationLifecycleManager.isVmShuttingDown()) {
            watchers.forEach(RunWatcher::end); // an open stream would hold up the stop
        }
        watchers.stream().map(RunWatcher::runId).distinct().forEach(this::tell);
        return watchers.isEmpty() ? NOBODY_WATCHES : ROUND;
    }

    private void tell(UUID runId) {
        Optional<Run> run = runs.find(runId);
        watchers.stream().filter(watcher -> watcher.runId().equals(runId)).forEach(watcher -> watcher.tell(run));
    }

    private String json(Run run) {
        try {
            return json.writeValueAsString(RunView.of(run));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
