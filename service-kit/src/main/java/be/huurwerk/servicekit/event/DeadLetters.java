package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.sql.Work;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What an operator does about parked events: the first of a subject is applied again, or thrown away; the rest follows by itself. */
@ApplicationScoped
class DeadLetters {
    private final DeadLetterStore store;
    private final EventLoops loops;

    DeadLetters(DataSource dataSource, WallClock clock, EventLoops loops) {
        this.store = new DeadLetterStore(new Sql(dataSource), clock);
        this.loops = loops;
    }

    DeadLetterStore store() {
        return store;
    }

    /** Tries again. For an event that waits for an earlier one, it goes on without that one. Returns how many were applied. */
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
        return parts.release().release(parked.partition(), stream);
    }

    /** Throws it away for good, and applies what was parked behind it. Returns how many were applied. */
    int discard(UUID id) {
        DeadLetter parked = first(id);
        if (parked.stream().isEmpty()) {
            store.delete(id);
            return 0;
        }
        ListenerParts parts = parts(parked);
        StreamId stream = parked.stream().get();
        Work.inTransaction(() -> {
            parts.inbox().lock(parked.partition());
            parts.inbox().advance(Map.of(stream, parked.sequence().orElseThrow()));
            store.delete(id);
        });
        return parts.release().release(parked.partition(), stream);
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
            store.delete(parked.id());
            store.park(inbound, parked.stored(), envelope, DeadLetterState.gap, "was unreadable");
        });
        return parts.release().release(parked.partition(), new StreamId(envelope.source(), envelope.subject()));
    }

    private DeadLetter first(UUID id) {
        DeadLetter parked = store.find(id)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such dead letter.", "Er is geen dode letter met deze identificatie.")));
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

    private ListenerParts parts(DeadLetter parked) {
        return loops.parts(parked.listener())
                .orElseThrow(() -> ProblemException.conflict(
                        "deadLetterListenerGone",
                        new Text(
                                "The listener '" + parked.listener() + "' does not exist any more.",
                                "De luisteraar '" + parked.listener() + "' bestaat niet meer.")));
    }
}
