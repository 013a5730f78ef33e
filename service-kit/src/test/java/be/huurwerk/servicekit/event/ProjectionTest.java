package be.huurwerk.servicekit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.LastWords;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ProjectionTest {
    private static final String TOPIC = "huurwerk.other-sample.v1";
    private static final String OPERATIONS = "/sample/v1/operations";

    @Inject
    LastWords lastWords;

    @Inject
    Mood mood;

    private final UUID subject = Ids.next();
    private final UUID stranger = Ids.next();
    private final String poison = "poison " + subject;

    @Test
    void isTheSameAfterARebuildWhereAllWasRight() {
        // Given: of every kind there is, an event out of order, one twice, one that is parked and one behind it
        say(1, "a");
        say(3, "c");
        say(2, "b");
        say(2, "b");
        mood.refuse(poison);
        say(4, poison);
        say(5, "e");
        await().atMost(Duration.ofSeconds(20)).until(() -> parked() == 2);
        assertThat(lastWords.said(subject)).containsExactly(1L, 2L, 3L);
        rebuild();

        // When
        JsonPath again = rebuild();

        // Then
        assertThat(again.getString("state")).isEqualTo("completed");
        assertThat(again.getLong("removed")).isZero();
        assertThat(again.getLong("added")).isZero();
        assertThat(again.getLong("events")).isGreaterThanOrEqualTo(3);
        assertThat(lastWords.said(subject)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void isAsTheTopicTellsAgainAfterItWasSpoilt() {
        // Given
        say(1, "a");
        say(2, "b");
        await().atMost(Duration.ofSeconds(20)).until(() -> lastWords.of(subject).equals("b"));
        rebuild();
        lastWords.spoil(subject, stranger);

        // When
        JsonPath rebuilt = rebuild();

        // Then
        assertThat(rebuilt.getLong("removed")).isEqualTo(2);
        assertThat(rebuilt.getLong("added")).isEqualTo(1);
        assertThat(lastWords.of(subject)).isEqualTo("b");
        assertThat(lastWords.of(stranger)).isEmpty();
        say(3, "c");
        await().atMost(Duration.ofSeconds(20)).until(() -> lastWords.of(subject).equals("c"));
        assertThat(lastWords.said(subject)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void knowsNothingOfWhatWasThrownAwayAndGoesOnBehindIt() {
        // Given
        mood.refuse(poison);
        say(1, "a");
        say(2, poison);
        say(3, "c");
        await().atMost(Duration.ofSeconds(20)).until(() -> parked() == 2);
        operator()
                .contentType("application/json")
                .body("{\"reason\": \"It was never said.\"}")
                .post(OPERATIONS + "/deadLetters/" + first() + "/discard")
                .then()
                .statusCode(200);
        assertThat(lastWords.said(subject)).containsExactly(1L, 3L);
        lastWords.spoil(subject, stranger);

        // When
        rebuild();

        // Then
        assertThat(lastWords.said(subject)).containsExactly(1L, 3L);
        assertThat(lastWords.of(subject)).isEqualTo("c");
    }

    @Test
    void leavesOutWhatNeverCameOnceAnOperatorWentOnWithoutIt() {
        // Given
        say(1, "a");
        say(3, "c");
        await().atMost(Duration.ofSeconds(20)).until(() -> parked() == 1);
        operator()
                .post(OPERATIONS + "/deadLetters/" + first() + "/replay")
                .then()
                .statusCode(200);
        lastWords.spoil(subject, stranger);

        // When
        rebuild();

        // Then
        assertThat(lastWords.said(subject)).containsExactly(1L, 3L);
        assertThat(lastWords.of(subject)).isEqualTo("c");
    }

    @Test
    void changesNothingAndSaysWhyWhenAnEventCannotBeRead() {
        // Given: it was applied once, and can't be now
        say(1, "a");
        await().atMost(Duration.ofSeconds(20)).until(() -> lastWords.of(subject).equals("a"));
        rebuild();
        lastWords.spoil(subject, stranger);
        lastWords.refuse(subject);

        // When
        JsonPath failed = rebuild();

        // Then
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("fault")).isEqualTo("nothing is kept of " + subject);
        assertThat(lastWords.of(stranger)).isEqualTo("never said");
        lastWords.refuse(Ids.next());
        assertThat(rebuild().getString("state")).isEqualTo("completed");
        assertThat(lastWords.of(stranger)).isEmpty();
    }

    @Test
    void refusesAProjectionThatItDoesNotHave() {
        assertThat(ask("{\"projection\": \"firstWords\"}").statusCode()).isEqualTo(400);
    }

    private JsonPath rebuild() {
        String id = ask("{\"projection\": \"lastWords\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("items[0].rebuildId");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JsonPath.from(operator()
                                        .get(OPERATIONS + "/projections")
                                        .asString())
                                .setRootPath("items.find { it.projection == 'lastWords' }.latest"),
                        latest -> latest.getString("rebuildId").equals(id)
                                && !latest.getString("state").equals("asked"));
    }

    private static Response ask(String body) {
        return operator().contentType("application/json").body(body).post(OPERATIONS + "/projectionRebuilds");
    }

    private void say(long sequence, String word) {
        TestTopics.publish(TOPIC, "things.notify.told", subject, sequence, Told.of(word));
    }

    private long parked() {
        return parkedOnes().getLong("total");
    }

    private String first() {
        return parkedOnes().getString("items[0].deadLetterId");
    }

    private JsonPath parkedOnes() {
        return operator().get(OPERATIONS + "/deadLetters?subject=" + subject).jsonPath();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.client("operator"));
    }
}
