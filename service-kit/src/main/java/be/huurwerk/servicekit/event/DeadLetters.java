package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.sql.Work;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What an operator does about parked events: the first of a subject is applied again, or thrown away; the rest follows by itself. */
@ApplicationScoped
class DeadLetters {
    /** What is parked behind an event may be very much; a call applies what it can in that time, and the listener the rest. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final DeadLetterStore store;
    private final DiscardStore discards;
    private final WallClock clock;
    private final EventLoops loops;

    DeadLetters(DataSource dataSource, WallClock clock, EventLoops loops) {
        Sql sql = new Sql(dataSource);
        this.store = new DeadLetterStore(sql, clock);
        this.discards = new DiscardStore(sql);
        this.clock = clock;
        this.loops = loops;
    }

    DeadLetterStore store() {
        return store;
    }

    /**
     * Tries again. For an event that waits for an earlier one, it goes on without that one. Returns how many were applied; of very many
     * the rest follows by itself.
     */
    int replay(UUID id) {
        DeadLetter parked = first(id);
        ListenerParts parts = parts(parked);
        if (parked.stream().isEmpty()) {
            return replayUnreadable(parked, parts);
        }
        StreamId stream = parked.stream().get();
        long before = parked.sequence().orElseThrow() - 1;
        Work.inTransaction(() -> {
            parts.inbox().lock(parked.partition());
            if (parts.inbox().sequence(stream) < before) {
                parts.inbox().advance(Map.of(stream, before));
            }
        });
        return parts.release(parked.partition(), stream, LONGEST_CALL);
    }

    /** Throws it away for good, keeps who did it and why, and applies what was parked behind it. Returns how many were applied. */
    int discard(UUID id, String reason, Discard.By by) {
        DeadLetter parked = first(id);
        if (parked.stream().isEmpty()) {
            Work.inTransaction(() -> drop(id, reason, by));
            return 0;
        }
        ListenerParts parts = parts(parked);
        StreamId stream = parked.stream().get();
        Work.inTransaction(() -> {
            parts.inbox().lock(parked.partition());
            drop(id, reason, by);
            parts.inbox().advance(Map.of(stream, parked.sequence().orElseThrow()));
        });
        return parts.release(parked.partition(), stream, LONGEST_CALL);
    }

    /** Somebody else may have been faster: then it is no longer there, and nothing is counted back. */
    private void drop(UUID id, String reason, Discard.By by) {
        DeadLetter parked = store.find(id).orElseThrow(DeadLetters::unknown);
        store.delete(List.of(id));
        discards.add(Discard.of(parked, reason, by, clock.now()));
    }

    private int replayUnreadable(DeadLetter parked, ListenerParts parts) {
        CloudEvents.Envelope envelope;
        try {
            envelope = parked.stored().envelope();
        } catch (UnreadableRecordException e) {
            store.failedAgain(parked.id(), DeadLetterState.unreadable, e.getMessage());
            return 0;
        }
        Inbound inbound = new Inbound(parked.listener(), parked.topic(), parked.partition());
        Work.inTransaction(() -> {
            store.delete(List.of(parked.id()));
            store.park(inbound, parked.stored(), envelope, DeadLetterState.gap, "was unreadable");
        });
        return parts.release(parked.partition(), new StreamId(envelope.source(), envelope.subject()), LONGEST_CALL);
    }

    private DeadLetter first(UUID id) {
        DeadLetter parked = store.find(id).orElseThrow(DeadLetters::unknown);
        boolean first = parked.stream()
                .flatMap(stream -> store.head(parked.listener(), stream))
                .map(head -> head.id().equals(id))
                .orElse(true);
        if (!first) {
            throw ProblemException.conflict(
                    "deadLetterNotFirst",
                    new Text(
                            "An earlier event of the same subject is parked; handle that one first.",
                            "Een eerdere gebeurtenis van hetzelfde onderwerp staat opzij; behandel die eerst."));
        }
        return parked;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("There is no such dead letter.", "Er is geen dode letter met deze identificatie."));
    }

    private ListenerParts parts(DeadLetter parked) {
        return loops.parts(parked.listener())
                .orElseThrow(() -> ProblemException.conflict(
                        "deadLetterListenerGone",
                        new Text(
                                "The listener '" + parked.listener() + "' does not exist any more.",
                                "De luisteraar '" + parked.listener() + "' bestaat niet meer.")));
    }
}
