package be.huurwerk.webkit.health;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks every check at once and takes the worst answer; down from the moment on at which the process is told to stop, while it ends its calls. */
@ApplicationScoped
public class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<HealthCheck> checks;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "health-check");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean stopping;

    Health(@All List<HealthCheck> checks) {
        this.checks = checks;
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    /** The state now; takes two seconds at most. */
    public HealthView now() {
        Map<String, Future<Status>> running = new TreeMap<>();
        checks.forEach(check -> running.put(check.name(), threads.submit(check::status)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, HealthView.Part> parts = new TreeMap<>();
        running.forEach((name, answer) -> parts.put(name, new HealthView.Part(status(answer, deadline))));
        Status worst = checks.stream()
                .map(check -> counted(check, parts.get(check.name()).status()))
                .max(Status::compareTo)
                .orElse(Status.UP);
        return new HealthView(stopping ? Status.DOWN : worst, parts.isEmpty() ? Optional.empty() : Optional.of(parts));
    }

    private static Status counted(HealthCheck check, Status status) {
        return status == Status.DOWN && !check.essential() ? Status.DEGRADED : status;
    }

    private static Status status(Future<Status> answer, long deadline) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            answer.cancel(true);
            return Status.DOWN;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Status.DOWN;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
