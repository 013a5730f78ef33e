package be.huurwerk.webkit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.webkit.body.BodyLimit.ClientBody;
import be.huurwerk.webkit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void readsABodyUpToTheLimit() throws IOException {
        assertThat(new ClientBody(new ByteArrayInputStream(new byte[7]), 7).readAllBytes())
                .hasSize(7);
    }

    @Test
    void refusesOneThatProvesLonger() {
        InputStream long8 = new ByteArrayInputStream(new byte[8]);
        refused(() -> new ClientBody(long8, 7).readAllBytes(), 413);
        InputStream byByte = new ClientBody(new ByteArrayInputStream(new byte[1]), 0);
        refused(byByte::read, 413);
    }

    /** Else it would be a fault of ours, and an error in the log. */
    @Test
    void takesOneThatBreaksOffForAFaultOfTheClient() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(new ClosedChannelException());
            }
        };
        refused(() -> new ClientBody(broken, 7).readAllBytes(), 400);
        refused(() -> new ClientBody(broken, 7).read(), 400);
    }

    private static void refused(ThrowingCallable reading, int status) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
