package be.huurwerk.gateway.replica;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.smallrye.stork.Stork;
import io.smallrye.stork.api.ServiceDefinition;
import io.smallrye.stork.api.ServiceInstance;
import io.smallrye.stork.servicediscovery.dns.DnsConfiguration;
import io.smallrye.stork.servicediscovery.staticlist.StaticConfiguration;
import io.smallrye.stork.spi.StorkInfrastructure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The replicas of each service, as its configuration or the name server tells them. A headless service of Kubernetes and a scaled service of
 * compose are names with an address a replica; they are asked for again every few seconds.
 */
@ApplicationScoped
public class Replicas {
    private static final String REFRESH = "5s";

    private final Stork discovery;
    private final Map<String, Replica> known = new ConcurrentHashMap<>();

    Replicas(Services services, Vertx vertx) {
        Stork.initialize(new OnVertx(vertx));
        this.discovery = Stork.getInstance();
        services.all().forEach(service -> discovery.defineIfAbsent(service.api(), definition(service)));
    }

    /** All of them; fails where the name server does not know the service. */
    public Future<List<Replica>> of(Service service) {
        Uni<List<ServiceInstance>> found =
                discovery.getService(service.api()).getServiceDiscovery().getServiceInstances();
        return UniHelper.toFuture(found.map(instances -> instances.stream()
                .map(instance -> replica(service, instance.getHost(), instance.getPort()))
                .toList()));
    }

    private Replica replica(Service service, String host, int port) {
        return known.computeIfAbsent(service.api() + ' ' + host + ' ' + port, key -> new Replica(host, port));
    }

    private static ServiceDefinition definition(Service service) {
        String secure = Boolean.toString(service.encrypted());
        if (service.isByName()) {
            URI name = service.addresses().get(0);
            return ServiceDefinition.of(new DnsConfiguration()
                    .withHostname(name.getHost())
                    .withPort(Integer.toString(service.port(name)))
                    .withRecordType("A")
                    .withRefreshPeriod(REFRESH)
                    .withSecure(secure));
        }
        return ServiceDefinition.of(new StaticConfiguration()
                .withSecure(secure)
                .withAddressList(service.addresses().stream()
                        .map(address -> address.getHost() + ':' + service.port(address))
                        .collect(Collectors.joining(","))));
    }

    private record OnVertx(Vertx vertx) implements StorkInfrastructure {
        @Override
        public <T> T get(Class<T> type, Supplier<T> otherwise) {
            return type.isInstance(vertx) ? type.cast(vertx) : otherwise.get();
        }
    }
}
