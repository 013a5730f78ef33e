package be.huurwerk.benchmarks.reads;

import be.huurwerk.benchmarks.gateway.Load;
import be.huurwerk.benchmarks.gateway.Proxy;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.Percentiles;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Ports;
import be.huurwerk.localstack.suite.TokenRequests;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads by id of three built services, and beside each a bare Vert.x and JDBC handler that makes the same queries with as many connections and
 * answers as many bytes. Which queries they are is read from the log of the database server, so that they are those of today.
 *
 * <p>Argument: the root of the checkout.
 */
public final class ReadsBenchmark {
    private static final int CONNECTIONS = 8; // as the services have by default
    private static final int ROUNDS = 3;
    private static final int PACE = 200;

    /** Who reads: a client without the scope for personal data. A read of a file is recorded all the same. */
    private static final String READER = "integrator";

    private final Path root;
    private final Path folder;

    private ReadsBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/reads");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new ReadsBenchmark(Path.of(arguments[0]).toAbsolutePath()).measure();
        System.exit(0); // the broker leaves threads behind
    }

    private void measure() throws Exception {
        Folders.delete(folder);
        List<Service> services = List.of(Service.TENANCY, Service.RENT, Service.ARREARS);
        try (Infrastructure infrastructure = Infrastructure.start(
                        folder.resolve("data"),
                        services.stream().map(Service::database).toList());
                ServiceProcess tenancy = start(Service.TENANCY, infrastructure);
                ServiceProcess rent = start(Service.RENT, infrastructure);
                ServiceProcess arrears = start(Service.ARREARS, infrastructure)) {
            OneTenancy one = OneTenancy.told(
                    tenancy, rent, arrears, infrastructure.issuer().url());
            System.out.println("| read | queries | bytes | service, a second | bare, a second | of bare |"
                    + " service, ms 50%, 99% | bare, ms 50%, 99% | processor, ms a read: service, its database; bare, its database |\n"
                    + "|---|---|---|---|---|---|---|---|---|");
            beside("a tenancy", Service.TENANCY, tenancy, "/tenancy/v1/tenancies/" + one.tenancyId(), infrastructure);
            beside(
                    "a rent decision",
                    Service.RENT,
                    rent,
                    "/rentCalculation/v1/rentDecisions/" + one.rentDecisionId(),
                    infrastructure);
            beside(
                    "a rent account",
                    Service.ARREARS,
                    arrears,
                    "/arrears/v1/rentAccounts/" + one.rentAccountId(),
                    infrastructure);
        }
    }

    private ServiceProcess start(Service service, Infrastructure infrastructure) throws IOException {
        Path own = Files.createDirectories(folder.resolve(service.module()));
        return ServiceProcess.start(root, service, infrastructure, own, "256m");
    }

    private void beside(
            String what, Service service, ServiceProcess process, String path, Infrastructure infrastructure)
            throws Exception {
        String token = TokenRequests.token(infrastructure.issuer().url(), Clients.shipped(), READER);
        ServiceCalls calls =
                new ServiceCalls(process.address(), infrastructure.issuer().url(), READER);
        int port = process.address().getPort();
        List<Statements.Query> queries;
        try (Database database = new Database(
                infrastructure.postgres().jdbcPrefix() + service.database(),
                infrastructure.postgres().user())) {
            queries = Statements.of(() -> calls.get(path), database, log());
        }
        if (queries.isEmpty()) {
            throw new IOException("No query of " + path + " was found in the log");
        }
        int length = length(port, path, token);
        try (Proxy bare = bare(service, queries, length, infrastructure)) {
            if (length(bare.port(), path, token) != length) {
                throw new IOException("The bare handler answers " + length(bare.port(), path, token) + " bytes");
            }
            long server = infrastructure.postgres().pid();
            Side asked = new Side(port, process.pid(), server);
            Side peer = new Side(bare.port(), bare.pid(), server);
            most(asked, peer, path, token);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | **%.2f** | %s | %s | %s; %s |%n",
                    what,
                    queries.size(),
                    length,
                    asked.aSecond(),
                    peer.aSecond(),
                    asked.aSecond() / peer.aSecond(),
                    paced(port, path, token),
                    paced(bare.port(), path, token),
                    asked.processor(),
                    peer.processor());
        }
    }

    /** In turn, so that what else the machine does meets both alike. */
    private static void most(Side service, Side bare, String path, String token)
            throws IOException, InterruptedException {
        service.warmUp(path, token);
        bare.warmUp(path, token);
        for (int round = 0; round < ROUNDS; round++) {
            service.measure(path, token);
            bare.measure(path, token);
        }
    }

    private static String paced(int port, String path, String token) {
        double[] times = Load.paced(port, path, token, PACE, Side.SECONDS);
        return String.format(Locale.ROOT, "%.1f, %.1f", Percentiles.of(times, 50), Percentiles.of(times, 99));
    }

    private Proxy bare(Service service, List<Statements.Query> queries, int length, Infrastructure infrastructure)
            throws IOException {
        int port = Ports.free();
        Path settings = folder.resolve(service.module()).resolve("bare.json");
        new ObjectMapper()
                .writeValue(
                        settings.toFile(),
                        Map.of(
                                "port",
                                port,
                                "connections",
                                CONNECTIONS,
                                "length",
                                length,
                                "url",
                                infrastructure.postgres().jdbcPrefix() + service.database(),
                                "user",
                                infrastructure.postgres().user(),
                                "queries",
                                queries));
        String jar = Path.of(BareHandler.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return Proxy.start(
                "bare",
                port,
                Proxy.java("-cp", jar, BareHandler.class.getName(), settings.toString()),
                Map.of(),
                folder.resolve(service.module()));
    }

    private static int length(int port, String path, String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered with " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return answer.body().length;
    }

    private Path log() throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
