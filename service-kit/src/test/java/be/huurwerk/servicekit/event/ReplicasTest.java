package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A second replica, made of a second consumer of the same listener. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReplicasTest {
    private static final String TOPIC = "huurwerk.other-sample.v1";

    @Inject
    Heard heard;

    @Inject
    EventLoops loops;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void shareTheEventsWhileOneComesAndGoes() {
        // Given
        List<UUID> subjects = Stream.generate(Ids::next).limit(12).toList();
        publish(subjects, 1, 5);
        Listening second = secondReplica();

        // When
        second.start();
        publish(subjects, 6, 10);
        awaitAll(subjects, 10);
        publish(subjects, 11, 15);
        second.stop();
        publish(subjects, 16, 20);

        // Then
        awaitAll(subjects, 20);
        assertThat(second.loop().join(Duration.ofSeconds(30))).isTrue();
        assertThat(parked(subjects)).isZero();
    }

    private Listening secondReplica() {
        Sql sql = new Sql(dataSource);
        EventListener listener = loops.parts("other").orElseThrow().listener();
        ListenerParts parts =
                ListenerParts.of(listener, Optional.empty(), sql, new DeadLetterStore(sql, new WallClock()));
        return new Listening(parts, new Topics(bootstrapServers), bootstrapServers, new ServiceName("sample"));
    }

    private static void publish(List<UUID> subjects, int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            for (UUID subject : subjects) {
                TestTopics.publish(TOPIC, "things.notify.told", subject, sequence, Told.of("word " + sequence));
            }
        }
    }

    private void awaitAll(List<UUID> subjects, int last) {
        List<Long> inOrder = LongStream.rangeClosed(1, last).boxed().toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(subject ->
                                assertThat(heard.sequences("other", subject)).isEqualTo(inOrder)));
    }

    private long parked(List<UUID> subjects) {
        return new Sql(dataSource)
                .first("select count(*) from dead_letter where subject = any(?)", row -> row.getLong(1), (Object)
                        subjects.toArray(UUID[]::new))
                .orElseThrow();
    }
}
