package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.gateway.Proxy;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** All five processes as they are built, with the heap that their images have on 448 MB, on PostgreSQL and Kafka of the local stack. */
final class DaySuite implements AutoCloseable {

    private static final String HEAP = "269m";
    private static final List<Service> SERVICES =
            List.of(Service.TENANCY, Service.RENT, Service.DEPOSIT, Service.ARREARS);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long QUIET_MILLIS = 5_000;
    private static final long BETWEEN_MILLIS = 500;
    private static final int REST_OF_ASKING = 20;

    private final Infrastructure infrastructure;
    private final Map<Service, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<Service, Database> databases = new LinkedHashMap<>();
    private Proxy gateway;

    private DaySuite(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    static DaySuite start(Path root, Path folder) throws IOException, SQLException {
        List<String> names = SERVICES.stream().map(Service::database).toList();
        DaySuite suite = new DaySuite(Infrastructure.start(folder.resolve("data"), names));
        try {
            for (Service service : SERVICES) {
                Path own = Files.createDirectories(folder.resolve(service.module()));
                suite.services.put(service, ServiceProcess.start(root, service, suite.infrastructure, own, HEAP));
                suite.databases.put(
                        service,
                        new Database(
                                suite.infrastructure.postgres().jdbcPrefix() + service.database(),
                                suite.infrastructure.postgres().user()));
            }
            suite.gateway = suite.gateway(root, folder);
            return suite;
        } catch (IOException | SQLException | RuntimeException broken) {
            suite.close();
            throw broken;
        }
    }

    private Proxy gateway(Path root, Path folder) throws IOException {
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>();
        environment.put("HUURWERK_HTTP_HOST", "127.0.0.1");
        environment.put("HUURWERK_HTTP_PORT", Integer.toString(port));
        environment.put("HUURWERK_OIDC_URL", issuer());
        environment.put("HUURWERK_CLIENT_SECRET", "local");
        services.forEach((service, process) -> environment.put(
                "HUURWERK_" + service.database().toUpperCase(Locale.ROOT) + "_URL",
                "http://127.0.0.1:" + process.address().getPort()));
        List<String> command = new ArrayList<>(Proxy.java(
                "-jar",
                root.resolve("gateway/target/quarkus-app/quarkus-run.jar").toString()));
        command.replaceAll(argument -> argument.startsWith("-Xmx") ? "-Xmx" + HEAP : argument);
        return Proxy.start("gateway", port, command, environment, folder);
    }

    String issuer() {
        return infrastructure.issuer().url();
    }

    /** Where callers call. */
    URI address() {
        return URI.create("http://127.0.0.1:" + gateway.port() + "/");
    }

    URI address(Service service) {
        return services.get(service).address();
    }

    static List<Service> services() {
        return SERVICES;
    }

    Database database(Service service) {
        return databases.get(service);
    }

    /** The five processes, by name. */
    Map<String, Long> processes() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("gateway", gateway.pid());
        services.forEach((service, process) -> all.put(service.module(), process.pid()));
        return all;
    }

    long databaseServer() {
        return infrastructure.postgres().pid();
    }

    /** Waits until everything that was told is heard: nothing is left to tell, and for some seconds nobody hears anything. */
    void awaitQuiet() throws InterruptedException {
        long[] last = {-1, System.currentTimeMillis()};
        boolean quiet = patiently(() -> last[0], () -> {
            long[] now = told();
            if (now[0] > 0 || now[1] != last[0]) {
                last[0] = now[1];
                last[1] = System.currentTimeMillis();
            }
            return System.currentTimeMillis() - last[1] > QUIET_MILLIS;
        });
        if (!quiet) {
            throw new IllegalStateException("Events are still to be told, and nobody has heard any for " + PATIENCE);
        }
    }

    /**
     * Whether it comes to hold; given up once nothing has gone on for the patience. To ask is work for the database, so it rests twenty times as
     * long as the asking took.
     *
     * @param progress what rises or falls while it goes on; read after each asking
     */
    static boolean patiently(LongSupplier progress, BooleanSupplier holds) throws InterruptedException {
        long seen = progress.getAsLong();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long asked = System.nanoTime();
            if (holds.getAsBoolean()) {
                return true;
            }
            long now = System.nanoTime();
            if (progress.getAsLong() != seen) {
                seen = progress.getAsLong();
                end = now + PATIENCE.toNanos();
            } else if (now > end) {
                return false;
            }
            Thread.sleep(Math.max(BETWEEN_MILLIS, REST_OF_ASKING * (now - asked) / 1_000_000));
        }
    }

    /** What is still to be told, and how far all listeners have read. */
    private long[] told() {
        long[] sums = new long[2];
        for (Service service : SERVICES) {
            sums[0] += number(service, "select count(*) from outbox where published_at is null");
            sums[1] += number(service, "select coalesce(sum(next_offset), 0) from inbox_offset");
        }
        return sums;
    }

    /** What a query counts in the database of a service. */
    long number(Service service, String query) {
        try {
            return database(service).number(query);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        services.values().forEach(ServiceProcess::close);
        for (Database database : databases.values()) {
            try {
                database.close();
            } catch (SQLException alreadyGone) {
                continue;
            }
        }
        infrastructure.close();
    }
}
