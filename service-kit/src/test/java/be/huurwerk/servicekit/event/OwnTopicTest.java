package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.Teller;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was restored to an earlier moment, beside a topic and hearers that were not. The service's own relay rests. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OwnTopicTest {
    private static final String TOPIC = "huurwerk.sample.v1";

    @Inject
    Teller teller;

    @Inject
    Heard heard;

    @Inject
    EventLoops loops;

    @Inject
    ForgottenEvents forgottenEvents;

    @Inject
    DataSource dataSource;

    @Inject
    WallClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final ServiceName service = new ServiceName("sample");
    private EventSender sender;
    private OwnTopic ownTopic;
    private Sql sql;

    @BeforeEach
    void restTheServicesOwnRelay() {
        sql = new Sql(dataSource);
        sender = new KafkaEventSender(bootstrapServers, service);
        ownTopic = new OwnTopic(sql, clock, bootstrapServers, service);
        await().untilAsserted(() -> assertThat(unpublished()).isZero());
        loops.relaying().stop();
        assertThat(loops.relaying().join(Duration.ofSeconds(30))).isTrue();
        ownTopic.recall();
    }

    @AfterEach
    void wakeIt() {
        sender.close();
        loops.relaying().start();
    }

    @Test
    void goesOnBehindWhatWasToldSinceTheMomentItWasRestoredTo() {
        // Given
        UUID subject = Ids.next();
        tell(subject, "one");
        relay(sender).round();
        List<Map.Entry<Integer, Long>> toldBefore = told();
        tell(subject, "two");
        tell(subject, "three");
        relay(sender).round();
        restore(subject, 1, toldBefore);
        tell(subject, "after the restore");
        tell(subject, "and after that");

        // When
        int forgotten = ownTopic.recall();
        relay(sender).round();

        // Then
        assertThat(forgotten).isEqualTo(2);
        assertThat(forgotten(subject)).containsExactly(2L, 3L);
        assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L, 3L, 4L, 5L);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard.sequences("own", subject)).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(ownTopic.recall()).as("a second look").isZero();
    }

    @Test
    void goesOnBehindASubjectThatItForgotAltogether() {
        // Given
        UUID subject = Ids.next();
        List<Map.Entry<Integer, Long>> toldBefore = told();
        tell(subject, "one");
        tell(subject, "two");
        relay(sender).round();
        restore(subject, 0, toldBefore);
        sql.update("delete from stream where subject = ?", subject);

        // When
        ownTopic.recall();
        tell(subject, "after the restore");
        relay(sender).round();

        // Then
        assertThat(forgotten(subject)).containsExactly(1L, 2L);
        assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void asksOnlyOnceForWhatWasSettled() {
        // Given
        UUID subject = Ids.next();
        List<Map.Entry<Integer, Long>> toldBefore = told();
        tell(subject, "one");
        relay(sender).round();
        restore(subject, 0, toldBefore);
        ownTopic.recall();
        List<Boolean> before = QuarkusTransaction.requiringNew().call(() -> done(subject));

        // When
        QuarkusTransaction.requiringNew().run(() -> forgottenEvents.settle(subject, "Done again."));
        QuarkusTransaction.requiringNew().run(() -> forgottenEvents.settle(subject, "Done twice."));

        // Then
        assertThat(before).containsExactly(false);
        assertThat(QuarkusTransaction.requiringNew().call(() -> done(subject))).containsExactly(true);
        assertThat(sql.list(
                        "select done_reason from forgotten_event where subject = ?", row -> row.getString(1), subject))
                .containsExactly("Done again.");
    }

    @Test
    void givesOutNoNumberThatItMayHaveGivenOutBefore() {
        // Given
        UUID subject = Ids.next();
        List<Map.Entry<Integer, Long>> toldBefore = told();
        tell(subject, "one");
        relay(sender).round();
        restore(subject, 0, toldBefore);
        long number = nextNumber();

        // When
        ownTopic.recall();

        // Then
        assertThat(nextNumber()).isEqualTo(number + 100_001);
    }

    @Test
    void forgetsNothingWhereARelayDiedBetweenSendAndMark() {
        // Given
        UUID subject = Ids.next();
        tell(subject, "one");
        tell(subject, "two");
        assertThatThrownBy(relay(dyingAfterTheSend())::round).hasMessageContaining("killed");
        long number = nextNumber();

        // When
        int forgotten = ownTopic.recall();

        // Then
        assertThat(forgotten).isZero();
        assertThat(unpublished()).as("what had been sent is marked").isZero();
        assertThat(nextNumber()).isEqualTo(number + 1);
        tell(subject, "three");
        relay(sender).round();
        assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void knowsWhatItToldLongAgoThoughItsRowsAreGone() {
        // Given
        UUID subject = Ids.next();
        List<Map.Entry<Integer, Long>> toldBefore = told();
        tell(subject, "one");
        tell(subject, "two");
        relay(sender).round();
        sql.update("delete from outbox where subject = ?", subject);
        setTold(toldBefore);

        // When
        ownTopic.recall();

        // Then
        assertThat(forgotten(subject)).isEmpty();
        assertThat(told()).isNotEqualTo(toldBefore);
    }

    /** The rows of a subject as they were when so many of its events had been told. */
    private void restore(UUID subject, long sequence, List<Map.Entry<Integer, Long>> told) {
        sql.update("delete from outbox where subject = ? and sequence > ?", subject, sequence);
        sql.update("update stream set seq = ? where subject = ?", sequence, subject);
        setTold(told);
    }

    private void setTold(List<Map.Entry<Integer, Long>> told) {
        sql.update("delete from told");
        told.forEach(one -> sql.update(
                "insert into told (partition, slot, next_offset) values (?, 0, ?)", one.getKey(), one.getValue()));
    }

    private List<Map.Entry<Integer, Long>> told() {
        return sql.list(
                "select partition, max(next_offset) from told group by partition order by partition",
                row -> Map.entry(row.getInt(1), row.getLong(2)));
    }

    private List<Long> forgotten(UUID subject) {
        return sql.list(
                "select sequence from forgotten_event where subject = ? order by sequence",
                row -> row.getLong(1),
                subject);
    }

    private List<Boolean> done(UUID subject) {
        return forgottenEvents.lock(subject).stream()
                .map(ForgottenEvents.Forgotten::done)
                .toList();
    }

    private long nextNumber() {
        return sql.first("select nextval('run_ordinal')", row -> row.getLong(1)).orElseThrow();
    }

    private void tell(UUID subject, String word) {
        teller.tell(subject, Told.of(word));
    }

    private Relay relay(EventSender through) {
        return new Relay(sql, clock, through);
    }

    private EventSender dyingAfterTheSend() {
        return new EventSender() {
            @Override
            public Map<Integer, Long> send(List<OutboxRow> events) {
                sender.send(events);
                throw new IllegalStateException("killed");
            }

            @Override
            public void close() {}
        };
    }

    private long unpublished() {
        return sql.first("select count(*) from outbox where published_at is null", row -> row.getLong(1))
                .orElseThrow();
    }

    private static List<Long> sequencesOnTopic(UUID subject) {
        return TestTopics.read(TOPIC, subject).stream().map(TestEvent::sequence).toList();
    }
}
