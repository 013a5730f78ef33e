package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A use case that only tells. */
@ApplicationScoped
public class Teller {
    private final Outbox outbox;

    Teller(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void tell(UUID subject, Object payload) {
        outbox.append("things.notify.told", subject, payload);
    }

    @Transactional
    public void tellAll(List<UUID> subjects, String word) {
        subjects.forEach(subject -> outbox.append("things.notify.told", subject, Told.of(word)));
    }

    @Transactional
    public void tellAtOnce(List<Outbox.Entry> entries) {
        outbox.appendAll("things.notify.told", entries);
    }

    @Transactional
    public void tellAtOnceAndFail(List<Outbox.Entry> entries) {
        outbox.appendAll("things.notify.told", entries);
        throw new IllegalStateException("after the append");
    }

    @Transactional
    public void tellAndFail(UUID subject) {
        outbox.append("things.notify.told", subject, Told.of("never"));
        throw new IllegalStateException("after the append");
    }
}
