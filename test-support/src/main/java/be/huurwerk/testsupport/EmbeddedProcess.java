package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL and Kafka of local-stack in one process beside this one; it ends when its standard input closes, so also when we are killed. */
final class EmbeddedProcess {

    private static final long START_SECONDS = 180;
    private static final String READY = "READY ";

    private EmbeddedProcess() {}

    static Infrastructure start(String database) {
        try {
            Path log = logFile();
            Process process = new ProcessBuilder(command(database))
                    .redirectError(log.toFile())
                    .start();
            // The hook's reference also keeps the pipe to the process open for as long as this JVM lives.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "test-infrastructure-end"));
            JsonNode ready = ready(process, log);
            return new Infrastructure(
                    ready.get("jdbc").asText() + database,
                    ready.get("user").asText(),
                    ready.get("password").asText(),
                    ready.get("kafka").asText());
        } catch (IOException e) {
            throw new IllegalStateException("The test infrastructure does not start", e);
        }
    }

    private static List<String> command(String database) {
        Path target = ProjectRoot.resolve("local-stack/target");
        Path jar = target.resolve("local-stack-0.1.0-SNAPSHOT.jar");
        if (!Files.exists(jar) || !Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(
                    "local-stack is not built; run: mvn -pl local-stack -am package -DskipTests");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar.toString(), // its manifest names the libraries in target/lib
                "be.huurwerk.localstack.TestInfrastructure",
                "--databases",
                database);
    }

    private static Path logFile() throws IOException {
        Path target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
        return Files.createDirectories(target).resolve("test-infrastructure.log");
    }

    private static JsonNode ready(Process process, Path log) throws IOException {
        CompletableFuture<String> firstLine = new CompletableFuture<>();
        Thread reader = new Thread(() -> drain(process, firstLine), "test-infrastructure-output");
        reader.setDaemon(true);
        reader.start();
        try {
            String line = firstLine.get(START_SECONDS, TimeUnit.SECONDS);
            return new ObjectMapper().readTree(line.substring(READY.length()));
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new IllegalStateException("The test infrastructure does not start, see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the test infrastructure starts", e);
        }
    }

    /** Reads on for as long as the process lives, so that it never blocks on a full pipe. */
    private static void drain(Process process, CompletableFuture<String> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IllegalStateException("the process ended before it was ready"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }
}
