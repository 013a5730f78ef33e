package be.huurwerk.servicekit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DeadLetterResourceTest {
    private static final String PATH = "/sample/v1/operations/deadLetters";
    private static final String TOPIC = "huurwerk.other-sample.v1";
    private static final String REASON = "It was told of a file that never was.";
    private static final int MANY = 250;

    @Inject
    Heard heard;

    @Inject
    Mood mood;

    @Inject
    EventLoops loops;

    @Inject
    ErasedSubjects erased;

    @Inject
    DataSource dataSource;

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
    void tellsWhichEventItIsAndWhatWaitsBehindIt() {
        // Given
        mood.refuse(poison);
        publish(poison, "b", "c");
        awaitParked(3);

        // When
        JsonPath heads = get(PATH + "?state=poison&listener=other&subject=" + subject);

        // Then
        assertThat(heads.getLong("total")).isEqualTo(1);
        assertThat(heads.getInt("items[0].behind")).isEqualTo(2);
        assertThat(heads.getString("items[0].eventId")).matches("[0-9a-f-]{36}");
        assertThat(heads.getString("items[0].occurredAt")).isNotBlank();
        assertThat(parked().get(2)).containsEntry("behind", 0);
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
        await().atMost(Duration.ofSeconds(30))
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
        Response answer = discard(first);

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":2,\"stillParked\":false}");
        assertThat(heard.sequences("other", subject)).containsExactly(2L, 3L);
        assertThat(parked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": \"\"}"})
    void throwsNothingAwayWithoutAReason(String body) {
        // Given
        mood.refuse(poison);
        publish(poison);
        String first = id(awaitParked(1).get(0));

        // When
        Response answer = discard(first, body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void tellsWhoThrewWhatAwayAndWhy() {
        // Given
        mood.refuse(poison);
        publish(poison);
        String first = id(awaitParked(1).get(0));

        // When
        discard(first);

        // Then
        assertThat(discarded("operations:write", "tenancy:personal"))
                .containsEntry("deadLetterId", first)
                .containsEntry("listener", "other")
                .containsEntry("subject", subject.toString())
                .containsEntry("sequence", 1)
                .containsEntry("type", "things.notify.told")
                .containsEntry("fault", "I won't hear of " + poison)
                .containsEntry("reason", REASON)
                .containsEntry("client", "operator")
                .containsKey("discardedAt");
        assertThat(discarded("operations:write"))
                .as("a text about somebody's file is not for everybody")
                .doesNotContainKey("reason");
        JsonPath audit = given().auth()
                .oauth2(Tokens.client("auditor"))
                .get("/sample/v1/operations/auditRecords?kind=change&resource=" + first)
                .jsonPath();
        assertThat(audit.getList("items.operation")).containsExactly("discardDeadLetter");
    }

    @Test
    void forgetsWhyOnceTheFileIsErased() {
        // Given
        mood.refuse(poison);
        publish(poison);
        discard(id(awaitParked(1).get(0)));

        // When
        QuarkusTransaction.requiringNew().run(() -> erased.add(List.of(subject)));

        // Then
        assertThat(discarded("operations:write", "tenancy:personal"))
                .containsEntry("client", "operator")
                .doesNotContainKey("reason");
    }

    @Test
    void countsNothingBackWhenTwoThrowTheSameAway() throws Exception {
        // Given: both have found it, and wait for the partition
        mood.refuse(poison);
        publish(poison, "b", "c");
        Map<String, Object> first = awaitParked(3).get(0);
        CompletableFuture<Response> one;
        CompletableFuture<Response> other;
        try (Connection holding = dataSource.getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement()
                    .execute("select 1 from inbox_offset where listener = 'other' and partition = "
                            + first.get("partition") + " for update");
            one = CompletableFuture.supplyAsync(() -> discard(id(first)));
            other = CompletableFuture.supplyAsync(() -> discard(id(first)));
            await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 2);
            holding.rollback();
        }

        // When
        List<Integer> answers = Stream.of(one.get().statusCode(), other.get().statusCode())
                .sorted()
                .toList();

        // Then
        assertThat(answers).containsExactly(200, 404);
        TestTopics.publish(TOPIC, "things.notify.told", subject, 4, Told.of("d"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(heard.sequences("other", subject)).containsExactly(2L, 3L, 4L));
    }

    @Test
    void replaysInOrderHoweverManyWaitBehind() {
        // Given
        mood.refuse(poison);
        String last = "poison too " + subject;
        mood.refuse(last);
        String first = id(parkMany(MANY, last).get(0));
        mood.accept(poison);

        // When
        Response answer = post(first, "replay");

        // Then: all of them, up to the other one that can't be applied
        assertThat(answer.asString()).isEqualTo("{\"applied\":" + (MANY - 1) + ",\"stillParked\":false}");
        assertThat(heard.sequences("other", subject))
                .isEqualTo(LongStream.range(1, MANY).boxed().toList());
        assertThat(parked().get(0)).containsEntry("state", "poison").containsEntry("sequence", MANY);
    }

    @Test
    void leavesToTheNextSweepWhatACallHasNoTimeFor() {
        // Given
        mood.refuse(poison);
        int many = Release.BATCH + 20;
        Map<String, Object> first = parkMany(many, "the last one").get(0);
        mood.accept(poison);
        ListenerParts parts = loops.parts("other").orElseThrow();
        StreamId stream = new StreamId((String) first.get("source"), subject);

        // When
        Release.Outcome outcome = parts.release().release((Integer) first.get("partition"), stream, Duration.ZERO);

        // Then
        assertThat(outcome).isEqualTo(new Release.Outcome(Release.BATCH, true));
        parts.releaseDue();
        assertThat(heard.sequences("other", subject))
                .isEqualTo(LongStream.rangeClosed(1, many).boxed().toList());
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
        String parked = await().atMost(Duration.ofSeconds(30))
                .until(this::unreadable, now -> now.size() == before.size() + 1)
                .get(before.size());
        assertThat(post(parked, "replay").asString()).isEqualTo("{\"applied\":0,\"stillParked\":true}");

        // When
        Response answer = discard(parked);

        // Then
        assertThat(answer.asString()).isEqualTo("{\"applied\":0,\"stillParked\":false}");
        assertThat(unreadable()).isEqualTo(before);
    }

    @Test
    void knowsNoDeadLetterThatIsNotThere() {
        assertThat(post(Ids.next().toString(), "replay").statusCode()).isEqualTo(404);
        assertThat(discard(Ids.next().toString()).statusCode()).isEqualTo(404);
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

    /** A first event that can't be applied, and others behind it. */
    private List<Map<String, Object>> parkMany(int many, String last) {
        publish(poison);
        List<Map<String, Object>> first = awaitParked(1);
        for (int sequence = 2; sequence < many; sequence++) {
            TestTopics.publish(TOPIC, "things.notify.told", subject, sequence, Told.of("word " + sequence));
        }
        TestTopics.publish(TOPIC, "things.notify.told", subject, many, Told.of(last));
        await().atMost(Duration.ofSeconds(60)).until(() -> behind() == many - 1);
        return first;
    }

    private List<Map<String, Object>> awaitParked(int count) {
        return await().atMost(Duration.ofSeconds(30)).until(this::parked, parked -> parked.size() == count);
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

    private static Response discard(String id) {
        return discard(id, "{\"reason\": \"" + REASON + "\"}");
    }

    private static Response discard(String id, String body) {
        return given().auth()
                .oauth2(Tokens.client("operator"))
                .contentType("application/json")
                .body(body)
                .post(PATH + "/" + id + "/discard");
    }

    /** What is told of the event of this test to who has these scopes. */
    private Map<String, Object> discarded(String... scopes) {
        List<Map<String, Object>> all = new ArrayList<>();
        String address = "/sample/v1/operations/discardedEvents?pageSize=200";
        while (address != null) {
            JsonPath page = given().auth()
                    .oauth2(Tokens.with(scopes))
                    .urlEncodingEnabled(false)
                    .get(address)
                    .jsonPath();
            all.addAll(page.getList("items"));
            address = page.getString("next");
        }
        return all.stream()
                .filter(one -> subject.toString().equals(one.get("subject")))
                .findFirst()
                .orElseThrow();
    }

    private long behind() {
        return get(PATH + "?state=behind&subject=" + subject).getLong("total");
    }

    private long waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%inbox_offset%for update'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JsonPath get(String address) {
        return given().auth()
                .oauth2(Tokens.client("operator"))
                .urlEncodingEnabled(false)
                .get(address)
                .jsonPath();
    }
}
