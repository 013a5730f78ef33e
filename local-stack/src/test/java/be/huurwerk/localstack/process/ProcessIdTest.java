package be.huurwerk.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdTest {

    @Test
    void knowsThisProcess() {
        // Given
        ProcessId self = ProcessId.self();

        // When / Then
        assertThat(self.runs()).isTrue();
        assertThat(self).isEqualTo(ProcessId.of(self.pid()).orElseThrow());
        assertThat(self.worked().orElseThrow()).isPositive();
    }

    @Test
    void endsAProcessAndSeesThatItIsGone() throws Exception {
        // Given
        ProcessId process =
                ProcessId.of(new ProcessBuilder("sleep", "600").start().pid()).orElseThrow();

        // When
        process.end(Duration.ofSeconds(10));

        // Then
        assertThat(process.runs()).isFalse();
        assertThat(ProcessId.of(process.pid())).isEmpty();
    }

    @Test
    void neverTouchesAnotherProcessOfTheSameNumber() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "600").start();
        ProcessId other = new ProcessId(process.pid(), "some other start");

        // When
        other.kill();

        // Then
        assertThat(other.runs()).isFalse();
        assertThat(process.isAlive()).isTrue();
        process.destroy();
    }

    @Test
    void namesWhoListensOnAPort() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            // When
            PortHolder holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            // Then
            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.command()).contains("java");
        }
    }
}
