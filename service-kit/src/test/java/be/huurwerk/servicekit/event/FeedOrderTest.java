package be.huurwerk.servicekit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Teller;
import be.huurwerk.servicekit.sample.Told;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client that polls the feed sees while transactions and relays overtake each other. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class FeedOrderTest {
    /** More on demand: `-Dhuurwerk.seeds=200`; each takes about a second. */
    private static final int SEEDS = Integer.getInteger("huurwerk.seeds", 15);

    private static final int RELAYS = 2;
    private static final int WRITERS = 4;
    private static final int CHANGES = 5;

    @Inject
    Teller teller;

    @Inject
    Outbox outbox;

    @Inject
    EventLoops loops;

    @Inject
    DataSource dataSource;

    @Inject
    WallClock clock;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The broker takes its time, now more, now less. */
    private record Slow(Random random) implements EventSender {
        @Override
        public Map<Integer, Long> send(List<OutboxRow> events) {
            pause(random);
            return Map.of();
        }

        @Override
        public void close() {}
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Seen(String subject, long sequence) {}

    @BeforeEach
    void restTheServicesOwnRelay() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> unpublished() == 0);
        loops.relaying().stop();
        assertThat(loops.relaying().join(Duration.ofSeconds(30))).isTrue();
    }

    @AfterEach
    void wakeIt() throws InterruptedException {
        threads.shutdown();
        boolean ended = threads.awaitTermination(20, TimeUnit.SECONDS);
        loops.relaying().start();
        assertThat(ended).isTrue();
    }

    @Test
    void isSeenOnceAndInOneOrderWhateverCommitsFirst() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            String start = read("/sample/v1/events?pageSize=500", new ArrayList<>());
            List<UUID> subjects = Stream.generate(Ids::next).limit(6).toList();
            CompletableFuture<Void> written = new CompletableFuture<>();
            List<Future<?>> relays = new ArrayList<>();
            for (int i = 0; i < RELAYS; i++) {
                long own = random.nextLong();
                relays.add(threads.submit(() -> relayUntil(written, own)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random own = new Random(random.nextLong());
                writers.add(threads.submit(() -> write(subjects, own)));
            }

            // When
            List<Seen> polled = new ArrayList<>();
            String place = start;
            while (!writers.stream().allMatch(Future::isDone)) {
                place = read(place.replaceFirst("pageSize=\\d+", "pageSize=" + (1 + random.nextInt(7))), polled);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            written.complete(null);
            for (Future<?> relay : relays) {
                relay.get();
            }
            read(place, polled);

            // Then
            assertThat(polled).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(bySubject(polled)).as("seed " + seed).isEqualTo(committed(subjects));
            List<Seen> again = new ArrayList<>();
            read(start, again);
            assertThat(again).as("seed " + seed).isEqualTo(polled);
        }
    }

    @Test
    void missesNothingOfARelayThatCommitsLate() throws Exception {
        // Given: a relay has given places and has not committed
        String start = read("/sample/v1/events?pageSize=500", new ArrayList<>());
        List<UUID> subjects = Stream.generate(Ids::next)
                .filter(id -> Slots.of(id) < 2)
                .limit(8)
                .toList();
        UUID early = subjects.get(0);
        UUID late = subjects.stream()
                .filter(id -> Slots.of(id) != Slots.of(early))
                .findFirst()
                .orElseThrow();
        teller.tell(early, Told.of("early"));
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            new Sql(dataSource)
                    .first(
                            "select pg_try_advisory_xact_lock(?, ?)",
                            row -> row.getBoolean(1),
                            Relay.LOCK_CLASS,
                            Slots.of(early))
                    .filter(Boolean::booleanValue)
                    .orElseThrow();
            relay(new Random(1)).sendAll(List.of(Slots.of(early)));
            given.countDown();
            await(goOn);
        }));
        await(given);
        teller.tell(late, Told.of("late"));

        // When: another one goes on with what was told after it
        Future<?> second = threads.submit(() -> relay(new Random(2)).round());
        List<Seen> before = new ArrayList<>();
        String place = read(start, before);
        boolean overtook = isDoneWithin(second, Duration.ofMillis(300));
        goOn.countDown();
        first.get();
        second.get();
        List<Seen> after = new ArrayList<>();
        read(place, after);

        // Then
        assertThat(overtook).isFalse();
        assertThat(before).isEmpty();
        assertThat(after).containsExactly(new Seen(early.toString(), 1), new Seen(late.toString(), 1));
    }

    /** Tells of one to three subjects a change; a quarter of the changes are undone. */
    private Void write(List<UUID> subjects, Random random) {
        for (int i = 0; i < CHANGES; i++) {
            Set<UUID> chosen = new TreeSet<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                chosen.add(subjects.get(random.nextInt(subjects.size())));
            }
            boolean undone = random.nextInt(4) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    chosen.forEach(subject -> {
                        outbox.append("things.notify.told", subject, Told.of("x"));
                        pause(random);
                    });
                    if (undone) {
                        throw new Undone();
                    }
                });
            } catch (Undone expected) {
                pause(random);
            }
        }
        return null;
    }

    /** Relays until all is written and nothing waits; ends with the test as well. */
    private Void relayUntil(CompletableFuture<Void> written, long seed) {
        Relay relay = relay(new Random(seed));
        boolean over;
        int left;
        do {
            over = written.isDone();
            Relay.Round round = relay.round();
            left = round.sent() + round.busySlots();
        } while (!threads.isShutdown() && (!over || left > 0));
        return null;
    }

    /** Reads on until nothing more is there; answers where to go on. */
    private static String read(String from, List<Seen> seen) {
        String next = from;
        JsonPath page;
        do {
            page = given().auth()
                    .oauth2(Tokens.with("tenancy:read"))
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> subjects = page.getList("items.subject");
            List<String> sequences = page.getList("items.sequence");
            for (int i = 0; i < subjects.size(); i++) {
                seen.add(new Seen(subjects.get(i), Long.parseLong(sequences.get(i))));
            }
            next = page.getString("next");
        } while (!page.getBoolean("upToDate"));
        return next;
    }

    private static Map<String, List<Long>> bySubject(List<Seen> seen) {
        Map<String, List<Long>> bySubject = new HashMap<>();
        seen.forEach(event -> bySubject
                .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                .add(event.sequence()));
        return bySubject;
    }

    /** Every subject with its sequences, in order. */
    private Map<String, List<Long>> committed(List<UUID> subjects) {
        Map<String, List<Long>> committed = new HashMap<>();
        new Sql(dataSource)
                .list(
                        "select subject, seq from stream where subject = any(?)",
                        row -> committed.put(
                                row.getString(1),
                                LongStream.rangeClosed(1, row.getLong(2))
                                        .boxed()
                                        .toList()),
                        (Object) subjects.toArray(UUID[]::new));
        return committed;
    }

    private long unpublished() {
        return new Sql(dataSource)
                .first("select count(*) from outbox where published_at is null", row -> row.getLong(1))
                .orElseThrow();
    }

    private Relay relay(Random random) {
        return new Relay(new Sql(dataSource), clock, new Slow(random));
    }

    private static void pause(Random random) {
        LockSupport.parkNanos(random.nextInt(2_000_000));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDoneWithin(Future<?> work, Duration longest) throws Exception {
        try {
            work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
