package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.LeaseListener;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ListenerTest {
    private static final String TOPIC = "huurwerk.other-sample.v1";
    private static final String TYPE = "things.notify.told";
    private static final String SOURCE = "urn:huurwerk:otherSample";

    @Inject
    Heard heard;

    @Inject
    Mood mood;

    @Inject
    LeaseListener.Leases leases;

    @Inject
    EventLoops loops;

    @Inject
    DataSource dataSource;

    @Inject
    WallClock clock;

    @Test
    void appliesADuplicateOnce() {
        // Given
        UUID subject = Ids.next();
        UUID id = Ids.next();
        TestTopics.publish(TOPIC, id, TYPE, subject, 1, Told.of("a"));
        TestTopics.publish(TOPIC, id, TYPE, subject, 1, Told.of("a"));

        // When
        publish(subject, 2, "b");

        // Then
        assertHeard(subject, 1L, 2L);
    }

    @Test
    void waitsForAMissingEventAndGoesOnOnceItHasCome() {
        // Given
        UUID subject = Ids.next();
        publish(subject, 1, "a");
        publish(subject, 3, "c");
        publish(subject, 4, "d");
        patiently().untilAsserted(() -> assertThat(states(subject)).containsExactly("gap", "gap"));
        assertThat(heard.sequences("other", subject)).containsExactly(1L);

        // When
        publish(subject, 2, "b");

        // Then
        assertHeard(subject, 1L, 2L, 3L, 4L);
        patiently().untilAsserted(() -> assertThat(states(subject)).isEmpty());
    }

    @Test
    void parksAPoisonedSubjectAndHoldsUpNobodyElse() {
        // Given
        UUID poisoned = Ids.next();
        UUID other = Ids.next();
        String poison = "poison " + poisoned;
        mood.refuse(poison);

        // When
        publish(poisoned, 1, "a");
        publish(poisoned, 2, poison);
        publish(poisoned, 3, "c");
        publish(other, 1, "a");

        // Then
        assertHeard(other, 1L);
        patiently().untilAsserted(() -> assertThat(states(poisoned)).containsExactly("poison", "behind"));
        assertThat(heard.sequences("other", poisoned)).containsExactly(1L);
        assertThat(reason(poisoned, 2)).isEqualTo("I won't hear of " + poison);
    }

    @Test
    void parksDataThatItCannotRead() {
        // Given
        UUID subject = Ids.next();

        // When
        TestTopics.publish(TOPIC, TYPE, subject, 1, Map.of("word", List.of("not", "a", "word")));

        // Then
        patiently().untilAsserted(() -> assertThat(states(subject)).containsExactly("poison"));
        assertThat(reason(subject, 1)).startsWith("the data is not a Told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", ""})
    void parksARecordWithoutAReadableKeyAlone(String key) {
        // Given
        UUID after = Ids.next();
        long before = unreadable();

        // When
        TestTopics.publishRecord(TOPIC, key, Map.of("ce_type", "x"), "{}");
        publish(after, 1, "a");

        // Then
        assertHeard(after, 1L);
        patiently().untilAsserted(() -> assertThat(unreadable()).isEqualTo(before + 1));
    }

    @Test
    void triesAgainAfterATransientFault() {
        // Given
        UUID subject = Ids.next();
        String word = "stale " + subject;
        mood.refuse(word, 4, () -> new OptimisticLockException("somebody was faster"));

        // When
        publish(subject, 1, word);
        publish(subject, 2, "b");

        // Then
        assertHeard(subject, 1L, 2L);
        assertThat(mood.left(word)).isZero();
        assertThat(states(subject)).isEmpty();
    }

    @Test
    void keepsAFactAboutALeaseThatIsNotKnownYet() {
        // Given
        UUID lease = Ids.next();
        Told price = new Told("price", Optional.of(new BigDecimal("316.10")), Optional.empty());
        TestTopics.publish("huurwerk.price-sample.v1", LeaseListener.PRICED, lease, 1, price);
        patiently().until(() -> leases.isKept(lease));
        assertThat(leases.amount(lease)).isEmpty();

        // When
        TestTopics.publish("huurwerk.signature-sample.v1", LeaseListener.SIGNED, lease, 1, Map.of());

        // Then
        patiently().untilAsserted(() -> assertThat(leases.amount(lease)).contains(new BigDecimal("316.10")));
    }

    @Test
    void readsOnFromTheOffsetInItsDatabase() {
        // Given
        UUID before = Ids.next();
        publish(before, 1, "a");
        assertHeard(before, 1L);
        Listening listening = stopped("other");
        long rowsBefore = heard.count("other");
        sql().update("delete from inbox_offset where listener = 'other'");

        // When
        UUID after = Ids.next();
        publish(after, 1, "a");
        listening.start();

        // Then
        assertHeard(after, 1L);
        assertThat(heard.sequences("other", before)).containsExactly(1L);
        assertThat(heard.count("other")).isEqualTo(rowsBefore + 1);
    }

    @Test
    void appliesAgainWhatARestoredDatabaseHasForgotten() {
        // Given
        UUID subject = Ids.next();
        publish(subject, 1, "a");
        assertHeard(subject, 1L);
        Listening listening = stopped("other");
        sql().update("delete from heard where subject = ?", subject);
        sql().update("delete from said where subject = ?", subject);
        sql().update("delete from inbox where subject = ?", subject);
        sql().update("update inbox_offset set next_offset = -1 where listener = 'other'");

        // When
        listening.start();

        // Then
        assertHeard(subject, 1L);
    }

    @Test
    void readsOnWhereAnotherReplicaHasMovedTo() {
        // Given
        UUID first = Ids.next();
        publish(first, 1, "a");
        assertHeard(first, 1L);

        // When
        sql().update("update inbox_offset set next_offset = -1 where listener = 'other'");
        publish(first, 2, "b");

        // Then
        assertHeard(first, 1L, 2L);
    }

    @Test
    void goesOnWithEveryOtherRecordOfAPollInWhichOneFails() {
        // Given
        List<UUID> subjects = Stream.generate(Ids::next).limit(24).toList();
        UUID poisoned = Ids.next();
        mood.refuse("poison " + poisoned);
        Listening listening = stopped("other");
        subjects.forEach(subject -> publish(subject, 1, "a"));
        publish(poisoned, 1, "poison " + poisoned);
        publish(poisoned, 2, "b");

        // When
        listening.start();

        // Then
        subjects.forEach(subject -> assertHeard(subject, 1L));
        patiently().untilAsserted(() -> assertThat(states(poisoned)).containsExactly("poison", "behind"));
    }

    @Test
    void appliesPartitionsInOneTransactionOrNoneOfThem() {
        // Given
        String name = "together-" + Ids.next();
        Inbox inbox = new Inbox(sql(), name, TOPIC);
        inbox.positions(List.of(0, 1));
        UUID first = Ids.next();
        UUID second = Ids.next();
        List<String> faults = new ArrayList<>(List.of("one"));
        Handler handler = new Handler(
                name,
                event -> {
                    if (event.subject().equals(second) && !faults.isEmpty()) {
                        throw new IllegalStateException(faults.remove(0));
                    }
                },
                Optional.empty());
        Applier applier = new Applier(named(name), handler, inbox, new DeadLetterStore(sql(), clock));
        Applier.Part one = part(0, Inbox.START, first);

        // When
        assertThatThrownBy(() -> applier.apply(List.of(one, part(1, Inbox.START, second))))
                .hasMessage("one");
        assertThatThrownBy(() -> applier.apply(List.of(one, part(1, 3, second))))
                .isInstanceOf(MovedOffsetException.class);

        // Then
        assertThat(inbox.positions(List.of(0, 1))).isEqualTo(Map.of(0, Inbox.START, 1, Inbox.START));
        assertThat(transactions(name)).isEmpty();

        // When
        applier.apply(List.of(one, part(1, Inbox.START, second)));

        // Then
        assertThat(inbox.positions(List.of(0, 1))).isEqualTo(Map.of(0, 6L, 1, 6L));
        assertThat(transactions(name))
                .hasSize(2)
                .containsOnly(transactions(name).get(0));
    }

    /** By stream that was applied, the transaction that did it. */
    private List<String> transactions(String listener) {
        return sql().list("select xmin::text from inbox where listener = ?", row -> row.getString(1), listener);
    }

    private static Applier.Part part(int partition, long expected, UUID subject) {
        var sent = CloudEvents.write(
                new OutboxRow(Ids.next(), TYPE, subject, 1, Instant.now(), "{}", Optional.empty(), Optional.empty()),
                new ServiceName("otherSample"));
        var read = new ConsumerRecord<>(TOPIC, partition, 5, sent.key(), sent.value());
        sent.headers().forEach(read.headers()::add);
        return new Applier.Part(partition, expected, Batch.read(List.of(read)));
    }

    private static EventListener named(String name) {
        return new EventListener() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public void on(ReceivedEvent event) {
                throw new IllegalStateException("the handler is called instead");
            }
        };
    }

    private static void publish(UUID subject, long sequence, String word) {
        TestTopics.publish(TOPIC, TYPE, subject, sequence, Told.of(word));
    }

    private Listening stopped(String listener) {
        Listening listening = loops.listening(listener).orElseThrow();
        listening.stop();
        assertThat(listening.loop().join(Duration.ofSeconds(30))).isTrue();
        return listening;
    }

    private Sql sql() {
        return new Sql(dataSource);
    }

    private List<String> states(UUID subject) {
        return sql().list(
                        "select state from dead_letter where source = ? and subject = ? order by sequence",
                        row -> row.getString(1),
                        SOURCE,
                        subject);
    }

    private String reason(UUID subject, long sequence) {
        return sql().first(
                        "select reason from dead_letter where subject = ? and sequence = ?",
                        row -> row.getString(1),
                        subject,
                        sequence)
                .orElseThrow();
    }

    private long unreadable() {
        return sql().first("select count(*) from dead_letter where state = 'unreadable'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private void assertHeard(UUID subject, Long... sequences) {
        patiently()
                .untilAsserted(
                        () -> assertThat(heard.sequences("other", subject)).containsExactly(sequences));
    }
}
