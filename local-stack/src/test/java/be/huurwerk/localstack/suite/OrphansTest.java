package be.huurwerk.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.StandInLauncher;
import be.huurwerk.localstack.StandIns;
import be.huurwerk.localstack.process.ProcessId;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    private Process launcher;

    @AfterEach
    void end() {
        SuiteRun.endOrphans(new Home(folder));
    }

    @Test
    void nextStartEndsWhatAKilledLauncherLeftAndBeginsAnew() throws Exception {
        // Given
        State left = startAndKillLauncher(false);
        List<String> said = new CopyOnWriteArrayList<>();

        // When
        try (SuiteRun next = new SuiteRun(new Home(folder), StandIns.specs(), said::add)) {
            next.start(0, false);

            // Then
            assertThat(left.services()).noneMatch(State.ServiceState::runs);
            assertThat(left.postgres().runs()).isFalse();
            assertThat(said).contains("Ended deposit-service, which an earlier run left behind.");
            assertThat(next.services().condition("deposit")).isEqualTo("ready");
        }
    }

    @Test
    void downEndsOrphansToo() throws Exception {
        // Given
        State left = startAndKillLauncher(false);

        // When
        List<String> ended = SuiteRun.endOrphans(new Home(folder));

        // Then
        assertThat(ended).containsExactlyInAnyOrder("gateway", "deposit-service", "arrears-service", "postgres");
        assertThat(left.services()).noneMatch(State.ServiceState::runs);
        assertThat(left.postgres().runs()).isFalse();
    }

    @Test
    void downEndsServersOfTheirOwnToo() throws Exception {
        // Given
        State left = startAndKillLauncher(true);
        assertThat(left.broker().runs()).isTrue();

        // When
        List<String> ended = SuiteRun.endOrphans(new Home(folder));

        // Then
        assertThat(ended)
                .containsExactlyInAnyOrder(
                        "gateway",
                        "deposit-service",
                        "arrears-service",
                        "kafka",
                        "postgres-deposit",
                        "postgres-arrears");
        assertThat(left.broker().runs()).isFalse();
    }

    @Test
    void processThatOnlyGotTheNumberOfAnOldOneIsLeftAlone() throws Exception {
        // Given
        Process bystander = new ProcessBuilder("sleep", "600").start();
        ProcessId real = ProcessId.of(bystander.pid()).orElseThrow();
        ProcessId reused = new ProcessId(real.pid(), "another start");
        Home home = new Home(folder).prepare();
        home.state()
                .write(new State(
                        reused,
                        reused,
                        "jdbc:",
                        "kafka",
                        "issuer",
                        true,
                        List.of(new State.ServiceState("deposit-service", 1, reused, true))));

        // When
        List<String> ended = SuiteRun.endOrphans(home);

        // Then
        assertThat(ended).isEmpty();
        assertThat(real.runs()).isTrue();
        bystander.destroy();
    }

    private State startAndKillLauncher(boolean ownServers) throws Exception {
        launcher = new ProcessBuilder(
                        JAVA,
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandInLauncher.class.getName(),
                        folder.toString(),
                        String.valueOf(ownServers))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = launcher.inputReader()) {
            assertThat(output.readLine()).isEqualTo("READY");
            State state = new Home(folder).state().read().orElseThrow();
            ProcessId id = state.launcher();
            launcher.destroyForcibly();
            assertThat(id.awaitEnd(Duration.ofSeconds(10))).isTrue();
            assertThat(state.services()).allMatch(State.ServiceState::runs);
            assertThat(state.databaseServers().values())
                    .allMatch(server -> server.process().runs());
            return state;
        }
    }
}
