package be.huurwerk.webkit.framing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.app.HeldResource;
import be.huurwerk.webkit.app.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resource that works on, while its call was refused already for the body that came along. */
@QuarkusTest
@WithTestResource(Tokens.class)
class AnsweredMeanwhileTest {
    private final Logger log = Logger.getLogger("be.huurwerk.webkit.problem.ProblemMappers");
    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        log.setLevel(Level.FINE);
        log.addHandler(heard);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(heard);
        log.setLevel(null);
    }

    @Test
    void isNoFaultOfOurs() throws Exception {
        // Given
        given().get("/sample/v1/health").then().statusCode(200); // from then on connections are looked at
        HeldResource.hold();

        // When
        try {
            assertThat(
                            answer(
                                    "GET /sample/v1/held HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
                    .startsWith("HTTP/1.1 400 ");
        } finally {
            HeldResource.let();
        }

        // Then
        LogRecord told = heard.records.poll(15, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        assertThat(told.getLevel().intValue()).isEqualTo(Level.FINE.intValue());
        assertThat(told.getThrown()).isNull();
    }

    private static String answer(String call) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static final class Heard extends Handler {
        private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
