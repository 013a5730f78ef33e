package be.huurwerk.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.StandIns;
import be.huurwerk.localstack.infra.ServerFolder;
import be.huurwerk.localstack.suite.Home;
import be.huurwerk.localstack.suite.Keeping;
import be.huurwerk.localstack.suite.State;
import be.huurwerk.localstack.suite.SuiteOptions;
import be.huurwerk.localstack.suite.SuiteRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does in another terminal about a database, as its guide says. */
class KeepTest {
    private static final SuiteOptions OWN_SERVERS_TWO_REPLICAS = new SuiteOptions(0, false, true, 2);

    @TempDir
    Path folder;

    @Test
    void bringsADatabaseBackWhileTheSuiteIsUpAndWhileItIsNot() throws Exception {
        Home home = new Home(folder);
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            // Given
            run.start(OWN_SERVERS_TWO_REPLICAS);
            State state = run.state();
            assertThat(state.services())
                    .extracting(State.ServiceState::name)
                    .containsExactly(
                            "gateway", "deposit-service", "deposit-service-2", "arrears-service", "arrears-service-2");
            execute(run, "create table kept (name text)");
            assertThat(command(home, "backup", "deposit")).isZero();
            execute(run, "insert into kept values ('right')");
            String moment = Instant.now().toString();
            execute(run, "insert into kept values ('wrong')");

            // When
            assertThat(command(home, "restore", "deposit", "--at", moment)).isZero();

            // Then
            assertThat(kept(run)).containsExactly("right");
            assertThat(run.services().condition("deposit-2")).isEqualTo("ready");
            assertThat(run.state().service("deposit-service").process())
                    .as("its service was started again, the others not")
                    .isNotEqualTo(state.service("deposit-service").process());
            assertThat(run.state().service("arrears-service")).isEqualTo(state.service("arrears-service"));

            // And what the restore made it forget is listed until it is ticked off
            execute(run, """
                    create table forgotten_event (found_at timestamptz, occurred_at timestamptz, type text, subject uuid,
                        sequence bigint, done_at timestamptz, done_reason text)""");
            execute(run, """
                    insert into forgotten_event values (now(), now(), 'deposits.notify.paymentBooked',
                        '01890a5d-ac96-774b-bcce-b302099a8059', 1, null, null)""");
            assertThat(forgotten(home, run)).containsExactly("deposits.notify.paymentBooked");
            assertThat(command(home, "forgotten", "deposit", "--done", "01890a5d-ac96-774b-bcce-b302099a8059"))
                    .as("without a reason")
                    .isEqualTo(2);
            assertThat(forgotten(home, run)).hasSize(1);
            assertThat(command(
                            home,
                            "forgotten",
                            "deposit",
                            "--done",
                            "01890a5d-ac96-774b-bcce-b302099a8059",
                            "--reason",
                            "Booked again."))
                    .isZero();
            assertThat(forgotten(home, run)).isEmpty();
            assertThat(command(home, "forgotten", "deposit")).isZero();

            // And what can't be had is refused before anything is stopped
            State restored = run.state();
            assertThat(command(home, "restore", "deposit", "--at", "2020-01-01T00:00:00"))
                    .as("no backup is that old")
                    .isOne();
            assertThat(command(home, "restore", "deposit", "--at", "2999-01-01T00:00:00"))
                    .as("it is still to come")
                    .isOne();
            assertThat(run.state().services()).isEqualTo(restored.services());
            assertThat(run.state().servers()).isEqualTo(restored.servers());
            assertThat(run.services().condition("deposit-2")).isEqualTo("ready");

            // And when its server is killed, it is started by the name that the operator sees
            run.state().servers().get("deposit").process().kill();
            assertThat(run.state().servers().get("deposit").process().awaitEnd(Duration.ofSeconds(20)))
                    .isTrue();
            assertThat(command(home, "start", "postgres-deposit")).isZero();
            assertThat(kept(run)).containsExactly("right");
            assertThat(command(home, "start", "postgres-deposit"))
                    .as("it runs already")
                    .isOne();

            // And a restore that fails, of a server that was dead before the moment, lets all go on as it was
            run.state().servers().get("deposit").process().kill();
            assertThat(run.state().servers().get("deposit").process().awaitEnd(Duration.ofSeconds(20)))
                    .isTrue();
            assertThat(command(home, "restore", "deposit", "--at", Instant.now().toString()))
                    .isOne();
            assertThat(kept(run)).containsExactly("right");
            assertThat(run.services().condition("deposit-2")).isEqualTo("ready");
            assertThat(ServerFolder.own(home.data(), "deposit").stoppedForRestore())
                    .doesNotExist();

            // And a restore that was cut off, with its service stopped and its server running, is asked again
            run.services().stop("deposit-2");
            Files.writeString(ServerFolder.own(home.data(), "deposit").stoppedForRestore(), "deposit-service-2\n");
            assertThat(command(home, "restore", "deposit")).isZero();
            assertThat(kept(run)).containsExactly("right");
            assertThat(run.services().condition("deposit-2")).isEqualTo("ready");
        }

        // And when all is down
        assertThat(command(home, "restore", "deposit")).isZero();
        assertThat(command(home, "restore", "deposit", "--at", "2020-01-01T00:00:00"))
                .as("no backup is that old")
                .isOne();
        try (SuiteRun run = new SuiteRun(home, StandIns.specs(), line -> {})) {
            run.start(0, false);
            assertThat(kept(run)).containsExactly("right");
        }
    }

    private static int command(Home home, String command, String... arguments) {
        return Launcher.run(home, StandIns.specs(), command, List.of(arguments));
    }

    private static List<String> forgotten(Home home, SuiteRun run) {
        return new Keeping(home, StandIns.specs(), run.services())
                .forgotten("deposit").stream().map(Keeping.Forgotten::type).toList();
    }

    private static void execute(SuiteRun run, String sql) throws SQLException {
        try (Connection connection = connect(run);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> kept(SuiteRun run) throws SQLException {
        try (Connection connection = connect(run);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from kept")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static Connection connect(SuiteRun run) throws SQLException {
        return DriverManager.getConnection(run.state().jdbc("deposit"), "postgres", "");
    }
}
