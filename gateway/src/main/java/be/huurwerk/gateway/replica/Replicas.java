package be.huurwerk.gateway.replica;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import io.smallrye.mutiny.vertx.UniHelper;
import io.smallrye.stork.Stork;
import io.smallrye.stork.api.ServiceDefinition;
import io.smallrye.stork.servicediscovery.dns.DnsConfiguration;
import io.smallrye.stork.spi.StorkInfrastructure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The replicas of each service, as its configuration or the name server tells them at this moment; one that is told no more is forgotten. A
 * headless service of Kubernetes and a scaled service of compose are names with an address a replica; they are asked for again every few seconds.
 */
@ApplicationScoped
public class Replicas {
    private final Services services;
    private final GatewayConfig config;
    private final Stork discovery;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    Replicas(Services services, GatewayConfig config, Vertx vertx) {
        Stork.initialize(new OnVertx(vertx));
        this.services = services;
        this.config = config;
        this.discovery = Stork.getInstance();
    }

    /** All of them; fails where the name server does not know the service. */
    public Future<List<Replica>> of(Service asked) {
        Service service = services.named(asked.api());
        if (service.isByName()) {
            return UniHelper.toFuture(discovery
                            .defineIfAbsent(service.addresses().get(0).toString(), definition(service))
                            .getService(service.addresses().get(0).toString())
                            .getServiceDiscovery()
                            .getServiceInstances())
                    .map(instances -> replicas(
                            service.api(), instances, instance -> new Place(instance.getHost(), instance.getPort())));
        }
        return Future.succeededFuture(replicas(
                service.api(), service.addresses(), address -> new Place(address.getHost(), service.port(address))));
    }

    /** Those that were found the last time, without asking. */
    public List<Replica> latest(Service service) {
        Told last = told.get(service.api());
        return last == null ? List.of() : last.replicas();
    }

    private <T> List<Replica> replicas(String api, List<T> source, Function<T, Place> place) {
        Told before = told.get(api);
        if (before != null && before.source() == source) {
            return before.replicas();
        }
        Told now = told.compute(api, (key, last) -> Told.of(source, place, last));
        return now.replicas();
    }

    private ServiceDefinition definition(Service service) {
        URI name = service.addresses().get(0);
        DnsConfiguration dns = new DnsConfiguration()
                .withHostname(name.getHost())
                .withPort(Integer.toString(service.port(name)))
                .withRecordType("A")
                .withRefreshPeriod(config.dnsInterval().toSeconds() + "s")
                .withSecure(Boolean.toString(service.encrypted()));
        return ServiceDefinition.of(config.dnsServers().map(dns::withDnsServers).orElse(dns));
    }

    private record Place(String host, int port) {}

    /** @param source the list of which they were made: the same one as long as it tells the same */
    private record Told(Object source, List<Replica> replicas) {

        /** Keeps those that were told before, with the calls that they work on. */
        static <T> Told of(List<T> source, Function<T, Place> place, Told last) {
            Map<Place, Replica> kept = last == null
                    ? Map.of()
                    : last.replicas().stream()
                            .collect(Collectors.toMap(
                                    replica -> new Place(replica.host(), replica.port()), Function.identity()));
            return new Told(
                    source,
                    source.stream()
                            .map(place)
                            .distinct()
                            .map(at -> kept.containsKey(at) ? kept.get(at) : new Replica(at.host(), at.port()))
                            .toList());
        }
    }

    private record OnVertx(Vertx vertx) implements StorkInfrastructure {
        @Override
        public <T> T get(Class<T> type, Supplier<T> otherwise) {
            return type.isInstance(vertx) ? type.cast(vertx) : otherwise.get();
        }
    }
}
