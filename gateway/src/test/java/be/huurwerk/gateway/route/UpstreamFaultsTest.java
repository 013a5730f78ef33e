package be.huurwerk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.gateway.Service;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class UpstreamFaultsTest {
    private static final Service SERVICE = new Service("arrears", List.of(URI.create("http://127.0.0.1:8083")));

    @Test
    void callsAServiceAwayThatCannotBeConnectedToInTime() {
        Throwable fault = new ConnectException("No connection in time: 2000 ms");

        assertThat(UpstreamFaults.problem(SERVICE, fault).status()).isEqualTo(503);
    }

    @Test
    void callsAServiceSlowThatWasAskedAndDidNotAnswerInTime() {
        assertThat(UpstreamFaults.problem(SERVICE, new TimeoutException("30000 ms"))
                        .status())
                .isEqualTo(504);
    }
}
