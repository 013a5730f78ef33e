package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose file against what the services really read and answer. */
class ComposeFileTest {
    private static final Pattern DOCKERFILE_VARIABLE = Pattern.compile("\\b(HUURWERK_[A-Z_]+)=");
    private static final Pattern DEFAULT_PORT = Pattern.compile("\\$\\{HUURWERK_HTTP_PORT:(\\d+)}");
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:postgresql://postgres:5432/(\\w+)");
    private static final Pattern SERVICE_URL = Pattern.compile("http://([a-z-]+):(\\d+)");
    private static final ComposeFile COMPOSE = ComposeFile.read();

    static Stream<String> own() {
        return COMPOSE.own().stream();
    }

    static Stream<String> dataServices() {
        return own().filter(service -> !service.equals("gateway"));
    }

    @Test
    void startsTheWholeSuite() {
        assertThat(COMPOSE.names())
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "rent-calculation-service",
                        "deposit-service",
                        "arrears-service",
                        "tenancy-service",
                        "gateway",
                        "prometheus",
                        "node-exporter",
                        "grafana");
        assertThat(COMPOSE.own()).hasSize(5);
        assertThat(COMPOSE.text("postgres", "image")).isEqualTo("postgres:17");
        assertThat(COMPOSE.text("kafka", "image")).startsWith("apache/kafka:4.");
    }

    @ParameterizedTest
    @MethodSource("own")
    void givesAServiceOnlyWhatItReads(String service) {
        assertThat(COMPOSE.environment(service).keySet()).isSubsetOf(ComposeFile.readBy(service));
        assertThat(fromDockerfile(service)).isSubsetOf(ComposeFile.readBy(service));
    }

    @ParameterizedTest
    @MethodSource("own")
    void givesAServiceAllThatItNeeds(String service) {
        // Given
        Set<String> needed = ComposeFile.readBy(service);
        needed.removeAll(ComposeFile.OPTIONAL);

        // When
        Set<String> given = new TreeSet<>(COMPOSE.environment(service).keySet());
        given.addAll(fromDockerfile(service));

        // Then
        assertThat(given).containsAll(needed).contains("HUURWERK_HTTP_HOST", "HUURWERK_OIDC_URL");
    }

    @ParameterizedTest
    @MethodSource("own")
    void publishesThePortThatTheServiceListensOn(String service) {
        String port = port(service);
        assertThat(dockerfile(service)).contains("HUURWERK_HTTP_PORT=" + port).contains("EXPOSE " + port + "\n");
        assertThat(COMPOSE.ports(service)).hasSize(1);
        assertThat(COMPOSE.ports(service).get(0)).matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+_PORT:-" + port + "}:" + port);
    }

    @ParameterizedTest
    @MethodSource("own")
    void asksTheHealthWhereTheServiceAnswersIt(String service) {
        String api = ComposeFile.settings(service).getProperty("huurwerk.api");
        String path = service.equals("gateway") ? "/health" : "/" + api + "/v1/health";
        assertThat(dockerfile(service)).contains("HEALTHCHECK").contains("GET " + path + " HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("own")
    void runsOnTheNewestRuntimeWithoutPrivilegesAndWithinLimits(String service) {
        assertThat(COMPOSE.text(service, "build")).isEqualTo("./" + service);
        assertThat(dockerfile(service))
                .contains("FROM eclipse-temurin:25-jre\n")
                .contains("COPY target/quarkus-app/")
                .containsPattern("\nUSER [1-9][0-9]+:[1-9][0-9]+\n");
        assertThat(COMPOSE.text(service, "mem_limit")).matches("\\d+m");
    }

    @ParameterizedTest
    @MethodSource("own")
    void waitsForTheHealthOfWhatTheServiceNeeds(String service) {
        Map<String, String> waitsFor = COMPOSE.dependencies(service);
        assertThat(waitsFor.keySet())
                .containsAll(
                        service.equals("gateway")
                                ? Set.of(
                                        "keycloak",
                                        "rent-calculation-service",
                                        "deposit-service",
                                        "arrears-service",
                                        "tenancy-service")
                                : Set.of("postgres", "kafka", "keycloak"));
        assertThat(waitsFor.values()).containsOnly("service_healthy");
        assertThat(waitsFor.keySet())
                .allMatch(other ->
                        COMPOSE.has(other, "healthcheck") || COMPOSE.own().contains(other));
    }

    @ParameterizedTest
    @MethodSource("dataServices")
    void givesADataServiceADatabaseOfItsOwn(String service) {
        // Given
        Map<String, String> environment = COMPOSE.environment(service);
        Matcher url = JDBC_URL.matcher(environment.get("HUURWERK_DB_URL"));

        // Then
        assertThat(url.matches()).isTrue();
        String database = url.group(1);
        assertThat(database).isEqualTo(service.replace("-service", "").replace('-', '_'));
        assertThat(environment).containsEntry("HUURWERK_DB_USER", database);
        assertThat(ComposeFile.text("deploy/postgres/10-databases.sh"))
                .containsPattern("for name in [a-z_ ]*\\b" + database + "\\b");
    }

    @Test
    void leadsTheGatewayToEveryService() {
        // Given
        Map<String, String> environment = COMPOSE.environment("gateway");

        // Then
        dataServices().forEach(service -> {
            String variable = "HUURWERK_"
                    + service.replace("-service", "").replace('-', '_').toUpperCase() + "_URL";
            Matcher url = SERVICE_URL.matcher(environment.get(variable));
            assertThat(url.matches()).isTrue();
            assertThat(url.group(1)).isEqualTo(service);
            assertThat(url.group(2)).isEqualTo(port(service));
        });
    }

    @Test
    void startsWhatWatchesItOnlyWhereItIsAskedFor() {
        for (String watching : List.of("prometheus", "node-exporter", "grafana")) {
            assertThat(COMPOSE.text(watching, "profiles")).isEqualTo("[watch]");
        }
        for (String configured : List.of("prometheus", "grafana")) {
            assertThat(COMPOSE.mounted(configured)).isNotEmpty().allMatch(path -> Files.exists(ComposeFile.file(path)));
        }
        assertThat(ComposeFile.text("deploy/prometheus/prometheus.yaml")).contains(COMPOSE.own());
    }

    @Test
    void startsTwoOfEachServiceWhichTheGatewayFindsByName() {
        // Given
        ComposeFile replicas = ComposeFile.read("deploy/compose.replicas.yaml");

        // Then
        assertThat(replicas.names()).containsExactlyInAnyOrderElementsOf(COMPOSE.own());
        dataServices().forEach(service -> {
            assertThat(replicas.text(service, "deploy")).isEqualTo("{replicas=2}");
            assertThat(replicas.ports(service)).isEmpty();
        });
        assertThat(replicas.environment("gateway"))
                .allSatisfy((variable, address) -> assertThat(address)
                        .isEqualTo(COMPOSE.environment("gateway").get(variable).replace("http:", "http+dns:")));
    }

    @Test
    void explainsEveryVariableInTheExample() {
        Set<String> explained =
                ComposeFile.find(Pattern.compile("(?m)^([A-Z][A-Z0-9_]*)="), ComposeFile.text(".env.example"));
        assertThat(explained).isEqualTo(ComposeFile.variables());
    }

    private static Set<String> fromDockerfile(String service) {
        return ComposeFile.find(DOCKERFILE_VARIABLE, dockerfile(service));
    }

    private static String dockerfile(String service) {
        return ComposeFile.text(service + "/Dockerfile");
    }

    private static String port(String service) {
        String setting = ComposeFile.settings(service).getProperty("quarkus.http.port");
        Matcher port = DEFAULT_PORT.matcher(setting);
        assertThat(port.matches()).as(setting).isTrue();
        return port.group(1);
    }
}
