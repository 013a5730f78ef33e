package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.event.Relay.Round;
import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.loop.Looping;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay and the listeners of this replica: starts them with the service and stops them with it. */
@ApplicationScoped
public class EventLoops implements Looping {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(50);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final ServiceName service;
    private final Topics topics;
    private final EventSender sender;
    private final Relay relay;
    private final OwnTopic ownTopic;
    private final Loop relaying;
    private final List<Listening> listening;
    private boolean recalled;

    EventLoops(
            @ConfigProperty(name = "huurwerk.api") String api,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            DataSource dataSource,
            WallClock clock,
            Instance<EntityManager> session,
            @All List<EventListener> listeners) {
        Sql sql = new Sql(dataSource);
        DeadLetterStore deadLetters = new DeadLetterStore(sql, clock);
        service = new ServiceName(api);
        topics = new Topics(bootstrapServers);
        sender = new KafkaEventSender(bootstrapServers, service);
        relay = new Relay(sql, clock, sender);
        ownTopic = new OwnTopic(sql, clock, bootstrapServers, service);
        relaying = new Loop("relay-" + api, this::relay, sender::close);
        Optional<EntityManager> entities = session.isResolvable() ? Optional.of(session.get()) : Optional.empty();
        listening = unique(listeners).stream()
                .map(listener -> ListenerParts.of(listener, entities, sql, deadLetters))
                .map(parts -> new Listening(parts, topics, bootstrapServers, service))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        relaying.start();
        listening.forEach(Listening::start);
    }

    void stop(@Observes ShutdownEvent stopped) {
        relaying.stop();
        listening.forEach(Listening::stop);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        loops().forEach(loop -> loop.join(Duration.ofNanos(end - System.nanoTime())));
        topics.close();
    }

    /** The listeners of the service. */
    List<EventListener> listeners() {
        return listening.stream().map(one -> one.parts().listener()).toList();
    }

    /** The offset that the next record of each partition of a topic will have; nothing of a topic that is not there. */
    Map<TopicPartition, Long> ends(String topic) {
        return topics.ends(topic);
    }

    OptionalDouble freeDisk() {
        return topics.freeDisk();
    }

    void wakeRelay() {
        relaying.wake();
    }

    Loop relaying() {
        return relaying;
    }

    Optional<Listening> listening(String listener) {
        return listening.stream()
                .filter(one -> one.parts().listener().name().equals(listener))
                .findFirst();
    }

    Optional<ListenerParts> parts(String listener) {
        return listening(listener).map(Listening::parts);
    }

    /** Whether the broker answers, and no loop of this replica is in a fault. */
    public boolean areHealthy() {
        return loops().noneMatch(Loop::isFaulty) && topics.answers();
    }

    private Duration relay() {
        if (!recalled) {
            topics.ensure(service.topic());
            ownTopic.recall();
        }
        recalled = false; // a fault may be the database that goes away and comes back from a backup
        Round round = relay.round();
        recalled = true;
        if (round.sent() > 0) {
            return Duration.ZERO;
        }
        return round.busySlots() > 0 ? BUSY : SWEEP;
    }

    @Override
    public Stream<Loop> loops() {
        return Stream.concat(Stream.of(relaying), listening.stream().map(Listening::loop));
    }

    private static List<EventListener> unique(List<EventListener> listeners) {
        long names = listeners.stream().map(EventListener::name).distinct().count();
        if (names < listeners.size()) {
            throw new IllegalStateException("Two listeners have one name: "
                    + listeners.stream().map(EventListener::name).sorted().collect(Collectors.joining(", ")));
        }
        return listeners;
    }
}
