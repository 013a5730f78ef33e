package be.huurwerk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestInfrastructureTest {

    @Test
    void givesDatabasesAndABrokerAndSaysOneLineOnly() throws Exception {
        // Given
        Process process = start();
        try (BufferedReader output = process.inputReader()) {

            // When
            JsonNode ready = ready(output);

            // Then
            try (Connection tenancy = connection(ready, "tenancy");
                    Connection deposit = connection(ready, "deposit");
                    Admin admin = Admin.create(
                            Map.of("bootstrap.servers", ready.get("kafka").asText()))) {
                assertThat(tenancy.isValid(5)).isTrue();
                assertThat(deposit.isValid(5)).isTrue();
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            }
            process.getOutputStream().close();
            assertThat(output.readLine()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWithItsDatabaseWhenItsInputEndsOrWhenItIsTold(boolean byInput) throws Exception {
        // Given
        Process process = start();
        JsonNode ready = ready(process.inputReader());

        // When
        if (byInput) {
            process.getOutputStream().close();
        } else {
            process.toHandle().destroy(); // the process itself would close its streams with it
        }

        // Then
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().untilAsserted(() -> assertThat(answers(ready)).isFalse());
    }

    private static boolean answers(JsonNode ready) {
        try (Connection connection = connection(ready, "tenancy")) {
            return connection.isValid(1);
        } catch (Exception e) {
            return false;
        }
    }

    private static Connection connection(JsonNode ready, String database) throws Exception {
        return DriverManager.getConnection(
                ready.get("jdbc").asText() + database,
                ready.get("user").asText(),
                ready.get("password").asText());
    }

    private static JsonNode ready(BufferedReader output) throws IOException {
        String line = output.readLine();
        assertThat(line).startsWith("READY {");
        return new ObjectMapper().readTree(line.substring("READY ".length()));
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestInfrastructure.class.getName(),
                        "--databases",
                        "tenancy,deposit")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
