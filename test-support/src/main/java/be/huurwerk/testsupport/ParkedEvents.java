package be.huurwerk.testsupport;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Events that a service could not apply, for the examples of the operations that replay and discard them. */
public final class ParkedEvents {

    /** The id that stands in the kit's examples. */
    private static final String EXAMPLE = "019a0000-0000-7000-8000-00000000dead";

    private ParkedEvents() {}

    /**
     * Publishes an event without any property, waits until the service has parked it, and gives the binding of the kit's example:
     * {@code operationId.endsWith("DeadLetter") ? ParkedEvents.park(...) : ...}.
     *
     * @param topic one that the service hears
     * @param type a short type that it can't apply without its properties
     */
    public static Map<String, String> park(URI base, String api, String topic, String type) {
        UUID subject = UUID.randomUUID();
        TestTopics.publish(topic, type, subject, 1, JsonNodeFactory.instance.objectNode());
        String parked = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.with("operations:write"))
                                .queryParam("pageSize", 200)
                                .get(base.resolve("/" + api + "/v1/operations/deadLetters"))
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("items.find { it.subject == '" + subject + "' }?.deadLetterId"),
                        id -> id != null);
        return Map.of(EXAMPLE, parked);
    }
}
