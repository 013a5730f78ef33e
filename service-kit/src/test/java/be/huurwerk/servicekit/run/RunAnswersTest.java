package be.huurwerk.servicekit.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Gate;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RunAnswersTest {
    @Inject
    Runs runs;

    @Inject
    RunLoop loop;

    @Inject
    RunProgress progress;

    @Inject
    Mood mood;

    @Inject
    Gate gate;

    private final String key = Ids.next().toString();

    @AfterEach
    void nobodyWatchesAnyMore() {
        loop.start(null);
        await().atMost(Duration.ofSeconds(20)).until(() -> progress.watching() == 0);
    }

    @Test
    void streamsTheProgressOfARunUntilItIsOver() {
        // Given
        gate.close(key);
        Run run = request(3);

        // When
        try (EventStream stream = EventStream.open(path(run, "/progress"))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(stream.progress()).isNotEmpty());
            gate.open(key);

            // Then
            await().atMost(Duration.ofSeconds(30)).until(stream::hasEnded);
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.contentType()).startsWith("text/event-stream");
            assertThat(stream.lines()).contains("event:progress");
            assertThat(stream.progress().get(0).getString("status")).isIn("queued", "running");
            assertThat(stream.progress().get(0).getInt("done")).isZero();
            var last = stream.progress().get(stream.progress().size() - 1);
            assertThat(last.getString("runId")).isEqualTo(run.runId().toString());
            assertThat(last.getString("status")).isEqualTo("completed");
            assertThat(last.getInt("total")).isEqualTo(3);
            assertThat(last.getInt("done")).isEqualTo(3);
            assertThat(last.getString("finishedAt")).isNotNull();
        }
    }

    @Test
    void endsTheStreamOfARunThatIsOverWithItsLastState() {
        // Given
        Run run = request(0);

        // When
        try (EventStream stream = EventStream.open(path(run, "/progress"))) {

            // Then
            await().atMost(Duration.ofSeconds(30)).until(stream::hasEnded);
            assertThat(stream.progress())
                    .singleElement()
                    .satisfies(event -> assertThat(event.getString("status")).isEqualTo("completed"));
        }
    }

    @Test
    void forgetsAClientThatGoes() {
        // Given
        loop.stop(null);
        Run run = request(1);
        EventStream first = EventStream.open(path(run, "/progress"));
        EventStream second = EventStream.open(path(run, "/progress"));
        await().atMost(Duration.ofSeconds(30)).until(() -> progress.watching() == 2);

        // When
        first.close();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> progress.watching() == 1);
        assertThat(second.hasEnded()).isFalse();
        loop.start(null);
        await().atMost(Duration.ofSeconds(30)).until(second::hasEnded);
    }

    @Test
    void refusesTheStreamOnceTooManyWatch() {
        // Given
        loop.stop(null);
        Run run = request(1);
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            streams.add(EventStream.open(path(run, "/progress")));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> progress.watching() == 32);

        // When
        Response answer = asking("tenancy:read").get(path(run, "/progress"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.contentType()).startsWith("application/problem+json");
        streams.forEach(EventStream::close);
    }

    @Test
    void answers404ForARunOfAnotherKindOrNone() {
        // Given
        Run other = runs.request("countingAtOnce", key, List::of);
        List<String> parts = List.of("", "/progress", "/failures");

        // When
        List<Integer> ofAnotherKind = parts.stream()
                .map(part -> asking("tenancy:read").get(path(other, part)).statusCode())
                .toList();
        List<Integer> ofNone = parts.stream()
                .map(part -> asking("tenancy:read")
                        .get("/sample/v1/countingRuns/" + UUID.randomUUID() + part)
                        .statusCode())
                .toList();
        int stop = asking("tenancy:write").post(path(other, "/stop")).statusCode();
        int resume = asking("tenancy:write").post(path(other, "/resume")).statusCode();

        // Then
        assertThat(ofAnotherKind).containsOnly(404);
        assertThat(ofNone).containsOnly(404);
        assertThat(stop).isEqualTo(404);
        assertThat(resume).isEqualTo(404);
    }

    @Test
    void pagesThroughEverythingThatARunGaveUp() {
        // Given
        List<UUID> subjects = Stream.generate(Ids::next).limit(130).toList();
        subjects.forEach(subject -> mood.refuse(subject.toString()));
        Run run = runs.request("counting", key, () -> subjects);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(run.runId()).orElseThrow().status().isOver());

        // When
        Response first = asking("tenancy:read").get(path(run, "/failures?pageSize=100"));
        Response second = asking("tenancy:read").get((String) first.path("next"));

        // Then
        first.then().statusCode(200).body("total", equalTo(130)).body("items", hasSize(100));
        second.then().statusCode(200).body("items", hasSize(30)).body("next", equalTo(null));
        assertThat(Stream.concat(
                                first.<List<String>>path("items.subject").stream(),
                                second.<List<String>>path("items.subject").stream())
                        .map(UUID::fromString))
                .containsExactlyElementsOf(subjects);
        assertThat(first.<String>path("items[0].code")).isEqualTo("unexpected");
        asking("tenancy:read")
                .get(path(run, ""))
                .then()
                .body("status", equalTo("failed"))
                .body("failed", equalTo(130))
                .body("failures", hasSize(100));
    }

    @Test
    void stopsARunAndGoesOnWithIt() {
        // Given
        loop.stop(null);
        Run run = request(3);

        // When
        asking("tenancy:write").post(path(run, "/stop")).then().statusCode(200).body("status", equalTo("stopped"));
        asking("tenancy:write")
                .post(path(run, "/resume"))
                .then()
                .statusCode(200)
                .body("status", equalTo("queued"))
                .body("finishedAt", equalTo(null));
        loop.start(null);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asking("tenancy:read")
                        .get(path(run, ""))
                        .then()
                        .body("status", equalTo("completed"))
                        .body("done", equalTo(3)));
    }

    @Test
    void neitherStopsNorGoesOnWithARunThatIsFinished() {
        // Given
        Run run = request(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> runs.find(run.runId()).orElseThrow().status() == RunStatus.completed);

        // When
        Response stop = asking("tenancy:write").post(path(run, "/stop"));
        Response resume = asking("tenancy:write").post(path(run, "/resume"));

        // Then
        stop.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:sample:runFinished"));
        resume.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:sample:runFinished"));
        asking("tenancy:read").get(path(run, "")).then().body("status", equalTo("completed"));
    }

    private Run request(int subjects) {
        return runs.request(
                "counting",
                key,
                () -> Stream.generate(Ids::next).limit(subjects).toList());
    }

    private static String path(Run run, String part) {
        return "/sample/v1/countingRuns/" + run.runId() + part;
    }

    private static RequestSpecification asking(String scope) {
        return given().auth().oauth2(Tokens.with(scope)).urlEncodingEnabled(false);
    }
}
