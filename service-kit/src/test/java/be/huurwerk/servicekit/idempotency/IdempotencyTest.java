package be.huurwerk.servicekit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Gate;
import be.huurwerk.servicekit.sample.Notes;
import be.huurwerk.servicekit.sql.Housekeeping;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class IdempotencyTest {
    private static final String NOTES = "/sample/v1/notes";

    @Inject
    Notes notes;

    @Inject
    Gate gate;

    @Inject
    Housekeeping housekeeping;

    @Inject
    DataSource dataSource;

    private final String key = Ids.next().toString();
    private final String words = "words " + key;

    @Test
    void givesTheFirstAnswerAgainForTheSameKeyAndBody() {
        // Given
        String body = "{\"words\": \"" + words + "\", \"amount\": 12.50}";
        Response first = post("rent-office", key, body);

        // When
        Response second = post("rent-office", key, "{\"amount\":12.50,\"words\":\"" + words + "\"}");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"amount\":12.50");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(notes.count(words)).isEqualTo(1);
    }

    @Test
    void countsEachCallWithoutAKey() {
        // Given
        post("rent-office", null, body(words));

        // When
        post("rent-office", null, body(words));

        // Then
        assertThat(notes.count(words)).isEqualTo(2);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        // Given
        post("rent-office", key, body(words));

        // When
        Response other = post("rent-office", key, body(words + " and more"));

        // Then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type"))
                .isEqualTo("urn:problem-type:huurwerk:sample:idempotencyKeyReused");
        assertThat(notes.count(words + " and more")).isZero();
    }

    @Test
    void refusesASecondCallWhileTheFirstStillRuns() {
        // Given
        gate.close(words);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post("rent-office", key, body(words)));
        assertThat(gate.isReached(words)).isTrue();

        // When
        Response second = post("rent-office", key, body(words));

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type"))
                .isEqualTo("urn:problem-type:huurwerk:sample:idempotencyKeyInUse");
        gate.open(words);
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(post("rent-office", key, body(words)).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(notes.count(words)).isEqualTo(1);
    }

    @Test
    void rollsBackWhatLastsLongerThanItsTransactionMay() {
        // When: the limit of this one is a second, that of others a minute
        Response answer = given().auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType("application/json")
                .body(body(words))
                .post(NOTES + "/slow");

        // Then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(answer.time()).isLessThan(8_000);
        assertThat(notes.count(words)).isZero();
    }

    @Test
    void freesTheKeyOfAnAnswerThatIsNoSuccess() {
        // Given
        Response refused = post("rent-office", key, body("refused " + words));
        Response failed = post("rent-office", key, body("fails " + words));

        // When
        Response done = post("rent-office", key, body(words));

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(failed.statusCode()).isEqualTo(409);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.header("Idempotency-Replayed")).isNull();
        assertThat(notes.count("refused " + words)).isZero();
        assertThat(notes.count("fails " + words)).isZero();
    }

    @Test
    void keepsTheKeysOfClientsAndPathsApart() {
        // Given
        post("rent-office", key, body(words));

        // When
        Response otherClient = post("social-worker", key, body(words));
        Response otherPath = post("rent-office", key, NOTES + "/" + Ids.next() + "/copies", body(words));

        // Then
        assertThat(otherClient.statusCode()).isEqualTo(201);
        assertThat(otherClient.header("Idempotency-Replayed")).isNull();
        assertThat(otherPath.header("Idempotency-Replayed")).isNull();
        assertThat(notes.count(words)).isEqualTo(3);
    }

    @Test
    void keepsTheStatusOfAMethodThatGivesARecord() {
        // Given
        String path = NOTES + "/" + Ids.next() + "/copies";
        Response first = post("rent-office", key, path, body(words));

        // When
        Response second = post("rent-office", key, path, body(words));

        // Then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void comparesABodyOfBytesAsItWasSent() {
        // Given
        Response first = upload(words);

        // When
        Response same = upload(words);
        Response other = upload(words + "!");

        // Then
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(same.statusCode()).isEqualTo(204);
        assertThat(same.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(notes.count(words)).isEqualTo(1);
    }

    @Test
    void forgetsAKeyAfterSevenDays() {
        // Given
        post("rent-office", key, body(words));
        new Sql(dataSource)
                .update("update idempotency_key set created_at = created_at - interval '7 days' where key = ?", key);

        // When
        Response again = post("rent-office", key, body(words));

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(notes.count(words)).isEqualTo(2);
    }

    @Test
    void deletesOldKeysAndLeavesYoungOnes() {
        // Given
        String old = UUID.randomUUID().toString();
        post("rent-office", old, body(words));
        post("rent-office", key, body(words));
        new Sql(dataSource)
                .update("update idempotency_key set created_at = created_at - interval '8 days' where key = ?", old);

        // When
        housekeeping.cleanUp();

        // Then
        assertThat(new Sql(dataSource)
                        .list("select key from idempotency_key where key in (?, ?)", row -> row.getString(1), old, key))
                .containsExactly(key);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        // When
        Response answer = post("rent-office", "k".repeat(101), body(words));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("issues[0].name")).isEqualTo("Idempotency-Key");
        assertThat(notes.count(words)).isZero();
    }

    private static String body(String words) {
        return "{\"words\": \"" + words + "\"}";
    }

    private static Response post(String client, String key, String body) {
        return post(client, key, NOTES, body);
    }

    private static Response post(String client, String key, String path, String body) {
        var call = given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .body(body);
        return (key == null ? call : call.header("Idempotency-Key", key)).post(path);
    }

    private Response upload(String text) {
        return given().auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType("text/plain; charset=ISO-8859-1")
                .header("Idempotency-Key", key)
                .body(text)
                .post(NOTES + "/files");
    }
}
