package be.huurwerk.system.fault;

import be.huurwerk.localstack.suite.Links;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections between the services of the suite and their databases, and what collects their traces. */
public final class Network implements Links, AutoCloseable {
    private static final String JDBC = "jdbc:";

    private final Map<String, TcpProxy> toDatabase = new ConcurrentHashMap<>();
    private final Collector collector = new Collector();

    @Override
    public String database(String service, String jdbc) {
        URI address = URI.create(jdbc.substring(JDBC.length()));
        TcpProxy between = toDatabase.computeIfAbsent(service, first -> new TcpProxy(address.getPort()));
        between.leadTo(address.getPort());
        return JDBC + "postgresql://127.0.0.1:" + between.port() + address.getPath();
    }

    @Override
    public Optional<String> collector(String service) {
        return Optional.of(collector.url());
    }

    public Collector collector() {
        return collector;
    }

    TcpProxy toDatabaseOf(String service) {
        return toDatabase.get(service);
    }

    @Override
    public void close() {
        toDatabase.values().forEach(TcpProxy::close);
        collector.close();
    }
}
