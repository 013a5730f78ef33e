package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Rents that were told and that the database, restored to an earlier moment, doesn't know: the others go on asking them. */
@ApplicationScoped
class ForgottenRents {

    private static final String[] TYPES = {RentDecided.TYPE, RentAwaited.TYPE};

    private final Sql sql;
    private final WallClock clock;
    private final RentDecisions decisions;
    private final RentBook book;

    ForgottenRents(DataSource dataSource, WallClock clock, RentDecisions decisions, RentBook book) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.decisions = decisions;
        this.book = book;
    }

    /**
     * If any of the tenancy is not settled yet: decides all that is in force once more, as it was decided, so that it replaces on its days
     * whatever was told before, and settles them. Who calls holds the tenancy.
     *
     * @return whether there was any
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tellAgain(TenancyFile file) {
        boolean any = sql.update(
                        "update forgotten_event set done_at = ?, done_reason = 'All that is in force was told again.'"
                                + " where subject = ? and type = any(?) and done_at is null",
                        clock.now(),
                        file.tenancyId(),
                        TYPES)
                > 0;
        if (any) {
            book.enterAgain(inForce(file));
        }
        return any;
    }

    /** In the order in which they were decided, which says of several of one day which one is in force. */
    private List<NewDecision> inForce(TenancyFile file) {
        Schedule schedule = file.schedule();
        List<DecidedRent> standing = schedule.decisions().stream()
                .filter(decision -> !schedule.daysOf(decision.rentDecisionId()).isEmpty())
                .toList();
        Map<UUID, RentDecision> whole =
                decisions
                        .find(standing.stream().map(DecidedRent::rentDecisionId).toList())
                        .stream()
                        .collect(Collectors.toMap(RentDecision::rentDecisionId, Function.identity()));
        Instant notBefore = schedule.lastDecidedAt()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(Instant.EPOCH);
        return standing.stream()
                .map(decision -> again(whole.get(decision.rentDecisionId()), schedule, notBefore))
                .toList();
    }

    private static NewDecision again(RentDecision decision, Schedule schedule, Instant notBefore) {
        return new NewDecision(
                Ids.next(),
                decision.tenancyId(),
                decision.reason() == DecisionReason.grantEnded ? decision.reason() : DecisionReason.correction,
                decision.grant(),
                schedule.inForce(decision.effectiveFrom()).map(DecidedRent::rentDecisionId),
                decision.question(),
                decision.assessment(),
                schedule.daysOf(decision.rentDecisionId()),
                notBefore);
    }
}
