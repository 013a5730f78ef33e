package be.huurwerk.servicekit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Heard;
import be.huurwerk.servicekit.sample.Teller;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OutboxTest {
    private static final String TOPIC = "huurwerk.sample.v1";

    @Inject
    Teller teller;

    @Inject
    Outbox outbox;

    @Inject
    Heard heard;

    @Test
    void sendsAnEventAsACloudEvent() {
        // Given
        UUID subject = Ids.next();
        Told payload = new Told("hello", Optional.of(new BigDecimal("316.10")), Optional.of(LocalDate.of(2019, 3, 1)));

        // When
        teller.tell(subject, payload);

        // Then
        TestEvent event = awaitEvents(subject, 1).get(0);
        assertThat(event.key()).isEqualTo(subject.toString());
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", event.id().toString())
                .containsEntry("ce_source", "urn:huurwerk:sample")
                .containsEntry("ce_type", "be.huurwerk.sample.v1.things.notify.told")
                .containsEntry("ce_subject", subject.toString())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_dataschema", "urn:huurwerk:event:be.huurwerk.sample.v1.things.notify.told")
                .containsEntry("content-type", "application/json")
                .containsKey("ce_time");
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.data()).hasToString("{\"word\":\"hello\",\"amount\":316.10,\"on\":\"2019-03-01\"}");
    }

    @Test
    void carriesTheTraceOfTheCall() {
        // Given
        UUID subject = Ids.next();
        String header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        // When
        try (Traces.Step step = Traces.continued(Optional.of(header), "a call")) {
            teller.tell(subject, Told.of("hello"));
        }

        // Then
        assertThat(awaitEvents(subject, 1).get(0).headers().get("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        // Given
        UUID subject = Ids.next();

        // When
        teller.tell(subject, Told.of("hello"));

        // Then
        assertThat(awaitEvents(subject, 1).get(0).data()).hasToString("{\"word\":\"hello\"}");
    }

    @Test
    void keepsTheOrderOfASubjectUnderConcurrentWriters() throws Exception {
        // Given
        List<UUID> subjects = List.of(Ids.next(), Ids.next(), Ids.next());
        ExecutorService writers = Executors.newFixedThreadPool(6);

        // When
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String word = "word " + i;
            written.add(writers.submit(() -> teller.tellAll(subjects, word)));
        }
        for (Future<?> one : written) {
            one.get();
        }
        writers.shutdown();

        // Then
        List<Long> inOrder = LongStream.rangeClosed(1, 120).boxed().toList();
        for (UUID subject : subjects) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(heard.sequences("own", subject)).isEqualTo(inOrder));
            assertThat(TestTopics.read(TOPIC, subject))
                    .extracting(TestEvent::sequence)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void numbersTheEventsOfABatchInTheOrderInWhichTheyAreGiven() {
        // Given
        UUID known = Ids.next();
        UUID other = Ids.next();
        teller.tell(known, Told.of("zero"));

        // When
        teller.tellAtOnce(List.of(
                new Outbox.Entry(other, Told.of("a")),
                new Outbox.Entry(known, Told.of("one")),
                new Outbox.Entry(other, Told.of("b")),
                new Outbox.Entry(known, Told.of("two"))));

        // Then
        assertThat(awaitEvents(known, 3))
                .extracting(TestEvent::sequence, OutboxTest::word)
                .containsExactly(tuple(1L, "zero"), tuple(2L, "one"), tuple(3L, "two"));
        assertThat(awaitEvents(other, 2))
                .extracting(TestEvent::sequence, OutboxTest::word)
                .containsExactly(tuple(1L, "a"), tuple(2L, "b"));
    }

    @Test
    void writesTheSameRowForABatchAsForOneEvent() {
        // Given
        UUID single = Ids.next();
        UUID batch = Ids.next();
        Told payload = new Told("é\"{},\\", Optional.of(new BigDecimal("0.10")), Optional.empty());

        // When
        teller.tell(single, payload);
        teller.tellAtOnce(List.of(new Outbox.Entry(batch, payload)));

        // Then
        TestEvent one = awaitEvents(single, 1).get(0);
        TestEvent other = awaitEvents(batch, 1).get(0);
        assertThat(other.data()).isEqualTo(one.data());
        assertThat(other.headers().keySet()).isEqualTo(one.headers().keySet());
        assertThat(other.headers().get("ce_type")).isEqualTo(one.headers().get("ce_type"));
    }

    @Test
    void keepsTheOrderOfASubjectWhenBatchesAndSingleEventsCompete() throws Exception {
        // Given
        List<UUID> subjects = List.of(Ids.next(), Ids.next(), Ids.next());
        List<UUID> backwards = List.of(subjects.get(2), subjects.get(1), subjects.get(0));
        ExecutorService writers = Executors.newFixedThreadPool(6);

        // When
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String word = "word " + i;
            written.add(writers.submit(() -> teller.tellAll(subjects, word)));
            written.add(writers.submit(() -> teller.tellAtOnce(backwards.stream()
                    .flatMap(subject -> Stream.of(
                            new Outbox.Entry(subject, Told.of(word)), new Outbox.Entry(subject, Told.of(word))))
                    .toList())));
        }
        for (Future<?> one : written) {
            one.get();
        }
        writers.shutdown();

        // Then
        List<Long> inOrder = LongStream.rangeClosed(1, 120).boxed().toList();
        for (UUID subject : subjects) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(heard.sequences("own", subject)).isEqualTo(inOrder));
        }
    }

    @Test
    void tellsNothingOfABatchThatIsRolledBack() {
        // Given
        UUID subject = Ids.next();
        List<Outbox.Entry> entries =
                List.of(new Outbox.Entry(subject, Told.of("never")), new Outbox.Entry(subject, Told.of("nor this")));

        // When
        assertThatThrownBy(() -> teller.tellAtOnceAndFail(entries)).isInstanceOf(IllegalStateException.class);
        teller.tellAtOnce(List.of(new Outbox.Entry(subject, Told.of("after"))));

        // Then
        assertThat(awaitEvents(subject, 1)).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(word(event)).isEqualTo("after");
        });
    }

    @Test
    void doesNothingForAnEmptyBatch() {
        assertThatCode(() -> teller.tellAtOnce(List.of())).doesNotThrowAnyException();
    }

    @Test
    void refusesABatchOutsideATransaction() {
        assertThatThrownBy(() -> outbox.appendAll("things.notify.told", List.of()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void tellsNothingOfATransactionThatIsRolledBackAndLeavesNoGap() {
        // Given
        UUID subject = Ids.next();

        // When
        assertThatThrownBy(() -> teller.tellAndFail(subject)).isInstanceOf(IllegalStateException.class);
        teller.tell(subject, Told.of("after"));

        // Then
        assertThat(awaitEvents(subject, 1)).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.data().get("word").asText()).isEqualTo("after");
        });
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append("things.notify.told", Ids.next(), Told.of("x")))
                .isInstanceOf(TransactionalException.class);
    }

    private static String word(TestEvent event) {
        return event.data().get("word").asText();
    }

    private static List<TestEvent> awaitEvents(UUID subject, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.read(TOPIC, subject), events -> events.size() >= count);
    }
}
