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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays made by hand, while the service's own rests. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RelayTest {
    private static final String TOPIC = "huurwerk.sample.v1";

    @Inject
    Teller teller;

    @Inject
    Heard heard;

    @Inject
    EventLoops loops;

    @Inject
    DataSource dataSource;

    @Inject
    WallClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private EventSender sender;

    @BeforeEach
    void restTheServicesOwnRelay() {
        sender = new KafkaEventSender(bootstrapServers, new ServiceName("sample"));
        await().untilAsserted(() -> assertThat(unpublished()).isZero());
        loops.relaying().stop();
        assertThat(loops.relaying().join(Duration.ofSeconds(30))).isTrue();
    }

    @AfterEach
    void wakeIt() {
        sender.close();
        loops.relaying().start();
    }

    /** Dies at one point of its sending. */
    private static final class Dying implements EventSender {
        private final EventSender sender;
        private final boolean afterSending;

        Dying(EventSender sender, boolean afterSending) {
            this.sender = sender;
            this.afterSending = afterSending;
        }

        @Override
        public Map<Integer, Long> send(List<OutboxRow> events) {
            if (afterSending) {
                sender.send(events);
            }
            throw new IllegalStateException("killed");
        }

        @Override
        public void close() {}
    }

    @Test
    void sendsAgainWhatARelayKilledBetweenSendAndMarkHadSent() {
        // Given
        UUID subject = Ids.next();
        tell(subject, 3);
        Relay killed = relay(new Dying(sender, true));
        assertThatThrownBy(killed::round).hasMessageContaining("killed");
        assertThat(unpublished()).isEqualTo(3);

        // When
        Relay.Round next = relay(sender).round();

        // Then
        assertThat(next.sent()).isEqualTo(3);
        assertThat(unpublished()).isZero();
        assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
        assertHeard(subject, 1L, 2L, 3L);
    }

    @Test
    void losesNothingWhenTheBrokerDoesNotAcknowledge() {
        // Given
        UUID subject = Ids.next();
        tell(subject, 2);
        assertThatThrownBy(() -> relay(new Dying(sender, false)).round()).hasMessageContaining("killed");

        // When
        relay(sender).round();

        // Then
        assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L);
        assertHeard(subject, 1L, 2L);
    }

    @Test
    void sharesTheWorkBetweenTwoRelaysWithoutADuplicate() throws Exception {
        // Given
        List<UUID> subjects = Stream.generate(Ids::next).limit(40).toList();
        for (int i = 0; i < 15; i++) {
            teller.tellAll(subjects, "word " + i);
        }
        EventSender second = new KafkaEventSender(bootstrapServers, new ServiceName("sample"));
        ExecutorService threads = Executors.newFixedThreadPool(2);

        // When
        List<Callable<Integer>> relays = List.of(untilEmpty(relay(sender)), untilEmpty(relay(second)));
        List<Future<Integer>> sent = threads.invokeAll(relays);

        // Then
        threads.shutdown();
        assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(600);
        List<Long> inOrder = Stream.iterate(1L, n -> n + 1).limit(15).toList();
        var bySubject = TestTopics.records(bootstrapServers, TOPIC).stream()
                .collect(Collectors.groupingBy(
                        message -> message.key(),
                        Collectors.mapping(
                                message -> Long.valueOf(new String(message.headers()
                                        .lastHeader("ce_sequence")
                                        .value())),
                                Collectors.toList())));
        assertThat(subjects)
                .allSatisfy(
                        subject -> assertThat(bySubject.get(subject.toString())).isEqualTo(inOrder));
        second.close();
    }

    @Test
    void sendsWhatWaitsInSeveralSlotsInOneTransaction() {
        // Given
        List<UUID> subjects = Stream.generate(Ids::next).limit(30).toList();
        subjects.forEach(subject -> tell(subject, 2));

        // When
        Relay.Round round = relay(sender).round();

        // Then
        assertThat(subjects.stream().map(Slots::of).distinct()).hasSizeGreaterThan(3);
        assertThat(round).isEqualTo(new Relay.Round(60, 0));
        assertThat(new Sql(dataSource)
                        .list(
                                "select distinct xmin::text from outbox where subject = any(?)",
                                row -> row.getString(1),
                                (Object) subjects.toArray(UUID[]::new)))
                .hasSize(1);
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(sequencesOnTopic(subject)).containsExactly(1L, 2L));
    }

    @Test
    void leavesASlotAloneThatAnotherRelayHolds() {
        // Given
        UUID subject = Ids.next();
        tell(subject, 1);
        Relay waiting = relay(sender);

        // When
        Relay.Round[] seen = new Relay.Round[1];
        relay(new EventSender() {
                    @Override
                    public Map<Integer, Long> send(List<OutboxRow> events) {
                        seen[0] = inAnotherThread(waiting::round);
                        return sender.send(events);
                    }

                    @Override
                    public void close() {}
                })
                .round();

        // Then
        assertThat(seen[0]).isEqualTo(new Relay.Round(0, 1));
        assertThat(sequencesOnTopic(subject)).containsExactly(1L);
    }

    @Test
    void findsTheRowsOfAReplicaThatDiedBeforeItCouldWakeItsRelay() {
        // Given
        UUID subject = Ids.next();
        tell(subject, 1);

        // When
        loops.relaying().start();

        // Then
        assertHeard(subject, 1L);
    }

    private void tell(UUID subject, int times) {
        for (int i = 0; i < times; i++) {
            teller.tell(subject, Told.of("word " + i));
        }
    }

    private Relay relay(EventSender through) {
        return new Relay(new Sql(dataSource), clock, through);
    }

    private Callable<Integer> untilEmpty(Relay relay) {
        return () -> {
            int sent = 0;
            while (unpublished() > 0) {
                sent += relay.round().sent();
            }
            return sent;
        };
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }

    private long unpublished() {
        return new Sql(dataSource)
                .first("select count(*) from outbox where published_at is null", row -> row.getLong(1))
                .orElseThrow();
    }

    private static List<Long> sequencesOnTopic(UUID subject) {
        return TestTopics.read(TOPIC, subject).stream().map(TestEvent::sequence).toList();
    }

    private void assertHeard(UUID subject, Long... sequences) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard.sequences("own", subject)).containsExactly(sequences));
    }
}
