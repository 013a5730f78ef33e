package be.huurwerk.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long NEVER = -1;

    @Test
    void leavesNothingBehindOfAConnectionThatIsClosed() {
        // Given
        EmbeddedChannel connection = connection(Duration.ofHours(1));
        assertThat(connection.runScheduledPendingTasks()).isPositive();

        // When
        connection.close();

        // Then
        assertThat(connection.runScheduledPendingTasks()).isEqualTo(NEVER);
    }

    @Test
    void closesAConnectionWhoseTimeIsOver() {
        EmbeddedChannel connection = connection(Duration.ZERO);
        connection.runScheduledPendingTasks();
        assertThat(connection.isActive()).isFalse();
    }

    private static EmbeddedChannel connection(Duration headers) {
        return new EmbeddedChannel(new Patience(headers.toNanos(), headers.toNanos()));
    }
}
