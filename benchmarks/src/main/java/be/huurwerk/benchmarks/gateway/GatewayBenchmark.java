package be.huurwerk.benchmarks.gateway;

import be.huurwerk.benchmarks.measured.Percentiles;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Ports;
import be.huurwerk.localstack.suite.TokenRequests;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The gateway beside nginx and Spring Cloud Gateway, each passing calls on to the same upstreams: a file of one kilobyte that nginx serves, and a
 * real read by id of the built tenancy-service on PostgreSQL. They all run meanwhile and are asked in turn, so that what else the machine does
 * meets them alike. Then what each adds at 500 calls a second, and a gigabyte through each.
 *
 * <p>Argument: the root of the checkout.
 */
public final class GatewayBenchmark {
    private static final String STATIC = "/deposit/v1/deposits/00000000-0000-7000-8000-000000000001";
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 8;
    private static final int PACE = 500;
    private static final String DWELLING = """
            {"reference": "G-1", "kind": "house", "bedrooms": 2, "address": {"street": "Testlaan", "houseNumber": "1",
             "postalCode": "2220", "municipality": "Heist-op-den-Berg"}, "figures": [{"validFrom": "2019-01-01",
             "baseRent": 600.00, "minimumRent": 180.00, "patrimonyReduction": 40.00}]}""";

    private final Path root;
    private final Path folder;
    private final Map<String, Integer> upstreams = new LinkedHashMap<>();
    private final List<Proxy> proxies = new ArrayList<>();
    private Infrastructure infrastructure;

    private GatewayBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/gateway");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new GatewayBenchmark(Path.of(arguments[0]).toAbsolutePath()).measure();
        System.exit(0); // the broker leaves threads behind
    }

    private void measure() throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        int sinkPort = Ports.free();
        try (Infrastructure started =
                        Infrastructure.start(folder.resolve("data"), List.of(Service.TENANCY.database()));
                ServiceProcess tenancy = ServiceProcess.start(root, Service.TENANCY, started, folder);
                Proxy upstream = Nginx.upstream(Ports.free(), folder)) {
            infrastructure = started;
            ServiceCalls calls =
                    new ServiceCalls(tenancy.address(), started.issuer().url());
            String dwelling = calls.post("dwellings", DWELLING).required("href").asText();
            HttpServer sink = Gigabyte.sink(sinkPort);
            upstreams.put("deposit", upstream.port());
            upstreams.put("tenancy", tenancy.address().getPort());
            upstreams.put("arrears", sinkPort);
            try {
                startProxies();
                throughput("static 1 kB", STATIC, upstream.port());
                throughput("read by id", dwelling, tenancy.address().getPort());
                latency("static 1 kB", STATIC, upstream.port());
                latency("read by id", dwelling, tenancy.address().getPort());
                gigabyte();
            } finally {
                proxies.forEach(Proxy::close);
                sink.stop(0);
            }
        }
    }

    private void startProxies() throws IOException {
        proxies.add(Nginx.proxy(Ports.free(), upstreams, folder));
        int port = Ports.free();
        proxies.add(Proxy.start(
                "gateway",
                port,
                Proxy.java(
                        "-jar",
                        root.resolve("gateway/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "HUURWERK_HTTP_PORT",
                        Integer.toString(port),
                        "HUURWERK_OIDC_URL",
                        infrastructure.issuer().url(),
                        "HUURWERK_GATEWAY_CALLS",
                        "100000000",
                        "HUURWERK_DEPOSIT_URL",
                        "http://127.0.0.1:" + upstreams.get("deposit"),
                        "HUURWERK_TENANCY_URL",
                        "http://127.0.0.1:" + upstreams.get("tenancy"),
                        "HUURWERK_ARREARS_URL",
                        "http://127.0.0.1:" + upstreams.get("arrears")),
                folder));
        proxies.add(springGateway(Ports.free()));
    }

    private Proxy springGateway(int port) throws IOException {
        Path built = root.resolve("benchmarks/spring-gateway/target");
        List<String> command = Proxy.java(
                "-cp",
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "be.huurwerk.benchmarks.springgateway.SpringGateway",
                "--server.address=127.0.0.1",
                "--server.port=" + port);
        int number = 0;
        for (Map.Entry<String, Integer> upstream : upstreams.entrySet()) {
            String route = "--spring.cloud.gateway.server.webflux.routes[" + number + "].";
            command.add(route + "id=" + upstream.getKey());
            command.add(route + "uri=http://127.0.0.1:" + upstream.getValue());
            command.add(route + "predicates[0]=Path=/" + upstream.getKey() + "/**");
            number++;
        }
        return Proxy.start("Spring Cloud Gateway", port, command, Map.of(), folder);
    }

    private void throughput(String what, String path, int direct) throws IOException, InterruptedException {
        Map<String, Integer> contenders = contenders(direct);
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> one : contenders.entrySet()) {
            Load.most(one.getValue(), path, token(), WARM_UP);
            rates.put(one.getKey(), new double[ROUNDS]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Integer> one : contenders.entrySet()) {
                rates.get(one.getKey())[round] = Load.most(one.getValue(), path, token(), SECONDS);
            }
        }
        System.out.println("\n| " + what + ", 16 connections | a second | of nginx | the rounds |\n|---|---|---|---|");
        double nginx = Percentiles.median(rates.get("nginx"));
        rates.forEach((name, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %s |%n",
                name,
                Percentiles.median(of),
                Percentiles.median(of) / nginx,
                rounded(of)));
    }

    private void latency(String what, String path, int direct) throws IOException {
        System.out.println("\n| " + what + ", " + PACE + " a second | median ms | added | 99% ms |\n|---|---|---|---|");
        double without = 0;
        for (Map.Entry<String, Integer> one : contenders(direct).entrySet()) {
            Load.paced(one.getValue(), path, token(), PACE, 2);
            double[] times = Load.paced(one.getValue(), path, token(), PACE, SECONDS);
            double median = times[times.length / 2];
            without = one.getKey().equals("direct") ? median : without;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |%n",
                    one.getKey(),
                    median,
                    median - without,
                    times[times.length * 99 / 100]);
        }
    }

    private void gigabyte() throws IOException, InterruptedException {
        System.out.println("\n| 1 GB | way | seconds | memory before (MB) | highest |\n|---|---|---|---|---|");
        for (Proxy proxy : proxies) {
            print(proxy, "to the client", Gigabyte.down(proxy, "/deposit/v1/large", token()));
            print(proxy, "to the service", Gigabyte.up(proxy, "/arrears/v1/bankStatements", token()));
        }
    }

    private static void print(Proxy proxy, String way, Gigabyte.Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %d | %d |%n",
                proxy.name(),
                way,
                figures.seconds(),
                figures.before(),
                figures.highest());
    }

    private Map<String, Integer> contenders(int direct) {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("direct", direct);
        proxies.forEach(proxy -> all.put(proxy.name(), proxy.port()));
        return all;
    }

    private String token() throws IOException {
        return TokenRequests.token(infrastructure.issuer().url(), Clients.shipped(), "rent-office");
    }

    private static String rounded(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.0f", value))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
