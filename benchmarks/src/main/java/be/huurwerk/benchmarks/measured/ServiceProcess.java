package be.huurwerk.benchmarks.measured;

import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Ports;
import be.huurwerk.localstack.process.Waiting;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service as it is built, in a process with one gigabyte of heap, where no other is asked for, and otherwise as its image starts it. */
public final class ServiceProcess implements AutoCloseable {

    private static final String HEAP = "1g";
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Process process;
    private final URI address;
    private final Path collections;

    private ServiceProcess(Process process, URI address, Path collections) {
        this.process = process;
        this.address = address;
        this.collections = collections;
    }

    /** A service by the folder of its module, its API and its database. */
    public record Service(String module, String api, String database) {
        public static final Service RENT =
                new Service("rent-calculation-service", "rentCalculation", "rent_calculation");
        public static final Service DEPOSIT = new Service("deposit-service", "deposit", "deposit");
        public static final Service ARREARS = new Service("arrears-service", "arrears", "arrears");
        public static final Service TENANCY = new Service("tenancy-service", "tenancy", "tenancy");
    }

    /** Starts the service that is built in the checkout at {@code root}, and waits until it is ready. */
    public static ServiceProcess start(Path root, Service which, Infrastructure infrastructure, Path folder)
            throws IOException {
        return start(root, which, infrastructure, folder, HEAP);
    }

    /** The same with another heap, as {@code 128m}. */
    public static ServiceProcess start(
            Path root, Service which, Infrastructure infrastructure, Path folder, String heap) throws IOException {
        int port = Ports.free();
        Path collections = folder.resolve("gc.log");
        Path log = folder.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections,
                "-jar",
                root.resolve(which.module() + "/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().putAll(environment(infrastructure, which.database(), port));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        ServiceProcess service = new ServiceProcess(
                builder.start(), URI.create("http://127.0.0.1:" + port + "/" + which.api() + "/v1/"), collections);
        if (!Waiting.until(START_PATIENCE, () -> service.ready() || !service.process.isAlive()) || !service.ready()) {
            service.close();
            throw new IOException("The service isn't ready; it wrote\n" + Files.readString(log));
        }
        return service;
    }

    private static Map<String, String> environment(Infrastructure infrastructure, String database, int port) {
        return Map.of(
                "HUURWERK_HTTP_HOST", "127.0.0.1",
                "HUURWERK_HTTP_PORT", String.valueOf(port),
                "HUURWERK_KAFKA", infrastructure.broker().bootstrapServers(),
                "HUURWERK_OIDC_URL", infrastructure.issuer().url(),
                "HUURWERK_DB_URL", infrastructure.postgres().jdbcPrefix() + database,
                "HUURWERK_DB_USER", infrastructure.postgres().user(),
                "HUURWERK_DB_PASSWORD", "postgres");
    }

    private boolean ready() {
        try {
            HttpURLConnection health =
                    (HttpURLConnection) address.resolve("health").toURL().openConnection();
            health.setConnectTimeout(1_000);
            health.setReadTimeout(1_000);
            return health.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where its API begins. */
    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** How many collections there were so far. */
    public int collections() throws IOException {
        return all().size();
    }

    /** The fullest heap that a collection found after the first {@code before} ones, and the fullest that one left. */
    public Heap heapSince(int before) throws IOException {
        List<Matcher> since = all().stream().skip(before).toList();
        return new Heap(since.size(), fullest(since, 1), fullest(since, 2));
    }

    private List<Matcher> all() throws IOException {
        return Files.readAllLines(collections).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .toList();
    }

    private static int fullest(List<Matcher> lines, int group) {
        return lines.stream()
                .mapToInt(line -> Integer.parseInt(line.group(group)))
                .max()
                .orElse(0);
    }

    /** Ends the process; it is fine when it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /**
     * How full the heap was, in megabytes.
     *
     * @param highest before a collection
     * @param live after one
     */
    public record Heap(int collections, int highest, int live) {}
}
