package be.huurwerk.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.localstack.StandIns;
import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.process.ProcessId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunTest {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Home home;
    private SuiteRun run;

    @BeforeEach
    void begin() {
        home = new Home(folder);
        run = new SuiteRun(home, StandIns.specs(), said::add);
    }

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void keepsDataAndTopicsBetweenRunsAndWritesThemDurably() throws Exception {
        // Given
        run.start(0, false);
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        execute("deposit", "create table kept (id int)");
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("huurwerk.kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        run.close();

        // When
        run = new SuiteRun(home, StandIns.specs(), said::add);
        run.start(0, false);

        // Then
        execute("deposit", "insert into kept values (1)");
        try (Admin admin = admin()) {
            assertThat(admin.listTopics().names().get()).contains("huurwerk.kept");
        }
    }

    @Test
    void resetEmptiesTheData() throws Exception {
        // Given
        run.start(0, false);
        execute("deposit", "create table kept (id int)");
        run.close();

        // When
        run = new SuiteRun(home, StandIns.specs(), said::add);
        run.start(0, true);

        // Then
        assertThatThrownBy(() -> execute("deposit", "insert into kept values (1)"))
                .hasMessageContaining("\"kept\" does not exist");
    }

    @Test
    void deadServiceIsToldAndNeitherStopsTheOthersNorComesBackByItself() {
        // Given
        run.start(0, false);

        // When
        run.services().kill("deposit");

        // Then
        Awaitility.await()
                .until(() -> said.stream().anyMatch(line -> line.startsWith("deposit-service ended by itself")));
        assertThat(conditions())
                .isEqualTo(Map.of("gateway", "ready", "deposit-service", "dead", "arrears-service", "ready"));
    }

    @Test
    void serviceIsStoppedAndStartedFromAnotherTerminal() {
        // Given
        run.start(0, false);
        Services elsewhere = new Services(home, StandIns.specs());
        int port = run.state().service("arrears-service").port();

        // When
        elsewhere.stop("arrears");
        String stopped = elsewhere.condition("arrears");
        elsewhere.start("arrears");
        elsewhere.awaitReady(List.of("arrears"), () -> false, name -> {});

        // Then
        assertThat(stopped).isEqualTo("stopped");
        assertThat(conditions().values()).containsOnly("ready");
        assertThat(run.state().service("arrears-service").port()).isEqualTo(port);
        assertThat(said).noneMatch(line -> line.contains("ended by itself"));
    }

    @Test
    void closingEndsEveryProcessAlsoOneStartedElsewhere() {
        // Given
        run.start(0, false);
        Services elsewhere = new Services(home, StandIns.specs());
        elsewhere.stop("arrears");
        elsewhere.start("arrears");
        State state = run.state();

        // When
        run.close();

        // Then
        assertThat(state.services()).noneMatch(State.ServiceState::runs);
        assertThat(state.postgres().runs()).isFalse();
        assertThat(home.state().read()).isEmpty();
    }

    @Test
    void secondStartInTheSameFolderSaysSoAndLeavesTheFirstAlone() {
        // Given
        run.start(0, false);
        SuiteRun second = new SuiteRun(home, StandIns.specs(), said::add);

        // When / Then
        assertThatThrownBy(() -> second.start(0, true))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("already up")
                .hasMessageContaining("process " + ProcessId.self().pid());
        assertThat(conditions().values()).containsOnly("ready");
    }

    @Test
    void takenPortStopsTheStartAndNamesItsHolder() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            // When / Then
            assertThatThrownBy(() -> run.start(taken.getLocalPort(), false))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("process " + ProcessId.self().pid())
                    .hasMessageContaining("java");
        }
        assertThat(home.state().read()).isEmpty();
    }

    @Test
    void serviceThatEndsWhileStartingStopsTheStartWithTheEndOfItsLog() {
        // Given
        run = new SuiteRun(home, List.of(StandIns.broken()), said::add);

        // When / Then
        assertThatThrownBy(() -> run.start(0, false))
                .isInstanceOf(SuiteException.class)
                .hasMessageContaining("deposit-service ended while it started")
                .hasMessageContaining("NoSuchProgram");
        assertThat(home.state().read()).isEmpty();
    }

    @Test
    void servicesGetTheAgreedEnvironment() throws Exception {
        // When
        run.start(0, false);

        // Then
        State state = run.state();
        assertThat(Files.readString(home.log("deposit-service")))
                .contains("HUURWERK_HTTP_HOST=127.0.0.1\n")
                .contains("HUURWERK_DB_URL=" + state.jdbc() + "deposit\n")
                .contains("HUURWERK_DB_USER=postgres\n")
                .contains("HUURWERK_KAFKA=" + state.kafka() + "\n")
                .contains("HUURWERK_OIDC_URL=" + state.issuer() + "\n");
        assertThat(Files.readString(home.log("gateway")))
                .contains("HUURWERK_DEPOSIT_URL=http://127.0.0.1:"
                        + state.service("deposit-service").port() + "\n")
                .contains("HUURWERK_ARREARS_URL=http://127.0.0.1:"
                        + state.service("arrears-service").port() + "\n")
                .doesNotContain("HUURWERK_DB_URL");
    }

    @Test
    void issuerHasADiscoveryDocumentAndGivesAClientItsScopesOnly() throws Exception {
        // Given
        run.start(0, false);
        String issuer = run.state().issuer();

        // When
        String token = TokenRequests.token(issuer, Clients.shipped(), "integrator");

        // Then
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.get("iss").asText()).isEqualTo(issuer);
        assertThat(claims.get("aud").toString()).contains("\"huurwerk\"");
        assertThat(claims.get("sub").asText()).isEqualTo("integrator");
        assertThat(claims.get("scope").asText())
                .isEqualTo("rentCalculation:read deposit:read arrears:read tenancy:read");
        JsonNode discovery = new ObjectMapper().readTree(get(issuer + "/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").asText()).isEqualTo(issuer);
        assertThat(get(discovery.get("jwks_uri").asText())).contains("\"kid\"");
        assertThat(requestOf("nobody", issuer)).isBetween(400, 401);
        assertThatThrownBy(() -> TokenRequests.token(issuer, Clients.shipped(), "nobody"))
                .hasMessageContaining("rent-office");
    }

    private Map<String, String> conditions() {
        Map<String, String> conditions = new HashMap<>();
        StandIns.specs()
                .forEach(spec -> conditions.put(spec.name(), run.services().condition(spec.name())));
        return conditions;
    }

    private static int requestOf(String client, String issuer) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((client + ":x").getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", run.state().kafka()));
    }

    private String show(String setting) throws Exception {
        try (Connection connection = connection("deposit");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void execute(String database, String sql) throws Exception {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection(String database) throws Exception {
        return DriverManager.getConnection(run.state().jdbc() + database, "postgres", "");
    }
}
