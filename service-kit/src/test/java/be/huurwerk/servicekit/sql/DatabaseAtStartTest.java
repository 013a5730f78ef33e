package be.huurwerk.servicekit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAtStartTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void saysInOneSentenceWhichDatabaseCanNotBeReachedAndNothingOfWhoAsked() throws IOException {
        // Given
        int port = portOfNobody();
        DatabaseAtStart database = new DatabaseAtStart(
                "jdbc:postgresql://127.0.0.1:" + port + "/deposit?user=somebody&password=of-the-address",
                "somebody",
                "secret");

        // When / Then
        assertThatThrownBy(() -> database.await(1, SHORT))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasNoCause()
                .hasMessage("The database at 127.0.0.1:" + port
                        + "/deposit can't be reached; the service does not start without it.");
    }

    @Test
    void saysThatAnAddressIsNoneOfPostgresql() {
        // Given
        DatabaseAtStart database = new DatabaseAtStart("jdbc:mysql://somebody:secret@db/deposit", "somebody", "secret");

        // When / Then
        assertThatThrownBy(() -> database.await(0, SHORT))
                .hasMessageStartingWith("The database at db/deposit has no address of PostgreSQL")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("somebody");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, 'can''t be reached'",
        "08006, 'can''t be reached'",
        "28P01, refuses the user or the password that it was told",
        "28000, refuses the user or the password that it was told",
        "'3D000', 'is not there, though its server is'",
        "53300, has no connection left",
        "57P03, 'is still starting, or ends'",
        "58030, takes no connection (state 58030)"
    })
    void tellsApartWhyItTakesNoConnection(String state, String why) {
        assertThat(DatabaseAtStart.why(state)).isEqualTo(why);
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
