package be.huurwerk.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.Database;
import be.huurwerk.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether what each service told is what the others heard: topics, inboxes and outboxes compared. */
public final class Agreement {
    /** For how long what is left may stay as much. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Suite suite;

    public Agreement(Suite suite) {
        this.suite = suite;
    }

    /**
     * Waits until all is told and heard, for as long as it gets less that is not, and looks at every sequence. Who hears may have something to tell
     * of it, so that it is over when as much was told after all was heard as before.
     */
    public void assertHolds() {
        Map<String, Map<String, Long>> told = told();
        Map<String, Map<String, Long>> before;
        do {
            Map<String, Map<String, Long>> toHear = told;
            awaitLess(() -> unheard(toHear));
            before = toHear;
            told = told();
        } while (!told.equals(before));
        assertAllIsTold();
        assertAllIsHeard(told);
    }

    /** The last sequence of each subject, by topic, once all is told that there is to tell. */
    private Map<String, Map<String, Long>> told() {
        awaitLess(this::untold);
        Map<String, Map<String, Long>> told = new TreeMap<>();
        for (String topic : topics()) {
            told.put(topic, lastSequences(topic));
        }
        return told;
    }

    /** Until nothing is left, or as much for too long. */
    private static void awaitLess(LongSupplier left) {
        AtomicLong least = new AtomicLong(Long.MAX_VALUE);
        AtomicLong end = new AtomicLong();
        await().atMost(LONGEST).pollInterval(POLL).until(() -> {
            long now = left.getAsLong();
            if (now < least.get()) {
                least.set(now);
                end.set(System.nanoTime() + PATIENCE.toNanos());
            }
            return now == 0 || System.nanoTime() - end.get() > 0;
        });
    }

    private long untold() {
        return Stream.of(Database.values())
                .mapToLong(database -> database.unpublished(suite) + database.parked(suite))
                .sum();
    }

    private long unheard(Map<String, Map<String, Long>> told) {
        long unheard = 0;
        for (Database database : Database.values()) {
            for (String hearer : hearers(database)) {
                String[] words = hearer.split(" ");
                Map<String, Long> heard =
                        heard(database, words[0], told.get(words[1]).keySet());
                unheard += told.get(words[1]).entrySet().stream()
                        .mapToLong(subject -> Math.abs(subject.getValue() - heard.getOrDefault(subject.getKey(), 0L)))
                        .sum();
            }
        }
        return unheard;
    }

    /** Each listener with its topic. */
    private List<String> hearers(Database database) {
        return database.ask(suite, "select distinct listener || ' ' || topic from inbox_offset order by 1");
    }

    private void assertAllIsTold() {
        assertThat(Database.values()).allSatisfy(database -> {
            assertThat(database.unpublished(suite))
                    .as("unpublished events of %s", database)
                    .isZero();
            assertThat(database.ask(suite, "select listener || ' ' || subject || ' ' || reason from dead_letter"))
                    .as("parked events of %s", database)
                    .isEmpty();
        });
    }

    private Set<String> topics() {
        Set<String> topics = new HashSet<>();
        for (Database database : Database.values()) {
            topics.addAll(database.ask(suite, "select distinct topic from inbox_offset"));
        }
        return topics;
    }

    /** Of each sender and subject; every sequence from 1 up is there, each has one event, and no event two. */
    private Map<String, Long> lastSequences(String topic) {
        Map<String, Map<Long, String>> events = new HashMap<>();
        Map<String, Long> last = new TreeMap<>();
        for (ConsumerRecord<String, String> message : TestTopics.records(suite.bootstrapServers(), topic)) {
            String subject = header(message, "ce_source") + " " + message.key();
            long sequence = Long.parseLong(header(message, "ce_sequence"));
            String before =
                    events.computeIfAbsent(subject, first -> new HashMap<>()).put(sequence, header(message, "ce_id"));
            assertThat(before)
                    .as("two events of %s with sequence %s on %s", subject, sequence, topic)
                    .isIn(null, header(message, "ce_id"));
            assertThat(sequence)
                    .as("%s on %s goes up by one", subject, topic)
                    .isLessThanOrEqualTo(last.getOrDefault(subject, 0L) + 1);
            last.merge(subject, sequence, Math::max);
        }
        return last;
    }

    private void assertAllIsHeard(Map<String, Map<String, Long>> told) {
        for (Database database : Database.values()) {
            for (String hearer : hearers(database)) {
                String[] words = hearer.split(" ");
                assertThat(heard(database, words[0], told.get(words[1]).keySet()))
                        .as("what the listener %s of %s heard on %s", words[0], database, words[1])
                        .isEqualTo(told.get(words[1]));
            }
        }
    }

    private Map<String, Long> heard(Database database, String listener, Set<String> subjects) {
        Map<String, Long> heard = new TreeMap<>();
        List<String> rows = database.ask(
                suite,
                "select source || ' ' || subject || ' ' || last_sequence from inbox where listener = '" + listener
                        + "'");
        rows.stream().map(row -> row.split(" ")).forEach(row -> {
            if (subjects.contains(row[0] + " " + row[1])) {
                heard.put(row[0] + " " + row[1], Long.parseLong(row[2]));
            }
        });
        return heard;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return Stream.of(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
