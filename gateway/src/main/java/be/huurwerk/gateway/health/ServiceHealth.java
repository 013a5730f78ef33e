package be.huurwerk.gateway.health;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.replica.ServiceCalls;
import be.huurwerk.gateway.replica.ServiceCalls.Answer;
import be.huurwerk.gateway.replica.ServiceCalls.Call;
import be.huurwerk.webkit.health.HealthCheck;
import be.huurwerk.webkit.health.Status;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * The health of one service as its replicas tell it: that of all of them where they agree, else degraded. Without one service the gateway still
 * serves the others.
 */
final class ServiceHealth implements HealthCheck {
    private final Service service;
    private final ServiceCalls calls;
    private final Call call;

    ServiceHealth(Service service, ServiceCalls calls, Duration timeout) {
        this.service = service;
        this.calls = calls;
        this.call = Call.get("/health", Map.of(), timeout);
    }

    @Override
    public String name() {
        return service.api();
    }

    @Override
    public boolean essential() {
        return false;
    }

    @Override
    public Status status() {
        Set<Status> told = each().stream().map(ServiceHealth::status).collect(Collectors.toSet());
        return told.isEmpty() ? Status.DOWN : told.size() == 1 ? told.iterator().next() : Status.DEGRADED;
    }

    private List<Future<Answer>> each() {
        try {
            return ServiceCalls.join(calls.askEach(service, call));
        } catch (CompletionException unknown) {
            return List.of();
        }
    }

    private static Status status(Future<Answer> answer) {
        try {
            String told = new JsonObject(ServiceCalls.join(answer).body()).getString("status");
            return Arrays.stream(Status.values())
                    .filter(status -> status.name().equals(told))
                    .findFirst()
                    .orElse(Status.DOWN);
        } catch (CompletionException | DecodeException | ClassCastException away) {
            return Status.DOWN;
        }
    }
}
