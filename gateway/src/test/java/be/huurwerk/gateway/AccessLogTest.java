package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccessLogTest extends GatewayTest {

    @Test
    void tellsWhatWasAskedAndByWhichClient() {
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            call().header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                    .body("{\"a\":1}")
                    .post("/tenancy/v1/persons")
                    .then()
                    .statusCode(200);

            // Then
            await().until(() -> log.records().size() == 1);
            ExtLogRecord line = log.records().get(0);
            assertThat(line.getFormattedMessage()).matches("POST /tenancy/v1/persons 200 7>\\d+ B \\d+ ms rent-office");
            assertThat(line.getMdc("trace")).isEqualTo("0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11");
            assertThat(line.getMdc("client")).isEqualTo("rent-office");
            assertThat(line.getMdc("status")).isEqualTo("200");
        }
    }

    @Test
    void isAnObjectOfJsonForACollector() {
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            call().header("BelGov-Trace-Id", "0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                    .get("/tenancy/v1/persons")
                    .then()
                    .statusCode(200);

            // Then
            await().until(() -> log.records().size() == 1);
            JsonObject line =
                    new JsonObject(new JsonFormatter().format(log.records().get(0)));
            assertThat(line.getString("loggerName")).isEqualTo("be.huurwerk.access");
            assertThat(line.getString("message")).startsWith("GET /tenancy/v1/persons 200 ");
            assertThat(line.getJsonObject("mdc").getString("trace")).isEqualTo("0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11");
            assertThat(line.getJsonObject("mdc").getString("client")).isEqualTo("rent-office");
        }
    }

    @Test
    void tellsNothingPersonal() {
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            call().get("/tenancy/v1/persons/80650118973?name=Voorbeeld").then().statusCode(200);
            RestAssured.given().get("/Voorbeeld/An").then().statusCode(404);
            RestAssured.given()
                    .auth()
                    .oauth2("Voorbeeld")
                    .get("/tenancy/v1/persons")
                    .then()
                    .statusCode(401);

            // Then
            await().until(() -> log.records().size() == 3);
            assertThat(log.lines())
                    .allMatch(line -> line.matches("GET /[a-z0-9/*]* (200|404|401) 0>\\d+ B \\d+ ms .*"));
            assertThat(log.records().toString()
                            + log.lines()
                            + log.records().get(0).getMdcCopy())
                    .doesNotContain("80650118973")
                    .doesNotContain("Voorbeeld");
        }
    }

    /** No filter sees them, and nothing that they say is repeated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET * 400 | GET * HTTP/1.1~Host: a",
                "OPTIONS * 400 | OPTIONS * HTTP/1.1~Host: a",
                "CONNECT * 400 | CONNECT voorbeeld:80 HTTP/1.1~Host: voorbeeld:80",
                "GET /health 400 | GET /health HTTP/1.1~Host: a~: Voorbeeld",
                "GET /health 400 | GET /health HTTP/1.1~Host: a b",
                "GET /* 400 | GET /Voorbeeld HTTP/1.1~Host: a~Host: b",
                "* /health 505 | VOORBEELD /health HTTP/2.0~Host: a",
                "* * 400 | VOORBEELD An 80650118973",
                "* * 400 | POST /health Voorbeeld HTTP/1.1~Host: a",
                "* * 400 | GET /health http/1.1~Host: a"
            })
    void tellsCallsThatNobodyCouldRead(String told, String head) {
        makeAFirstCall();
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            String answer = raw().send(head.replace("~", "\r\n")
                            + "\r\nBelGov-Trace-Id: 0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11\r\n\r\n")
                    .untilClosed();

            // Then
            assertThat(answer)
                    .contains("application/problem+json", "BelGov-Trace-Id: ")
                    .containsOnlyOnce("Content-Type: ");
            await().until(() -> log.records().size() == 1);
            assertThat(log.lines().get(0)).startsWith(told + " 0>").endsWith(" B 0 ms -");
            assertThat(log.records().get(0).getMdc("trace"))
                    .hasSize(36)
                    .isEqualTo(answer.replaceAll("(?s).*BelGov-Trace-Id: (\\S+).*", "$1"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, POST /tenancy/v1/persons, Transfer-Encoding: chunked, zz",
        "415, POST /health, Content-Encoding: gzip,",
        "400, GET /health?é, X-A: b,",
        "413, POST /tenancy/v1/persons, Content-Length: 9223372036854775807,"
    })
    void tellsCallsThatAreRefusedOnTheWayWithTheirTraceId(int status, String line, String header, String body) {
        makeAFirstCall();
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            raw().send(RawClient.head(line, header, "BelGov-Trace-Id: 0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11")
                            + (body == null ? "" : body + "\r\n"))
                    .firstLine();

            // Then
            await().until(() -> log.records().size() == 1);
            assertThat(log.lines().get(0)).matches("[A-Z]+ (/health|/tenancy/v1/persons) " + status + " .*");
            assertThat(log.records().get(0).getMdc("trace")).isEqualTo("0b7d2b7e-6c1f-4c55-9a3e-3f0f6f0f2a11");
        }
    }

    /** What {@code GET} would have answered is not sent. */
    @ParameterizedTest
    @CsvSource({"/health, 200", "/tenancy/v1/persons, 401", "/nope, 404", "*, 400"})
    void tellsOfAHeadThatNothingWasSent(String path, int status) {
        makeAFirstCall();
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            String answer = raw().send("HEAD " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .untilClosed();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
            await().until(() -> log.records().size() == 1);
            assertThat(log.lines().get(0)).startsWith("HEAD ").contains(" " + status + " 0>0 B ");
        }
    }

    @Test
    void tellsOwnCallsAndThoseThatBrokeOff() {
        try (Heard log = new Heard("be.huurwerk.access")) {
            // When
            RestAssured.given().get("/health").then().statusCode(200);
            raw().send(RawClient.head("GET /tenancy/v1/halfChunked")).untilClosed();

            // Then
            await().until(() -> log.records().size() == 2);
            assertThat(log.lines().get(0)).startsWith("GET /health 200 ");
            assertThat(log.lines().get(1)).startsWith("GET /tenancy/v1/* 200 broken ");
        }
    }

    /** Which makes the gateway look at connections before their first byte; its line is told before anything else happens. */
    private static void makeAFirstCall() {
        try (Heard log = new Heard("be.huurwerk.access")) {
            String trace = UUID.randomUUID().toString();
            call().header("BelGov-Trace-Id", trace).get("/health").then().statusCode(200);
            await().until(() -> log.records().stream().anyMatch(line -> trace.equals(line.getMdc("trace"))));
        }
    }
}
