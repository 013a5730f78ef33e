package be.huurwerk.localstack;

import be.huurwerk.localstack.infra.Broker;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Postgres;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * PostgreSQL and Kafka for tests, in a process of their own beside the test process: fast, nothing kept. Says one line,
 * {@code READY {json}}, on standard output when both are up, and ends with all it started once its standard input is
 * closed (the test process is gone) or it is told to.
 */
public final class TestInfrastructure {
    private final PrintStream answer;
    private final Path folder;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Postgres postgres;
    private Broker broker;

    private TestInfrastructure(PrintStream answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    /** Arguments: {@code --databases name,name}. */
    public static void main(String[] arguments) throws Exception {
        List<String> databases = databases(arguments);
        PrintStream answer = System.out;
        System.setOut(System.err); // nothing but the answer may come on standard output
        Logger.getLogger("").setLevel(Level.WARNING);
        TestInfrastructure infrastructure = new TestInfrastructure(answer, Files.createTempDirectory("huurwerk-test-"));
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop, "stop"));
        try {
            infrastructure.start(databases);
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            System.exit(1);
        }
        awaitEndOf(System.in);
        System.exit(0);
    }

    private static List<String> databases(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--databases")) {
            System.err.println("usage: TestInfrastructure --databases name[,name...]");
            System.exit(2);
        }
        return Arrays.stream(arguments[1].split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private void start(List<String> databases) throws Exception {
        Thread database = new Thread(() -> startPostgres(databases), "postgres");
        database.start();
        broker = Broker.start(folder.resolve("kafka"));
        database.join();
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL did not start");
        }
        ObjectNode ready = new ObjectMapper().createObjectNode();
        ready.put("jdbc", postgres.jdbcPrefix())
                .put("user", postgres.user())
                .put("password", "")
                .put("kafka", broker.bootstrapServers());
        answer.write(("READY " + ready + "\n").getBytes(StandardCharsets.UTF_8));
        answer.flush();
    }

    private void startPostgres(List<String> databases) {
        try {
            Postgres started = Postgres.start(folder.resolve("postgres"), false);
            postgres = started;
            started.createDatabases(databases);
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private static void awaitEndOf(InputStream in) throws IOException {
        byte[] ignored = new byte[64];
        while (in.read(ignored) >= 0) {
            // only the end of it says something
        }
    }

    private void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        quietly(() -> {
            if (postgres != null) {
                postgres.close();
            }
        });
        quietly(() -> {
            if (broker != null) {
                broker.close();
            }
        });
        quietly(() -> Folders.delete(folder));
    }

    private static void quietly(Closing closing) {
        try {
            closing.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private interface Closing {
        void close() throws Exception;
    }
}
