package be.huurwerk.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.StandIns;
import be.huurwerk.localstack.process.ProcessId;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.State;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.localstack.suite.SuiteRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(folder);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(stdout);
        System.setErr(stderr);
    }

    @Test
    void saysWhatIsUpALineAProcess() {
        // Given
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);
            run("stop", "arrears");
            run.services().kill("deposit");
            State state = run.state();
            out.reset();

            // When
            int code = run("status");

            // Then
            assertThat(code).isZero();
            assertThat(lines())
                    .containsExactly(
                            "name pid port state",
                            "launcher " + state.launcher().pid() + " - ready",
                            "postgres " + state.postgres().pid() + " " + portOf(state.jdbc()) + " ready",
                            "kafka " + state.launcher().pid() + " " + portOf(state.kafka()) + " ready",
                            "token-issuer " + state.launcher().pid() + " " + portOf(state.issuer()) + " ready",
                            "gateway " + state.service("gateway").process().pid() + " "
                                    + state.service("gateway").port() + " ready",
                            "deposit-service - "
                                    + state.service("deposit-service").port() + " dead",
                            "arrears-service - "
                                    + state.service("arrears-service").port() + " stopped");
        }
    }

    @Test
    void startsAndStopsAServiceByItsShortNameAndGivesTokens() {
        // Given
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);

            // When
            int stopped = run("stop", "arrears");
            int started = run("start", "arrears-service");
            int again = run("start", "arrears");
            int token = run("token", "finance-office");
            int nobody = run("token", "nobody");

            // Then
            assertThat(List.of(stopped, started, again, token, nobody)).containsExactly(0, 0, 1, 0, 1);
            assertThat(lines()).contains("arrears-service is stopped", "arrears-service is ready");
            assertThat(lines().get(lines().size() - 1)).matches("ey[^.]+\\.[^.]+\\.[^.]+");
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("arrears-service already runs")
                    .contains("No client is called nobody; there are rent-office, finance-office");
        }
    }

    @Test
    void startsADatabaseServerThatWasKilledByTheNameThatStatusTells() {
        // Given
        State state;
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);
            run.state().postgres().kill();
            assertThat(run.state().postgres().awaitEnd(Duration.ofSeconds(20))).isTrue();
            String address = run.state().jdbc();

            // When
            int started = run("start", "postgres");

            // Then
            assertThat(started).isZero();
            state = run.state();
            assertThat(state.postgres().runs()).isTrue();
            assertThat(state.jdbc()).isEqualTo(address);
            assertThat(lines()).contains("postgres is ready");
        }
        assertThat(state.postgres().runs()).as("it ends with the suite").isFalse();
    }

    @Test
    void startsABrokerThatWasKilledByTheNameThatStatusTells() throws Exception {
        // Given
        State state;
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(new SuiteOptions(0, false, true, 1));
            createTopic(run, "huurwerk.kept");
            run.state().broker().kill();
            assertThat(run.state().broker().awaitEnd(Duration.ofSeconds(20))).isTrue();
            String address = run.state().kafka();
            run("status");
            assertThat(lines())
                    .contains("kafka " + run.state().broker().pid() + " " + portOf("kafka://" + address) + " dead");

            // When
            int started = run("start", "kafka");
            int again = run("start", "kafka");

            // Then
            assertThat(List.of(started, again)).containsExactly(0, 1);
            state = run.state();
            assertThat(state.broker().runs()).isTrue();
            assertThat(state.kafka()).isEqualTo(address);
            assertThat(topics(run)).contains("huurwerk.kept");
            assertThat(lines()).contains("kafka is ready");
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("kafka already runs");
        }
        assertThat(state.broker().runs()).as("it ends with the suite").isFalse();
    }

    @Test
    void saysThatABrokerInsideTheLauncherIsNotStartedAlone() {
        // Given
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);

            // When
            int started = run("start", "kafka");

            // Then
            assertThat(started).isOne();
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("kafka runs in the launcher (process "
                            + run.state().launcher().pid() + ")");
        }
    }

    @Test
    void addsAReplicaToASuiteThatIsUpAndTellsTheGateway() throws Exception {
        // Given
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);
            ProcessId gateway = run.state().service("gateway").process();

            // When
            int second = run("add", "deposit");
            int third = run("add", "deposit-service");
            int ofTheGateway = run("add", "gateway");

            // Then
            assertThat(List.of(second, third, ofTheGateway)).containsExactly(0, 0, 1);
            assertThat(run.services().condition("deposit-2")).isEqualTo("ready");
            assertThat(run.services().condition("deposit-3")).isEqualTo("ready");
            assertThat(Files.readAllLines(folder.resolve("gateway.properties")))
                    .containsExactly(
                            "huurwerk.gateway.deposit-url=" + at(run, "deposit-service") + ","
                                    + at(run, "deposit-service-2") + "," + at(run, "deposit-service-3"),
                            "huurwerk.gateway.arrears-url=" + at(run, "arrears-service"));
            assertThat(run.state().service("gateway").process())
                    .as("it goes on, and reads that file")
                    .isEqualTo(gateway);

            // And one that is stopped on purpose is looked for no more, until it is started again
            assertThat(run("stop", "deposit-2")).isZero();
            assertThat(Files.readAllLines(folder.resolve("gateway.properties")))
                    .contains("huurwerk.gateway.deposit-url=" + at(run, "deposit-service") + ","
                            + at(run, "deposit-service-3"));
            assertThat(run("start", "deposit-2")).isZero();
            assertThat(run("stop", "arrears")).isZero();
            assertThat(Files.readAllLines(folder.resolve("gateway.properties")))
                    .containsExactly(
                            "huurwerk.gateway.deposit-url=" + at(run, "deposit-service") + ","
                                    + at(run, "deposit-service-2") + "," + at(run, "deposit-service-3"),
                            "huurwerk.gateway.arrears-url=" + at(run, "arrears-service"));
        }
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);
            assertThat(folder.resolve("gateway.properties"))
                    .as("of an earlier run nothing is told")
                    .isEmptyFile();
        }
    }

    @Test
    void refusesWhatItCannotDoWithASentence() {
        // When / Then
        assertThat(run("status")).isZero();
        assertThat(run("down")).isZero();
        assertThat(lines()).containsExactly("The suite isn't up.", "The suite isn't up.");
        assertThat(run("token", "rent-office")).isEqualTo(1);
        assertThat(run("stop", "arrears")).isEqualTo(1);
        assertThat(run("stop", "nothing")).isEqualTo(1);
        assertThat(run("up", "--fast")).isEqualTo(2);
        assertThat(run("stop")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The suite isn't up; `./huurwerk up` starts it.")
                .contains("No service is called nothing; there are gateway, deposit-service, arrears-service")
                .contains("There is no option --fast here, only --reset")
                .contains("usage: ./huurwerk stop <service>");
    }

    private int run(String command, String... arguments) {
        return Launcher.run(home, StandIns.specs(), command, List.of(arguments));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.trim().replaceAll(" +", " "))
                .toList();
    }

    private static String at(SuiteRun run, String service) {
        return "http://127.0.0.1:" + run.state().service(service).port();
    }

    private static void createTopic(SuiteRun run, String name) throws Exception {
        try (Admin admin = admin(run)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Set<String> topics(SuiteRun run) throws Exception {
        try (Admin admin = admin(run)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(SuiteRun run) {
        return Admin.create(Map.of("bootstrap.servers", run.state().kafka()));
    }

    private static String portOf(String address) {
        return address.replaceAll(".*:([0-9]+).*", "$1");
    }
}
