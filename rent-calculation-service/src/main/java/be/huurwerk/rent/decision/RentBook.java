package be.huurwerk.rent.decision;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes decisions down and tells them. */
@ApplicationScoped
public class RentBook {

    private final RentDecisions decisions;
    private final WaitingRents waiting;
    private final Outbox outbox;
    private final WallClock clock;
    private final Event<RentsDecided> rentsDecided;

    RentBook(
            RentDecisions decisions,
            WaitingRents waiting,
            Outbox outbox,
            WallClock clock,
            Event<RentsDecided> rentsDecided) {
        this.decisions = decisions;
        this.waiting = waiting;
        this.outbox = outbox;
        this.clock = clock;
        this.rentsDecided = rentsDecided;
    }

    /**
     * Enters decisions about any number of tenancies in a few statements, tells each, and takes what waited for them off the waiting list.
     * Who calls holds the tenancies.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RentDecision> enterAll(Collection<NewDecision> made) {
        if (made.isEmpty()) {
            return List.of();
        }
        return enter(made, waiting.removeDecided(made));
    }

    /** Enters and tells decisions that say once more what is in force; what waits for another one of the same day goes on waiting. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enterAgain(List<NewDecision> made) {
        enter(made, Map.of());
    }

    private List<RentDecision> enter(Collection<NewDecision> made, Map<UUID, Instant> waitedSince) {
        Instant now = clock.now();
        List<RentDecision> entered = new ArrayList<>();
        List<Outbox.Entry> told = new ArrayList<>();
        for (NewDecision decision : made) {
            RentDecision one = new RentDecision(
                    decision.rentDecisionId(),
                    decision.tenancyId(),
                    decision.reason(),
                    latest(now, decision.notBefore(), waitedSince.get(decision.tenancyId())),
                    decision.grant(),
                    decision.supersedes(),
                    decision.question(),
                    decision.assessment());
            entered.add(one);
            told.add(new Outbox.Entry(one.tenancyId(), RentDecided.of(one, decision.days())));
        }
        decisions.addAll(entered);
        outbox.appendAll(RentDecided.TYPE, told);
        rentsDecided.fire(new RentsDecided(
                entered.stream().map(RentDecision::tenancyId).distinct().toList()));
        return entered;
    }

    /** After all that was told of the tenancy before, whichever replica's clock is ahead. */
    private static Instant latest(Instant now, Instant notBefore, Instant waitedSince) {
        Instant later = now.isBefore(notBefore) ? notBefore : now;
        return waitedSince == null || waitedSince.isBefore(later) ? later : waitedSince.plus(1, ChronoUnit.MICROS);
    }
}
