package be.huurwerk.servicekit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DeadLetterResourceTest {
    private static final String PATH = "/sample/v1/operations/deadLetters";
    private static final String TOPIC = "huurwerk.other-sample.v1";

    @Inject
    Heard heard;

    @Inject
    Mood mood;

    private final UUID subject = Ids.next();
    private final String poison = "poison " + subject;

    @Test
    void listsWhatIsParkedWithItsReason() {
        // Given
        mood.refuse(poison);

        // When
        publish(poison, "b");

        // Then
        List<Map<String, Object>> parked = awaitParked(2);
        assertThat(parked.get(0))
                .containsEntry("listener", "other")
                .containsEntry("topic", TOPIC)
                .containsEntry("source", "urn:huurwerk:otherSample")
                .containsEntry("sequence", 1)
                .containsEntry("type", "things.notify.told")
                .containsEntry("state", "poison")
                .containsEntry("reason", "I won't hear of " + poison)
                .containsEntry("attempts", 1)
                .containsKeys("deadLetterId", "partition", "offset", "parkedAt");
        assertThat(parked.get(1)).containsEntry("state", "behind").containsEntry("reason", "waits for sequence 1");
    }

    @Test
    void replaysASubjectInOrderOnceItsListenerCan() {
        // Given
        mood.refuse(poison);
        publish(poison, "b", "c");
        String first = id(awaitParked(3).get(0));
        mood.accept(poison);

        // When
        Response answer = post(first, "replay");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"applied\":3,\"stillParked\":false}");
        assertThat(heard.sequences("other", subject)).containsExactly(1L, 2L, 3L);
        assertThat(parked()).isEmpty();
        TestTopics.publish(TOPIC, "things.notify.told", subject, 4, Told.of("d"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(heard.sequences("other", subject)).containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void saysWhenAReplayFailsAgain() {
        // Given
        mood.refuse(poison);
        publish(poison, "b");
        String first = id(awaitParked(2).get(0));

        // When
        Response answer = post(first, "replay");

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":0,\"stillParked\":true}");
        assertThat(parked().get(0)).containsEntry("attempts", 2).containsEntry("state", "poison");
        assertThat(heard.sequences("other", subject)).isEmpty();
    }

    @Test
    void throwsAnEventAwayAndAppliesThoseBehindIt() {
        // Given
        mood.refuse(poison);
        publish(poison, "b", "c");
        String first = id(awaitParked(3).get(0));

        // When
        Response answer = post(first, "discard");

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":2,\"stillParked\":false}");
        assertThat(heard.sequences("other", subject)).containsExactly(2L, 3L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void refusesToReplayAnEventBeforeTheOneItWaitsFor() {
        // Given
        mood.refuse(poison);
        publish(poison, "b");
        String second = id(awaitParked(2).get(1));

        // When
        Response answer = post(second, "replay");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type"))
                .isEqualTo("urn:problem-type:huurwerk:sample:deadLetterNotFirst");
        assertThat(heard.sequences("other", subject)).isEmpty();
    }

    @Test
    void goesOnWithoutAMissingEventWhenAnOperatorSaysSo() {
        // Given
        TestTopics.publish(TOPIC, "things.notify.told", subject, 3, Told.of("c"));
        List<Map<String, Object>> waiting = awaitParked(1);
        assertThat(waiting.get(0)).containsEntry("state", "gap");

        // When
        Response answer = post(id(waiting.get(0)), "replay");

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":1,\"stillParked\":false}");
        assertThat(heard.sequences("other", subject)).containsExactly(3L);
    }

    @Test
    void throwsAnUnreadableRecordAway() {
        // Given
        List<String> before = unreadable();
        TestTopics.publishRecord(TOPIC, "no uuid", Map.of(), "{}");
        String parked = await().atMost(Duration.ofSeconds(10))
                .until(this::unreadable, now -> now.size() == before.size() + 1)
                .get(before.size());
        assertThat(post(parked, "replay").asString()).isEqualTo("{\"applied\":0,\"stillParked\":true}");

        // When
        Response answer = post(parked, "discard");

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":0,\"stillParked\":false}");
        assertThat(unreadable()).isEqualTo(before);
    }

    @Test
    void knowsNoDeadLetterThatIsNotThere() {
        assertThat(post(Ids.next().toString(), "replay").statusCode()).isEqualTo(404);
        assertThat(post(Ids.next().toString(), "discard").statusCode()).isEqualTo(404);
    }

    @Test
    void isForOperatorsOnly() {
        assertThat(given().auth().oauth2(Tokens.client("auditor")).get(PATH).statusCode())
                .isEqualTo(403);
        assertThat(given().get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void goesThroughThePages() {
        // Given
        mood.refuse(poison);
        publish(poison, "b", "c");
        awaitParked(3);

        // When
        JsonPath first = get(PATH + "?pageSize=2");

        // Then
        assertThat(first.getList("items")).hasSize(2);
        assertThat(first.getLong("total")).isGreaterThanOrEqualTo(3);
        JsonPath second = get(first.getString("next"));
        assertThat(second.getList("items.deadLetterId"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.getList("items.deadLetterId"));
    }

    private void publish(String... words) {
        for (int i = 0; i < words.length; i++) {
            TestTopics.publish(TOPIC, "things.notify.told", subject, i + 1, Told.of(words[i]));
        }
    }

    private List<Map<String, Object>> awaitParked(int count) {
        return await().atMost(Duration.ofSeconds(15)).until(this::parked, parked -> parked.size() == count);
    }

    private List<Map<String, Object>> parked() {
        List<Map<String, Object>> all = get(PATH + "?pageSize=200").getList("items");
        return all.stream()
                .filter(parked -> subject.toString().equals(parked.get("subject")))
                .sorted((a, b) -> (Integer) a.get("sequence") - (Integer) b.get("sequence"))
                .toList();
    }

    private List<String> unreadable() {
        List<Map<String, Object>> all = get(PATH + "?pageSize=200").getList("items");
        return all.stream()
                .filter(parked -> "unreadable".equals(parked.get("state")))
                .map(DeadLetterResourceTest::id)
                .toList();
    }

    private static String id(Map<String, Object> parked) {
        return (String) parked.get("deadLetterId");
    }

    private static Response post(String id, String action) {
        return given().auth().oauth2(Tokens.client("operator")).post(PATH + "/" + id + "/" + action);
    }

    private static JsonPath get(String address) {
        return given().auth()
                .oauth2(Tokens.client("operator"))
                .urlEncodingEnabled(false)
                .get(address)
                .jsonPath();
    }
}
